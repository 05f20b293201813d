// The parts of the library page. Each function draws one part at the cursor or in the given rect.
#pragma once

#include <array>
#include <string>

#include "ui/panels/library/library_page.h"

namespace attest {

// Returns whether the window is narrow. Rows then show their details in a second line instead of in
// columns.
bool library_is_narrow(const Ui& ui);

void draw_library_bar(Ui& ui, const LibraryPage& page, UiEvents& ui_events);
// Returns the height of the bar that draw_library_bar() draws, in device pixels.
float library_bar_height(const Ui& ui);
// Two functions draw the folders and the storage meter. draw_library_side() draws them in `rect`
// beside the list. draw_folders_as_list() draws them at the cursor in place of the list.
void draw_library_side(Ui& ui, const LibraryPage& page, const Rect& rect, UiEvents& ui_events);
void draw_folders_as_list(Ui& ui, const LibraryPage& page, UiEvents& ui_events);
// Draws a link that the reader can drag to the bookmarks bar, and an explanation. If the reader
// uses this bookmark on a web page in another tab, Attest opens the page.
void draw_bookmarklet(Ui& ui);
// The columns of the list. A box to tick is to the left of all columns, and two buttons are to
// their right.
struct LibraryColumns {
  std::array<float, kLibraryColumns> left{}, width{};  // In the order of LibraryColumn.
  float end = 0;
  bool narrow = false;  // True if each row has two lines in place of columns.

  Rect cell(LibraryColumn column, const Rect& row) const {
    const auto i = static_cast<std::size_t>(column);
    return {left[i], row.y, width[i], row.height};
  }
};
LibraryColumns library_columns(const Ui& ui, const Rect& row);
// Returns the side length of the box to tick and of the buttons of a row, in device pixels.
float library_button_side(const Ui& ui);
void draw_column_heads(Ui& ui, const LibraryPage& page, UiEvents& ui_events);

// Returns whether any articles are chosen. A bar for them then replaces the field for a pasted text
// below the list, so that no row moves when the reader chooses an article.
bool has_chosen_articles(const LibraryPage& page);
float chosen_bar_height(const Ui& ui);  // In device pixels.
void draw_chosen_bar(Ui& ui, const LibraryPage& page, UiEvents& ui_events);

// Returns the text below a title as it is drawn in `width` device pixels. If the found words do not
// fit, omits the start of the text. `wanted` is the folded search text, or empty.
std::string with_found_words(Ui& ui, const std::string& text, const std::string& wanted,
                             float width);
// Draws the heading, the column heads, the rows and the samples.
void draw_library_rows(Ui& ui, const LibraryPage& page, UiEvents& ui_events);
// If the folder lists marks instead of articles: draws the heading and a row for each mark.
void draw_library_marks(Ui& ui, const LibraryPage& page, UiEvents& ui_events);
// In a narrow window, draws the button that shows the folders in place of the list, or hides them.
void draw_folders_button(Ui& ui, const LibraryPage& page, UiEvents& ui_events);

}  // namespace attest
