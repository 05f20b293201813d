// Chips are small rounded buttons for filters and tags. They are placed in lines that wrap.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

// The looks of a chip. `Filter` is switched on and off. `Removable` shows a cross; a press removes
// the item that the chip names. `Add` has a dashed frame and opens a field or a menu.
enum class ChipLook : std::uint8_t { Filter, Removable, Add };

struct ChipSpec {
  std::string_view name;     // The accessible name, which is also drawn if `label` is empty.
  std::string_view label{};  // The drawn text.
  bool shape_only = false;   // Shows the kind's shape and the count without a label.
  std::string_view count{};  // The count after the label, in the soft colour.
  ChipLook look = ChipLook::Filter;
  bool on = false;
  bool enabled = true;
  const MarkKind* kind = nullptr;  // The kind whose shape is drawn before the label.
  // The colour of a dot before the label. Null: no dot.
  const Colour* dot = nullptr;
  std::string_view id{};  // Distinguishes chips that have the same name.
  // The text of the tooltip. If `tip` is empty and the chip does not show its name, the tooltip
  // shows the name.
  std::string_view tip{};
};

// Returns the width of a chip with its full label, in device pixels.
float chip_width(Ui& ui, const ChipSpec& spec);

// Places chips side by side, in as many lines as they need.
class ChipLines {
 public:
  // The lines of chips begin at the cursor and are as wide as the available width.
  explicit ChipLines(Ui& ui);
  // Adds the next chip. Returns whether the reader pressed the chip.
  bool add(const ChipSpec& spec);
  // Moves the cursor below the last line of chips. Returns the height of all lines, in device
  // pixels.
  float end();

 private:
  Ui& ui_;
  Point from_, at_;
  float width_;
};

}  // namespace attest
