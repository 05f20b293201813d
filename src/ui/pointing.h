// The mouse over the article: presses, drags and releases become selections and
// choices. By grapheme, or by word, sentence and block after two, three and four
// clicks.
//
// Works on the pointer's events themselves, not on a state sampled once a frame:
// a press and its release within one frame are both acted on.
#pragma once

#include <optional>
#include <vector>

#include "base/offsets.h"
#include "layout/page_layout.h"
#include "session/action.h"
#include "session/movement.h"
#include "session/session.h"

namespace attest {

class Pointing {
 public:
  struct Place {
    Rect view;     // Of the article in the window.
    Point origin;  // Of the page's top left corner in the window.
    float density = 1;
  };

  void pressed(Point at, int clicks, bool extend, const Place& place, PageLayout& page,
               const Session& session, std::vector<Action>& out);
  void moved(Point at, const Place& place, PageLayout& page, const Session& session,
             std::vector<Action>& out);
  void released(Point at, const Place& place, PageLayout& page, const Session& session,
                std::vector<Action>& out);
  void cancelled() { unit_.reset(); }
  void left(const Session& session, std::vector<Action>& out);

  bool dragging() const { return unit_.has_value(); }

  // While a drag is held at an edge: how far to scroll in `seconds`, device pixels. Faster the
  // further the pointer is.
  float edge_scroll(const Place& place, double seconds) const;
  // The page moved below a pointer that stood still.
  void page_moved(const Place& place, PageLayout& page, const Session& session,
                  std::vector<Action>& out);

 private:
  void extend_to(Point at, const Place& place, PageLayout& page, std::vector<Action>& out);

  std::optional<Movement> unit_;  // Held down, selecting by this unit.
  ByteRange fixed_;               // What was under the press: stays selected.
  Point pressed_at_, last_;
  bool moved_ = false;    // Far enough to be a drag and no click.
  bool chooses_ = false;  // A click without a drag chooses the mark below it.
};

}  // namespace attest
