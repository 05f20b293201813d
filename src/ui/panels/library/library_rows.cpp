// Draws the list of the library: the heading, a row for each article, and the samples.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "imgui.h"
#include "text/folding.h"
#include "text/segmentation.h"
#include "ui/panels/library/library_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/list.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/text.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kArticlesRow = 48;  // All literal lengths in this file are in CSS pixels.
// At most this number of bytes of a word is shown before the found letters, even if they do not
// fit.
constexpr std::size_t kShortWord = 24;

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
  const bool has_bar = item.counted && item.marks > 0;
  const float y = has_bar ? box.y + ui.px(8) : box.y + std::round((box.height - ui.px(16)) / 2);
  float x = box.x;
  const auto add = [&](const std::string& text, Colour colour) {
    if (x < box.right()) {
      x += ui.text({x, y, box.right() - x, ui.px(16)}, text, small, colour) + ui.px(6);
    }
  };
  add(say("library.marks", {{"count", item.marks}}), p.ink);
  if (!has_bar) return;
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

void draw_columns(Ui& ui, const LibraryItem& item, const LibraryColumns& at, const Rect& box,
                  const std::string& opened) {
  const Palette& p = ui.palette();
  const auto add = [&](LibraryColumn column, std::string_view text, Colour colour) {
    ui.text(at.cell(column, box), text, ui.font(14), colour);
  };
  add(LibraryColumn::Publisher, item.publisher, p.ink);
  add(LibraryColumn::Published, item.published, p.soft);
  draw_progress(ui, item, at.cell(LibraryColumn::Progress, box));
  add(LibraryColumn::Opened, opened, p.soft);
}

// Draws a title, with a background behind the words that the search has found.
void draw_found_title(Ui& ui, const Rect& box, std::string_view title, const Font& font,
                      const std::string& wanted) {
  // A truncated title whose direction differs from that of the interface is drawn without
  // backgrounds, because the words move when the title is truncated.
  const bool moved = ui.is_reversed(title) && ui.pen().width(font, title) > box.width;
  if (wanted.empty() || moved) {
    ui.text(box, title, font, ui.palette().ink);
    return;
  }
  const SearchText searched(title);
  std::size_t at = searched.folded().find(wanted);
  while (at != std::string::npos) {
    const std::size_t next = at + wanted.size();
    const std::size_t start = floor_to_grapheme(title, ByteOffset(searched.source_of(at))).value;
    const std::size_t end = ceil_to_grapheme(title, ByteOffset(searched.source_of(next))).value;
    for (const Rect& hit :
         ui.pen().rects_of(font, box.height, title, kEndless, ByteRange(start, end))) {
      if (hit.x >= box.width) continue;
      ui.fill({box.x + hit.x, box.y, std::min(hit.width, box.width - hit.x), box.height},
              ui.palette().hit, 3);
    }
    at = searched.folded().find(wanted, next);
  }
  ui.text(box, title, font, ui.palette().ink);
}

std::string below_title(const LibraryItem& item, bool narrow) {
  std::string text;
  if (narrow) add_part(text, item.publisher);
  if (narrow) add_part(text, progress_in_words(item));
  add_part(text, item.detail);
  return text;
}

void draw_row_item(Ui& ui, const LibraryPage& page, const LibraryItem& item, const Rect& box,
                   UiEvents& ui_events) {
  const LibraryColumns at = library_columns(ui, box);
  const float left = at.cell(LibraryColumn::Title, box).x;
  const float title_width = at.cell(LibraryColumn::Title, box).width;
  ui.set_cursor({left, box.y});
  const Ui::Item row = ui.add_pressable(Ui::id_of("open"), {at.end - left, box.height});
  const std::string opened = opened_in_words(item, *page.environment);
  const std::string below = below_title(item, at.narrow);
  if (row.visible) {
    const Palette& p = ui.palette();
    if (item.chosen || row.hovered) ui.fill(box, item.chosen ? p.chosen : p.hover, 8);
    if (item.open) {
      ui.fill({box.x, box.y + ui.px(12), ui.px(3), box.height - ui.px(24)}, p.accent, 1.5f);
    }
    const float title_top = below.empty() ? (box.height - ui.px(20)) / 2 : ui.px(6);
    draw_found_title(ui, {left, box.y + title_top, title_width, ui.px(20)}, item.title,
                     ui.font(14, item.open ? 600 : 400), page.wanted);
    ui.text({left, box.y + ui.px(26), title_width, ui.px(16)},
            with_found_words(ui, below, page.wanted, title_width), ui.font(12), p.soft);
    if (!at.narrow) draw_columns(ui, item, at, box, opened);
    ui.focus_ring_inside(row.id, row.rect, 8);
  }
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  control.name.assign(item.title).append(", ").append(progress_in_words(item));
  for (const std::string& part : {item.publisher, item.published, opened, item.detail}) {
    if (!part.empty()) control.name.append(", ").append(part);
  }
  std::string shown_below = below_title(item, true);
  for (const std::string& part : {item.published, opened}) add_part(shown_below, part);
  control.shown.assign(item.title).append("\n").append(shown_below);
  control.font_size = ui.font(14).size;
  control.on = item.open;
  if (row.pressed) ui_events.push_back(OpenArticle{item.id});
}

// Draws the box that chooses an article for the operations on several articles.
void draw_tick(Ui& ui, const LibraryItem& item, const Rect& box, UiEvents& ui_events) {
  ui.set_cursor({box.x, box.y});
  const Ui::Item choice = ui.add_pressable(Ui::id_of("choose"), {box.width, box.height});
  const std::string name = say("library.choose", {{"title", item.title}});
  if (choice.visible) {
    if (choice.hovered && !item.chosen) ui.fill(box, ui.palette().hover, 8);
    const float side = icon_size(ui), inset = std::round((box.width - side) / 2);
    draw_tick_box(ui, {box.x + inset, box.y + inset, side, side}, item.chosen);
    ui.focus_ring(choice.id, box, 8);
  }
  Control& control = ui.control();
  control.role = Control::Role::Checkbox;
  control.name = name;
  control.shown = tick_sign(item.chosen);
  control.font_size = ui.font(14).size;
  control.on = item.chosen;
  ui.offer_tip(choice, name);
  if (choice.pressed) ui_events.push_back(ChooseArticle{item.id});
}

void draw_row_buttons(Ui& ui, const LibraryItem& item, const Rect& box, UiEvents& ui_events) {
  const float side = library_button_side(ui), y = box.y + (box.height - side) / 2;
  draw_tick(ui, item, {box.x, y, side, side}, ui_events);
  ui.set_cursor({box.right() - 2 * side - ui.px(4), y});
  const std::string edit = say("library.edit", {{"title", item.title}});
  if (button(ui, {.name = edit, .id = "edit", .icon = Icon::Pencil, .icon_only = true},
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
  const LibraryItem item = page.row(number);
  ImGui::PushID(item.id.c_str());
  draw_row_item(ui, page, item, box, ui_events);
  draw_row_buttons(ui, item, box, ui_events);
  ImGui::PopID();
  ui.set_cursor({from.x, from.y + box.height});
}

void draw_heading(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  ui.gap(12);
  draw_folders_button(ui, page, ui_events);
  if (page.view.folder.kind == LibraryFolder::Kind::Samples) return;  // Their list has a heading.
  const std::string label = label_of(page.view.folder);
  std::string count =
      page.view.search.empty()
          ? std::to_string(page.row_count)
          : say("library.found", {{"count", page.row_count}, {"words", page.view.search}});
  add_part(count, page.progress);
  const std::string spoken =
      say("library.folder-spoken", {{"folder", label}, {"count", page.row_count}});
  ImGui::PushID("folder");  // The reader may give a tag the name of another heading.
  add_counted_heading(ui, {label, count, spoken, ui.font(14, 600), ui.px(32)});
  ImGui::PopID();
}

void draw_samples(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  if (page.samples.empty()) return;
  ui.gap(24);
  ui.begin_group(Control::Role::Group, words("library.samples"));
  add_counted_heading(ui, {words("library.samples"), words("library.samples-are"),
                           words("library.samples"), ui.font(12, 600), ui.px(24)});
  ui.gap(4);
  // The titles of the samples are aligned with the titles of the articles.
  const float wide = ui.available_width();
  const float left = library_columns(ui, {}).cell(LibraryColumn::Title, {}).x - ui.px(12);
  for (const LibrarySample& sample : page.samples) {
    const RowSpec spec{.id = {}, .title = sample.title, .detail = sample.detail};
    ui.set_cursor({ui.cursor().x + left, ui.cursor().y});
    if (row(ui, spec, {wide - left, ui.target(kArticlesRow)})) {
      ui_events.push_back(OpenSample{sample.number});
    }
  }
  ui.end_group();
  ui.gap(16);
}

// True if the reader has not opened any article yet.
bool is_new_library(const LibraryPage& page) {
  return page.row_count == 0 && page.view.folder.kind == LibraryFolder::Kind::All &&
         page.view.search.empty();
}

void draw_none(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  TextStyle style = soft_text(ui);
  style.most_lines = 6;
  if (!is_new_library(page)) {
    const std::string_view none =
        words(page.view.search.empty() ? "library.empty" : "library.nothing-found");
    add_text(ui, {.text = none, .style = style, .id = "none", .height = ui.px(kArticlesRow)});
    return;
  }
  add_text(ui, {.text = words(ui.coarse() ? "library.nothing-touch" : "library.nothing-yet"),
                .style = style,
                .id = "none"});
  ui.gap(12);
  if (button(ui, {.name = words("library.open-first"), .look = ButtonLook::Primary})) {
    ui_events.push_back(ChooseFile{});
  }
}

}  // namespace

std::string with_found_words(Ui& ui, const std::string& text, const std::string& wanted,
                             float width) {
  if (wanted.empty()) return text;
  const SearchText searched(text);
  // The last hit is in the excerpt. Names and tags before the excerpt may have the words, too.
  const std::size_t at = searched.folded().rfind(wanted);
  if (at == std::string::npos) return text;
  std::size_t start = searched.source_of(at);
  const std::size_t end = searched.source_of(at + wanted.size());
  const auto fits = [&](std::size_t from) {
    const std::string part = (from > 0 ? "…" : "") + text.substr(from, end - from) + "…";
    return ui.pen().width(ui.font(12), part) <= width;
  };
  if (fits(0)) return text;
  // The found letters may be inside a word. The shown text then begins with the whole word.
  const std::size_t word = word_at(text, ByteOffset(start)).start.value;
  start = word < start && (start - word <= kShortWord || fits(word))
              ? word
              : floor_to_grapheme(text, ByteOffset(start)).value;
  // Keeps as many words of the excerpt before the found words as fit.
  while (start > 1) {
    const std::size_t space = text.rfind(' ', start - 2);
    if (space == std::string::npos || !fits(space + 1)) break;
    if (text.find("…", space) < start) break;  // The excerpt begins in this word.
    start = space + 1;
  }
  return "…" + text.substr(start);
}

void draw_folders_button(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  if (library_is_narrow(ui) && button(ui, {.name = words("library.show-folders"),
                                           .look = ButtonLook::Raised,
                                           .role = Control::Role::Disclosure,
                                           .on = page.view.folders_open,
                                           .id = "show-folders"})) {
    ui_events.push_back(ToggleLibraryFolders{});
  }
}

void draw_library_rows(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  draw_heading(ui, page, ui_events);
  if (page.view.folder.kind != LibraryFolder::Kind::Samples) {
    if (!is_new_library(page)) draw_column_heads(ui, page, ui_events);
    if (page.to_focus > 0) {
      const float top = ui.cursor().y + static_cast<float>(page.to_focus - 1) * ui.px(kArticlesRow);
      ui.reveal(top, top + ui.px(kArticlesRow));
    }
    ui.begin_group(Control::Role::List, words("kept.list"));
    visible_rows(ui, page.row_count, ui.px(kArticlesRow),
                 [&](std::size_t i) { draw_article(ui, page, i, ui_events); });
    ui.end_group();
    const bool finds_sample = !page.view.search.empty() && !page.samples.empty();
    if (page.row_count == 0 && !finds_sample) draw_none(ui, page, ui_events);
  }
  draw_samples(ui, page, ui_events);
  ui.add_item(0, {1, 1});  // ImGui requires that an item follows a movement of the cursor.
}

}  // namespace attest
