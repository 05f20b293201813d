// The verdict of a claim: one cell for each level of the scale.
#include <cmath>
#include <string>

#include "imgui.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kHeight = 52, kInset = 3, kRadius = 8;  // CSS pixels.
constexpr float kQuarterTurn = 1.5707963f;              // Radians.

ImVec2 vector(Point at) { return {at.x, at.y}; }

void draw_heading(const Inspected& in) {
  Ui& ui = in.ui;
  const Point at = ui.cursor();
  const float high = ui.target(32), wide = ui.available_width();
  const CommandSpec& command = ui.commands().spec(CommandId::SetVerdict);
  const std::string keys = ui.commands().keys(command);
  const float name = ui.text({at.x + ui.px(4), at.y, wide, high}, words("inspector.verdict"),
                             ui.font(14), ui.palette().soft);
  if (!keys.empty()) {
    ui.text({at.x + name + ui.px(16), at.y, wide, high}, keys, ui.font(12), ui.palette().soft);
  }
  const std::string scale = say(in.state.verdict_scale().label);
  const std::string spoken = say("inspector.next-scale", {{"scale", scale}});
  const ButtonSpec spec{.name = spoken, .shown = scale, .id = "scale"};
  const float button_wide = button_width(ui, spec, 8);
  ui.set_cursor({at.x + wide - button_wide, at.y});
  if (button(ui, spec, {button_wide, high})) {
    in.state.scale = (in.state.scale + 1) % kVerdictScales.size();
  }
  ui.set_cursor({at.x, at.y + high});
}

// Returns whether the cell was pressed.
bool draw_cell(const Inspected& in, const VerdictLevel& level, std::size_t index, Size size) {
  Ui& ui = in.ui;
  const Palette& palette = ui.palette();
  const std::string label = say(level.label), digit = std::to_string(index + 1);
  const bool on = in.mark.verdict == level.word;
  const Ui::Item item = ui.add_pressable(Ui::id_of(level.word), size);
  if (item.visible) {
    const Rect& rect = item.rect;
    const Colour ground = on || item.hovered ? palette.raised : palette.panel;
    if (on || item.hovered) ui.fill(rect, ground, kRadius - 2);
    if (on) ui.frame(rect, verdict_colour(palette, level.sign), kRadius - 2, 1.5f);
    const float middle = rect.x + rect.width / 2, key = ui.pen().width(ui.font(12), digit);
    const float left = std::round(middle - (ui.px(21) + key) / 2), top = rect.y + ui.px(5);
    draw_verdict_sign(ui, level.sign, {left + ui.px(8), top + ui.px(8)}, ground);
    ui.text({left + ui.px(21), top, rect.right() - left, ui.px(16)}, digit, ui.font(12),
            in.state.awaits_verdict ? palette.ink : palette.soft);
    const Font font = ui.font(12, on ? 600 : 400);
    const float wide = std::min(ui.pen().width(font, label) + 1, rect.width);
    ui.text({std::round(middle - wide / 2), top + ui.px(20), wide + 1, ui.px(16)}, label, font,
            on ? palette.ink : palette.soft);
    ui.focus_ring(item.id, rect, kRadius - 2);
  }
  Control& control = ui.control();
  control.role = Control::Role::Radio;
  control.name = label;
  control.shown = digit + "\n" + label;
  control.font_size = ui.font(12).size;
  control.on = on;
  return item.pressed;
}

void draw_cells(const Inspected& in) {
  Ui& ui = in.ui;
  const Point at = ui.cursor();
  const Rect rect{at.x, at.y, ui.available_width(), ui.px(kHeight)};
  ui.fill(rect, ui.palette().panel, kRadius);
  ui.frame(rect, ui.palette().line, kRadius);
  ui.begin_group(Control::Role::Group, words("inspector.verdict"));
  const std::span<const VerdictLevel> levels = in.state.verdict_scale().levels;
  const float inset = ui.px(kInset);
  const float part = (rect.width - 2 * inset) / static_cast<float>(levels.size());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    ui.set_cursor({std::round(rect.x + inset + part * static_cast<float>(i)), rect.y + inset});
    if (!draw_cell(in, levels[i], i, {std::floor(part) - 1, rect.height - 2 * inset})) continue;
    const bool on = in.mark.verdict == levels[i].word;  // A second press takes the verdict away.
    in.ui_events.push_back(
        UpdateMark{in.mark.id, {&Mark::verdict, on ? std::string() : std::string(levels[i].word)}});
  }
  ui.end_group(rect);
  ui.set_cursor({at.x, rect.bottom()});
}

}  // namespace

void draw_verdict_property(const Inspected& in) {
  draw_heading(in);
  draw_cells(in);
  const std::string& verdict = in.mark.verdict;
  if (!verdict.empty() && level_of(in.state.verdict_scale(), verdict) == nullptr) {
    in.ui.gap(4);
    in.ui.indent(4, 4);
    const std::string text = say("inspector.other-verdict", {{"verdict", verdict}});
    add_text(in.ui, {.text = text, .style = body_text(in.ui), .id = "other"});
    in.ui.unindent();
  }
  in.ui.gap(4);
}

Colour verdict_colour(const Palette& palette, VerdictSign sign) {
  switch (sign) {
    case VerdictSign::Tick:
    case VerdictSign::Half:
      return palette.of(MarkKind::Quote).line;
    case VerdictSign::Question:
      return palette.soft;
    case VerdictSign::Stroke:
    case VerdictSign::Cross:
      return palette.danger;
  }
  return palette.soft;
}

void draw_verdict_sign(Ui& ui, VerdictSign sign, Point centre, Colour ground) {
  ImDrawList& list = *ui.list();
  const float unit = ui.density();  // One CSS pixel.
  const std::uint32_t colour = packed(verdict_colour(ui.palette(), sign));
  const auto at = [&](float x, float y) {  // In a box of 16 by 16.
    return ImVec2(centre.x + (x - 8) * unit, centre.y + (y - 8) * unit);
  };
  const bool full = sign == VerdictSign::Tick || sign == VerdictSign::Cross;
  if (full) {
    list.AddCircleFilled(vector(centre), 6.5f * unit, colour);
  } else {
    list.AddCircle(vector(centre), 5.75f * unit, colour, 0, 1.5f * unit);
  }
  const auto line = [&](std::initializer_list<ImVec2> points, std::uint32_t ink) {
    list.AddPolyline(points.begin(), static_cast<int>(points.size()), ink, 0, 1.5f * unit);
  };
  switch (sign) {
    case VerdictSign::Tick:
      line({at(5.2f, 8.3f), at(7.2f, 10.3f), at(10.9f, 5.9f)}, packed(ground));
      break;
    case VerdictSign::Cross:
      line({at(5.7f, 5.7f), at(10.3f, 10.3f)}, packed(ground));
      line({at(10.3f, 5.7f), at(5.7f, 10.3f)}, packed(ground));
      break;
    case VerdictSign::Stroke:
      line({at(4.2f, 11.8f), at(11.8f, 4.2f)}, colour);
      break;
    case VerdictSign::Half:
      list.PathArcTo(vector(centre), 5.75f * unit, kQuarterTurn, 3 * kQuarterTurn);
      list.PathFillConvex(colour);
      break;
    case VerdictSign::Question:
      line({at(6.4f, 6.6f), at(6.9f, 5.3f), at(8, 4.8f), at(9.3f, 5.6f), at(9.3f, 6.9f),
            at(8, 8.1f), at(8, 9.1f)},
           colour);
      list.AddCircleFilled(at(8, 11), unit, colour);
      break;
  }
}

}  // namespace attest
