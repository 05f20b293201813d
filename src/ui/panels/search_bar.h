// The search field in the toolbar. During a search, it also shows the number of hits, the options,
// and buttons for the next and the previous hit.
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
  std::uint64_t version = 0;  // See Field::version.
  // A text with the number of hits, for example "2 of 7 · 1 in notes". May be empty.
  std::string count;
  bool nothing_found = false;
  SearchOptions options;
};

// Returns the width that the search bar needs in the toolbar, in device pixels.
float search_bar_width(const Ui& ui, bool open);
// Draws the bar into `rect`. If `rect` is a square, draws only a button that opens the search.
void draw_search_bar(Ui& ui, const Rect& rect, const SearchBar& bar, UiEvents& ui_events);

}  // namespace attest
