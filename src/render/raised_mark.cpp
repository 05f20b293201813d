#include "render/raised_mark.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "render/passage_outline.h"
#include "render/strokes.h"

namespace attest {
namespace {

constexpr std::size_t kMostArcs = 32;

// Distances from the edge of the column into the margin, in CSS pixels.
constexpr float kThreadAside = 6, kDotAside = 10, kArcAside = 28, kArcStep = 7;
constexpr float kArcRadius = 18;

class Raiser {
 public:
  Raiser(PageLayout& page, const std::vector<PlacedLine>& lines, const MarkSceneInput& input,
         std::vector<Quad>& out)
      : page_(page), lines_(lines), in_(input), out_(out) {
    reversed_ = page.direction_of(0) == Direction::RightToLeft;
    view_ = ByteRange(lines.front().range.start, lines.back().range.end);
    // Threads and arcs to passages outside the view end at these y positions.
    top_ = in_.origin.y + lines.front().top - css(40);
    bottom_ = in_.origin.y + lines.back().top + lines.back().height + css(40);
  }

  void outline(const Mark& mark, ByteRange range) {
    if (!range.overlaps(view_)) return;
    const Pencil pencil{in_.palette->of(mark.kind).line, std::round(css(2)), css(4)};
    add_passage_outline(page_, lines_, range, in_.origin, pencil, out_);
  }

  // Connects consecutive passages by threads, which run between the lines and along the margin.
  void threads(const Mark& mark) {
    const Pencil pencil{in_.palette->of(mark.kind).line, std::max(1.0f, std::floor(in_.density)),
                        css(4)};
    // `began` is true after the first placed passage. `end` is the end of the previous passage, or
    // nothing if that end is outside the view.
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

  void arcs(const Mark& mark) {
    std::size_t count = 0;
    for (const Link* link : in_.notebook->links_of(mark.id)) {
      const Mark& from = *in_.notebook->find_mark(link->from);
      const Mark& to = *in_.notebook->find_mark(link->to);
      std::optional<Place> one = place_of(from), other = place_of(to);
      if (!one || !other || (!one->in_view && !other->in_view)) continue;
      if (one->y == other->y) {  // Both marks are on the same line, so the arc is a small loop.
        one->y -= css(5);
        other->y += css(5);
      }
      const float aside = css(kArcAside + kArcStep * static_cast<float>(count % 5));
      const float lane = margin(std::min(aside, in_.margin - css(4)));
      const float dots = margin(css(kDotAside));
      const Pencil pencil{in_.palette->of(mark.kind).line, std::max(1.0f, std::round(css(1.5f))),
                          css(kArcRadius)};
      std::vector<Point> points;
      if (one->in_view) points.push_back({dots, one->y});
      points.push_back({lane, one->y});
      points.push_back({lane, other->y});
      if (other->in_view) points.push_back({dots, other->y});
      add_path(std::move(points), false, pencil, out_);
      // The dot at the start of the link is small, the dot at its end is large.
      if (one->in_view) dot({dots, one->y}, css(2.5f), from.kind);
      if (other->in_view) dot({dots, other->y}, css(4), to.kind);
      if (++count == kMostArcs) return;
    }
  }

 private:
  // The position of a passage's start or end in the view.
  struct End {
    const PlacedLine* line = nullptr;
    float x = 0;
  };
  // The vertical position of a mark in the margin.
  struct Place {
    float y = 0;
    bool in_view = false;
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

  // Returns the y position between the deepest letters of a line and the tallest of the next line.
  float space_below(const PlacedLine& line) const { return in_.origin.y + line.baseline + css(6); }
  float space_above(const PlacedLine& line) const { return space_below(line) - line.height; }

  void thread(const std::optional<End>& from, const std::optional<End>& to, const Pencil& pencil) {
    std::vector<Point> points;
    const float aside = margin(css(kThreadAside));
    const bool same = from && to && from->line == to->line;
    const bool next =
        from && to && from->line + 1 == to->line && from->line->block == to->line->block;
    if (from) points.push_back({from->x, space_below(*from->line)});
    if (same) {
      points.push_back({to->x, points.back().y});
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

  // Returns the position of the first passage in view. If no passage is in view, returns a position
  // above or below the view.
  std::optional<Place> place_of(const Mark& mark) const {
    std::optional<Place> place;
    for (const Passage& passage : mark.passages) {
      if (!passage.placed()) continue;
      if (passage.range.overlaps(view_)) {
        for (const PlacedLine& line : lines_) {
          if (!line.range.overlaps(passage.range)) continue;
          return Place{in_.origin.y + std::round(line.baseline - line.ascent * 0.3f), true};
        }
      }
      place = Place{passage.range.start < view_.start ? top_ : bottom_, false};
    }
    return place;
  }

  void dot(Point at, float radius, MarkKind kind) {
    out_.push_back({at.x - radius, at.y - radius, 2 * radius, 2 * radius,
                    in_.palette->of(kind).line, Shape::Fill, radius, 0});
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
                     const MarkSceneInput& input, const Mark& mark, std::vector<Quad>& above) {
  Raiser raiser(page, lines, input, above);
  if (&mark == input.chosen) {
    for (const Passage& passage : mark.passages) {
      if (passage.placed()) raiser.outline(mark, passage.range);
    }
  }
  raiser.threads(mark);
  raiser.arcs(mark);
}

}  // namespace attest
