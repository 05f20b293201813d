// Tests what controls show with forced colours, which show the elements of the semantics layer
// instead of the canvas.
#include <array>
#include <cstdint>
#include <vector>

#include "doctest.h"
#include "support/widget_window.h"
#include "ui/widgets/button.h"
#include "ui/widgets/property_line.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace attest::forced_colours_test {

using Role = Control::Role;
using testing::WidgetWindow;

TEST_CASE("forced colours show the names of properties and the shapes of kinds as text") {
  WidgetWindow window;
  constexpr MarkKind kClaim = MarkKind::Claim, kQuote = MarkKind::Quote;
  window.draw([&](Ui& ui) {
    begin_property(ui, "Manner", "guessed");
    property_value(ui, {.name = "Manner: direct", .value = "direct", .kind = &kQuote});
    end_property(ui);
    // Two lines with one name are two controls.
    begin_property(ui, "Supports");
    end_property(ui);
    begin_property(ui, "Supports");
    end_property(ui);
    button(ui, {.name = "Claim", .kind = &kClaim}, {80, 32});
  });
  CHECK(window.named("Manner, guessed").role == Role::Silent);
  CHECK(window.named("Manner, guessed").rect == Rect{0, 0, 94, 32});
  CHECK(window.named("Manner: direct").drawn() == "■ direct");
  CHECK(window.named("Claim").drawn() == "▲ Claim");
  std::vector<std::uint32_t> lines;
  for (const Control& each : window.controls) {
    if (each.name == "Supports") lines.push_back(each.id);
  }
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] != lines[1]);
}

TEST_CASE("forced colours show a text that screen readers do not announce, in its font size") {
  WidgetWindow window;
  window.draw([](Ui& ui) {
    add_silent_text(ui, {.text = "3 of 7", .style = small_text(ui), .id = "count"});
  });
  CHECK(window.named("3 of 7").role == Role::Silent);
  CHECK(window.named("3 of 7").font_size == 12);
}

TEST_CASE("forced colours show the drawn text, also where the announced name says more") {
  WidgetWindow window;
  window.draw([](Ui& ui) {
    add_text(ui, {.text = "Text size", .style = body_text(ui), .spoken = "Text size 19 px"});
    add_counted_heading(ui, {"Drafts", "3", "Drafts, 3 articles", ui.font(14), 32});
  });
  CHECK(window.named("Text size 19 px").drawn() == "Text size");
  CHECK(window.named("Drafts, 3 articles").drawn() == "Drafts 3");
}

TEST_CASE("forced colours show the sign of each verdict above its word") {
  WidgetWindow window;
  const std::array<VerdictCell, 2> verdicts{
      {{"True", "1", Icon::Supported, {}}, {"False", "2", Icon::False, {}}}};
  window.draw([&](Ui& ui) { verdict_scale(ui, {.name = "Verdict", .cells = verdicts}); });
  CHECK(window.named("True").drawn() == "✓\nTrue");
  CHECK(window.named("False").drawn() == "✗\nFalse");
}

TEST_CASE("in a narrow segmented control, forced colours show only the shapes of the kinds") {
  WidgetWindow window;
  constexpr MarkKind kClaim = MarkKind::Claim, kSource = MarkKind::Source;
  const std::array<Cell, 2> kinds{{{"Claim", &kClaim}, {"Source", &kSource}}};
  window.draw([&](Ui& ui) { segmented(ui, {.name = "Kind", .cells = kinds, .width = 60}); });
  CHECK(window.named("Claim").drawn() == "▲");
  CHECK(window.named("Source").drawn() == "●");
}

}  // namespace attest::forced_colours_test
