// Tabs choose one of a few views of a panel. Each tab shows a count.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

struct TabSpec {
  std::string_view label;
  std::string_view count{};  // The count that is drawn and announced after the label.
};
struct TabsSpec {
  std::string_view name;  // The accessible name of the tab list.
  std::span<const TabSpec> tabs;
  std::size_t chosen = 0;
};
// Adds the tabs side by side at the cursor. Returns the index of the pressed tab. If the tabs do
// not fit in `width` device pixels, the labels are truncated.
std::optional<std::size_t> tabs(Ui& ui, const TabsSpec& spec, float width);

}  // namespace attest
