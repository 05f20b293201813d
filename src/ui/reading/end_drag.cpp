#include "ui/reading/end_drag.h"

#include <algorithm>
#include <cmath>

namespace attest {

const MarkHandle* handle_near(const std::vector<MarkHandle>& handles, Point at, float target) {
  const MarkHandle* nearest = nullptr;
  float least = target / 2;
  for (const MarkHandle& handle : handles) {
    const float far = std::max(std::abs(at.x - handle.at.x), std::abs(at.y - handle.at.y));
    if (far > least) continue;
    least = far;
    nearest = &handle;
  }
  return nearest;
}

void EndDrag::pressed(Point at, const MarkHandle& handle, const Mark& mark) {
  const ByteRange range = mark.passages[handle.passage].range;
  held_ = Held{mark.id, handle, handle.end == MarkEnd::Start ? range.start : range.end, at, at};
}

void EndDrag::moved(Point at, const Pointing::Place& place, PageLayout& page,
                    std::vector<Action>& out) {
  if (!held_) return;
  held_->last = at;
  held_->moved = held_->moved || is_drag(held_->pressed, at, place.density);
  if (held_->moved) page_moved(place, page, out);
}

void EndDrag::page_moved(const Pointing::Place& place, PageLayout& page, std::vector<Action>& out) {
  if (!held_ || !held_->moved) return;
  // The movement since the press is added to the text position of the mark's end. It is not added
  // to the position of the handle, because the handle lies beside the line.
  const Point at{held_->last.x + held_->handle.text.x - held_->pressed.x,
                 held_->last.y + held_->handle.text.y - held_->pressed.y};
  const float y = std::clamp(at.y, place.view.y, place.view.bottom() - 1);
  const ByteOffset offset = page.offset_at({at.x - place.origin.x, y - place.origin.y});
  if (offset == held_->at) return;
  held_->at = offset;
  out.push_back(MovePassageEnd{held_->mark, held_->handle.passage,
                               held_->handle.end == MarkEnd::Start, offset});
}

bool EndDrag::released() {
  const bool dragged = held_ && held_->moved;
  held_.reset();
  return dragged;
}

float EndDrag::edge_scroll(const Pointing::Place& place, double seconds) const {
  if (!held_ || !held_->moved) return 0;
  return scroll_at_edge(held_->last, place, seconds);
}

}  // namespace attest
