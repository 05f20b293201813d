// Chips: small rounded buttons for filters and tags, in lines that wrap.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

// A filter is switched on and off. A removable chip shows a cross; pressing it removes what it
// names. Add is dashed and opens a field or a menu.
enum class ChipLook : std::uint8_t { Filter, Removable, Add };

struct ChipSpec {
  std::string_view name;     // The accessible name; also drawn if `label` is empty.
  std::string_view label{};  // The drawn text.
  bool shape_only = false;   // The name is not drawn: the kind and the count are enough.
  std::string_view count{};  // Drawn after the label, in the soft colour.
  ChipLook look = ChipLook::Filter;
  bool on = false;
  bool enabled = true;
  const MarkKind* kind = nullptr;  // Its shape is drawn before the label.
  // A dot of this colour is drawn before the label. Null: none.
  const Colour* dot = nullptr;
  std::string_view id{};   // Distinguishes chips with the same name.
  std::string_view tip{};  // Empty: a chip whose name is not drawn has a tooltip with it.
};

// Returns the width of a chip that is not truncated, in device pixels.
float chip_width(Ui& ui, const ChipSpec& spec);

// Places chips beside each other, in as many lines as they need.
class ChipLines {
 public:
  // The lines begin at the cursor and are as wide as the available width.
  explicit ChipLines(Ui& ui);
  // Adds the next chip. Returns true if it was pressed.
  bool add(const ChipSpec& spec);
  // Moves the cursor below the last line. Returns the height of all lines, in device pixels.
  float end();

 private:
  Ui& ui_;
  Point from_, at_;
  float width_;
};

}  // namespace attest
