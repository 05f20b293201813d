// The tab "Marks" of the panel: a filter, the list of the marks, and a bar for several chosen ones.
#pragma once

#include <cstdint>
#include <string>

#include "session/session.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

struct PanelState;

struct MarksTabState {
  // The chosen mark whose row was pressed last: Shift and arrows extend the choice from it. Empty
  // after text was selected.
  Id pressed;
  float above_list = 0;  // Height of the card and the filter in the last frame, in device pixels.
  std::string shown;     // The id of the mark that was last scrolled into view.
  std::uint64_t filter_version = 0;
  // The field of the bar for several marks.
  BulkField bulk_field = BulkField::None;
  std::string bulk_text;
  std::uint64_t bulk_version = 0;
};

// The number of the field of the bar for several marks.
inline constexpr std::uint32_t kBulkField = 20;

// Draws the tab at the cursor, over the rest of the window. `bottom` is the window's lower edge.
void draw_marks_tab(Ui& ui, const Session& session, PanelState& state, float bottom,
                    UiEvents& ui_events);

// The parts of the tab.

// The text field, the chips and the menu of the filter, over the available width.
void draw_mark_filter(Ui& ui, const Session& session, const MarksTabState& state,
                      UiEvents& ui_events);
// Returns how many of the marks are listed, for example "12 of 30".
std::string listed_count(const Session& session);

// A row of the list, 44 CSS pixels high. `number` is its index.
void draw_mark_row(Ui& ui, const Session& session, const MarkView& listed, std::size_t number,
                   float width, UiEvents& ui_events);

// The bar for several chosen marks, 48 CSS pixels high.
void draw_bulk_bar(Ui& ui, const Rect& rect, const Session& session, const MarksTabState& state,
                   UiEvents& ui_events);

}  // namespace attest
