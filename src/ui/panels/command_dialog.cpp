// The command palette: a search field over the list of commands.
#include <algorithm>
#include <string>
#include <utility>

#include "ui/panels/dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kCommandWidth = 480, kCommandRow = 48;  // CSS pixels.

void draw_field(Ui& ui, const CommandPalette& palette) {
  Field field;
  field.id = kCommandField;
  field.name = words("palette.search");
  field.hint = words("palette.search-hint");
  field.text = palette.text;
  field.version = palette.version;
  text_field(ui, std::move(field), {ui.available_width(), ui.target(36)});
  ui.gap(8);
}

void draw_command(Ui& ui, const CommandSpec& command, const RowSpec& spec, float wide,
                  UiEvents& ui_events) {
  const Point at = ui.cursor();
  const Rect rect{at.x, at.y, wide, ui.px(kCommandRow)};
  if (spec.on) ui.fill(rect, ui.palette().selection, 8);
  if (row(ui, spec, {wide, rect.height})) ui_events.push_back(RunCommand{command.id});
  const std::string keys = ui.commands().keys(command);
  if (keys.empty()) return;
  const Font font = ui.font(12);
  const float keys_wide = ui.pen().width(font, keys);
  ui.text({rect.right() - ui.px(12) - keys_wide, rect.y, keys_wide + ui.px(2), rect.height}, keys,
          font, ui.palette().soft);
}

}  // namespace

void CommandPalette::begin() {
  text.clear();
  ++version;
  selected = 0;
}

void CommandPalette::search(std::string_view wanted) {
  text = wanted;
  selected = 0;
  moved = true;
}

const CommandSpec* CommandPalette::move(const Commands& commands, int step) {
  const std::vector<const CommandSpec*> found = commands.filter(text);
  if (found.empty()) return nullptr;
  const std::size_t count = found.size();
  moved = true;
  selected = (std::min(selected, count - 1) + (step > 0 ? 1 : count - 1)) % count;
  return found[selected];
}

const CommandSpec* CommandPalette::chosen(const Commands& commands) const {
  const std::vector<const CommandSpec*> found = commands.filter(text);
  return selected < found.size() ? found[selected] : nullptr;
}

void draw_command_dialog(Ui& ui, CommandPalette& palette, const DialogContext& context,
                         UiEvents& ui_events) {
  DialogSpec spec{"command dialog", words("palette.title"), kCommandWidth};
  spec.at_top = true;
  if (!begin_dialog(ui, spec, ui_events)) return;
  ui.gap(4);
  draw_field(ui, palette);
  const std::vector<const CommandSpec*> found = ui.commands().filter(palette.text);
  if (found.empty()) {
    TextStyle style = soft_text(ui);
    add_text(
        ui, {.text = words("palette.nothing-found"), .style = style, .height = ui.px(kCommandRow)});
  } else {
    const float wide = ui.available_width() + ui.px(24), high = ui.px(kCommandRow);
    ui.indent(-12, -12);
    const float y = ui.cursor().y + high * static_cast<float>(palette.selected);
    ui.begin_group(Control::Role::List, words("palette.title"));
    visible_rows(ui, found.size(), high, [&](std::size_t i) {
      const CommandSpec& command = *found[i];
      const std::string help = ui.commands().help_of(command);
      draw_command(ui, command,
                   {.id = command.token,
                    .title = command.label(),
                    .detail = help == command.label() ? std::string_view() : help,
                    .role = Control::Role::ListItem,
                    .enabled = ui.commands().enabled(command),
                    .on = i == palette.selected},
                   wide, ui_events);
    });
    ui.end_group();
    ui.unindent();
    if (std::exchange(palette.moved, false)) ui.reveal(y, y + high);
  }
  ui.gap(8);
  end_dialog_body(ui);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
