// Draws a list of marks in all articles: the marks of a source, or the marks that have a tag.
#include <algorithm>
#include <string>

#include "ui/panels/library/library_parts.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kFoundMark = 48, kFoundMarkText = 28;  // CSS pixels.

void draw_marks_heading(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  ui.gap(12);
  draw_folders_button(ui, page, ui_events);
  const std::string label = label_of(page.view.folder);
  std::string count = say("library.marks", {{"count", page.marks.size()}});
  add_part(count, say("library.in-articles", {{"count", page.mark_articles}}));
  add_part(count, page.progress);
  add_counted_heading(ui, {label, count, label + ", " + count, ui.font(14, 600), ui.px(32)});
}

void draw_found_mark(Ui& ui, const LibraryPage& page, std::size_t number, UiEvents& ui_events) {
  const LibraryMark& mark = page.marks[number];
  const Ui::Item row = ui.add_pressable(Ui::id_of(mark.article + " " + mark.mark),
                                        {ui.available_width(), ui.px(kFoundMark)});
  std::string below = mark.title;
  for (const std::string* part : {&mark.publisher, &mark.detail}) {
    if (!part->empty()) add_part(below, *part);
  }
  if (row.visible) {
    const Palette& palette = ui.palette();
    if (row.hovered) ui.fill(row.rect, palette.hover, 8);
    ui.kind_shape(mark.kind, {row.rect.x + ui.px(14), row.rect.y + ui.px(16)});
    const float x = row.rect.x + ui.px(kFoundMarkText);
    const float wide = std::max(1.0f, row.rect.right() - ui.px(8) - x);
    ui.text({x, row.rect.y + ui.px(6), wide, ui.px(20)}, mark.words, ui.font(14), palette.ink);
    ui.text({x, row.rect.y + ui.px(26), wide, ui.px(16)}, below, ui.font(12), palette.soft);
    ui.focus_ring_inside(row.id, row.rect, 8);
  }
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  control.name = say("rows.spoken", {{"kind", label_of(mark.kind)}, {"words", mark.words}});
  control.name.append(", ").append(below);
  control.shown = mark.words + "\n" + below;
  control.font_size = ui.font(14).size;
  if (row.pressed) ui_events.push_back(OpenArticle{mark.article, mark.mark});
}

}  // namespace

void draw_library_marks(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  draw_marks_heading(ui, page, ui_events);
  ui.begin_group(Control::Role::List, words("library.mark-list"));
  visible_rows(ui, page.marks.size(), ui.px(kFoundMark),
               [&](std::size_t i) { draw_found_mark(ui, page, i, ui_events); });
  ui.end_group();
  if (page.marks.empty() && page.progress.empty()) {
    add_text(ui, {.text = words("library.no-marks"),
                  .style = soft_text(ui),
                  .id = "none",
                  .height = ui.px(kFoundMark)});
  }
  ui.add_item(0, {1, 1});  // ImGui requires that an item follows a movement of the cursor.
}

}  // namespace attest
