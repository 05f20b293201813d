// The search field in the toolbar. While the reader searches, it also has the count of hits, the
// options, and the buttons for the next and the previous hit.
#pragma once

#include <cstdint>
#include <string>

#include "query/text_search.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

struct SearchBar {
  bool open = false;
  std::string words;
  std::uint64_t version = 0;  // As in Field.
  std::string count;          // "2 of 7 · 1 in notes". May be empty.
  bool nothing_found = false;
  SearchOptions options;
};

// The width that the search bar wants in the toolbar, in device pixels.
float search_bar_width(const Ui& ui, bool open);
// Draws the bar into `rect`. A square shows a button that opens the search.
void draw_search_bar(Ui& ui, const Rect& rect, const SearchBar& bar, UiEvents& ui_events);

}  // namespace attest
