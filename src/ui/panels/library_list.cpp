#include "ui/panels/library_list.h"

#include <algorithm>
#include <string>

#include "imgui.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kRow = 48;  // In CSS pixels, like all literal lengths in this file.

std::string detail_of(const LibraryItem& item, Environment& environment) {
  if (item.open) return say("kept.open-now", {{"count", item.marks}});
  return say("kept.opened",
             {{"count", item.marks}, {"time", environment.time_in_words(item.opened)}});
}

void draw_article(Ui& ui, const OpenDialog& dialog, std::size_t number, float wide,
                  UiEvents& ui_events) {
  const LibraryItem& item = dialog.kept[number];
  const std::string detail = detail_of(item, *dialog.environment);
  const float side = item.open ? 0 : ui.px(kRow);
  ImGui::PushID(item.id.c_str());  // Articles can have the same title.
  const RowSpec spec{.id = "open",
                     .title = item.title,
                     .detail = detail,
                     .role = Control::Role::ListItem,
                     .on = item.open,
                     .set_size = static_cast<std::uint32_t>(dialog.kept.size()),
                     .position = static_cast<std::uint32_t>(number + 1)};
  if (row(ui, spec, {wide - side, ui.px(kRow)})) ui_events.push_back(OpenArticle{item.id});
  if (!item.open) {
    ui.same_line();
    const std::string name = say("kept.delete", {{"title", item.title}});
    if (button(ui, {.name = name, .id = "delete", .icon = Icon::Trash, .icon_only = true},
               {side, ui.px(kRow)})) {
      ui_events.push_back(DeleteArticle{item.id});
    }
  }
  ImGui::PopID();
}

void draw_heading(Ui& ui, const OpenDialog& dialog) {
  const std::string all = std::to_string(dialog.kept_in_all);
  const std::string found =
      dialog.kept.size() == dialog.kept_in_all
          ? all
          : say("kept.found", {{"count", dialog.kept.size()}, {"total", dialog.kept_in_all}});
  const std::string spoken = say("kept.heading-spoken", {{"found", found}});
  add_counted_heading(ui, {words("kept.heading"), found, spoken, ui.font(12, 600), ui.px(24)});
  ui.gap(4);
}

void draw_nothing_found(Ui& ui) {
  TextStyle style = soft_text(ui);
  ui.indent(12, 12);
  add_text(ui, {.text = words("kept.nothing-found"), .style = style, .height = ui.px(kRow)});
  ui.unindent();
}

}  // namespace

void draw_library_list(Ui& ui, const OpenDialog& dialog, UiEvents& ui_events) {
  draw_heading(ui, dialog);
  Field field;
  field.id = kSearchField;
  field.name = words("kept.search");
  field.hint = words("kept.search-hint");
  field.text = dialog.search;
  field.version = dialog.search_version;
  text_field(ui, std::move(field), {ui.available_width(), ui.target(36)});
  ui.gap(8);
  const float wide = ui.available_width() + ui.px(24), top = ui.cursor().y;
  ui.indent(-12, -12);
  ui.begin_group(Control::Role::List, words("kept.list"));
  if (dialog.kept.empty()) draw_nothing_found(ui);
  visible_rows(ui, dialog.kept.size(), ui.px(kRow),
               [&](std::size_t i) { draw_article(ui, dialog, i, wide, ui_events); });
  ui.end_group();
  ui.unindent();
  // The dialog keeps its height while a search shortens the list, so that it does not move under
  // the pointer.
  const float unfiltered =
      std::min(ui.px(kRow) * static_cast<float>(dialog.kept_in_all), ui.window().height);
  const float missing = top + unfiltered - ui.cursor().y;
  if (missing > 0) ui.add_item(0, {1, missing});
  ui.gap(8);
}

}  // namespace attest
