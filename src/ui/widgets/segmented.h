// One of a few: a row of cells of which one is chosen. The chosen cell is raised.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/icon.h"
#include "ui/widgets/ui.h"

namespace attest {

struct Cell {
  std::string_view label;
  const MarkKind* kind = nullptr;  // Its shape is drawn before the label.
};
struct SegmentedSpec {
  std::string_view name;  // The accessible name of the group.
  std::span<const Cell> cells;
  std::optional<std::size_t> chosen;
  bool enabled = true;
  float width = 0;  // Device pixels. 0: the cells are as wide as their labels.
};
// Adds the cells at the cursor. Returns the index of the cell that was pressed. A label that does
// not fit is truncated and has a tooltip.
std::optional<std::size_t> segmented(Ui& ui, const SegmentedSpec& spec);

// A cell of a verdict scale: the sign and the key above the word.
struct VerdictCell {
  std::string_view word, key;
  Icon sign = Icon::None;
  Colour colour;  // Of the sign, and of the outline of the chosen cell.
};
struct VerdictScaleSpec {
  std::string_view name;  // The accessible name of the group.
  std::span<const VerdictCell> cells;
  std::optional<std::size_t> chosen;
  bool enabled = true;
};
// Adds the scale over the available width, 52 CSS pixels high. Returns the index of the cell that
// was pressed.
std::optional<std::size_t> verdict_scale(Ui& ui, const VerdictScaleSpec& spec);

}  // namespace attest
