#include "ui/widgets/chip.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"
#include "ui/widgets/icon.h"

namespace attest {
namespace {

constexpr float kChipPad = 10, kChipGap = 5, kChipShape = 10, kCross = 12,
                kDot = 8;  // All lengths in this file are in CSS pixels.
constexpr float kBetween = 4, kBetweenLines = 8;

float chip_height(const Ui& ui) { return ui.px(ui.coarse() ? 32 : 24); }
float item_height(const Ui& ui) { return ui.target(24); }
float line_height(const Ui& ui) {
  return item_height(ui) + (ui.coarse() ? 0 : ui.px(kBetweenLines));
}

std::string_view drawn_label(const ChipSpec& spec) {
  if (spec.shape_only) return {};
  return spec.label.empty() ? spec.name : spec.label;
}

// Returns whether the chip shows a cross. An active filter has one, because a press removes the
// filter.
bool has_cross(const ChipSpec& spec) {
  return spec.look == ChipLook::Removable || (spec.look == ChipLook::Filter && spec.on);
}

// Returns whether the cross is drawn in the space of the count. A filter then has the same width
// when it is on and when it is off, and no chip moves to another line.
bool hides_count(const ChipSpec& spec) { return has_cross(spec) && !spec.count.empty(); }

// Draws the outline of a chip as dashes of equal length. A dash and a gap are about 3 CSS pixels
// long.
void dashed_frame(Ui& ui, const Rect& rect, Colour colour) {
  constexpr float kHalfTurn = 3.14159265f;
  ImDrawList& list = *ui.list();
  const float line = ui.px(1), outer = rect.height / 2, radius = outer - line / 2;
  const float straight = std::max(0.0f, rect.width - 2 * outer), arc = kHalfTurn * radius;
  const float whole = 2 * (straight + arc);
  // Returns the point at a distance along the outline: upper edge, right end, lower edge, left end.
  const auto point = [&](float along) -> ImVec2 {
    const float left = rect.x + outer, middle = rect.y + outer;
    const bool back = along >= straight + arc;
    if (back) along -= straight + arc;
    const float side = back ? -1.0f : 1.0f, from = back ? left + straight : left;
    if (along < straight) return {from + side * along, middle - side * radius};
    const float angle = (along - straight) / radius;
    return {from + side * (straight + radius * std::sin(angle)),
            middle - side * radius * std::cos(angle)};
  };
  const float count = std::max(4.0f, std::round(whole / ui.px(6))), step = whole / count;
  constexpr int kPieces = 4;
  for (float dash = 0; dash < count; ++dash) {
    for (int i = 0; i <= kPieces; ++i) {
      list.PathLineTo(point(step * (dash + 0.5f * static_cast<float>(i) / kPieces)));
    }
    list.PathStroke(packed(colour), ImDrawFlags_None, line);
  }
}

// Returns the rect of the drawn chip, in the middle of the item. On touch screens, the item is
// higher than the chip.
Rect chip_rect(const Ui& ui, const Ui::Item& item) {
  const float high = chip_height(ui);
  const Rect& rect = item.rect;
  return {rect.x, rect.y + std::round((rect.height - high) / 2), rect.width, high};
}

void draw_ground(Ui& ui, const ChipSpec& spec, const Rect& rect, bool hovered) {
  const Palette& p = ui.palette();
  const float radius = rect.height / 2 / ui.density();
  if (spec.look == ChipLook::Add) {
    if (spec.on || hovered) ui.fill(rect, spec.on ? p.selection : p.hover, radius);
    return dashed_frame(ui, rect, p.edge);
  }
  const bool on = spec.on && spec.look == ChipLook::Filter;
  const Colour at_rest = spec.look == ChipLook::Removable ? p.panel : p.raised;
  ui.fill(rect, on ? p.chosen : hovered ? p.hover : at_rest, radius);
  ui.frame(rect, on ? p.accent : p.line, radius);
}

void draw_chip(Ui& ui, const ChipSpec& spec, const Ui::Item& item) {
  const Rect rect = chip_rect(ui, item);
  draw_ground(ui, spec, rect, item.hovered);
  const Palette& p = ui.palette();
  const Font font = ui.font(12);
  const Colour ink = !spec.enabled ? p.faint : spec.look == ChipLook::Add ? p.soft : p.ink;
  float x = rect.x + ui.px(kChipPad);
  float right = rect.right() - ui.px(kChipPad);
  const float count = spec.count.empty() ? 0 : ui.pen().width(font, spec.count);
  right -= count;
  if (has_cross(spec)) {
    const float cross = ui.px(kCross);
    if (!hides_count(spec)) right -= cross - ui.px(3);
    const float left = hides_count(spec) ? right + (count - cross) / 2 : right;
    draw_icon(ui, Icon::Close, {left, rect.y, cross, rect.height}, {.colour = p.soft}, cross);
    if (!hides_count(spec)) right -= ui.px(kChipGap);
  }
  if (spec.kind != nullptr) {
    ui.kind_shape(*spec.kind, {x + ui.px(kChipShape) / 2, rect.y + rect.height / 2});
    x += ui.px(kChipShape + kChipGap);
  }
  if (spec.dot != nullptr) {
    const float side = ui.px(kDot);
    ui.fill({x, rect.y + std::round((rect.height - side) / 2), side, side}, *spec.dot, kDot / 2);
    x += ui.px(kDot + kChipGap);
  }
  const std::string_view label = drawn_label(spec);
  if (!label.empty()) {
    const float room = right - x - (count > 0 ? ui.px(kChipGap) : 0);
    x += ui.text({x, rect.y, room + 1, rect.height}, label, font, ink) + ui.px(kChipGap);
  }
  if (count > 0 && !hides_count(spec)) {
    ui.text({x, rect.y, rect.right() - x, rect.height}, spec.count, font,
            spec.shape_only ? ink : p.soft);
  }
  ui.focus_ring(item.id, rect, rect.height / 2 / ui.density());
}

}  // namespace

float chip_width(Ui& ui, const ChipSpec& spec) {
  const Font font = ui.font(12);
  const std::string_view label = drawn_label(spec);
  float wide = 2 * ui.px(kChipPad), parts = 0;
  const auto part = [&](float width) {
    wide += width;
    ++parts;
  };
  if (spec.kind != nullptr) part(ui.px(kChipShape));
  if (spec.dot != nullptr) part(ui.px(kDot));
  if (!label.empty()) part(std::ceil(ui.pen().width(font, label)));
  if (!spec.count.empty()) part(std::ceil(ui.pen().width(font, spec.count)));
  if (has_cross(spec) && !hides_count(spec)) part(ui.px(kCross) - ui.px(3));
  return wide + ui.px(kChipGap) * std::max(0.0f, parts - 1);
}

ChipLines::ChipLines(Ui& ui)
    : ui_(ui), from_(ui.cursor()), at_(from_), width_(ui.available_width()) {}

bool ChipLines::add(const ChipSpec& spec) {
  const float full = chip_width(ui_, spec);
  const float wide = std::min(std::max(full, ui_.target(24)), width_);
  if (at_.x > from_.x && at_.x + wide > from_.x + width_) {
    at_ = {from_.x, at_.y + line_height(ui_)};
  }
  ui_.set_cursor(at_);
  at_.x += wide + ui_.px(kBetween);
  const Ui::Item item = ui_.add_pressable(Ui::id_of(spec.id.empty() ? spec.name : spec.id),
                                          {wide, item_height(ui_)}, spec.enabled);
  if (item.visible) draw_chip(ui_, spec, item);
  const bool explains = spec.shape_only || full > wide;
  ui_.offer_tip(item, !spec.tip.empty() ? spec.tip : explains ? spec.name : "");
  Control& control = ui_.control();
  control.role = spec.look == ChipLook::Filter ? Control::Role::Toggle : Control::Role::Button;
  control.name = spec.name;
  if (!spec.count.empty()) control.name.append(", ").append(spec.count);
  control.shown = drawn_label(spec);
  if (!spec.count.empty()) {
    if (!control.shown.empty()) control.shown += ' ';
    control.shown += spec.count;
  }
  if (control.shown == control.name) control.shown.clear();
  control.font_size = ui_.font(12).size;
  control.on = spec.on && spec.look == ChipLook::Filter;
  return item.pressed;
}

float ChipLines::end() {
  const float high = at_.y - from_.y + item_height(ui_);
  ui_.set_cursor(from_);
  ui_.add_item(0, {width_, high});
  return high;
}

}  // namespace attest
