// A segmented control is a row of cells, one of which is chosen. The chosen cell looks raised.
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
  const MarkKind* kind = nullptr;  // The kind whose shape is drawn before the label.
};
struct SegmentedSpec {
  std::string_view name;  // The accessible name of the group.
  std::span<const Cell> cells;
  std::optional<std::size_t> chosen;
  bool enabled = true;
  float width = 0;  // In device pixels. 0: each cell is as wide as its label.
};
// Adds the cells at the cursor. Returns the index of the pressed cell. A label that does not fit is
// truncated and has a tooltip.
std::optional<std::size_t> segmented(Ui& ui, const SegmentedSpec& spec);

// A cell of a verdict scale. The sign and the key are drawn above the word.
struct VerdictCell {
  std::string_view word, key;
  Icon sign = Icon::None;
  Colour colour;  // The colour of the sign, and of the outline if the cell is chosen.
};
struct VerdictScaleSpec {
  std::string_view name;  // The accessible name of the group.
  std::span<const VerdictCell> cells;
  std::optional<std::size_t> chosen;
  bool enabled = true;
};
// Adds the scale over the available width, with a height of 52 CSS pixels. Returns the index of the
// pressed cell.
std::optional<std::size_t> verdict_scale(Ui& ui, const VerdictScaleSpec& spec);

}  // namespace attest
