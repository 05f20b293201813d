#include "ui/widgets/icon.h"

#include <algorithm>

#include "doctest.h"
#include "imgui.h"
#include "support/widget_window.h"
#include "ui/panels/inspector/source_icon.h"
#include "ui/widgets/icon_paths.h"

namespace attest::icon_test {
namespace {

// Returns the bounding box of an icon that is drawn with a side of 16 pixels at (100, 100).
Rect ink_of(Icon icon) {
  testing::WidgetWindow window;
  ImVec2 from{1e6f, 1e6f}, to{-1e6f, -1e6f};
  window.draw([&](Ui& ui) {
    const int first = ui.list()->VtxBuffer.Size;
    draw_icon(ui, icon, {100, 100, 16, 16}, {.colour = {0xFF}});
    for (int i = first; i < ui.list()->VtxBuffer.Size; ++i) {
      const ImVec2 at = ui.list()->VtxBuffer[i].pos;
      from = {std::min(from.x, at.x), std::min(from.y, at.y)};
      to = {std::max(to.x, at.x), std::max(to.y, at.y)};
    }
  });
  return {from.x, from.y, to.x - from.x, to.y - from.y};
}

}  // namespace

TEST_CASE("every icon is drawn inside its square and is at least seven pixels wide or high") {
  for (std::size_t i = 1; i < kIconPaths.size(); ++i) {
    CAPTURE(i);
    const Rect ink = ink_of(static_cast<Icon>(i));
    CHECK(ink.x >= 99.5f);
    CHECK(ink.y >= 99.5f);
    CHECK(ink.right() <= 116.5f);
    CHECK(ink.bottom() <= 116.5f);
    CHECK(std::max(ink.width, ink.height) >= 7);
  }
}

TEST_CASE("a source of unknown kind has a neutral icon and not the icon of a person") {
  CHECK(icon_of_source("") == Icon::Source);
  CHECK(icon_of_source("person") == Icon::Person);
  CHECK(icon_of_source("anonymous") == Icon::Anonymous);
}

}  // namespace attest::icon_test
