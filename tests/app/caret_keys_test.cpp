// Tests the keys that move the caret to the ends of the article and by pages.
#include <string>

#include "doctest.h"
#include "support/story_reader.h"

namespace attest::caret_keys_test {
namespace {

using Reader = testing::StoryReader;

}  // namespace

TEST_CASE(
    "Ctrl+Home and Ctrl+End move the caret to the ends of the article, with Shift they select") {
  Reader reader;
  const auto caret = [&] { return reader.it.app.session().selection().caret; };
  const ByteOffset end(reader.it.app.article().text().size());
  CHECK_FALSE(reader.it.app.wants_key({"Home", {.control = true}}));  // The browser scrolls.
  reader.it.click(reader.it.middle_of("Monday"));
  reader.it.press_key("End", {.control = true});
  CHECK(caret() == end);
  reader.it.press_key("Home", {.control = true});
  CHECK(caret() == ByteOffset(0));
  reader.it.press_key("End", {.shift = true, .control = true});
  CHECK(reader.selected() == reader.it.app.article().text());
}

TEST_CASE("Shift+PageDown and Shift+PageUp change the selection by nearly the height of the view") {
  Reader reader;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "A paragraph.\n\n";
  REQUIRE(reader.it.opens(text));
  reader.it.settle();
  reader.it.click(reader.it.middle_of("A paragraph."));
  const auto caret = [&] { return reader.it.app.session().selection().caret; };
  const ByteOffset start = caret();
  const auto y_of = [&](ByteOffset at) {
    return reader.it.app.rects_of(CodePointRange(at.value, at.value + 1)).front().y;
  };
  reader.it.press_key("PageDown", {.shift = true});
  const ByteOffset once = caret();
  CHECK(y_of(once) - y_of(start) > 500);
  CHECK(y_of(once) - y_of(start) < 860);
  reader.it.press_key("PageDown", {.shift = true});
  CHECK(reader.it.app.session().selection().range.start == start);
  CHECK(caret() > once);
  reader.it.press_key("PageUp", {.shift = true});
  CHECK(caret() == once);
  CHECK_FALSE(reader.it.app.wants_key({"PageDown", {}}));
}

}  // namespace attest::caret_keys_test
