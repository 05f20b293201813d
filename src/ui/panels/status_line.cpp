// Draws the status line at the bottom of the window. It shows the save status, the numbers of marks
// and links, and the storage use.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/panels/panels.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

std::string storage_words(double used) {
  const int tenths = static_cast<int>(std::lround(used * 1000));
  const std::string number = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  return say("status.storage", {{"percent", number}});
}

// Draws a button whose right edge is `right`. Then moves `right` to the left of the button.
bool end_button(Ui& ui, const Rect& rect, float& right, std::string_view label, ButtonLook look) {
  const ButtonSpec spec{.name = label, .look = look};
  const Size size{button_width(ui, spec), ui.target(24)};
  right -= size.width;
  ui.set_cursor({right, rect.y + std::round((rect.height - size.height) / 2)});
  right -= ui.px(8);
  return button(ui, spec, size);
}

// Draws "Press ? for all keys", or "Help" on touch screens, if this text fits between `left` and
// `right`. The text ends at `right`. A press on the text opens the help.
void add_help(Ui& ui, const Rect& rect, float left, float right, UiEvents& ui_events) {
  const CommandSpec& help = ui.commands().spec(CommandId::ShowHelp);
  const std::string keys = ui.key_hint(CommandId::ShowHelp);
  if (keys.empty() && !ui.coarse()) return;
  const std::string shown =
      ui.coarse() ? std::string(help.label()) : say("status.help", {{"keys", keys}});
  const Font small = ui.font(12);
  const float wide = std::max(ui.pen().width(small, shown), ui.coarse() ? ui.target() : 0.0f),
              high = std::min(rect.height, ui.target(24));
  if (right - wide < left) return;
  ui.set_cursor({right - wide, rect.y + std::round((rect.height - high) / 2)});
  const Ui::Item item = ui.add_pressable(Ui::id_of("help"), {wide + ui.px(2), high});
  Control& control = ui.control();
  control.name = help.label();
  control.shown = shown;
  control.keys = ui.commands().aria_keys(help);
  control.font_size = small.size;
  if (item.visible) {
    ui.text(item.rect, shown, small, item.hovered ? ui.palette().ink : ui.palette().soft);
    ui.focus_ring(item.id, item.rect, 4);
  }
  if (item.pressed) ui_events.push_back(RunCommand{CommandId::ShowHelp});
}

// A button beside the confirmation of a deletion, import or export, for example "Undo".
struct Offer {
  std::string name;  // Distinguishes the button "Undo" in this line from the one in the toolbar.
  std::string_view shown;
  CommandId command;
};

std::vector<Offer> offers_of(const StatusLine& status) {
  std::vector<Offer> offers;
  if (status.undo == CommandId::OpenWholePage) {
    offers.push_back(
        {say("command.open-whole-page"), words("status.whole-page"), CommandId::OpenWholePage});
  } else if (status.undo == CommandId::ChooseParts) {
    offers.push_back(
        {say("command.choose-parts"), words("status.choose-parts"), CommandId::ChooseParts});
  } else if (status.undo) {
    offers.push_back({say("status.undo-spoken", {{"text", status.confirmation}}),
                      words("status.undo"), *status.undo});
  }
  if (!status.back.empty()) offers.push_back({status.back, status.back, CommandId::BackToArticle});
  return offers;
}

// Draws the confirmation between `left` and `right`. Its buttons are after the text.
void add_confirmation(Ui& ui, const Rect& rect, float left, float right, const StatusLine& status,
                      UiEvents& ui_events) {
  const Font font = ui.font(12);
  const std::vector<Offer> offers = offers_of(status);
  const float high = std::min(rect.height, ui.target(24));
  // In a narrow window, the buttons leave a third of the line to the text.
  const float most =
      (right - left) * 2 / 3 / static_cast<float>(std::max<std::size_t>(1, offers.size()));
  const auto width_of = [&](const Offer& offer) {
    return std::min(most, button_width(ui, {.name = offer.shown, .look = ButtonLook::Raised}));
  };
  for (const Offer& offer : offers) right -= width_of(offer) + ui.px(8);
  const float wide = std::min(right - left, ui.pen().width(font, status.confirmation) + ui.px(2));
  if (wide > 0) {
    ui.set_cursor({left, rect.y});
    const Ui::Item item = ui.add_item(Ui::id_of("confirmation"), {wide, rect.height});
    Control& control = ui.control();
    control.role = Control::Role::Text;
    control.name = status.confirmation;
    control.font_size = font.size;
    ui.text(item.rect, status.confirmation, font, ui.palette().ink);
  }
  left += std::max(0.0f, wide) + ui.px(8);
  for (const Offer& offer : offers) {
    ui.set_cursor({left, rect.y + std::round((rect.height - high) / 2)});
    left += width_of(offer) + ui.px(8);
    if (button(ui, {.name = offer.name, .shown = offer.shown, .look = ButtonLook::Raised},
               {width_of(offer), high})) {
      ui_events.push_back(RunCommand{offer.command});
    }
  }
}

}  // namespace

float draw_status(Ui& ui, const Rect& rect, const StatusLine& status, UiEvents& ui_events) {
  const bool urgent = status.at_risk || status.quarantined > 0 || !status.armed.empty() ||
                      (!status.confirmation.empty() && status.back.empty());
  if (ui.is_low() && !urgent) return 0;
  const float one_line = ui.is_low() ? ui.target(28) : 0;
  if (rect.height <= 0) return one_line;
  ui.begin_window("status", rect);
  const Palette& palette = ui.palette();
  ui.fill(rect, palette.panel);
  ui.hairline({rect.x, rect.y}, {rect.right(), rect.y});
  const Font small = ui.font(12);
  const Colour ink = status.at_risk ? palette.alert : palette.soft;

  float x = rect.x + ui.px(16), right = rect.right() - ui.px(16);
  ui.list()->AddCircleFilled({x + ui.px(4), rect.y + rect.height / 2}, 4 * ui.density(),
                             packed(status.saved ? palette.ok : ink));
  x += ui.px(14);
  // While saving fails, a button lets the reader save a file immediately.
  if (status.at_risk &&
      end_button(ui, rect, right, words("notice.save-file"), ButtonLook::Raised)) {
    ui_events.push_back(RunCommand{CommandId::ExportFile});
  }
  if (status.quarantined > 0 &&
      end_button(ui, rect, right, say("status.damaged", {{"count", status.quarantined}}),
                 ButtonLook::Quiet)) {
    ui_events.push_back(RunCommand{CommandId::ShowDamaged});
  }

  const Rect line{x, rect.y, std::max(0.0f, right - x), rect.height};
  const std::string& counts = status.counts;
  ui.set_cursor({line.x, line.y});
  ui.add_item(Ui::id_of("status line"), {line.width, line.height});
  Control& control = ui.control();
  control.role = Control::Role::Text;
  control.name = status.state + ", " + counts;
  if (!status.armed.empty()) control.name += ", " + status.armed;
  if (!status.reminder.empty()) control.name += ", " + status.reminder;
  if (status.at_risk) control.shown = status.state;
  control.font_size = small.size;
  if (status.at_risk && ui.pen().width(small, status.state) > line.width) {
    // The warning that saving fails is never truncated. If it needs several lines, all items after
    // it are omitted.
    const float line_height = ui.px(16);
    const int most = std::max(2, static_cast<int>(ui.window().height / 3 / line_height));
    const float lines = ui.pen().lines_height(small, line_height, status.state, line.width, most);
    const float y = rect.y + std::round((rect.height - lines) / 2);
    ui.pen().lines(small, line_height, status.state, {x, y}, line.width, most, ink);
    ui.end_window();
    return lines + ui.px(12);
  }
  x += ui.text(line, status.state, small, ink) + ui.px(20);
  if (!status.confirmation.empty()) {
    if (!status.armed.empty()) {
      // While a kind is armed, each new selection is marked as this kind at once. The reader must
      // know this, so the text about the armed kind stays visible beside the confirmation.
      const float wide = std::min(ui.pen().width(small, status.armed) + ui.px(2), (right - x) / 2);
      right -= wide;
      ui.text({right, rect.y, wide, rect.height}, status.armed, small, palette.soft);
      right -= ui.px(20);
    }
    add_confirmation(ui, rect, x, right, status, ui_events);
    ui.end_window();
    return one_line;
  }
  if (x + ui.pen().width(small, counts) < right) {
    x += ui.text({x, rect.y, right - x, rect.height}, counts, small, palette.soft);
  }
  const std::string& now = status.link.empty() ? status.armed : status.link;
  if (!now.empty()) {
    x += ui.px(20);
    ui.text({x, rect.y, right - x, rect.height}, now, small, palette.soft);
  }
  for (const std::string& more :
       {status.reminder.empty() ? say("status.last-file", {{"time", status.last_file}})
                                : status.reminder,
        storage_words(status.storage_used)}) {
    const float wide = ui.pen().width(small, more);
    if (!now.empty() || right - wide < x + ui.px(16)) break;
    ui.set_cursor({right - wide, rect.y});
    add_silent_text(
        ui,
        {.text = more, .style = small_text(ui), .width = wide + ui.px(2), .height = rect.height});
    right -= wide + ui.px(20);
  }
  if (now.empty()) add_help(ui, rect, x + ui.px(16), right, ui_events);
  ui.end_window();
  return one_line;
}

}  // namespace attest
