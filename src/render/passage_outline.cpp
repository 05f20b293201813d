#include "render/passage_outline.h"

#include <algorithm>

namespace attest {

void add_passage_outline(PageLayout& page, const std::vector<PlacedLine>& lines, ByteRange range,
                         Point origin, float gap, const Pencil& pencil, std::vector<Quad>& out) {
  const float least_overlap = 8 * page.style().density;
  std::vector<Rect> boxes, rects;
  const auto close = [&] {
    add_outline(boxes, pencil, out);
    boxes.clear();
  };
  const PlacedLine* last = nullptr;
  for (const PlacedLine& line : lines) {
    if (!range.overlaps(line.range)) continue;
    rects.clear();
    page.rects_in_line(line, range, rects);
    // In a block, the top of a line is the bottom of the line before it.
    const float top = origin.y + line.top;
    const bool follows =
        last != nullptr && last->block == line.block && rects.size() == 1 && !boxes.empty();
    for (const Rect& rect : rects) {
      Rect box{origin.x + rect.x - gap, origin.y + line.baseline - line.ascent - gap,
               rect.width + 2 * gap, line.ascent + line.descent + 2 * gap};
      if (follows &&
          std::min(boxes.back().right(), box.right()) - std::max(boxes.back().x, box.x) >=
              least_overlap) {
        boxes.back().height = top - boxes.back().y;
        box.height += box.y - top;
        box.y = top;
      } else {
        close();
      }
      boxes.push_back(box);
    }
    if (rects.size() > 1) close();
    last = &line;
  }
  close();
}

}  // namespace attest
