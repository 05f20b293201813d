#include "render/link_arcs.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "annotation/fields.h"
#include "render/strokes.h"

namespace attest {
namespace {

// The maximum number of arcs drawn. More arcs cannot be distinguished.
constexpr std::size_t kMostArcs = 32;

// Lengths in CSS pixels. Distances are measured from the edge of the column into the margin.
constexpr float kEndAside = 10, kNearest = 24, kApart = 6, kBowMost = 34, kRadius = 12;
// An arc bows out by this fraction of its height, up to kBowMost.
constexpr float kBow = 0.12f;
constexpr float kLeastMargin = 40;  // The minimum width of a margin with arcs.
// If an end of an arc is outside the view, the arc continues beyond the view by at most this
// distance.
constexpr float kBeyond = 40;

struct Arc {
  const Link* link = nullptr;
  const Mark *from = nullptr, *to = nullptr;
  // The y positions of the arc's two ends in the window. An end may be outside the view.
  float from_y = 0, to_y = 0;

  float height() const { return std::abs(to_y - from_y); }
};

class Arcs {
 public:
  Arcs(PageLayout& page, const std::vector<PlacedLine>& lines, const MarkSceneInput& input,
       std::vector<Quad>& out)
      : page_(page), lines_(lines), in_(input), out_(out) {
    reversed_ = page.direction() == Direction::RightToLeft;
    view_ = ByteRange(lines.front().range.start, lines.back().range.end);
    top_ = in_.origin.y + lines.front().top;
    bottom_ = in_.origin.y + lines.back().top + lines.back().height;
  }

  void add(const Mark& mark) {
    std::vector<Arc> arcs = arcs_of(mark);
    std::stable_sort(arcs.begin(), arcs.end(),
                     [](const Arc& a, const Arc& b) { return a.height() < b.height(); });
    arcs.resize(std::min(arcs.size(), kMostArcs));
    float aside = 0;
    for (const Arc& arc : arcs) {
      const float bow = kNearest + std::min(kBowMost, kBow * arc.height() / in_.density);
      aside = std::min(std::max(aside + css(kApart), css(bow)), in_.margin - css(10));
      draw(arc, aside);
    }
  }

 private:
  float css(float length) const { return length * in_.density; }

  // Returns the x position `aside` pixels outside the column, on the side where lines begin.
  float margin(float aside) const {
    return in_.origin.x + (reversed_ ? page_.style().column + aside : -aside);
  }

  std::vector<Arc> arcs_of(const Mark& mark) {
    std::vector<Arc> arcs;
    const Notebook& notebook = *in_.notebook;
    const std::span<const std::uint32_t> links =
        notebook.link_numbers_of(notebook.mark_number(mark.id));
    for (const std::uint32_t number : links.first(std::min(links.size(), kMostLinksDrawn))) {
      const Link& link = notebook.links()[number];
      const Mark* const from = notebook.find_mark(link.from);
      const Mark* const to = notebook.find_mark(link.to);
      const std::optional<float> from_y = y_of(*from), to_y = y_of(*to);
      if (!from_y || !to_y || *from_y == *to_y) continue;
      if (!is_in_view(*from_y) && !is_in_view(*to_y)) continue;
      arcs.push_back({&link, from, to, *from_y, *to_y});
    }
    return arcs;
  }

  bool is_in_view(float y) const { return y >= top_ && y < bottom_; }

  // Returns the y position at which arcs meet a mark:
  //   (1) If a passage of the mark is in view: the middle of the letters in the first visible line
  //       of the first such passage.
  //   (2) Otherwise: the position of the last passage above the view or, if there is none, of the
  //       first passage below the view. This position may be an estimate.
  //   (3) If the text contains no passage of the mark: no value.
  std::optional<float> y_of(const Mark& mark) {
    std::optional<float> y;
    for (const Passage& passage : mark.passages) {
      if (!passage.placed()) continue;
      const auto line = std::partition_point(
          lines_.begin(), lines_.end(),
          [&](const PlacedLine& each) { return each.range.end <= passage.range.start; });
      if (line != lines_.end() && passage.range.overlaps(line->range)) {
        return in_.origin.y + std::round(line->baseline - line->ascent * 0.3f);
      }
      if (y && passage.range.start >= view_.end) break;
      y = in_.origin.y + page_.top_of(page_.article().block_at(passage.range.start));
      // `y` is the top of the block. If the block is in view although the passage is not, the next
      // statement moves `y` out of the view.
      y = passage.range.start < view_.start ? std::min(*y, top_ - 1) : std::max(*y, bottom_);
    }
    return y;
  }

  void draw(const Arc& arc, float aside) {
    const Colour colour = colour_of(arc);
    const Pencil pencil{colour, std::max(1.0f, std::round(css(2))), css(kRadius)};
    const float ends = margin(css(kEndAside)), lane = margin(aside);
    const bool from_seen = is_in_view(arc.from_y), to_seen = is_in_view(arc.to_y);
    const float from_y = std::clamp(arc.from_y, top_ - css(kBeyond), bottom_ + css(kBeyond));
    const float to_y = std::clamp(arc.to_y, top_ - css(kBeyond), bottom_ + css(kBeyond));
    std::vector<Point> points;
    if (from_seen) points.push_back({ends, from_y});
    points.push_back({lane, from_y});
    points.push_back({lane, to_y});
    if (to_seen) points.push_back({ends, to_y});
    add_path(std::move(points), false, pencil, out_);
    if (from_seen) {
      const bool quote = has_field(arc.from->kind, &Mark::manner);
      dot({ends, from_y}, css(3), quote ? css(1) : css(3), colour);
    }
    if (to_seen) {
      dot({ends, to_y}, css(5), css(5), in_.palette->paper);
      dot({ends, to_y}, css(4), css(4), in_.palette->of(arc.to->kind).line);
    }
    if (arc.link->kind == kSupports) sign({lane, (from_y + to_y) / 2}, colour, true);
    if (arc.link->kind == kDisputes) sign({lane, (from_y + to_y) / 2}, colour, false);
  }

  Colour colour_of(const Arc& arc) const {
    if (arc.link->kind == kSupports) return in_.palette->ok;
    if (arc.link->kind == kDisputes) return in_.palette->alert;
    return in_.palette->of(arc.from->kind).line;
  }

  // Draws a square with round corners. `half` is half the side of the square. If `radius` equals
  // `half`, the shape is a circle.
  void dot(Point at, float half, float radius, Colour colour) {
    out_.push_back({std::round(at.x - half), std::round(at.y - half), std::round(2 * half),
                    std::round(2 * half), colour, Shape::Fill, radius, 0});
  }

  // Draws a plus or a minus in a circle.
  void sign(Point at, Colour colour, bool plus) {
    const float thick = std::max(1.0f, std::round(css(1.5f))), half = std::round(css(3));
    const Point middle{std::round(at.x), std::round(at.y)};
    dot(middle, css(8), css(8), colour);
    dot(middle, css(8) - thick, css(8) - thick, in_.palette->paper);
    bar({middle.x, middle.y}, half, thick / 2, colour);
    if (plus) bar({middle.x, middle.y}, thick / 2, half, colour);
  }

  void bar(Point at, float half_wide, float half_high, Colour colour) {
    out_.push_back({at.x - half_wide, at.y - half_high, 2 * half_wide, 2 * half_high, colour,
                    Shape::Fill, 0, 0});
  }

  PageLayout& page_;
  const std::vector<PlacedLine>& lines_;
  const MarkSceneInput& in_;
  std::vector<Quad>& out_;
  ByteRange view_;
  // The top and bottom edges of the visible lines, as y positions in the window.
  float top_ = 0, bottom_ = 0;
  bool reversed_ = false;
};

}  // namespace

void add_link_arcs(PageLayout& page, const std::vector<PlacedLine>& lines,
                   const MarkSceneInput& input, const Mark& mark, std::vector<Quad>& out) {
  if (input.margin < kLeastMargin * input.density) return;
  Arcs(page, lines, input, out).add(mark);
}

}  // namespace attest
