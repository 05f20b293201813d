// Draws the verdict of a claim, with one cell for each level of the scale.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/panels/inspector/inspected.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

Icon icon_of(VerdictSign sign) {
  switch (sign) {
    case VerdictSign::Tick:
      return Icon::Supported;
    case VerdictSign::Half:
      return Icon::PartlySupported;
    case VerdictSign::Question:
      return Icon::Unproven;
    case VerdictSign::Stroke:
      return Icon::Disputed;
    case VerdictSign::Cross:
      return Icon::False;
  }
  return Icon::None;
}

Colour colour_of(const Palette& palette, VerdictSign sign) {
  const bool good = sign == VerdictSign::Tick || sign == VerdictSign::Half;
  return good ? palette.ok : sign == VerdictSign::Question ? palette.soft : palette.alert;
}

void draw_heading(const Inspected& in) {
  Ui& ui = in.ui;
  const Point at = ui.cursor();
  const float high = ui.target(32), wide = ui.available_width();
  const std::string keys = ui.key_hint(CommandId::SetVerdict);
  const std::string_view label = words("inspector.verdict");
  const float name = ui.pen().width(ui.font(14), label);
  ui.set_cursor({at.x + ui.px(4), at.y});
  add_silent_text(ui, {.text = label,
                       .style = soft_text(ui),
                       .id = "verdict-name",
                       .width = name + ui.px(2),
                       .height = high});
  if (!keys.empty()) {
    ui.text({at.x + name + ui.px(12), at.y, wide, high}, keys, ui.font(12), ui.palette().soft);
  }
  const std::string& scale = in.state.scale;
  const std::string spoken = say("inspector.open-codebook", {{"scale", scale}});
  const ButtonSpec spec{.name = spoken, .shown = scale, .id = "scale"};
  const float button_wide = button_width(ui, spec, 8);
  ui.set_cursor({at.x + wide - button_wide, at.y});
  if (button(ui, spec, {button_wide, high})) {
    in.ui_events.push_back(RunCommand{CommandId::ShowCodebook});
  }
  ui.set_cursor({at.x, at.y + high});
}

void draw_cells(const Inspected& in) {
  const std::vector<Verdict>& levels = in.state.verdicts;
  std::vector<std::string> digits;
  for (std::size_t i = 0; i < levels.size(); ++i) digits.push_back(std::to_string(i + 1));
  std::vector<VerdictCell> cells;
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const VerdictSign sign = levels[i].sign;
    cells.push_back({levels[i].label, digits[i], icon_of(sign), colour_of(in.ui.palette(), sign)});
    if (in.mark.verdict == levels[i].word) chosen = i;
  }
  const std::optional<std::size_t> pressed =
      verdict_scale(in.ui, {.name = words("inspector.verdict"), .cells = cells, .chosen = chosen});
  if (!pressed) return;
  // A press on the chosen level removes the verdict.
  const std::string verdict = pressed == chosen ? std::string() : levels[*pressed].word;
  in.ui_events.push_back(UpdateMark{in.mark.id, {&Mark::verdict, verdict}});
}

}  // namespace

void draw_verdict_property(const Inspected& in) {
  const float top = in.ui.cursor().y;
  draw_heading(in);
  draw_cells(in);
  if (std::exchange(in.state.reveals_verdict, false)) in.ui.reveal(top, in.ui.cursor().y);
  const std::string& verdict = in.mark.verdict;
  if (!verdict.empty() && !has_verdict(in.state.verdicts, verdict)) {
    in.ui.gap(4);
    in.ui.indent(4, 4);
    const std::string text = say("inspector.other-verdict", {{"word", verdict}});
    add_text(in.ui, {.text = text, .style = body_text(in.ui), .id = "other"});
    in.ui.unindent();
  }
  in.ui.gap(4);
}

}  // namespace attest
