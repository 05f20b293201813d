#include "ui/widgets/text_field.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"

namespace attest {
namespace {

constexpr float kFieldRadius = 8, kFieldPad = 12, kLinePad = 10;  // In CSS pixels.

void draw_frame(Ui& ui, const Rect& box, std::uint32_t field, bool wrong) {
  const Palette& p = ui.palette();
  const bool active = ui.has_focus(field);
  ui.fill(box, active ? p.raised : p.paper, kFieldRadius);
  if (wrong) {
    ui.frame(box, p.alert, kFieldRadius, active ? 2.0f : 1.5f);
  } else {
    ui.frame(box, active ? p.accent : p.line, kFieldRadius, active ? 2.0f : 0.0f);
  }
}

// Draws the text of a field that the page hides, because a dialog or a menu is open.
void draw_hidden_text(Ui& ui, const Field& field) {
  if (!ui.hides_fields()) return;
  const bool empty = field.text.empty();
  const std::string& text = empty ? field.hint : field.text;
  const Colour colour = empty ? ui.palette().soft : ui.palette().ink;
  const Font font = field_font(ui);
  if (!field.multiline) {
    ui.text(field.rect, text, font, colour);
    return;
  }
  const float line = font.size * kFieldLine;
  ui.pen().lines(font, line, text, {field.rect.x, field.rect.y}, field.rect.width,
                 std::max(1, static_cast<int>(field.rect.height / line)), colour);
}

}  // namespace

Font field_font(const Ui& ui) { return ui.font(ui.coarse() ? 16 : 14); }

Rect field_text_rect(const Ui& ui, const Rect& box) {
  return {box.x + ui.px(kFieldPad), box.y + ui.px(8), box.width - ui.px(16),
          box.height - ui.px(12)};
}

void text_field(Ui& ui, Field field, Size size) {
  const Ui::Item item = ui.add_item(field.id, size);
  const Rect& box = item.rect;
  if (item.visible) draw_frame(ui, box, field.id, false);
  field.rect = field.multiline ? field_text_rect(ui, box)
                               : Rect{box.x + ui.px(kFieldPad), box.y,
                                      box.width - ui.px(2 * kFieldPad), box.height};
  field.font_size = field_font(ui).size;
  if (item.visible) draw_hidden_text(ui, field);
  ui.semantics().turn_last_into_field(std::move(field));
}

bool line_field(Ui& ui, Field field, Size size, const FieldLook& look) {
  const std::uint32_t id = field.id;
  const bool empty = field.text.empty();
  const Ui::Item item = ui.add_item(id, size);
  const Rect& box = item.rect;
  float left = box.x + ui.px(kLinePad), right = box.right() - ui.px(kLinePad);
  if (item.visible) draw_frame(ui, box, id, look.wrong);
  if (look.kind != nullptr) {
    if (item.visible) ui.kind_shape(*look.kind, {left + ui.px(6), box.y + box.height / 2});
    left += ui.px(20);
  } else if (look.icon != Icon::None) {
    const float icon = icon_size(ui);
    if (item.visible) {
      draw_icon(ui, look.icon, {left, box.y, icon, box.height}, {.colour = ui.palette().ink});
    }
    left += icon + ui.px(8);
  }
  const float button = std::min(ui.target(), box.height);
  if (!look.clear.empty() && !empty) {
    right = box.right() - button;
  } else if (!look.key_hint.empty() && empty) {
    const Font small = ui.font(12);
    const float wide = std::max(ui.px(18), ui.pen().width(small, look.key_hint) + ui.px(10));
    const float high = ui.px(18);
    const Rect key{right - wide, box.y + std::round((box.height - high) / 2), wide, high};
    if (item.visible) {
      ui.frame(key, ui.palette().line, 4);
      const float inner = ui.pen().width(small, look.key_hint);
      ui.text({std::round(key.x + (wide - inner) / 2), key.y, inner + ui.px(2), high},
              look.key_hint, small, ui.palette().soft);
    }
    right = key.x - ui.px(8);
  }
  field.rect = {left, box.y, std::max(1.0f, right - left), box.height};
  field.font_size = field_font(ui).size;
  if (item.visible) draw_hidden_text(ui, field);
  ui.semantics().turn_last_into_field(std::move(field));
  if (look.clear.empty() || empty) return false;

  const Point after = ui.cursor();
  ui.set_cursor({box.right() - button, box.y});
  ImGui::PushID(static_cast<int>(id));
  const Ui::Item cross = ui.add_pressable(Ui::id_of("clear"), {button, box.height});
  ImGui::PopID();
  ui.control().name = look.clear;
  if (cross.visible) {
    draw_icon(ui, Icon::Close, cross.rect,
              {.colour = cross.hovered ? ui.palette().ink : ui.palette().soft});
    ui.focus_ring(cross.id, cross.rect, kFieldRadius);
  }
  ui.offer_tip(cross, look.clear);
  ui.set_cursor(after);
  return cross.pressed;
}

}  // namespace attest
