#include "render/mark_scene.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/hidden_fills.h"
#include "render/lanes.h"
#include "render/raised_mark.h"

namespace attest {
namespace {

// The maximum number of tints in a line for passages on the summary line. More tints cannot be
// distinguished.
constexpr std::size_t kMostTints = 32;

// The shapes can be distinguished even if lanes are thin.
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
    passages_ = passages_around(*input.notebook,
                                ByteRange(lines.front().range.start, lines.back().range.end));
    lanes_ = lanes_of(passages_);
  }

  void add_line(std::size_t number) {
    const PlacedLine& line = lines_[number];
    here_.clear();
    std::uint8_t used = 0;
    bool more = false;
    for (std::size_t i = 0; i < passages_.size() && passages_[i].range.start < line.range.end;
         ++i) {
      if (!passages_[i].range.overlaps(line.range)) continue;
      here_.push_back(i);
      more |= lanes_[i] == kMostLanes;
      used = std::max(used, std::min<std::uint8_t>(lanes_[i] + 1, kMostLanes));
    }
    const float em = page_.look_of_block(line.block).font.size;
    places_ = lanes_of_line(line.height, em, in_.density, used, more);

    rest_.clear();
    const std::size_t first = scene_.below.size();
    for (const std::size_t i : here_) {
      const bool own = lanes_[i] < places_.shown;
      if (!own) rest_.push_back(passages_[i].range);
      add_passage(line, passages_[i], own ? lanes_[i] : kMostLanes, rest_.size() <= kMostTints);
    }
    cut_hidden(scene_.below, first);
    if (!rest_.empty()) scene_.more.push_back({number, add_rest(line)});
    if (!in_.selection.empty() && in_.selection.overlaps(line.range)) {
      fill(line, in_.selection, in_.palette->selection, 2);
    }
  }

 private:
  // Draws the tint behind the text of a line, from ascent to descent. An end of the tint is square
  // if the passage continues on that side in another line. Stores the rects of the tint in rects_.
  void fill(const PlacedLine& line, ByteRange range, Colour colour, float css_radius) {
    rects_.clear();
    page_.rects_in_line(line, range, rects_);
    const bool reversed = page_.direction_of(line.block) == Direction::RightToLeft;
    bool from = range.start<line.range.start, on = range.end> line.range.end;
    if (reversed) std::swap(from, on);
    for (Rect& box : rects_) {
      box = {in_.origin.x + box.x, in_.origin.y + line.baseline - line.ascent, box.width,
             line.ascent + line.descent};
      scene_.below.push_back(
          {box.x, box.y, box.width, box.height, colour, Shape::Fill, css_radius * in_.density,
           square(from && &box == &rects_.front(), on && &box == &rects_.back())});
    }
  }

  void add_passage(const PlacedLine& line, const PlacedPassage& passage, std::uint8_t lane,
                   bool tinted) {
    const Mark& mark = in_.notebook->mark_numbered(passage.mark);
    const KindColours& colours = in_.palette->of(mark.kind);
    const bool raised = &mark == in_.hovered || &mark == in_.chosen;
    if (!raised && !tinted) return;
    fill(line, passage.range, raised ? colours.tint_hovered : colours.tint, 3);
    if (lane == kMostLanes) return;
    for (const Rect& box : rects_) {
      // The underlines of adjacent marks need a gap between them.
      const float gap = std::min(in_.density / 2, box.width / 4);
      const Rect place{box.x + gap, lane_top(line, lane), box.width - 2 * gap, places_.high};
      scene_.above.push_back(
          underline_quad(spec_of(mark.kind).underline, place, colours.line, in_.density));
    }
  }

  // Draws one summary line below all ranges in rest_. Returns the largest number of passages that
  // overlap at one offset.
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
  std::vector<PlacedPassage> passages_;
  std::vector<std::uint8_t> lanes_;
  std::vector<std::size_t> here_;
  std::vector<Rect> rects_;
  LanesOfLine places_;
  std::vector<ByteRange> rest_;  // The passages of the line that share the summary line.
};

}  // namespace

LanesOfLine lanes_of_line(float line_height, float em, float density, std::uint8_t used,
                          bool more) {
  // The tallest letters of the next line extend 0.78 em above its baseline.
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
  if (lines.empty()) return;

  Builder builder(page, lines, input, scene);
  for (std::size_t i = 0; i < lines.size(); ++i) builder.add_line(i);
  if (input.chosen != nullptr) add_raised_mark(page, lines, input, *input.chosen, scene.above);
  if (input.hovered != nullptr && input.hovered != input.chosen) {
    add_raised_mark(page, lines, input, *input.hovered, scene.above);
  }
}

}  // namespace attest
