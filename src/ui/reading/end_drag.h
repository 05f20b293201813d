// Drags a handle of the chosen mark, which moves an end of the mark (render/mark_handles.h).
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

// Returns the handle whose middle is nearest to a point and within half of `target`, in device
// pixels. Null if there is none.
const MarkHandle* handle_near(const std::vector<MarkHandle>& handles, Point at, float target);

class EndDrag {
 public:
  void pressed(Point at, const MarkHandle& handle, const Mark& mark);
  void moved(Point at, const Pointing::Place& place, PageLayout& page, std::vector<Action>& out);
  // Call it when the page has scrolled and the pointer has not moved.
  void page_moved(const Pointing::Place& place, PageLayout& page, std::vector<Action>& out);
  // Ends the drag. Returns whether the pointer has moved far enough for a drag: if not, the press
  // was a click.
  bool released();

  bool dragging() const { return held_.has_value(); }
  // As Pointing::edge_scroll().
  float edge_scroll(const Pointing::Place& place, double seconds) const;

 private:
  struct Held {
    Id mark;
    MarkHandle handle;
    ByteOffset at;  // The end that the drag has set last.
    Point pressed, last;
    bool moved = false;
  };
  std::optional<Held> held_;
};

}  // namespace attest
