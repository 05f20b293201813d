// Draws the list of the library: the heading, the column heads, a row for each article, and the
// samples.
#include <algorithm>
#include <array>
#include <string>

#include "imgui.h"
#include "ui/panels/library/library_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/text.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kArticlesRow = 48,
                kArticlesGap = 16;  // All literal lengths in this file are in CSS pixels.
constexpr float kPublisher = 144, kPublished = 120, kProgress = 232, kOpened = 104;
// The minimum width of titles beside the columns. If there is less space, each row has two lines.
constexpr float kArticlesLeastTitle = 160;

struct Columns {
  float title = 0, publisher = 0, published = 0, progress = 0, opened = 0;  // Left edges.
  float end = 0, title_width = 0;
  bool narrow = false;
};

float side_of(const Ui& ui) { return ui.target(32); }

// Returns the columns of a row in `box`. A checkbox is on the left of the columns and two buttons
// are on their right.
Columns columns_of(const Ui& ui, const Rect& box) {
  Columns at;
  const float gap = ui.px(kArticlesGap);
  at.title = box.x + side_of(ui) + ui.px(4);
  at.end = box.right() - 2 * side_of(ui) - ui.px(8);
  at.opened = at.end - ui.px(kOpened);
  at.progress = at.opened - gap - ui.px(kProgress);
  at.published = at.progress - gap - ui.px(kPublished);
  at.publisher = at.published - gap - ui.px(kPublisher);
  at.narrow = library_is_narrow(ui) || at.publisher - gap - at.title < ui.px(kArticlesLeastTitle);
  at.title_width = std::max(1.0f, (at.narrow ? at.end : at.publisher - gap) - at.title);
  return at;
}

std::string progress_in_words(const LibraryItem& item) {
  std::string text = say("library.marks", {{"count", item.marks}});
  const auto add = [&](const char* id, std::size_t count) {
    if (count > 0) add_part(text, say(id, {{"count", count}}));
  };
  if (item.counted) {
    add("library.unattributed", item.unattributed);
    add("library.without-verdict", item.without_verdict);
  }
  return text;
}

std::string opened_in_words(const LibraryItem& item, Environment& environment) {
  return item.open ? say("library.open-now") : environment.time_in_words(item.opened);
}

// Draws the numbers of marks, and a bar with the shares of complete and unattributed marks. The
// empty part of the bar stands for marks without a verdict.
void draw_progress(Ui& ui, const LibraryItem& item, const Rect& box) {
  const Palette& p = ui.palette();
  const Font small = ui.font(12);
  float x = box.x;
  const auto add = [&](const std::string& text, Colour colour) {
    if (x < box.right()) {
      x += ui.text({x, box.y + ui.px(8), box.right() - x, ui.px(16)}, text, small, colour) +
           ui.px(6);
    }
  };
  add(say("library.marks", {{"count", item.marks}}), p.ink);
  if (!item.counted || item.marks == 0) return;
  const std::size_t unattributed = std::min(item.unattributed, item.marks);
  const std::size_t open = std::min(item.without_verdict, item.marks - unattributed);
  if (item.unattributed > 0) {
    add(say("library.unattributed", {{"count", item.unattributed}}), p.alert);
  }
  if (item.without_verdict > 0) {
    add(say("library.without-verdict", {{"count", item.without_verdict}}), p.soft);
  }
  if (item.unattributed + item.without_verdict == 0) add(say("library.all-done"), p.ok);
  const auto all = static_cast<float>(item.marks);
  const std::array shares{
      Share{.part = static_cast<float>(item.marks - unattributed - open) / all, .colour = p.edge},
      Share{.part = static_cast<float>(unattributed) / all, .colour = p.alert}};
  draw_share_bar(ui, {box.x, box.y + ui.px(28), std::min(box.width, ui.px(200)), ui.px(4)}, shares);
}

void draw_columns(Ui& ui, const LibraryItem& item, const Columns& at, const Rect& box,
                  const std::string& opened) {
  const Palette& p = ui.palette();
  const auto cell = [&](float x, float width, std::string_view text, Colour colour) {
    ui.text({x, box.y, ui.px(width), box.height}, text, ui.font(14), colour);
  };
  cell(at.publisher, kPublisher, item.publisher, p.ink);
  cell(at.published, kPublished, item.published, p.soft);
  draw_progress(ui, item, {at.progress, box.y, ui.px(kProgress), box.height});
  cell(at.opened, kOpened, opened, p.soft);
}

std::string below_title(const LibraryItem& item, bool narrow) {
  std::string text = narrow ? item.publisher : std::string();
  if (narrow) add_part(text, progress_in_words(item));
  add_part(text, item.detail);
  return text;
}

void draw_row_item(Ui& ui, const LibraryPage& page, std::size_t number, const Rect& box,
                   UiEvents& ui_events) {
  const LibraryItem& item = page.rows[number];
  const Columns at = columns_of(ui, box);
  ui.set_cursor({at.title, box.y});
  const Ui::Item row = ui.add_pressable(Ui::id_of("open"), {at.end - at.title, box.height});
  const std::string opened = opened_in_words(item, *page.environment);
  const std::string below = below_title(item, at.narrow);
  if (row.visible) {
    const Palette& p = ui.palette();
    if (item.open || item.chosen) {
      ui.fill(box, p.chosen, 8);
    } else if (row.hovered) {
      ui.fill(box, p.hover, 8);
    }
    const float title_top = below.empty() ? (box.height - ui.px(20)) / 2 : ui.px(6);
    ui.text({at.title, box.y + title_top, at.title_width, ui.px(20)}, item.title,
            ui.font(14, item.open ? 600 : 400), p.ink);
    ui.text({at.title, box.y + ui.px(26), at.title_width, ui.px(16)}, below, ui.font(12), p.soft);
    if (!at.narrow) draw_columns(ui, item, at, box, opened);
    ui.focus_ring(row.id, {at.title, box.y, at.end - at.title, box.height}, 8);
  }
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  control.name.assign(item.title).append(", ").append(progress_in_words(item));
  for (const std::string& part : {item.publisher, item.published, opened, item.detail}) {
    if (!part.empty()) control.name.append(", ").append(part);
  }
  control.shown.assign(item.title).append("\n").append(below);
  control.font_size = ui.font(14).size;
  control.on = item.open;
  control.set_size = static_cast<std::uint32_t>(page.rows.size());
  control.position = static_cast<std::uint32_t>(number + 1);
  if (row.pressed) ui_events.push_back(OpenArticle{item.id});
}

void draw_row_buttons(Ui& ui, const LibraryItem& item, const Rect& box, UiEvents& ui_events) {
  const float side = side_of(ui), y = box.y + (box.height - side) / 2;
  ui.set_cursor({box.x, y});
  const std::string choose = say("library.choose", {{"title", item.title}});
  if (button(ui,
             {.name = choose,
              .role = Control::Role::Toggle,
              .on = item.chosen,
              .id = "choose",
              .icon = item.chosen ? Icon::Check : Icon::Document,
              .icon_only = true},
             {side, side})) {
    ui_events.push_back(ChooseArticle{item.id});
  }
  ui.set_cursor({box.right() - 2 * side - ui.px(4), y});
  const std::string edit = say("library.edit", {{"title", item.title}});
  if (button(ui, {.name = edit, .id = "edit", .icon = Icon::Tag, .icon_only = true},
             {side, side})) {
    ui_events.push_back(EditArticle{item.id});
  }
  if (item.open) return;  // The article that is open in this window cannot be deleted.
  ui.set_cursor({box.right() - side, y});
  const std::string remove = say("kept.delete", {{"title", item.title}});
  if (button(ui, {.name = remove, .id = "delete", .icon = Icon::Trash, .icon_only = true},
             {side, side})) {
    ui_events.push_back(DeleteArticle{item.id});
  }
}

void draw_article(Ui& ui, const LibraryPage& page, std::size_t number, UiEvents& ui_events) {
  const Point from = ui.cursor();
  const Rect box{from.x, from.y, ui.available_width(), ui.px(kArticlesRow)};
  // The id of the article distinguishes rows with the same title.
  ImGui::PushID(page.rows[number].id.c_str());
  draw_row_item(ui, page, number, box, ui_events);
  draw_row_buttons(ui, page.rows[number], box, ui_events);
  ImGui::PopID();
  ui.set_cursor({from.x, from.y + box.height});
}

void draw_column_heads(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  const Point from = ui.cursor();
  const Rect box{from.x, from.y, ui.available_width(), ui.target(32)};
  const Columns at = columns_of(ui, box);
  struct Head {
    LibraryColumn column;
    const char* id;
    float x, width;
  };
  const std::array heads{
      Head{LibraryColumn::Title, "library.by-title", at.title, at.title_width},
      Head{LibraryColumn::Publisher, "library.by-publisher", at.publisher, ui.px(kPublisher)},
      Head{LibraryColumn::Published, "library.by-published", at.published, ui.px(kPublished)},
      Head{LibraryColumn::Progress, "library.by-progress", at.progress, ui.px(kProgress)},
      Head{LibraryColumn::Opened, "library.by-opened", at.opened, ui.px(kOpened)}};
  float x = at.title;
  for (const Head& head : heads) {
    const bool on = page.view.column == head.column;
    const Icon icon = page.view.reversed ? Icon::ChevronUp : Icon::ChevronDown;
    const std::string_view label = words(head.id);
    const std::string name = say("library.sort-by", {{"column", label}});
    const ButtonSpec spec{.name = name,
                          .shown = label,
                          .role = Control::Role::Toggle,
                          .on = on,
                          .id = head.id,
                          .icon = on ? icon : Icon::None};
    const float wide = std::max(button_width(ui, spec, 6), ui.target(24));
    ui.set_cursor({at.narrow ? x : head.x - ui.px(6), box.y});
    x += wide;
    // In a narrow window, omit the column heads that do not fit.
    if (at.narrow && x > box.right()) break;
    const float most = at.narrow ? wide : std::min(wide, head.width + ui.px(12));
    if (button(ui, spec, {most, box.height})) ui_events.push_back(SortLibrary{head.column});
  }
  ui.hairline({box.x, box.bottom()}, {box.right(), box.bottom()});
  ui.set_cursor({from.x, box.bottom() + ui.px(4)});
}

// Draws the buttons for actions on the chosen articles.
void draw_chosen(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  if (page.chosen == 0) return;
  const std::string count = say("library.chosen", {{"count", page.chosen}});
  add_text(ui, {.text = count,
                .style = body_text(ui),
                .id = "chosen",
                .width = ui.pen().width(ui.font(14), count) + ui.px(8),
                .height = ui.target()});
  struct Deed {
    const char* id;
    UiEvent event;
  };
  const std::array deeds{Deed{"library.tag-chosen", EditArticle{}},
                         Deed{"library.export-chosen", ExportChosenArticles{}},
                         Deed{"library.delete-chosen", DeleteChosenArticles{}},
                         Deed{"library.forget-chosen", ForgetChosenArticles{}}};
  for (const Deed& deed : deeds) {
    ui.same_line(4);
    if (button(ui, {.name = words(deed.id)})) ui_events.push_back(deed.event);
  }
}

void draw_heading(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  ui.gap(12);
  const std::string label = label_of(page.view.folder);
  draw_folders_button(ui, ui_events);
  std::string count =
      page.view.search.empty()
          ? std::to_string(page.rows.size())
          : say("library.found", {{"count", page.rows.size()}, {"words", page.view.search}});
  add_part(count, page.progress);
  const std::string spoken =
      say("library.folder-spoken", {{"folder", label}, {"count", page.rows.size()}});
  add_counted_heading(ui, {label, count, spoken, ui.font(14, 600), ui.px(32)});
  draw_chosen(ui, page, ui_events);
}

void draw_samples(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  if (page.samples.empty()) return;
  ui.gap(24);
  ui.begin_group(Control::Role::Group, words("library.samples"));
  add_counted_heading(ui, {words("library.samples"), words("library.samples-are"),
                           words("library.samples"), ui.font(12, 600), ui.px(24)});
  ui.gap(4);
  for (const LibrarySample& sample : page.samples) {
    const RowSpec spec{.id = {}, .title = sample.title, .detail = sample.detail};
    if (row(ui, spec, {ui.available_width(), ui.target(kArticlesRow)})) {
      ui_events.push_back(OpenSample{sample.number});
    }
  }
  ui.end_group();
  ui.gap(16);
}

void draw_none(Ui& ui, const LibraryPage& page) {
  const std::string_view none =
      words(page.view.search.empty() ? "library.empty" : "library.nothing-found");
  add_text(ui, {.text = none, .style = soft_text(ui), .id = "none", .height = ui.px(kArticlesRow)});
}

}  // namespace

void draw_folders_button(Ui& ui, UiEvents& ui_events) {
  if (library_is_narrow(ui) &&
      button(ui, {.name = words("library.show-folders"), .look = ButtonLook::Raised})) {
    ui_events.push_back(ToggleLibraryFolders{});
  }
}

void draw_library_rows(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  draw_heading(ui, page, ui_events);
  if (page.view.folder.kind != LibraryFolder::Kind::Samples) {
    draw_column_heads(ui, page, ui_events);
    ui.begin_group(Control::Role::List, words("kept.list"));
    visible_rows(ui, page.rows.size(), ui.px(kArticlesRow),
                 [&](std::size_t i) { draw_article(ui, page, i, ui_events); });
    ui.end_group();
    if (page.rows.empty()) draw_none(ui, page);
  }
  draw_samples(ui, page, ui_events);
  ui.add_item(0, {1, 1});  // ImGui requires that an item follows a movement of the cursor.
}

}  // namespace attest
