// Lets the reader drag a handle of the chosen mark (render/mark_handles.h). The drag moves an end
// of the mark.
#pragma once

#include <optional>
#include <vector>

#include "annotation/mark.h"
#include "base/offsets.h"
#include "layout/page_layout.h"
#include "render/mark_handles.h"
#include "session/action.h"
#include "ui/reading/pointing.h"

namespace attest {

// Returns the handle whose middle is nearest to `at`. `target` is the size of the area around a
// handle in which a press counts. Returns null if no such area contains `at`. All lengths are in
// device pixels.
const MarkHandle* handle_near(const std::vector<MarkHandle>& handles, Point at, float target);

class EndDrag {
 public:
  void pressed(Point at, const MarkHandle& handle, const Mark& mark);
  void moved(Point at, const Pointing::Place& place, PageLayout& page, std::vector<Action>& out);
  // Must be called when the page has scrolled under a pointer that did not move.
  void page_moved(const Pointing::Place& place, PageLayout& page, std::vector<Action>& out);
  // Ends the drag. Returns whether the pointer has moved far enough for a drag; otherwise the press
  // was a click.
  bool released();

  bool dragging() const { return held_.has_value(); }
  // See Pointing::edge_scroll().
  float edge_scroll(const Pointing::Place& place, double seconds) const;

 private:
  struct Held {
    Id mark;
    MarkHandle handle;
    ByteOffset at;  // The text offset of the dragged end after its most recent movement.
    Point pressed, last;
    bool moved = false;
  };
  std::optional<Held> held_;
};

}  // namespace attest
