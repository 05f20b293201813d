// Places the columns of the library's list, and draws their heads, which sort the list.
#include <algorithm>
#include <array>
#include <string>

#include "ui/panels/library/library_parts.h"
#include "ui/widgets/icon.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// All literal lengths in this file are in CSS pixels.
constexpr float kColumnGap = 16;
// The widths of the columns after the title. If titles have less space than kTightTitle, the tight
// widths are used.
constexpr std::array kRoomy{144.0f, 136.0f, 232.0f, 104.0f};
constexpr std::array kTight{124.0f, 104.0f, 216.0f, 104.0f};
constexpr float kTightTitle = 400;
// The minimum width of titles beside the columns. If there is less space, each row has two lines.
constexpr float kArticlesLeastTitle = 240;
constexpr float kHeadPad = 4;

// The ids of the labels, in the order of LibraryColumn.
constexpr std::array<const char*, kLibraryColumns> kHeads{
    "library.by-title", "library.by-publisher", "library.by-published", "library.by-progress",
    "library.by-opened"};

Font head_font(const Ui& ui, bool on) { return ui.font(14, on ? 600 : 400); }

// Returns the width of a column head with its arrow, in device pixels.
float head_width(Ui& ui, std::size_t column, bool on) {
  return ui.pen().width(head_font(ui, on), words(kHeads[column])) + ui.px(2 * kHeadPad + 1) +
         (on ? ui.px(2) + icon_size(ui) : 0);
}

// Draws a column head. If the column sorts the list, an arrow is drawn after the label. The label
// itself always begins at the left edge of the column.
void draw_column_head(Ui& ui, const LibraryPage& page, std::size_t column, const Rect& box,
                      UiEvents& ui_events) {
  const std::string_view label = words(kHeads[column]);
  const bool on = page.view.column == LibraryColumn(column);
  ui.set_cursor({box.x, box.y});
  const Ui::Item item = ui.add_pressable(Ui::id_of(kHeads[column]), {box.width, box.height});
  if (item.visible) {
    const Colour ink = on ? ui.palette().ink : ui.palette().soft;
    const float left = box.x + ui.px(kHeadPad), icon = on ? icon_size(ui) : 0;
    if (item.hovered) ui.fill(box, ui.palette().hover, 8);
    const float wide =
        ui.text({left, box.y, box.right() - ui.px(kHeadPad) - icon - left, box.height}, label,
                head_font(ui, on), ink);
    if (on) {
      draw_icon(ui, page.view.reversed ? Icon::ChevronUp : Icon::ChevronDown,
                {left + wide + ui.px(2), box.y, icon, box.height}, {.colour = ink});
    }
    ui.focus_ring(item.id, box, 8);
  }
  Control& control = ui.control();
  control.role = Control::Role::Toggle;
  control.name = say("library.sort-by", {{"column", label}});
  control.shown = label;
  control.font_size = head_font(ui, on).size;
  control.on = on;
  if (item.pressed) ui_events.push_back(SortLibrary{LibraryColumn(column)});
}

}  // namespace

float library_button_side(const Ui& ui) { return ui.target(32); }

LibraryColumns library_columns(const Ui& ui, const Rect& row) {
  LibraryColumns at;
  const float title = row.x + library_button_side(ui) + ui.px(4);
  at.end = row.right() - 2 * library_button_side(ui) - ui.px(8);
  float right = at.end;
  for (const auto& widths : {kRoomy, kTight}) {
    right = at.end;
    for (std::size_t i = kLibraryColumns - 1; i > 0; --i) {
      at.width[i] = ui.px(widths[i - 1]);
      at.left[i] = right - at.width[i];
      right = at.left[i] - ui.px(kColumnGap);
    }
    if (right - title >= ui.px(kTightTitle)) break;
  }
  at.narrow = library_is_narrow(ui) || right - title < ui.px(kArticlesLeastTitle);
  at.left[0] = title;
  at.width[0] = std::max(1.0f, (at.narrow ? at.end : right) - title);
  return at;
}

void draw_column_heads(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  const Point from = ui.cursor();
  const Rect box{from.x, from.y, ui.available_width(), ui.target(32)};
  const LibraryColumns at = library_columns(ui, box);
  const auto sorted = static_cast<std::size_t>(page.view.column);
  float x = box.x;
  for (std::size_t i = 0; i < kLibraryColumns; ++i) {
    const float wide = std::max(head_width(ui, i, i == sorted), ui.target(24));
    if (!at.narrow) {
      const float most = std::min(wide, at.width[i] + ui.px(2 * kHeadPad));
      draw_column_head(ui, page, i, {at.left[i] - ui.px(kHeadPad), box.y, most, box.height},
                       ui_events);
      continue;
    }
    // In a narrow window, column heads that do not fit are omitted. The head of the column that
    // sorts the list is never omitted.
    const float reserved = i < sorted ? head_width(ui, sorted, true) : 0;
    if (i != sorted && x + wide + reserved > box.right()) continue;
    draw_column_head(ui, page, i, {x, box.y, wide, box.height}, ui_events);
    x += wide;
  }
  ui.hairline({box.x, box.bottom()}, {box.right(), box.bottom()});
  ui.set_cursor({from.x, box.bottom() + ui.px(4)});
}

}  // namespace attest
