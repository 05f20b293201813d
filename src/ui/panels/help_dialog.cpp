// Draws the help dialog. It explains how to mark text and lists the keys of all commands. The
// reader can change these keys in the dialog.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kHelpWidth = 600, kLine = 30, kKeys = 132;  // CSS pixels.
// The introduction shows at most this number of lines. Even the narrowest window needs no more.
constexpr int kHelpMostLines = 12;

// The maximum number of lines of a description.
constexpr int kHelpMostOfLine = 4;

float description_left(const Ui& ui, bool below) { return below ? 0 : ui.px(kKeys); }

// Draws a line of the help. The description is below the keys if `below` is true, and beside them
// otherwise.
void draw_line(Ui& ui, const HelpLine& line, const Ui::Item& item, std::string_view keys,
               bool below) {
  const Palette& palette = ui.palette();
  const float high = below ? ui.px(kLine) : item.rect.height;
  const Font font = ui.font(12);
  const Rect key{item.rect.x, item.rect.y + std::round((high - ui.px(22)) / 2),
                 ui.pen().width(font, keys) + ui.px(12), ui.px(22)};
  if (item.hovered && line.command != nullptr) ui.fill(item.rect, palette.panel, 4);
  ui.fill(key, palette.panel, 4);
  ui.frame(key, item.hovered && line.command != nullptr ? palette.accent : palette.line, 4);
  ui.text({key.x + ui.px(6), key.y, key.width, key.height}, keys, font, palette.ink);
  const float left = description_left(ui, below), wide = item.rect.width - left;
  const float text =
      ui.pen().lines_height(ui.font(14), ui.px(20), line.text, wide, kHelpMostOfLine);
  const float top = below ? item.rect.y + high : item.rect.y + std::round((high - text) / 2);
  ui.pen().lines(ui.font(14), ui.px(20), line.text, {item.rect.x + left, top}, wide,
                 kHelpMostOfLine, palette.ink);
  ui.focus_ring(item.id, item.rect, 4);
}

// Adds a line of the help. The line is a button if its key can be changed.
void add_line(Ui& ui, const HelpLine& line, const HelpDialog& dialog, bool below,
              UiEvents& ui_events) {
  const float wide = ui.available_width();
  const float text = ui.pen().lines_height(ui.font(14), ui.px(20), line.text,
                                           wide - description_left(ui, below), kHelpMostOfLine);
  const float spaced = text + ui.px(10);
  const Size size{wide, below ? ui.px(kLine) + spaced : std::max(ui.target(kLine), spaced)};
  const bool awaited =
      line.command != nullptr && dialog.awaited && line.command->id == *dialog.awaited;
  const std::string_view keys = awaited             ? words("keys.press-now")
                                : line.keys.empty() ? words("keys.none")
                                                    : std::string_view(line.keys);
  if (line.command == nullptr) {
    const Ui::Item item = ui.add_item(Ui::id_of(line.text), size);
    ui.control().role = Control::Role::Text;
    ui.control().name = line.keys + ": " + line.text;
    ui.control().font_size = ui.font(14).size;
    if (item.visible) draw_line(ui, line, item, keys, below);
    return;
  }
  const Ui::Item item = ui.add_pressable(Ui::id_of(line.command->token), size);
  ui.control().name = awaited ? say("keys.press-new", {{"command", line.command->label()}})
                      : line.keys.empty()
                          ? say("keys.change-none", {{"command", line.text}})
                          : say("keys.change", {{"command", line.text}, {"keys", line.keys}});
  ui.control().shown.assign(keys).append("\n").append(line.text);
  ui.control().font_size = ui.font(14).size;
  ui.control().on = awaited;
  if (item.visible) draw_line(ui, line, item, keys, below);
  if (item.pressed) ui_events.push_back(ChangeKey{line.command->id});
}

void add_switches(Ui& ui, const HelpDialog& dialog, UiEvents& ui_events) {
  const ButtonSpec characters{.name = words("keys.character-keys"),
                              .look = ButtonLook::Raised,
                              .role = Control::Role::Toggle,
                              .on = dialog.character_keys};
  if (button(ui, characters)) ui_events.push_back(SwitchCharacterKeys{});
  if (!dialog.changed) return;
  ui.same_line(8);
  if (button(ui, {.name = words("keys.reset")})) ui_events.push_back(ResetKeys{});
}

}  // namespace

void draw_help_dialog(Ui& ui, const HelpDialog& dialog, const DialogContext& context,
                      UiEvents& ui_events) {
  if (!begin_dialog(ui, {"help dialog", words("help.title"), kHelpWidth}, ui_events)) return;
  TextStyle style = soft_text(ui);
  style.most_lines = kHelpMostLines;
  add_text(ui, {.text = words("help.introduction"), .style = style});
  ui.gap(12);
  add_text(ui, {.text = words("keys.hint"), .style = style});
  ui.gap(8);
  add_switches(ui, dialog, ui_events);
  ui.gap(12);
  const bool narrow = ui.window().width < ui.px(480);
  for (const HelpLine& line : ui.commands().help()) add_line(ui, line, dialog, narrow, ui_events);
  ui.gap(12);
  end_dialog_body(ui);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
