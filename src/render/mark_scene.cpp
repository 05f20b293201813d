#include "render/mark_scene.h"

#include <algorithm>

namespace attest {
namespace {

// Of each kind its own shape, so that kinds are told apart without colour.
Quad underline(MarkKind kind, const Rect& place, Colour colour, float density) {
  Quad quad;
  quad.x = place.x;
  quad.width = place.width;
  quad.colour = colour;
  const float height = 4 * density;
  quad.y = place.y;
  quad.height = height;
  switch (kind) {
    case MarkKind::Claim:
      quad.shape = Shape::WavyLine;
      quad.a = 1.5f * density;
      quad.b = 8 * density;
      break;
    case MarkKind::Quote:
      quad.shape = Shape::PlainLine;
      quad.a = 2 * density;
      break;
    case MarkKind::Source:
      quad.shape = Shape::DottedLine;
      quad.a = 2.5f * density;
      quad.b = 5 * density;
      break;
  }
  return quad;
}

class Builder {
 public:
  Builder(PageLayout& page, const MarkSceneInput& input, MarkScene& scene)
      : page_(page), in_(input), scene_(scene) {}

  void add_line(const PlacedLine& line, const std::vector<PlacedPassage>& passages,
                const std::vector<std::uint32_t>& lanes) {
    for (std::size_t i = 0; i < passages.size() && passages[i].range.start < line.range.end; ++i) {
      if (passages[i].range.overlaps(line.range)) add_passage(line, passages[i], lanes[i]);
    }
    if (!in_.selection.empty() && in_.selection.overlaps(line.range)) add_selection(line);
  }

 private:
  // What stands behind the words of a line, between the tallest and the deepest letters.
  Rect band(const PlacedLine& line, const Rect& words) const {
    const float top = line.baseline - line.ascent, bottom = line.baseline + line.descent;
    return {in_.origin.x + words.x, in_.origin.y + top, words.width, bottom - top};
  }

  void add_passage(const PlacedLine& line, const PlacedPassage& passage, std::uint32_t lane) {
    const Mark& mark = in_.notebook->mark_numbered(passage.mark);
    const KindColours& colours = in_.palette->of(mark.kind);
    const bool raised = &mark == in_.hovered || &mark == in_.chosen;
    const float d = in_.density;
    rects_.clear();
    page_.rects_in_line(line, passage.range, rects_);
    for (const Rect& words : rects_) {
      const Rect box = band(line, words);
      scene_.below.push_back({box.x, box.y, box.width, box.height,
                              raised ? colours.tint_hovered : colours.tint, Shape::Fill, 3 * d, 0});
      Rect below = box;
      below.y = in_.origin.y + line.baseline + (4 + lane_step(line) * static_cast<float>(lane)) * d;
      scene_.above.push_back(underline(mark.kind, below, colours.line, d));
      if (&mark == in_.chosen) {
        scene_.above.push_back({box.x - 2 * d, box.y - 2 * d, box.width + 4 * d, box.height + 4 * d,
                                colours.line, Shape::Outline, 5 * d, 2 * d});
      }
    }
  }

  void add_selection(const PlacedLine& line) {
    rects_.clear();
    page_.rects_in_line(line, in_.selection, rects_);
    for (const Rect& words : rects_) {
      const Rect box = band(line, words);
      scene_.below.push_back({box.x, box.y, box.width, box.height, in_.palette->selection,
                              Shape::Fill, 2 * in_.density, 0});
    }
  }

  // Lanes come closer together where many must find room above the next line. CSS pixels.
  float lane_step(const PlacedLine& line) const {
    const float room = line.height / in_.density * 0.4f;
    return std::clamp(room / static_cast<float>(std::max(1u, lane_count)), 2.0f, 4.0f);
  }

  PageLayout& page_;
  const MarkSceneInput& in_;
  MarkScene& scene_;
  std::vector<Rect> rects_;

 public:
  std::uint32_t lane_count = 1;
};

}  // namespace

std::vector<std::uint32_t> lanes_of(const std::vector<PlacedPassage>& passages) {
  std::vector<std::uint32_t> lanes(passages.size());
  std::vector<ByteOffset> free_from;  // Of each lane: where its last passage ends.
  for (std::size_t i = 0; i < passages.size(); ++i) {
    std::size_t lane = 0;
    while (lane < free_from.size() && free_from[lane] > passages[i].range.start) ++lane;
    if (lane == free_from.size()) free_from.emplace_back();
    free_from[lane] = passages[i].range.end;
    lanes[i] = static_cast<std::uint32_t>(lane);
  }
  return lanes;
}

void build_mark_scene(PageLayout& page, const std::vector<PlacedLine>& lines,
                      const MarkSceneInput& input, MarkScene& scene) {
  scene.below.clear();
  scene.above.clear();
  if (lines.empty()) return;

  std::vector<PlacedPassage> passages;
  const ByteRange view(lines.front().range.start, lines.back().range.end);
  if (!view.empty()) input.notebook->passages_in(view, passages);
  const std::vector<std::uint32_t> lanes = lanes_of(passages);

  Builder builder(page, input, scene);
  for (const std::uint32_t lane : lanes) {
    builder.lane_count = std::max(builder.lane_count, lane + 1);
  }

  for (const PlacedLine& line : lines) builder.add_line(line, passages, lanes);
}

}  // namespace attest
