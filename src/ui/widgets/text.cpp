#include "ui/widgets/text.h"

#include <cmath>

#include "imgui.h"

namespace attest {
namespace {

Rect add(Ui& ui, const TextSpec& spec, std::uint32_t id) {
  const TextStyle& style = spec.style;
  const float wide = spec.width > 0 ? spec.width : ui.available_width();
  const float line = ui.px(style.line_height);
  float high = line;
  if (style.most_lines > 1) {
    high = ui.pen().lines_height(style.font, line, spec.text, wide, style.most_lines);
  } else if (spec.height > 0) {
    high = spec.height;
  }
  const Ui::Item item = ui.add_item(id, {wide, high});
  if (!item.visible) return item.rect;
  if (style.most_lines > 1) {
    ui.pen().lines(style.font, line, spec.text, {item.rect.x, item.rect.y}, wide, style.most_lines,
                   style.colour);
  } else {
    ui.text(item.rect, spec.text, style.font, style.colour);
  }
  return item.rect;
}

}  // namespace

TextStyle body_text(const Ui& ui) { return {ui.font(14), ui.palette().ink}; }
TextStyle soft_text(const Ui& ui) { return {ui.font(14), ui.palette().soft}; }
TextStyle small_text(const Ui& ui) { return {ui.font(12), ui.palette().soft, 16}; }

Rect add_text(Ui& ui, const TextSpec& spec) {
  const Rect rect = add(ui, spec, Ui::id_of(spec.id.empty() ? spec.text : spec.id));
  Control& control = ui.control();
  control.role = spec.role;
  control.name = spec.spoken.empty() ? spec.text : spec.spoken;
  if (control.name != spec.text) control.shown = spec.text;
  control.font_size = spec.style.font.size;
  return rect;
}

void add_counted_heading(Ui& ui, const CountedHeading& spec) {
  const Ui::Item item = ui.add_item(Ui::id_of(spec.heading), {ui.available_width(), spec.height});
  Control& control = ui.control();
  control.role = spec.role;
  control.name = spec.spoken;
  control.shown.assign(spec.heading).append(" ").append(spec.count);
  control.font_size = spec.font.size;
  if (!item.visible) return;
  const Rect& rect = item.rect;
  const float left = ui.text(rect, spec.heading, spec.font, ui.palette().ink) + ui.px(8);
  Font plain = spec.font;
  plain.weight = 400;
  ui.text({rect.x + left, rect.y, rect.width - left, rect.height}, spec.count, plain,
          ui.palette().soft);
}

float separator_width(Ui& ui, const Font& font) { return ui.pen().width(font, "·") + ui.px(8); }

float draw_separator(Ui& ui, const Rect& box, const Font& font, Colour colour) {
  const float wide = separator_width(ui, font);
  ui.text({box.x + ui.px(4), box.y, wide, box.height}, "·", font, colour);
  return wide;
}

Rect add_silent_text(Ui& ui, TextSpec spec) {
  spec.role = Control::Role::Silent;
  return add_text(ui, spec);
}

}  // namespace attest
