#include "ui/reading/overview_ruler.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "imgui.h"

namespace attest {
namespace {

constexpr int kFramesLate = 30;
constexpr std::size_t kManyMarks = 2000, kFewMarks = 16;

bool hardly_differ(std::size_t a, std::size_t b) {
  return std::min(a, b) > kManyMarks && std::max(a, b) - std::min(a, b) < kFewMarks;
}

}  // namespace

void ruler_quads(const PageLayout& page, const Notebook& notebook, const Palette& palette,
                 const Rect& ruler, float density, std::vector<Quad>& out) {
  out.clear();
  if (page.block_count() == 0) return;
  const float high = std::max(2.0f, std::round(3 * density));
  const float room = std::max(0.0f, ruler.height - high);
  const float scale = ruler.height / std::max(1.0f, page.height());

  // One set of mark kinds for each pixel row of the ruler: the kinds of the passages that begin
  // there. Passages and blocks are sorted alike, so a single pass visits both.
  std::vector<std::uint8_t> kinds(static_cast<std::size_t>(room) + 1);
  const std::vector<Block>& blocks = page.article().blocks();
  std::size_t block = 0;
  float top = page.top_of(0), per_byte = 0;
  ByteRange range;  // The byte range of the current block.
  for (const PlacedPassage& passage : notebook.passages()) {
    if (passage.range.start >= range.end || range.empty()) {
      while (block + 1 < blocks.size() && blocks[block + 1].range.start <= passage.range.start) {
        top += page.height_of(block++);
      }
      range = blocks[block].range;
      per_byte = page.height_of(block) / static_cast<float>(std::max(1u, range.length()));
    }
    const auto into = static_cast<float>(passage.range.start.value - range.start.value);
    const float y = std::min((top + per_byte * into) * scale, room);
    kinds[static_cast<std::size_t>(y)] |= static_cast<std::uint8_t>(
        1u << static_cast<unsigned>(notebook.mark_numbered(passage.mark).kind));
  }

  // Kinds in the same pixel row share the width. Adjacent pixel rows with the same kinds become one
  // shape.
  const float side = std::round(density), wide = ruler.width - 2 * side;
  for (std::size_t y = 0, end = 0; y < kinds.size(); y = end) {
    end = y + 1;
    if (kinds[y] == 0) continue;
    while (end < kinds.size() && kinds[end] == kinds[y]) ++end;
    const float tall = high + static_cast<float>(end - y - 1);
    const int count = std::popcount(kinds[y]);
    const float part = wide / static_cast<float>(std::max(1, count));
    float x = ruler.x + side;
    for (const KindSpec& spec : kMarkKinds) {
      if ((kinds[y] >> static_cast<unsigned>(spec.kind) & 1) == 0) continue;
      out.push_back({x, ruler.y + static_cast<float>(y), part, tall, palette.of(spec.kind).line,
                     Shape::Fill, high / 2, 0});
      x += part;
    }
  }
}

void OverviewRuler::draw(Ui& ui, Painter& painter, const PageLayout& page, const Notebook& notebook,
                         const Rect& ruler, float scroll, float view_height, bool heights_change) {
  rect_ = ruler;
  min_thumb_ = ui.px(28);
  const Palette& palette = ui.palette();
  ui.fill(ruler, palette.panel, 5);

  const bool same_place = built_for_ == ruler && palette_ == &palette;
  const bool same_marks = notebook_generation_ == notebook.generation();
  const bool same_heights = page_generation_ == page.generation();
  palette_ = &palette;
  density_ = ui.density();
  behind_ =
      same_place && same_heights && !same_marks && hardly_differ(marks_, notebook.mark_count());
  // During layout the heights change in every frame, so the ruler is rebuilt only once in
  // kFramesLate frames.
  const bool late = !same_heights && (!heights_change || ++late_ == kFramesLate);
  if (!behind_ && (!same_place || !same_marks || late)) rebuild(page, notebook);
  batch_ = {&painter, &quads_};
  batch_.add_to(*ui.list());

  const float height = page.height();
  if (height <= view_height) return;
  const float thumb = thumb_height(height, view_height);
  const float y =
      ruler.y + (ruler.height - thumb) * std::clamp(scroll / (height - view_height), 0.0f, 1.0f);
  const float out = ui.px(2);
  const Rect place{ruler.x - out, std::round(y), ruler.width + 2 * out, std::round(thumb)};
  ui.fill(place, with_alpha(palette.ink, dragging() ? 0x20 : 0x10), 6);
  ui.frame(place, palette.faint, 6, 1);
}

void OverviewRuler::rebuild(const PageLayout& page, const Notebook& notebook) {
  behind_ = false;
  late_ = 0;
  built_for_ = rect_;
  marks_ = notebook.mark_count();
  notebook_generation_ = notebook.generation();
  page_generation_ = page.generation();
  ruler_quads(page, notebook, *palette_, rect_, density_, quads_);
}

float OverviewRuler::thumb_height(float page_height, float view_height) const {
  return std::max(min_thumb_,
                  rect_.height * std::min(1.0f, view_height / std::max(1.0f, page_height)));
}

void OverviewRuler::pressed(Point at, float page_height, float scroll, float view_height) {
  const float thumb = thumb_height(page_height, view_height);
  const float room = std::max(1.0f, page_height - view_height);
  const float y = rect_.y + (rect_.height - thumb) * std::clamp(scroll / room, 0.0f, 1.0f);
  const bool inside = at.y >= y && at.y < y + thumb;
  // A press outside the thumb moves the thumb's centre to the pointer.
  held_ = inside ? at.y - y : thumb / 2;
}

float OverviewRuler::dragged(Point at, float page_height, float view_height) const {
  const float thumb = thumb_height(page_height, view_height);
  const float travel = std::max(1.0f, rect_.height - thumb);
  const float fraction = std::clamp((at.y - held_.value_or(0) - rect_.y) / travel, 0.0f, 1.0f);
  return fraction * std::max(0.0f, page_height - view_height);
}

}  // namespace attest
