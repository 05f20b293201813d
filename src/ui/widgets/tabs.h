// Tabs: one of a few views of a panel, each with its count.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

struct TabSpec {
  std::string_view label;
  std::string_view count{};  // Drawn after the label, and announced with it.
};
struct TabsSpec {
  std::string_view name;  // The accessible name of the tabs.
  std::span<const TabSpec> tabs;
  std::size_t chosen = 0;
};
// Adds the tabs at the cursor, side by side. Returns the index of the tab that was pressed. If the
// tabs do not fit in `width` (device pixels), the labels are truncated.
std::optional<std::size_t> tabs(Ui& ui, const TabsSpec& spec, float width);

}  // namespace attest
