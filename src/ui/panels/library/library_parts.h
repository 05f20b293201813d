// The parts of the library page. Each function draws one part at the cursor or in the given rect.
#pragma once

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
// Draws the link for the bookmarks bar that opens the page of another tab here, and an explanation.
void draw_bookmarklet(Ui& ui);
// Draws the heading, the column heads, the rows and the samples.
void draw_library_rows(Ui& ui, const LibraryPage& page, UiEvents& ui_events);
// Draws the heading and a row for each mark, for a folder that lists marks.
void draw_library_marks(Ui& ui, const LibraryPage& page, UiEvents& ui_events);
// In a narrow window, draws the button that shows the folders in place of the list.
void draw_folders_button(Ui& ui, UiEvents& ui_events);

}  // namespace attest
