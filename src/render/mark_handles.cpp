#include "render/mark_handles.h"

#include <algorithm>
#include <cmath>

#include "text/segmentation.h"

namespace attest {
namespace {

// Lengths in CSS pixels: the distances of a handle from the tint (beside, above and below it), the
// size of a handle, the larger size of the handle that the arrow keys move, and the width of the
// outline.
constexpr float kAside = 3, kAbove = 2.5f, kBelow = 3.5f, kSize = 9, kAdjusted = 12, kLine = 2;
// The distance from a selection to the middle of its handle, in CSS pixels.
constexpr float kStem = 6;

// The distances of a handle from the marked text.
struct Distances {
  float aside, above, below;
};

class Finder {
 public:
  Finder(PageLayout& page, const std::vector<PlacedLine>& lines, Point origin,
         const Distances& distances)
      : page_(page), lines_(lines), origin_(origin), far_(distances) {}

  std::optional<MarkHandle> find(MarkEnd end, std::size_t passage, ByteRange range) {
    const bool start = end == MarkEnd::Start;
    const auto line =
        std::partition_point(lines_.begin(), lines_.end(), [&](const PlacedLine& each) {
          return start ? each.range.end <= range.start : each.range.end < range.end;
        });
    if (line == lines_.end()) return std::nullopt;
    if (start ? range.start < line->range.start : range.end <= line->range.start) {
      return std::nullopt;
    }
    // The handle is beside the first or the last grapheme. In text of several directions, this
    // grapheme may be in the middle of the marked rects.
    const std::string_view text = page_.article().text();
    const ByteRange grapheme = start ? ByteRange(range.start, next_grapheme(text, range.start))
                                     : ByteRange(previous_grapheme(text, range.end), range.end);
    std::vector<Rect> rects;
    page_.rects_in_line(*line, grapheme, rects);
    // A sign of direction has no width. The handle is then beside all words in the line.
    if (rects.empty()) page_.rects_in_line(*line, range, rects);
    if (rects.empty()) return std::nullopt;
    const bool right = start == is_reversed(*line, grapheme.start);
    const float density = page_.style().density;
    const float x = origin_.x + (right ? rects.back().right() : rects.front().x);
    const float top = origin_.y + line->baseline - line->ascent;
    const float bottom = origin_.y + line->baseline + line->descent;
    const float y = start ? top - far_.above * density : bottom + far_.below * density;
    return MarkHandle{end,
                      passage,
                      {x + (right ? far_.aside : -far_.aside) * density, y},
                      {x, (top + bottom) / 2}};
  }

 private:
  // Returns whether the run at an offset of the line is right-to-left.
  bool is_reversed(const PlacedLine& line, ByteOffset at) {
    const std::size_t block = page_.article().blocks()[line.block].range.start.value;
    for (const Piece& piece : page_.pieces(line)) {
      const ByteRange range(block + piece.range.start.value, block + piece.range.end.value);
      if (range.contains(at)) return piece.direction == Direction::RightToLeft;
    }
    return page_.direction_of(line.block) == Direction::RightToLeft;
  }

  PageLayout& page_;
  const std::vector<PlacedLine>& lines_;
  Point origin_;
  Distances far_;
};

void add_circle(Point at, float size, Colour colour, std::vector<Quad>& out) {
  out.push_back({at.x - size / 2, at.y - size / 2, size, size, colour, Shape::Fill, size / 2, 0});
}

}  // namespace

std::vector<MarkHandle> handles_of(PageLayout& page, const std::vector<PlacedLine>& lines,
                                   const Mark& mark, Point origin) {
  std::vector<MarkHandle> handles;
  const std::vector<Passage>& passages = mark.passages;
  const auto placed = [](const Passage& passage) { return passage.placed(); };
  const auto first = std::find_if(passages.begin(), passages.end(), placed);
  if (first == passages.end() || lines.empty()) return handles;
  const auto last = std::find_if(passages.rbegin(), passages.rend(), placed);
  Finder finder(page, lines, origin, {kAside, kAbove, kBelow});
  const auto add = [&](MarkEnd end, std::size_t passage) {
    const std::optional<MarkHandle> found = finder.find(end, passage, passages[passage].range);
    if (found) handles.push_back(*found);
  };
  add(MarkEnd::Start, static_cast<std::size_t>(first - passages.begin()));
  add(MarkEnd::End, static_cast<std::size_t>(passages.rend() - last) - 1);
  return handles;
}

std::vector<MarkHandle> handles_of(PageLayout& page, const std::vector<PlacedLine>& lines,
                                   ByteRange selection, Point origin) {
  std::vector<MarkHandle> handles;
  if (selection.empty() || lines.empty()) return handles;
  Finder finder(page, lines, origin, {0, kStem, kStem});
  for (const MarkEnd end : {MarkEnd::Start, MarkEnd::End}) {
    if (const auto found = finder.find(end, 0, selection)) handles.push_back(*found);
  }
  return handles;
}

void add_handles(const std::vector<MarkHandle>& handles, const KindColours& kind,
                 const Palette& palette, float density, std::optional<MarkEnd> adjusted,
                 std::vector<Quad>& out) {
  for (const MarkHandle& handle : handles) {
    const bool filled = adjusted == handle.end;
    // Half of the outline's width lies outside the circle.
    const float size = std::round(((filled ? kAdjusted : kSize) + kLine) * density);
    const Point at{std::round(handle.at.x), std::round(handle.at.y)};
    add_circle(at, size, kind.line, out);
    if (!filled) add_circle(at, size - 2 * std::round(kLine * density), palette.raised, out);
  }
}

}  // namespace attest
