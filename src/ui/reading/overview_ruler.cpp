#include "ui/reading/overview_ruler.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "imgui.h"

namespace attest {
namespace {

constexpr int kFramesLate = 30;
constexpr std::size_t kManyMarks = 2000, kFewMarks = 16;
// The maximum number of rings around ticks of the chosen mark. More rings cannot be distinguished.
constexpr std::size_t kMostRings = 64;
// In CSS pixels.
constexpr float kLeastThumb = 28, kRing = 1.5f, kRingGap = 2, kRingRadius = 3;

// Appends a rect in `colour` with round corners. The rect is enlarged by `grow` on each side.
void add_fill(const Rect& rect, float grow, Colour colour, float radius, std::vector<Quad>& out) {
  out.push_back({rect.x - grow, rect.y - grow, rect.width + 2 * grow, rect.height + 2 * grow,
                 colour, Shape::Fill, radius, 0});
}

bool hardly_differ(std::size_t a, std::size_t b) {
  return std::min(a, b) > kManyMarks && std::max(a, b) - std::min(a, b) < kFewMarks;
}

}  // namespace

void OverviewRuler::draw(Ui& ui, Painter& painter, const PageLayout& page, const Notebook& notebook,
                         const Mark* chosen, const Rect& ruler, float scroll, float view_height,
                         bool heights_change) {
  rect_ = ruler;
  const Palette& palette = ui.palette();
  ui.fill(ruler, palette.panel, kRulerWidth / 2);

  const bool same_place = built_for_ == ruler && palette_ == &palette && built_.hits;
  const bool same_marks = built_.notebook == notebook.generation();
  const bool same_heights = built_.page == page.generation();
  palette_ = &palette;
  density_ = ui.density();
  behind_ = same_place && same_heights && !same_marks &&
            hardly_differ(built_.marks, notebook.mark_count());
  // During layout, the heights change in every frame. The ruler is then rebuilt only once in
  // kFramesLate frames.
  const bool late = !same_heights && (!heights_change || ++late_ == kFramesLate);
  if (!behind_ && (!same_place || !same_marks || late)) rebuild(page, notebook);
  batch_ = {&painter, &ticks_.quads};
  batch_.add_to(*ui.list());

  if (const float height = page.height(); height > view_height) {
    const float thumb = thumb_height(height, view_height);
    const float y =
        ruler.y + (ruler.height - thumb) * std::clamp(scroll / (height - view_height), 0.0f, 1.0f);
    const float out = ui.px(2);
    const Rect place{ruler.x - out, std::round(y), ruler.width + 2 * out, std::round(thumb)};
    ui.fill(place, with_alpha(palette.ink, dragging() ? 0x1C : 0x0D), 6);
    ui.frame(place, palette.edge, 6, 1);
  }
  show_chosen(page, chosen);
  chosen_batch_ = {&painter, &chosen_quads_};
  chosen_batch_.add_to(*ui.list());
}

void OverviewRuler::show_chosen(const PageLayout& page, const Mark* chosen) {
  chosen_quads_.clear();
  if (chosen == nullptr || page.block_count() == 0) return;
  const float gap = std::round(kRingGap * density_);
  const float ring = std::max(1.0f, std::floor(kRing * density_));
  const float radius = kRingRadius * density_;
  const Colour colour = palette_->of(chosen->kind).line;
  const RulerLook look{palette_, rect_, density_, page.direction() == Direction::RightToLeft};
  const std::size_t count = std::min(chosen->passages.size(), kMostRings);
  for (std::size_t i = 0; i < count; ++i) {
    if (!chosen->passages[i].placed()) continue;
    const Rect tick = tick_of(page, chosen->passages[i].range, chosen->kind, look);
    add_fill(tick, gap + ring, colour, radius, chosen_quads_);
    add_fill(tick, gap, palette_->paper, radius - ring, chosen_quads_);
    add_fill(tick, 0, colour, std::round(density_), chosen_quads_);
  }
}

void OverviewRuler::set_hits(std::vector<ByteRange> hits) {
  if (hits.empty() && hits_.empty()) return;
  hits_ = std::move(hits);
  built_.hits = false;
}

void OverviewRuler::rebuild(const PageLayout& page, const Notebook& notebook) {
  behind_ = false;
  late_ = 0;
  built_for_ = rect_;
  built_ = {notebook.generation(), page.generation(), notebook.mark_count(), true};
  const RulerLook look{palette_, rect_, density_, page.direction() == Direction::RightToLeft};
  make_ticks(page, notebook, hits_, look, ticks_);
}

const Id* OverviewRuler::mark_at(Point at) const {
  if (!rect_.contains(at)) return nullptr;
  // The area in which a tick can be pressed is a third of the ruler wide, because the drawn tick is
  // only 3 CSS pixels wide.
  const float lane = rect_.width / 3;
  for (const RulerTick& tick : ticks_.ticks) {
    const float middle = tick.rect.x + tick.rect.width / 2;
    if (at.y < tick.rect.y || at.y >= tick.rect.bottom()) continue;
    if (at.x >= middle - lane / 2 && at.x < middle + lane / 2) return &tick.mark;
  }
  return nullptr;
}

float OverviewRuler::thumb_height(float page_height, float view_height) const {
  return std::max(kLeastThumb * density_,
                  rect_.height * std::min(1.0f, view_height / std::max(1.0f, page_height)));
}

void OverviewRuler::pressed(Point at, float page_height, float scroll, float view_height) {
  const float thumb = thumb_height(page_height, view_height);
  const float room = std::max(1.0f, page_height - view_height);
  const float y = rect_.y + (rect_.height - thumb) * std::clamp(scroll / room, 0.0f, 1.0f);
  const bool inside = at.y >= y && at.y < y + thumb;
  // A press outside the thumb moves the middle of the thumb to the pointer.
  held_ = inside ? at.y - y : thumb / 2;
}

float OverviewRuler::dragged(Point at, float page_height, float view_height) const {
  const float thumb = thumb_height(page_height, view_height);
  const float travel = std::max(1.0f, rect_.height - thumb);
  const float fraction = std::clamp((at.y - held_.value_or(0) - rect_.y) / travel, 0.0f, 1.0f);
  return fraction * std::max(0.0f, page_height - view_height);
}

}  // namespace attest
