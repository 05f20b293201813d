// The requests to the browser that wait for the end of an event or of a frame.
//
// At most one ScrollTo waits, because a newer ScrollTo replaces the older one.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/host.h"

namespace attest {

class RequestQueue {
 public:
  void push(Request request) { waiting_.push_back(std::move(request)); }
  void announce(std::string text) { push(Announce{std::move(text)}); }
  void emit(std::string event, std::string json) { push(Emit{std::move(event), std::move(json)}); }

  // `y` is the top of the view in device pixels of the page.
  void scroll_to(float y);
  void cancel_scroll();

  bool scrolls() const;      // True if the queue has a ScrollTo request.
  bool moves_focus() const;  // True if a request to focus a control or a field waits.

  // Returns all requests in order and removes them.
  std::vector<Request> take();
  // Returns and removes all requests except a ScrollTo, which stays in the queue until take(). The
  // native scroller and the canvas must move together, so a ScrollTo is sent together with a
  // picture.
  std::vector<Request> take_all_but_scroll();

 private:
  std::vector<Request> waiting_;
};

}  // namespace attest
