// The tab "Marks" of the panel. It has a filter, the list of marks, and a bar for several chosen
// marks.
#pragma once

#include <cstdint>
#include <string>

#include "session/session.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

struct PanelState;

struct MarksTabState {
  // The chosen mark whose row was pressed most recently. Shift with an arrow key extends the choice
  // from this row. Empty after text was selected.
  Id pressed;
  // Height of the card and the filter in the previous frame, in device pixels.
  float above_list = 0;
  std::string shown;  // The id of the mark that was most recently scrolled into view.
  std::uint64_t filter_version = 0;
  // The field that the bar for several chosen marks shows.
  BulkField bulk_field = BulkField::None;
  std::string bulk_text;
  std::uint64_t bulk_version = 0;
};

// The id of the text field in the bar for several chosen marks.
inline constexpr std::uint32_t kBulkField = 20;

// Draws the tab from the cursor to `bottom`, the lower edge of the window.
void draw_marks_tab(Ui& ui, const Session& session, PanelState& state, float bottom,
                    UiEvents& ui_events);

// The functions below draw the parts of the tab.

// Draws the text field, the chips and the menu of the filter over the available width.
void draw_mark_filter(Ui& ui, const Session& session, const MarksTabState& state,
                      UiEvents& ui_events);
// Returns a text that says how many marks are listed, for example "12 of 30".
std::string listed_count(const Session& session);

// Draws a row of the list, 44 CSS pixels high. `number` is the index of the row.
void draw_mark_row(Ui& ui, const Session& session, const MarkView& listed, std::size_t number,
                   float width, UiEvents& ui_events);

// Draws the bar for several chosen marks, 48 CSS pixels high.
void draw_bulk_bar(Ui& ui, const Rect& rect, const Session& session, const MarksTabState& state,
                   UiEvents& ui_events);

}  // namespace attest
