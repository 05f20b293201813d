// Turns presses, drags and releases over the article into selections and clicks on marks. The
// number of clicks determines the unit of a selection: 1 for grapheme clusters, 2 for words, 3 for
// sentences, 4 for blocks.
//
// Pointing handles each pointer event, instead of reading the pointer once per frame. It therefore
// never misses a press and release within one frame.
#pragma once

#include <optional>
#include <vector>

#include "base/offsets.h"
#include "layout/page_layout.h"
#include "session/action.h"
#include "session/movement.h"
#include "session/session.h"

namespace attest {

// The position of the reading view and the page. It is needed to interpret pointer events.
struct PointerPlace {
  Rect view;     // The rect of the reading view, in window coordinates.
  Point origin;  // The page's top left corner, in window coordinates.
  float density = 1;
};

// Returns whether the pointer has moved far enough for a drag. Otherwise the press is still a
// click.
bool is_drag(Point pressed, Point at, float density);
// Returns the distance by which the view scrolls in `seconds` during a drag near one of its edges,
// in device pixels. The distance grows as the pointer moves towards the edge and past it.
float scroll_at_edge(Point at, const PointerPlace& place, double seconds);

class Pointing {
 public:
  using Place = PointerPlace;

  void pressed(Point at, int clicks, bool extend, const Place& place, PageLayout& page,
               const Session& session, std::vector<Action>& out);
  void moved(Point at, const Place& place, PageLayout& page, const Session& session,
             std::vector<Action>& out);
  void released(Point at, const Place& place, PageLayout& page, const Session& session,
                std::vector<Action>& out);
  // Begins a drag of a handle of the selection. `at` is the position of the finger on the handle.
  // `text` is the position of the dragged end in its line. `fixed` is the other end of the
  // selection.
  void grabbed(Point at, Point text, ByteOffset fixed);
  void cancelled() { unit_.reset(); }
  void left(const Session& session, std::vector<Action>& out);

  bool dragging() const { return unit_.has_value(); }

  // Returns the result of scroll_at_edge(), or 0 if there is no drag.
  float edge_scroll(const Place& place, double seconds) const;
  // Must be called when the page has scrolled under a pointer that did not move.
  void page_moved(const Place& place, PageLayout& page, const Session& session,
                  std::vector<Action>& out);

 private:
  void extend_to(Point at, const Place& place, PageLayout& page, std::vector<Action>& out);

  // The distance from the pointer to the dragged end. Only a drag of a handle by touch has a
  // distance other than 0, because a handle lies beside the end that it moves.
  Point off_;
  // The selection unit of the current drag. No value if there is no drag.
  std::optional<Movement> unit_;
  // The grapheme cluster, word, sentence or block that was pressed. It stays selected during the
  // drag.
  ByteRange fixed_;
  Point pressed_at_, last_;
  bool moved_ = false;    // True after the pointer has moved far enough for a drag.
  bool chooses_ = false;  // True if a press without a drag chooses the mark below the pointer.
};

}  // namespace attest
