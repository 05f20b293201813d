// Tests how long an error is shown, and that it covers no text.
#include <string>

#include "doctest.h"
#include "support/controls.h"
#include "support/headless_app.h"
#include "ui/panels/field_ids.h"

namespace attest::testing::notices_test {
namespace {

struct Reader {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
  Rect view;  // The rect of the article.

  Reader() {
    REQUIRE(it.opens("# The bridge\n\nThe mayor told the council on Monday.\n"));
    draw();
  }
  void draw() {
    for (int i = 0; i < 8; ++i) {
      const FrameOutput out = it.frame(), worked = it.work();
      for (const FrameOutput* each : {&out, &worked}) {
        if (each->text_layer) view = each->text_layer->view;
      }
    }
  }
  const Control* error() const { return control_beginning(it.controls, "Select some words first"); }
};

}  // namespace

TEST_CASE("an error disappears when words are selected, and when Escape is pressed in a field") {
  Reader reader;
  reader.it.press_key("1");
  REQUIRE(reader.error() != nullptr);
  reader.it.drag_over("the council");
  CHECK(reader.error() == nullptr);
  reader.it.press_key("Escape");
  reader.it.press_key("1");
  REQUIRE(reader.error() != nullptr);
  const FieldKeyPressed escape{kFilterField, "Escape"};
  CHECK(reader.it.app.wants_key(escape));
  reader.it.settle({escape});
  CHECK(reader.error() == nullptr);
  CHECK_FALSE(reader.it.app.wants_key(escape));
}

TEST_CASE("a notice is below the article and covers none of its text") {
  Reader reader;
  const float bottom = reader.view.bottom();
  REQUIRE(bottom > 0);
  reader.it.handle(KeyPressed{"1", {}});
  reader.draw();
  const Control* const notice = control_beginning(reader.it.controls, "Message");
  REQUIRE(notice != nullptr);
  CHECK(reader.view.bottom() <= notice->rect.y);
  reader.it.handle(KeyPressed{"Escape", {}});
  reader.draw();
  CHECK(reader.view.bottom() == bottom);
}

}  // namespace attest::testing::notices_test
