// Tests the labels of a segmented control.
#include <array>

#include "doctest.h"
#include "support/widget_window.h"
#include "ui/widgets/segmented.h"

namespace attest::testing::segmented_test {

TEST_CASE("a long name of a kind leaves room for the names of the other kinds") {
  WidgetWindow window;
  constexpr MarkKind kClaim = MarkKind::Claim, kQuote = MarkKind::Quote;
  const std::array<Cell, 2> kinds{
      {{"A statement of fact that can be checked", &kClaim}, {"Quote", &kQuote}}};
  window.draw([&](Ui& ui) { segmented(ui, {.name = "Kind", .cells = kinds, .width = 260}); });
  const Control& longest = window.named(kinds[0].label);
  const Control& quote = window.named("Quote");
  CHECK(quote.rect.y == longest.rect.y);
  CHECK(quote.rect.right() <= 260);
  CHECK(quote.drawn() == "■ Quote");
  CHECK(longest.rect.width > quote.rect.width);
}

}  // namespace attest::testing::segmented_test
