// What happened since the last frame, in order.
//
// A mouse may report a hundred places between two frames; only the last one before
// something else happens can still matter.
#pragma once

#include <vector>

#include "app/host.h"

namespace attest {

class EventQueue {
 public:
  // A movement or scroll position replaces the one before it, if that was the last event.
  void push(Event event);

  // All of them; the queue is empty afterwards.
  std::vector<Event> take();

 private:
  std::vector<Event> events_;
};

}  // namespace attest
