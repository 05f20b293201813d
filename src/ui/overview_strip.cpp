#include "ui/overview_strip.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace attest {

void OverviewStrip::draw(Ui& ui, Painter& painter, const PageLayout& page, const Notebook& notebook,
                         const Rect& strip, float scroll, float view_height) {
  strip_ = strip;
  min_thumb_ = ui.px(28);
  const Palette& palette = ui.palette();
  ui.fill(strip, palette.panel, 5);

  const bool fresh = built_ && built_for_ == strip && dark_ == palette.dark &&
                     notebook_generation_ == notebook.generation() &&
                     page_generation_ == page.generation();
  if (!fresh) rebuild(page, notebook, palette, ui.density());
  if (!quads_.empty()) {
    batch_ = {&painter, &quads_, strip};
    ui.list()->AddCallback(
        [](const ImDrawList*, const ImDrawCmd* command) {
          const auto& batch = *static_cast<Batch*>(command->UserCallbackData);
          batch.painter->draw_quads(*batch.quads, batch.clip);
        },
        &batch_);
  }

  const float height = page.height();
  if (height <= view_height) return;
  const float thumb = thumb_height(height, view_height);
  const float y =
      strip.y + (strip.height - thumb) * std::clamp(scroll / (height - view_height), 0.0f, 1.0f);
  const float out = ui.px(2);
  const Rect place{strip.x - out, std::round(y), strip.width + 2 * out, std::round(thumb)};
  ui.fill(place, with_alpha(palette.ink, dragging() ? 0x20 : 0x10), 6);
  ui.frame(place, palette.faint, 6, 1);
}

void OverviewStrip::rebuild(const PageLayout& page, const Notebook& notebook,
                            const Palette& palette, float density) {
  quads_.clear();
  built_ = true;
  built_for_ = strip_;
  dark_ = palette.dark;
  notebook_generation_ = notebook.generation();
  page_generation_ = page.generation();
  if (page.block_count() == 0) return;

  const float scale = strip_.height / std::max(1.0f, page.height());
  const float high = std::max(2.0f, std::round(3 * density));
  // Passages are sorted by place, so neighbours on the same few pixels and of one kind are drawn
  // once.
  std::array<float, 3> last_y{-1, -1, -1};
  for (const PlacedPassage& passage : notebook.passages()) {
    const MarkKind kind = notebook.mark_numbered(passage.mark).kind;
    const std::size_t index = page.article().block_at(passage.range.start);
    const Block& block = page.article().blocks()[index];
    const float length = static_cast<float>(std::max(1u, block.range.length()));
    const float into =
        static_cast<float>(passage.range.start.value - block.range.start.value) / length;
    const float on_page = page.top_of(index) + page.height_of(index) * into;
    const float y = std::round(strip_.y + std::min(on_page * scale, strip_.height - high));
    float& last = last_y[static_cast<std::size_t>(kind)];
    if (y == last) continue;
    last = y;
    const float side = std::round(1 * density);
    quads_.push_back({strip_.x + side, y, strip_.width - 2 * side, high, palette.of(kind).line,
                      Shape::Fill, high / 2, 0});
  }
}

float OverviewStrip::thumb_height(float page_height, float view_height) const {
  return std::max(min_thumb_,
                  strip_.height * std::min(1.0f, view_height / std::max(1.0f, page_height)));
}

void OverviewStrip::pressed(Point at, float page_height, float scroll, float view_height) {
  const float thumb = thumb_height(page_height, view_height);
  const float room = std::max(1.0f, page_height - view_height);
  const float y = strip_.y + (strip_.height - thumb) * std::clamp(scroll / room, 0.0f, 1.0f);
  const bool inside = at.y >= y && at.y < y + thumb;
  held_ = inside ? at.y - y : thumb / 2;  // Beside the thumb: it jumps below the pointer.
}

float OverviewStrip::dragged(Point at, float page_height, float view_height) const {
  const float thumb = thumb_height(page_height, view_height);
  const float travel = std::max(1.0f, strip_.height - thumb);
  const float fraction = std::clamp((at.y - held_.value_or(0) - strip_.y) / travel, 0.0f, 1.0f);
  return fraction * std::max(0.0f, page_height - view_height);
}

}  // namespace attest
