// The dialog that opens an article: a file, pasted text, a sample, or a kept article.
#include <string>

#include "ui/panels/dialog.h"
#include "ui/panels/library_list.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kWidth = 560;  // CSS pixels.

void small_heading(Ui& ui, std::string_view text) {
  TextStyle style = small_text(ui);
  style.font = ui.font(12, 600);
  add_text(ui, {.text = text, .style = style, .height = ui.px(24)});
  ui.gap(4);
}

void draw_file_button(Ui& ui, UiEvents& ui_events) {
  const std::string_view files = words("open.files");
  const ButtonSpec choose{.name = words("open.choose-file"), .look = ButtonLook::Primary};
  TextStyle style = soft_text(ui);
  const float beside = ui.available_width() - button_width(ui, choose) - ui.px(16);
  const bool narrow = ui.pen().width(style.font, files) > beside;
  if (button(ui, choose)) ui_events.push_back(ChooseFile{});
  if (narrow) {
    ui.gap(8);
    style.most_lines = 3;
  } else {
    ui.same_line(16);
  }
  add_text(ui, {.text = files, .style = style, .height = narrow ? 0 : ui.target()});
  ui.gap(narrow ? 16 : 24);
}

void draw_paste_field(Ui& ui, const OpenDialog& dialog, UiEvents& ui_events) {
  small_heading(ui, words("open.or-paste"));
  Field field;
  field.id = kPasteField;
  field.name = words("open.pasted-text");
  field.hint = words("open.paste-hint");
  field.multiline = true;
  field.version = dialog.paste_version;
  text_field(ui, std::move(field), {ui.available_width(), ui.px(112)});
  ui.gap(8);
  if (button(ui, {.name = words("open.open-pasted"), .look = ButtonLook::Raised})) {
    ui_events.push_back(OpenPasted{});
  }
  ui.gap(16);
}

void draw_samples(Ui& ui, const OpenDialog& dialog, UiEvents& ui_events) {
  small_heading(ui, words("open.samples"));
  const Size size{ui.available_width() + ui.px(24), ui.target(36)};
  for (std::size_t i = 0; i < dialog.samples.size(); ++i) {
    ui.indent(-12, -12);
    if (row(ui, {.id = {}, .title = dialog.samples[i]}, size)) {
      ui_events.push_back(OpenSample{i});
    }
    ui.unindent();
  }
  ui.gap(12);
}

// The message about deleted articles, with a button that restores them.
void draw_foot(Ui& ui, const OpenDialog& dialog, UiEvents& ui_events) {
  const Point from = ui.cursor();
  const float wide = dialog_content_width(ui, kWidth), undo = ui.px(72);
  ui.hairline(from, {from.x + wide + ui.px(48), from.y});
  ui.gap(8);
  ui.indent(24, 24);
  add_text(ui, {.text = dialog.deleted,
                .style = body_text(ui),
                .id = "deleted",
                .width = wide - undo - ui.px(8),
                .height = ui.target()});
  ui.same_line(8);
  if (command_button(ui, CommandId::UndoDeletion,
                     {.shown = words("open.undo-deletion"), .look = ButtonLook::Raised},
                     {undo, 0})) {
    ui_events.push_back(RunCommand{CommandId::UndoDeletion});
  }
  ui.unindent();
}

}  // namespace

void draw_open_dialog(Ui& ui, const OpenDialog& dialog, const DialogContext& context,
                      UiEvents& ui_events) {
  const float foot = dialog.deleted.empty() ? 0 : ui.target() + ui.px(16);
  if (!begin_dialog(ui, {"open dialog", words("open.title"), kWidth, foot}, ui_events)) return;
  ui.gap(4);
  draw_file_button(ui, ui_events);
  draw_paste_field(ui, dialog, ui_events);
  draw_samples(ui, dialog, ui_events);
  // The list is last because it can have thousands of rows.
  if (dialog.kept_in_all > 0) draw_library_list(ui, dialog, ui_events);
  end_dialog_body(ui);
  if (foot > 0) draw_foot(ui, dialog, ui_events);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
