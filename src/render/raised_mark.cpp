#include "render/raised_mark.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "render/link_arcs.h"
#include "render/passage_outline.h"
#include "render/strokes.h"

namespace attest {
namespace {

// Lengths in CSS pixels, in this order: the distance from the tint to the outline, the width of the
// outline, the distance from an outline to a dashed line, the distance from the edge of the column
// to a dashed line, and the length of a dash.
constexpr float kGap = 1, kOutline = 2, kThreadGap = 4, kThreadAside = 6, kDash = 3;

class Raiser {
 public:
  Raiser(PageLayout& page, const std::vector<PlacedLine>& lines, const MarkSceneInput& input,
         std::vector<Quad>& out)
      : page_(page), lines_(lines), in_(input), out_(out) {
    reversed_ = page.direction() == Direction::RightToLeft;
    view_ = ByteRange(lines.front().range.start, lines.back().range.end);
    // The dashed line to a passage above or below the view ends at the y position `top_` or
    // `bottom_`.
    top_ = in_.origin.y + lines.front().top - css(40);
    bottom_ = in_.origin.y + lines.back().top + lines.back().height + css(40);
  }

  void outline(const Mark& mark, ByteRange range) {
    if (!range.overlaps(view_)) return;
    const Pencil pencil{in_.palette->of(mark.kind).line, std::round(css(kOutline)), css(4)};
    add_passage_outline(page_, lines_, range, in_.origin, std::round(css(kGap)), pencil, out_);
  }

  // Connects consecutive passages by dashed lines. The dashed lines run between the lines of text
  // and along the margin.
  void threads(const Mark& mark) {
    const Pencil pencil{in_.palette->of(mark.kind).line, std::max(1.0f, std::floor(in_.density)), 0,
                        std::round(css(kDash)), in_.origin};
    // `began` becomes true after the first passage that was found in the text. `end` is the
    // position at which the previous passage ends. `end` has no value if this position is outside
    // the view.
    bool began = false;
    std::optional<End> end;
    for (const Passage& passage : mark.passages) {
      if (!passage.placed()) continue;
      const bool above = passage.range.end <= view_.start;
      const std::optional<End> start = above ? std::nullopt : end_at(passage.range, true);
      if (began && passage.range.start >= view_.start) thread(end, start, pencil);
      began = true;
      end = above ? std::nullopt : end_at(passage.range, false);
      if (passage.range.end >= view_.end) return;
    }
  }

 private:
  // The position of a passage's start or end in the view.
  struct End {
    const PlacedLine* line = nullptr;
    float x = 0;
  };

  float css(float length) const { return length * in_.density; }

  // Returns the x position `aside` pixels outside the column, on the side where lines begin.
  float margin(float aside) const {
    return in_.origin.x + (reversed_ ? page_.style().column + aside : -aside);
  }

  std::optional<End> end_at(ByteRange range, bool start) {
    for (const PlacedLine& line : lines_) {
      const bool here = start ? line.range.contains(range.start)
                              : range.end > line.range.start && range.end <= line.range.end;
      if (!here) continue;
      std::vector<Rect> rects;
      page_.rects_in_line(line, range, rects);
      if (rects.empty()) return std::nullopt;
      const bool reversed = page_.direction_of(line.block) == Direction::RightToLeft;
      const bool right = start == reversed;
      return End{&line, in_.origin.x + (right ? rects.back().right() : rects.front().x)};
    }
    return std::nullopt;
  }

  // Returns the y position of the lower edge of an outline on the line. The edge lies between the
  // deepest letters of the line and the tallest letters of the next line.
  float space_below(const PlacedLine& line) const {
    return in_.origin.y + std::min(line.baseline + line.descent + css(kGap + kOutline / 2),
                                   line.baseline + line.height - line.ascent);
  }
  float space_above(const PlacedLine& line) const { return space_below(line) - line.height; }

  void thread(const std::optional<End>& from, const std::optional<End>& to, const Pencil& pencil) {
    std::vector<Point> points;
    const float aside = margin(css(kThreadAside));
    const bool same = from && to && from->line == to->line;
    const bool next =
        from && to && from->line + 1 == to->line && from->line->block == to->line->block;
    if (from) points.push_back({from->x, space_below(*from->line)});
    if (same) {
      const float gap = std::min(css(kThreadGap), std::abs(to->x - from->x) / 2);
      const float side = to->x < from->x ? -gap : gap;
      points.back().x += side;
      points.push_back({to->x - side, points.back().y});
    } else if (next) {
      points.push_back({to->x, points.back().y});
      points.push_back({to->x, in_.origin.y + to->line->baseline - to->line->ascent});
    } else {
      points.push_back({aside, from ? points.back().y : top_});
      points.push_back({aside, to ? space_above(*to->line) : bottom_});
      if (to) {
        points.push_back({to->x, points.back().y});
        points.push_back({to->x, in_.origin.y + to->line->baseline - to->line->ascent});
      }
    }
    add_path(std::move(points), false, pencil, out_);
  }

  PageLayout& page_;
  const std::vector<PlacedLine>& lines_;
  const MarkSceneInput& in_;
  std::vector<Quad>& out_;
  ByteRange view_;
  float top_ = 0, bottom_ = 0;
  bool reversed_ = false;
};

}  // namespace

void add_raised_mark(PageLayout& page, const std::vector<PlacedLine>& lines,
                     const MarkSceneInput& input, const Mark& mark, MarkScene& scene) {
  if (&mark == input.chosen) {
    // The outline is below the text, because it would hide a comma beside the marked words.
    Raiser below(page, lines, input, scene.below);
    for (const Passage& passage : mark.passages) {
      if (passage.placed()) below.outline(mark, passage.range);
    }
  }
  Raiser(page, lines, input, scene.above).threads(mark);
  add_link_arcs(page, lines, input, mark, scene.above);
}

}  // namespace attest
