// Text items. Screen readers read text items in the order in which they are drawn.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

struct TextStyle {
  Font font;
  Colour colour;
  float line_height = 20;  // CSS pixels.
  int most_lines = 1;      // The maximum number of lines. A longer text ends with an ellipsis.
};
TextStyle body_text(const Ui& ui);   // The style of text in dialogs and panels.
TextStyle soft_text(const Ui& ui);   // The style of hints and explanations.
TextStyle small_text(const Ui& ui);  // The style of details and headings of fields.

// A text item at the cursor. The text wraps at `width`, or at the available width if `width` is 0.
// A text of one line is vertically centred in `height`; 0 stands for the line height. `id` is
// needed if the text changes or occurs twice in its group. add_text() returns the rect of the item.
struct TextSpec {
  std::string_view text;
  TextStyle style;
  std::string_view id{};
  std::string_view spoken{};    // The text that a screen reader reads instead of `text`.
  float width = 0, height = 0;  // Device pixels.
  Control::Role role = Control::Role::Text;
};
Rect add_text(Ui& ui, const TextSpec& spec);

// A heading over the available width, with a count after it. Screen readers read `spoken` instead
// of the heading and the count.
struct CountedHeading {
  std::string_view heading, count, spoken;
  Font font;         // The font of the heading.
  float height = 0;  // Device pixels.
  Control::Role role = Control::Role::Text;
};
void add_counted_heading(Ui& ui, const CountedHeading& spec);

// Draws the separator "·" between two parts of a line. Returns its width, with the space around it.
float draw_separator(Ui& ui, const Rect& box, const Font& font, Colour colour);
float separator_width(Ui& ui, const Font& font);

// Adds text that is not announced, because other items contain the same information.
Rect add_silent_text(Ui& ui, TextSpec spec);

}  // namespace attest
