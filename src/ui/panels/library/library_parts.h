// The parts of the library page. Each one is drawn at the cursor, or in the given rect.
#pragma once

#include "ui/panels/library/library_page.h"

namespace attest {

// In a narrow window the columns of a row are lines of a text.
bool library_is_narrow(const Ui& ui);

void draw_library_bar(Ui& ui, const LibraryPage& page, UiEvents& ui_events);
// Returns the height of the bar in device pixels.
float library_bar_height(const Ui& ui);
// The folders and the meter of the storage: beside the list, or in its place at the cursor.
void draw_library_side(Ui& ui, const LibraryPage& page, const Rect& rect, UiEvents& ui_events);
void draw_folders_as_list(Ui& ui, const LibraryPage& page, UiEvents& ui_events);
// The link for the bookmarks bar that opens the page of another tab here, with its explanation.
void draw_bookmarklet(Ui& ui);
// The heading, the columns, the rows and the samples.
void draw_library_rows(Ui& ui, const LibraryPage& page, UiEvents& ui_events);

}  // namespace attest
