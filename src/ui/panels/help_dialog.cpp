// Draws the help dialog. It explains how to mark text and lists the keys of all commands. The
// reader can change these keys in the dialog.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "ui/panels/dialog.h"
#include "ui/panels/panels.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// All literal lengths in this file are in CSS pixels.
constexpr float kHelpWidth = 600, kLine = 30, kKeys = 132, kKeysNarrow = 120, kKeysFoot = 48;
// The introduction shows at most this number of lines. Even the narrowest window needs no more.
constexpr int kHelpMostLines = 12;
constexpr int kLineMostLines = 4;  // The maximum number of lines of a command's description.

float keys_width(const Ui& ui) {
  return ui.px(ui.window().width < ui.px(480) ? kKeysNarrow : kKeys);
}

// Returns the size of a line of the help. The description may need several lines of text.
Size line_size(Ui& ui, const HelpLine& line) {
  const float wide = ui.available_width(), room = std::max(1.0f, wide - keys_width(ui));
  const float text = ui.pen().lines_height(ui.font(14), ui.px(20), line.text, room, kLineMostLines);
  return {wide, std::max(ui.target(kLine), text + ui.px(kLine - 20))};
}

// Draws a line of the help: the keys, and beside them the description.
void draw_line(Ui& ui, const HelpLine& line, const Ui::Item& item, std::string_view keys) {
  const Palette& palette = ui.palette();
  const Rect& box = item.rect;
  const Font font = ui.font(14), small = ui.font(12);
  const float room = std::max(1.0f, box.width - keys_width(ui));
  const float text = ui.pen().lines_height(font, ui.px(20), line.text, room, kLineMostLines);
  const float top = box.y + std::round((box.height - text) / 2);
  const Rect key{box.x, top - ui.px(1), ui.pen().width(small, keys) + ui.px(12), ui.px(22)};
  const bool offers = item.hovered && line.command != nullptr;
  if (offers) ui.fill(box, palette.panel, 4);
  ui.fill(key, palette.panel, 4);
  ui.frame(key, offers ? palette.accent : palette.line, 4);
  ui.text({key.x + ui.px(6), key.y, key.width, key.height}, keys, small, palette.ink);
  ui.pen().lines(font, ui.px(20), line.text, {box.right() - room, top}, room, kLineMostLines,
                 palette.ink);
  ui.focus_ring(item.id, box, 4);
}

// Adds a line of the help. The line is a button if its key can be changed.
void add_line(Ui& ui, const HelpLine& line, const HelpDialog& dialog, UiEvents& ui_events) {
  const Size size = line_size(ui, line);
  const bool awaited =
      line.command != nullptr && dialog.awaited && line.command->id == *dialog.awaited;
  const std::string_view keys = awaited             ? words("keys.press-now")
                                : line.keys.empty() ? words("keys.none")
                                                    : std::string_view(line.keys);
  if (line.command == nullptr) {
    const Ui::Item item = ui.add_item(Ui::id_of(line.text), size);
    ui.control().role = Control::Role::Text;
    ui.control().name.assign(keys).append(": ").append(line.text);
    ui.control().font_size = ui.font(14).size;
    if (item.visible) draw_line(ui, line, item, keys);
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
  if (item.visible) draw_line(ui, line, item, keys);
  if (item.pressed) ui_events.push_back(ChangeKey{line.command->id});
}

// Adds a line for each gesture of a finger. A wide window has no sheet.
void add_gestures(Ui& ui, const HelpDialog& dialog, UiEvents& ui_events) {
  constexpr std::array<std::array<std::string_view, 2>, 6> kGestures{
      {{"help.touch-word", "help.touch-word-does"},
       {"help.touch-hold", "help.touch-hold-does"},
       {"help.touch-handle", "help.touch-handle-does"},
       {"help.touch-kind", "help.touch-kind-does"},
       {"help.touch-mark", "help.touch-mark-does"},
       {"help.touch-sheet", "help.touch-sheet-does"}}};
  const std::size_t count = kGestures.size() - (view_rects(ui).narrow ? 0 : 1);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& [gesture, effect] = kGestures[i];
    add_line(ui, {std::string(words(gesture)), std::string(words(effect))}, dialog, ui_events);
  }
  ui.gap(8);
}

void add_switches(Ui& ui, const HelpDialog& dialog, UiEvents& ui_events) {
  const std::string_view characters = words("keys.character-keys");
  if (choice_row(ui, {.title = characters,
                      .detail = {},
                      .spoken = characters,
                      .on = dialog.character_keys,
                      .height = ui.target()})) {
    ui_events.push_back(SwitchCharacterKeys{});
  }
  if (!dialog.changed) return;
  ui.gap(4);
  if (button(ui, {.name = words("keys.reset"), .look = ButtonLook::Raised})) {
    ui_events.push_back(ResetKeys{});
  }
}

// Adds a sentence about the most recent change of a key. If no key was changed, adds a hint. The
// text is below the list of keys, where it is always in view.
void add_outcome(Ui& ui, const HelpDialog& dialog) {
  TextStyle style = dialog.outcome.empty() ? soft_text(ui) : body_text(ui);
  style.most_lines = 2;
  const Point from = ui.cursor();
  ui.gap(4);
  ui.indent(24, 24);
  add_text(ui, {.text = dialog.outcome.empty() ? words("keys.hint") : dialog.outcome,
                .style = style,
                .id = "outcome"});
  ui.unindent();
  ui.set_cursor({from.x, from.y + ui.px(kKeysFoot)});
}

}  // namespace

void draw_help_dialog(Ui& ui, const HelpDialog& dialog, const DialogContext& context,
                      UiEvents& ui_events) {
  if (!begin_dialog(ui, {"help dialog", words("help.title"), kHelpWidth, ui.px(kKeysFoot)},
                    ui_events))
    return;
  TextStyle style = soft_text(ui);
  style.most_lines = kHelpMostLines;
  if (ui.coarse()) add_gestures(ui, dialog, ui_events);
  add_text(ui, {.text = words(ui.coarse() ? "help.introduction-touch" : "help.introduction"),
                .style = style});
  ui.gap(8);
  if (ui.coarse()) {
    ui.gap(8);
    TextStyle heading = body_text(ui);
    heading.font = ui.font(14, 600);
    add_text(ui, {.text = words("help.keys"), .style = heading, .role = Control::Role::Heading});
    ui.gap(4);
  }
  add_switches(ui, dialog, ui_events);
  ui.gap(12);
  for (const HelpLine& line : ui.commands().help()) add_line(ui, line, dialog, ui_events);
  ui.gap(12);
  end_dialog_body(ui);
  add_outcome(ui, dialog);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
