#include "render/mark_scene.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/hidden_fills.h"
#include "render/lanes.h"
#include "render/passage_outline.h"
#include "render/raised_mark.h"

namespace attest {
namespace {

// The maximum number of tints on a line for passages that have no underline of their own but share
// one summary line below the text. More tints cannot be distinguished.
constexpr std::size_t kMostTints = 32;
// A layer draws at most this many passages without a lane (underline row) in one line. A line has
// fewer letters, so more passages could not be distinguished.
constexpr std::size_t kMostOfLayer = 256;

// Returns an underline as a quad. If `place` has little height, makes the dots or waves smaller, so
// that they can still be recognised.
Quad underline_quad(Underline underline, Rect place, Colour colour, float density) {
  const float high = place.height;
  const bool thin = high < 4 * density;
  Shape shape = Shape::PlainLine;
  float a = std::min(2 * density, high), b = 0;
  switch (underline) {
    case Underline::Plain:
      break;
    case Underline::Wavy:
      shape = Shape::WavyLine;
      if (thin) place.height += 1;
      a = thin ? std::max(1.0f, 0.5f * high) : 1.5f * density;
      b = thin ? std::max(4.0f, 2 * high) : 8 * density;
      break;
    case Underline::Dotted:
      shape = Shape::DottedLine;
      a = std::min(2.5f * density, std::max(high, 1.2f));
      b = thin ? std::max(3.0f, 2 * a) : 5 * density;
      break;
  }
  return {place.x, place.y, place.width, place.height, colour, shape, a, b};
}

class Builder {
 public:
  Builder(PageLayout& page, const std::vector<PlacedLine>& lines, const MarkSceneInput& input,
          MarkScene& scene)
      : page_(page), lines_(lines), in_(input), scene_(scene) {
    const ByteRange view(lines.front().range.start, lines.back().range.end);
    for (const PassageSource* layer : input.layers) {
      layer->passages_in(view, passages_);
      layer_ends_.push_back(passages_.size());
    }
    outlined_.resize(passages_.size());
  }

  void add_line(std::size_t number) {
    const PlacedLine& line = lines_[number];
    const Lanes lanes = find_passages(line);
    const float em = page_.look_of_block(line.block).font.size;
    places_ = lanes_of_line(line.height, em, in_.density, lanes.used, lanes.more);
    lane_below_ = std::max<std::uint8_t>(1, places_.shown) - 1;
    if (lanes.below) {
      const LanesOfLine longer =
          lanes_of_line(line.height, em, in_.density, lanes.used + 1, lanes.more);
      if (longer.shown > lanes.used) {
        places_ = longer;
        lane_below_ = lanes.used;
      }
    }

    rest_.clear();
    const std::size_t first = scene_.below.size();
    first_ink_ = scene_.inks.size();
    for (const std::size_t i : here_) {
      const PaintedPassage& passage = passages_[i];
      const bool summed = passage.lane != kNoLane && passage.lane >= places_.shown;
      if (summed) rest_.push_back(passage.range);
      add_passage(line, passage, summed);
      if (passage.style.outline > 0 && !outlined_[i]) outline(passage);
      outlined_[i] = true;
    }
    cut_hidden(scene_.below, first);
    if (!rest_.empty()) scene_.more.push_back({number, add_rest(line)});
    sort_inks();
  }

  // Draws the outlines over the tints of all lines.
  void add_outlines() {
    scene_.below.insert(scene_.below.end(), outlines_.begin(), outlines_.end());
  }

 private:
  struct Lanes {
    std::uint8_t used = 0;  // The number of lanes (rows of underlines) in use on the line.
    bool more = false;      // Whether the line has a mark for which no lane (row) was free.
    bool below = false;     // Whether the line has an underline without a lane (row) of its own.
  };

  // Stores the indexes of the line's passages in here_, layer by layer.
  Lanes find_passages(const PlacedLine& line) {
    here_.clear();
    Lanes lanes;
    std::size_t i = 0;
    for (const std::size_t end : layer_ends_) {
      std::size_t count = 0;
      for (; i < end && passages_[i].range.start < line.range.end; ++i) {
        const PaintedPassage& passage = passages_[i];
        if (!passage.range.overlaps(line.range)) continue;
        if (passage.lane == kNoLane) {
          if (++count > kMostOfLayer) continue;
          lanes.below |= passage.style.underline.has_value();
        } else {
          lanes.more |= passage.lane == kMostLanes;
          lanes.used = std::max(lanes.used, std::min<std::uint8_t>(passage.lane + 1, kMostLanes));
        }
        here_.push_back(i);
      }
      i = end;
    }
    return lanes;
  }

  // Draws the tint behind the text of a line, from ascent to descent. An end of the tint is square
  // if the passage continues on that side in another line.
  void fill(const PlacedLine& line, ByteRange range, Colour colour, float css_radius) {
    const bool reversed = page_.direction_of(line.block) == Direction::RightToLeft;
    bool from = range.start<line.range.start, on = range.end> line.range.end;
    if (reversed) std::swap(from, on);
    for (const Rect& box : rects_) {
      scene_.below.push_back(
          {box.x, box.y, box.width, box.height, colour, Shape::Fill, css_radius * in_.density,
           square(from && &box == &rects_.front(), on && &box == &rects_.back())});
    }
  }

  // Draws the part of a passage that lies in a line. If `summed` is true, the passage has no
  // underline of its own. The summary line then stands for this passage and for others.
  void add_passage(const PlacedLine& line, const PaintedPassage& passage, bool summed) {
    const PaintStyle& style = passage.style;
    if (summed && style.strength == Strength::Normal && rest_.size() > kMostTints) return;
    rects_.clear();
    page_.rects_in_line(line, passage.range, rects_);
    for (Rect& box : rects_) {
      box = {in_.origin.x + box.x, in_.origin.y + line.baseline - line.ascent, box.width,
             line.ascent + line.descent};
    }
    const PaintColours colours = in_.palette->of(style.colour, style.strength);
    if (style.fill) {
      fill(line, passage.range, colours.fill, style.radius);
      ink(line, passage.range, colours.ink);
    }
    if (summed || !style.underline) return;
    const std::uint8_t lane = passage.lane == kNoLane ? lane_below_ : passage.lane;
    for (const Rect& box : rects_) {
      // The underlines of adjacent marks need a gap between them.
      const float gap = std::min(in_.density / 2, box.width / 4);
      const Rect place{box.x + gap, lane_top(line, lane), box.width - 2 * gap, places_.high};
      scene_.above.push_back(underline_quad(*style.underline, place, colours.line, in_.density));
    }
  }

  // Records that a fill covers `range`. The text of `range` then gets the colour `colour`, or its
  // usual colour if `colour` is empty.
  void ink(const PlacedLine& line, ByteRange range, std::optional<Colour> colour) {
    const ByteRange covered(std::max(range.start, line.range.start),
                            std::min(range.end, line.range.end));
    for (std::size_t i = first_ink_, end = scene_.inks.size(); i < end; ++i) {
      const InkedText old = scene_.inks[i];
      if (!old.range.overlaps(covered)) continue;
      scene_.inks[i].range.end = std::max(old.range.start, covered.start);
      if (covered.end < old.range.end) {
        scene_.inks.push_back({ByteRange(covered.end, old.range.end), old.colour});
      }
    }
    if (colour) scene_.inks.push_back({covered, *colour});
  }

  // Sorts the coloured ranges of the current line and removes empty ones.
  void sort_inks() {
    const auto first = scene_.inks.begin() + static_cast<std::ptrdiff_t>(first_ink_);
    const auto end = std::remove_if(first, scene_.inks.end(),
                                    [](const InkedText& each) { return each.range.empty(); });
    scene_.inks.erase(end, scene_.inks.end());
    std::stable_sort(first, scene_.inks.end(), [](const InkedText& a, const InkedText& b) {
      return a.range.start < b.range.start;
    });
  }

  void outline(const PaintedPassage& passage) {
    const PaintStyle& style = passage.style;
    const Pencil pencil{in_.palette->of(style.colour, style.strength).line,
                        std::max(1.0f, std::round(style.outline * in_.density)),
                        (style.radius + style.outline / 2) * in_.density};
    add_passage_outline(page_, lines_, passage.range, in_.origin, 0, pencil, outlines_);
  }

  // Draws the summary line, which stands for all ranges in `rest_`. These ranges have no underlines
  // of their own. Returns the largest number of ranges in `rest_` that overlap at one offset.
  std::size_t add_rest(const PlacedLine& line) {
    std::vector<ByteOffset> ends;
    for (const ByteRange range : rest_) ends.push_back(range.end);
    std::stable_sort(ends.begin(), ends.end());
    std::size_t ended = 0, most = 0;
    ByteRange joined = rest_.front();
    for (std::size_t i = 0; i < rest_.size(); ++i) {  // rest_ is sorted by start.
      while (ends[ended] <= rest_[i].start) ++ended;
      most = std::max(most, i + 1 - ended);
      if (rest_[i].start > joined.end) add_rest(line, std::exchange(joined, rest_[i]));
      joined.end = std::max(joined.end, rest_[i].end);
    }
    add_rest(line, joined);
    return most;
  }

  void add_rest(const PlacedLine& line, ByteRange joined) {
    rects_.clear();
    page_.rects_in_line(line, joined, rects_);
    const float high = std::min(places_.high, std::max(1.0f, std::floor(in_.density)));
    for (const Rect& box : rects_) {
      scene_.above.push_back({in_.origin.x + box.x, lane_top(line, places_.shown), box.width, high,
                              in_.palette->soft, Shape::Fill, 0, 0});
    }
  }

  float lane_top(const PlacedLine& line, std::uint8_t lane) const {
    return in_.origin.y + line.baseline + places_.top + places_.step * static_cast<float>(lane);
  }

  PageLayout& page_;
  const std::vector<PlacedLine>& lines_;
  const MarkSceneInput& in_;
  MarkScene& scene_;
  std::vector<PaintedPassage> passages_;  // The passages in view, layer by layer.
  // For each layer, the index in passages_ at which its passages end.
  std::vector<std::size_t> layer_ends_;
  std::vector<bool> outlined_;  // Whether each passage has an outline.
  std::vector<Quad> outlines_;
  // The members below hold the state of the line that is being built.
  std::vector<std::size_t> here_;  // Indexes into passages_.
  std::vector<Rect> rects_;        // The rects of the current passage.
  LanesOfLine places_;
  // The index of the lane (row of underlines) for all underlines that have no lane of their own
  // (kNoLane).
  std::uint8_t lane_below_ = 0;
  std::size_t first_ink_ = 0;  // The index of the line's first entry in `scene_.inks`.
  // The passages without an underline of their own. One summary line stands for all of them.
  std::vector<ByteRange> rest_;
};

}  // namespace

LanesOfLine lanes_of_line(float line_height, float em, float density, std::uint8_t used,
                          bool more) {
  // The underlines must end above the tallest letters of the next line. These letters extend 0.78
  // em above their baseline.
  const float limit = line_height - 0.78f * em, gap = 1;
  const float widest = std::round(4 * density), least = std::ceil(1.5f * density);
  const float room = std::max(1.0f, std::floor((limit - density - gap) / least));
  const auto most = std::min<std::uint8_t>(kMostLanes, static_cast<std::uint8_t>(room + 1));

  LanesOfLine lanes;
  more |= used > most;
  lanes.shown = more ? std::min<std::uint8_t>(used, most - 1) : used;
  const auto count = static_cast<float>(std::max(1, lanes.shown + (more ? 1 : 0)));
  lanes.top = lanes.step = lanes.high = widest;
  if (widest + count * widest <= limit) return lanes;
  lanes.step = std::clamp(std::floor((limit - 2 * density + gap) / count), least, widest);
  lanes.high = lanes.step - gap;
  lanes.top = std::clamp(std::floor(limit + gap - count * lanes.step), 1.0f, widest);
  return lanes;
}

void build_mark_scene(PageLayout& page, const std::vector<PlacedLine>& lines,
                      const MarkSceneInput& input, MarkScene& scene) {
  scene.below.clear();
  scene.above.clear();
  scene.more.clear();
  scene.inks.clear();
  if (lines.empty()) return;

  Builder builder(page, lines, input, scene);
  for (std::size_t i = 0; i < lines.size(); ++i) builder.add_line(i);
  builder.add_outlines();
  if (input.chosen != nullptr) add_raised_mark(page, lines, input, *input.chosen, scene);
  if (input.hovered != nullptr && input.hovered != input.chosen) {
    add_raised_mark(page, lines, input, *input.hovered, scene);
  }
}

}  // namespace attest
