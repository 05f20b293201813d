// Turns presses, drags and releases over the article into selections and clicks on marks. A drag
// selects by grapheme cluster. After two, three or four clicks it selects by word, sentence or
// block.
//
// Pointing handles every pointer event and does not read the pointer once per frame. Therefore it
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

// The reading view, for pointer events.
struct PointerPlace {
  Rect view;     // The rect of the reading view, in window coordinates.
  Point origin;  // The page's top left corner, in window coordinates.
  float density = 1;
};

// Returns whether the pointer has moved far enough for a drag. A smaller movement is still a click.
bool is_drag(Point pressed, Point at, float density);
// Returns the distance to scroll in `seconds` during a drag near an edge of the view, in device
// pixels. The distance grows with the pointer's distance from the edge.
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
  // Begins a drag of an end of the selection, which a finger holds at `at`. `fixed` is the other
  // end, and `text` the place of the end in its line.
  void grabbed(Point at, Point text, ByteOffset fixed);
  void cancelled() { unit_.reset(); }
  void left(const Session& session, std::vector<Action>& out);

  bool dragging() const { return unit_.has_value(); }

  // As scroll_at_edge(). 0 if there is no drag.
  float edge_scroll(const Place& place, double seconds) const;
  // Call it when the page has scrolled and the pointer has not moved.
  void page_moved(const Place& place, PageLayout& page, const Session& session,
                  std::vector<Action>& out);

 private:
  void extend_to(Point at, const Place& place, PageLayout& page, std::vector<Action>& out);

  // The selection unit of the current drag. No value: the button is up.
  // Added to the pointer's position: the end of a grabbed selection is beside the finger.
  Point off_;
  std::optional<Movement> unit_;
  // The pressed grapheme cluster, word, sentence or block. It stays selected during the drag.
  ByteRange fixed_;
  Point pressed_at_, last_;
  bool moved_ = false;    // True after the pointer has moved far enough for a drag.
  bool chooses_ = false;  // If no drag follows, the click chooses the mark below the pointer.
};

}  // namespace attest
