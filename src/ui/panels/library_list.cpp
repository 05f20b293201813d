// The stored articles in the dialog "Open an article": a search field for their titles, and a row
// for each article. There can be thousands of rows, so only the visible rows are drawn and have
// controls.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/library_list.h"

namespace attest {
namespace {

constexpr float kRow = 48;  // In CSS pixels, like all literal lengths of this file.
constexpr float kHeading = 28, kSearch = 36, kGap = 8;

std::string detail_of(const LibraryItem& item, Environment& environment) {
  return std::to_string(item.marks) + (item.marks == 1 ? " mark" : " marks") +
         (item.open ? " · open now" : " · opened " + environment.time_in_words(item.opened));
}

void draw_row(Ui& ui, const Rect& place, const OpenDialog& dialog, std::size_t number,
              UiEvents& ui_events) {
  const LibraryItem& item = dialog.kept[number];
  const std::string detail = detail_of(item, *dialog.environment);
  const Palette& palette = ui.palette();
  const std::uint32_t id = ui.id_of(item.id);
  const float side = item.open ? 0 : ui.px(kRow);
  const Rect words{place.x, place.y, place.width - side, place.height};
  bool over = false;
  const bool pressed = ui.pressable(id, words, &over);
  if (over) ui.fill(place, palette.panel, 8);
  const float x = place.x + ui.px(12), wide = words.width - ui.px(24);
  ui.text({x, place.y + ui.px(6), wide, ui.px(20)}, item.title, ui.font(14), palette.ink);
  ui.text({x, place.y + ui.px(26), wide, ui.px(16)}, detail, ui.font(12), palette.soft);
  ui.focus_ring(id, words, 8);

  Control control;
  control.id = id;
  control.role = Control::Role::ListItem;
  control.name = item.title + ", " + detail;
  control.shown = item.title + "\n" + detail;
  control.rect = words;
  control.set_size = static_cast<std::uint32_t>(dialog.kept.size());
  control.position = static_cast<std::uint32_t>(number + 1);
  control.on = item.open;
  ui.add_control(std::move(control));
  if (pressed) ui_events.kept = item.id;

  if (item.open) return;
  const std::string name = "Delete “" + item.title + "”";
  const Rect box{place.right() - ui.px(44), place.y + ui.px(2), ui.px(44), ui.px(44)};
  // `id` distinguishes the buttons of articles with the same title.
  if (ui.button({.name = name, .shown = "×", .id = item.id + " delete"}, box)) {
    ui_events.delete_article = item.id;
  }
}

}  // namespace

float draw_library_list(Ui& ui, const Rect& body, const Rect& from, const OpenDialog& dialog,
                        UiEvents& ui_events) {
  const Palette& palette = ui.palette();
  float y = from.y;
  const std::string count = std::to_string(dialog.kept_in_all);
  const float heading = ui.text({from.x, y, from.width, ui.px(24)}, "Kept in this browser",
                                ui.font(12, 600), palette.soft);
  const std::string found = dialog.kept.size() == dialog.kept_in_all
                                ? count
                                : std::to_string(dialog.kept.size()) + " of " + count;
  ui.text({from.x + heading + ui.px(8), y, from.width - heading, ui.px(24)}, found, ui.font(12),
          palette.soft);
  ui.describe_text({from.x, y, from.width, ui.px(24)}, "Kept in this browser: " + found, 12,
                   "kept");
  y += ui.px(kHeading);

  const Rect box{from.x, y, from.width, ui.target(kSearch)};
  Field field;
  field.id = kSearchField;
  field.name = "Search kept articles";
  field.hint = "Search titles…";
  field.text = dialog.search;
  field.version = dialog.search_version;
  ui.add_field(box, std::move(field));
  y += box.height + ui.px(kGap);

  const Rect rows{from.x - ui.px(12), y, from.width + ui.px(24),
                  ui.px(kRow) * static_cast<float>(dialog.kept.size())};
  if (dialog.kept.empty()) {
    constexpr std::string_view kNone = "No title holds these words.";
    ui.text({from.x, y, from.width, ui.px(kRow)}, kNone, ui.font(14), palette.soft);
    ui.describe_text({from.x, y, from.width, ui.px(kRow)}, kNone);
    return y + ui.px(kRow);
  }
  ui.push_group(Control::Role::List, "Kept articles", rows);
  // Includes one row above and one below the view. The keyboard focus can move to them and so
  // scroll the list.
  const auto row_at = [&](float at) {
    return static_cast<std::ptrdiff_t>(std::floor((at - rows.y) / ui.px(kRow)));
  };
  const auto count_of_rows = static_cast<std::ptrdiff_t>(dialog.kept.size());
  const std::ptrdiff_t first = std::clamp<std::ptrdiff_t>(row_at(body.y) - 1, 0, count_of_rows);
  const std::ptrdiff_t end =
      std::clamp<std::ptrdiff_t>(row_at(body.bottom()) + 2, first, count_of_rows);
  for (std::ptrdiff_t i = first; i < end; ++i) {
    draw_row(ui, {rows.x, rows.y + ui.px(kRow) * static_cast<float>(i), rows.width, ui.px(kRow)},
             dialog, static_cast<std::size_t>(i), ui_events);
  }
  ui.pop_group();
  return rows.bottom();
}

float library_list_height(const Ui& ui, const OpenDialog& dialog) {
  return ui.px(kHeading) + ui.target(kSearch) + ui.px(kGap) +
         ui.px(kRow) * static_cast<float>(std::max<std::size_t>(1, dialog.kept.size()));
}

}  // namespace attest
