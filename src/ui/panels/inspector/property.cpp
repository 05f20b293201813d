#include "ui/panels/inspector/property.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.h"

namespace attest {
namespace {

constexpr float kInset = 4, kName = 96, kRadius = 8;
constexpr float kCellInset = 3;  // Between the frame of a group of cells and the cells.

}  // namespace

PropertyLine::PropertyLine(Ui& ui, std::string_view name, std::string_view small)
    : ui_(&ui), at_(ui.cursor()), height_(ui.target(32)) {
  const float x = at_.x + ui.px(kInset), wide = ui.px(kName - 8);
  if (small.empty()) {
    ui.text({x, at_.y, wide, height_}, name, ui.font(14), ui.palette().soft);
  } else {
    const float top = at_.y + std::round((height_ - ui.px(36)) / 2);
    ui.text({x, top, wide, ui.px(20)}, name, ui.font(14), ui.palette().soft);
    ui.text({x, top + ui.px(20), wide, ui.px(16)}, small, ui.font(12), ui.palette().soft);
    height_ = std::max(height_, ui.px(40));
  }
  ui.indent(kInset + kName, kInset);
}

PropertyLine::~PropertyLine() {
  ui_->unindent();
  const float end = ui_->cursor().y;
  ui_->set_cursor({at_.x, end});
  if (const float missing = at_.y + height_ - end; missing > 0) {
    ui_->gap(missing / ui_->density());
  }
}

Ui::Item value_button(Ui& ui, const ValueSpec& spec) {
  const float high = ui.target(spec.height);
  const Ui::Item item = ui.add_pressable(Ui::id_of(spec.id), {ui.available_width(), high});
  if (item.visible) {
    const Rect& rect = item.rect;
    const float out = ui.px(8);
    const Rect ground{rect.x - out, rect.y + ui.px(2), rect.width + out, rect.height - ui.px(4)};
    if (item.hovered) ui.fill(ground, ui.palette().panel, 6);
    float x = rect.x;
    if (spec.shape) {
      ui.kind_shape(*spec.shape, {x + ui.px(5), rect.y + rect.height / 2});
      x += ui.px(18);
    }
    x += ui.text({x, rect.y, rect.right() - x, rect.height}, spec.text, ui.font(14),
                 spec.colour.value_or(ui.palette().ink));
    if (!spec.detail.empty() && x < rect.right()) {
      ui.text({x, rect.y, rect.right() - x, rect.height}, " · " + std::string(spec.detail),
              ui.font(14), ui.palette().soft);
    }
    ui.focus_ring(item.id, ground, 6);
  }
  Control& control = ui.control();
  control.name = spec.spoken;
  control.shown = spec.text;
  if (!spec.detail.empty()) control.shown.append(" · ").append(spec.detail);
  control.font_size = ui.font(14).size;
  return item;
}

namespace {

std::string shown_of(const AddSpec& spec) {
  return "+ " + std::string(spec.shown.empty() ? spec.name : spec.shown);
}

ButtonSpec button_of(const AddSpec& spec, std::string_view shown) {
  return {.name = spec.name,
          .shown = shown,
          .keys = spec.aria_key,
          .key_hint = spec.key,
          .enabled = spec.enabled};
}

}  // namespace

float add_button_width(Ui& ui, const AddSpec& spec) {
  return button_width(ui, button_of(spec, shown_of(spec)), 4);
}

bool add_button(Ui& ui, const AddSpec& spec) {
  const std::string shown = shown_of(spec);
  return button(ui, button_of(spec, shown), {add_button_width(ui, spec), ui.target(28)});
}

std::optional<std::size_t> choice_cells(Ui& ui, std::string_view name,
                                        std::span<const std::string> labels, std::size_t on) {
  const Point at = ui.cursor();
  const Rect rect{at.x, at.y, ui.available_width(), ui.target(32)};
  ui.fill(rect, ui.palette().panel, kRadius);
  ui.frame(rect, ui.palette().line, kRadius);
  ui.begin_group(Control::Role::Group, name);
  std::optional<std::size_t> pressed;
  const float in = ui.px(kCellInset);
  const float part = (rect.width - 2 * in) / static_cast<float>(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const ButtonSpec spec{.name = labels[i],
                          .look = ButtonLook::Segment,
                          .role = Control::Role::Radio,
                          .on = i == on};
    const float left = std::round(rect.x + in + part * static_cast<float>(i));
    ui.set_cursor({left, rect.y + in});
    if (button(ui, spec, {std::floor(part), rect.height - 2 * in})) pressed = i;
  }
  ui.end_group(rect);
  ui.set_cursor({at.x, rect.bottom()});
  return pressed;
}

}  // namespace attest
