// Text items. Screen readers read them in the order in which they are drawn.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

struct TextStyle {
  Font font;
  Colour colour;
  float line_height = 20;  // CSS pixels.
  int most_lines = 1;      // A longer text ends with an ellipsis.
};
TextStyle body_text(const Ui& ui);   // The text of dialogs and panels.
TextStyle soft_text(const Ui& ui);   // The same, for hints and explanations.
TextStyle small_text(const Ui& ui);  // Details and headings of fields.

// Adds text at the cursor. It wraps at the available width, or at `width` if that is not 0. A text
// of one line is vertically centred in `height`; 0: the line height. `id` is needed if the text
// changes or occurs twice in its group. Returns the rect.
struct TextSpec {
  std::string_view text;
  TextStyle style;
  std::string_view id{};
  std::string_view spoken{};    // What a screen reader reads in its place.
  float width = 0, height = 0;  // Device pixels.
  Control::Role role = Control::Role::Text;
};
Rect add_text(Ui& ui, const TextSpec& spec);

// Adds a heading over the available width, with a count after it. Screen readers read them as
// `spoken`.
struct CountedHeading {
  std::string_view heading, count, spoken;
  Font font;         // Of the heading.
  float height = 0;  // Device pixels.
  Control::Role role = Control::Role::Text;
};
void add_counted_heading(Ui& ui, const CountedHeading& spec);

// Adds text that only supports other items: it is drawn and not announced.
Rect add_silent_text(Ui& ui, const TextSpec& spec);

}  // namespace attest
