#include "ui/panels/library/library_page.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/dialog.h"
#include "ui/panels/library/library_parts.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// All literal lengths in this file are in CSS pixels.
constexpr float kSide = 240, kLibraryBar = 48, kLibraryPad = 16;
constexpr float kWide = 900, kPaste = 64;

// Draws the message. If the message has a command, draws a button that runs the command.
void draw_message(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  const bool undoes = page.message_command == CommandId::UndoDeletion;
  const ButtonSpec spec{.shown = words(undoes ? "open.undo-deletion" : "library.stop"),
                        .look = ButtonLook::Raised};
  const float beside = page.message_command ? button_width(ui, spec) : 0;
  add_text(ui, {.text = page.message,
                .style = body_text(ui),
                .id = "deleted",
                .width = ui.available_width() - beside - ui.px(8),
                .height = ui.target()});
  if (page.message_command) {
    ui.same_line(8);
    if (command_button(ui, *page.message_command, spec, {beside, 0})) {
      ui_events.push_back(RunCommand{*page.message_command});
    }
  }
  ui.gap(4);
}

// Draws the field for a pasted text. The field is below the list and does not scroll with the list.
void draw_paste(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  const ButtonSpec open{.name = words("open.open-pasted"), .look = ButtonLook::Raised};
  const float beside = button_width(ui, open);
  Field field;
  field.id = kPasteField;
  field.name = words("open.pasted-text");
  field.hint =
      words(library_is_narrow(ui) || ui.coarse() ? "open.paste-hint-narrow" : "open.paste-hint");
  field.multiline = true;
  field.text = page.pasted;
  field.version = page.paste_version;
  text_field(ui, std::move(field), {ui.available_width() - beside - ui.px(8), ui.px(kPaste)});
  ui.same_line(8);
  if (button(ui, open, {beside, ui.target()})) ui_events.push_back(OpenPasted{});
}

void draw_foot(Ui& ui, const LibraryPage& page, const Rect& foot, UiEvents& ui_events) {
  ui.hairline({foot.x, foot.y}, {foot.right(), foot.y});
  ui.set_cursor({foot.x, foot.y + ui.px(8)});
  ui.begin_scroll_area("foot", {foot.width, foot.height - ui.px(8)});
  ui.indent(kLibraryPad, kLibraryPad);
  if (!page.message.empty()) draw_message(ui, page, ui_events);
  if (has_chosen_articles(page)) {
    draw_chosen_bar(ui, page, ui_events);
  } else {
    draw_paste(ui, page, ui_events);
  }
  ui.unindent();
  ui.end_scroll_area();
}

void draw_bar_end(Ui& ui, float top, UiEvents& ui_events) {
  const ButtonSpec choose{.name = words("open.choose-file"), .look = ButtonLook::Primary};
  const float wide = button_width(ui, choose);
  ui.set_cursor({ui.window().width - wide - ui.px(kLibraryPad),
                 top + ui.px(kLibraryBar / 2) - ui.target() / 2});
  if (button(ui, choose, {wide, 0})) ui_events.push_back(ChooseFile{});
}

Field search_field(const LibraryPage& page) {
  Field field;
  field.id = kSearchField;
  field.name = words("library.search");
  field.hint = words("library.search-hint");
  field.text = page.view.search;
  field.version = page.search_version;
  return field;
}

}  // namespace

bool library_is_narrow(const Ui& ui) { return ui.window().width < ui.px(kWide); }

float library_bar_height(const Ui& ui) {
  return ui.px(kLibraryBar) + (library_is_narrow(ui) ? ui.target(36) + ui.px(8) : 0);
}

void draw_library_bar(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  const float top = ui.cursor().y, middle = top + ui.px(kLibraryBar / 2), close = ui.px(64);
  ui.set_cursor({ui.px(8), middle - ui.target() / 2});
  if (command_button(ui, CommandId::Close, {}, {close, 0})) {
    ui_events.push_back(RunCommand{CommandId::Close});
  }
  TextStyle title = body_text(ui);
  title.font = ui.font(17, 600);
  ui.set_cursor({ui.px(kLibraryPad) + close, middle - ui.px(16)});
  add_text(ui, {.text = words("library.title"),
                .style = title,
                .id = "title",
                .width = ui.px(120),
                .height = ui.px(32),
                .role = Control::Role::Heading});
  draw_bar_end(ui, top, ui_events);
  const FieldLook look{.icon = Icon::Search, .clear = words("library.clear-search")};
  const float high = ui.target(36);
  Size size{ui.px(440), high};
  if (library_is_narrow(ui)) {
    size.width = ui.window().width - ui.px(2 * kLibraryPad);
    ui.set_cursor({ui.px(kLibraryPad), top + ui.px(kLibraryBar)});
  } else {
    ui.set_cursor({std::round((ui.window().width - size.width) / 2), middle - high / 2});
  }
  if (line_field(ui, search_field(page), size, look)) ui_events.push_back(ClearLibrarySearch{});
  const float bar = top + library_bar_height(ui);
  ui.hairline({0, bar}, {ui.window().width, bar});
}

namespace {

void draw_library_list(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  if (library_is_narrow(ui) && page.view.folders_open) {
    return draw_folders_as_list(ui, page, ui_events);
  }
  ui.indent(kLibraryPad, kLibraryPad);
  if (page.view.folder.lists_marks()) {
    draw_library_marks(ui, page, ui_events);
  } else {
    draw_library_rows(ui, page, ui_events);
  }
  ui.unindent();
}

// In a low window, the whole page scrolls, because its bar and its foot would leave no space for
// the list.
void draw_low_page(Ui& ui, const LibraryPage& page, float foot_high, UiEvents& ui_events) {
  const Size window = ui.window();
  ui.begin_scroll_area("articles", window);
  draw_library_bar(ui, page, ui_events);
  ui.set_cursor({0, ui.cursor().y});
  ui.gap(8);
  draw_library_list(ui, page, ui_events);
  ui.gap(8);
  const Point at = ui.cursor();
  draw_foot(ui, page, {0, at.y, window.width, foot_high}, ui_events);
  ui.end_scroll_area();
}

}  // namespace

void draw_library_page(Ui& ui, const LibraryPage& page, const DialogContext& context,
                       UiEvents& ui_events) {
  if (!begin_page(ui, "library", words("library.title"))) return;
  const bool narrow = library_is_narrow(ui);
  const float bar = library_bar_height(ui) + 1, side = narrow ? 0 : ui.px(kSide);
  const float way_in = has_chosen_articles(page) ? chosen_bar_height(ui) : ui.px(kPaste);
  const float foot_high = way_in + ui.px(16) + (page.message.empty() ? 0 : ui.target() + ui.px(4));
  const Size window = ui.window();
  if (narrow && ui.is_low()) {
    draw_low_page(ui, page, foot_high, ui_events);
    return end_card(ui, context, ui_events);
  }
  draw_library_bar(ui, page, ui_events);
  const float foot_top = std::max(bar + 1, window.height - foot_high);
  const Rect body{side, bar, window.width - side, foot_top - bar};
  ui.fill({body.x, body.y, body.width, window.height - body.y}, ui.palette().paper);
  if (!narrow) {
    ui.hairline({side, bar}, {side, window.height});
    draw_library_side(ui, page, {0, bar, side, window.height - bar}, ui_events);
  }
  ui.set_cursor({body.x, body.y});
  ui.begin_scroll_area("articles", {body.width, body.height});
  draw_library_list(ui, page, ui_events);
  ui.end_scroll_area();
  draw_foot(ui, page, {body.x, foot_top, body.width, foot_high}, ui_events);
  end_card(ui, context, ui_events);
}

}  // namespace attest
