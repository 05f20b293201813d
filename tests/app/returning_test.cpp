// Tests that an article opens again with its scroll position and its undo history.
#include <cmath>
#include <string>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::returning_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

std::string long_text() {
  std::string text = "# A long article 🗑\n\n";
  for (int i = 100; i < 300; ++i) {
    text += "Paragraph " + std::to_string(i) + " says this. And that.\n\n";
  }
  return text;
}

struct Browser {
  MemoryStore store;
  CountedEnvironment environment;
};

struct Window {
  explicit Window(Browser& browser) : it(browser.store, browser.environment) { it.settle(); }

  HeadlessApp it;

  void open(std::string text) {
    REQUIRE(it.opens(std::move(text)));
    it.settle();
  }
  // The distance of the paragraph from the top of the window.
  float y_of(std::string_view paragraph) { return it.middle_of(paragraph).y; }
};

}  // namespace

TEST_CASE("an article opens at the position where the reader has left the article") {
  Browser browser;
  Window window(browser);
  window.open(long_text());
  window.it.settle({Scrolled{4000}});
  const float y = window.y_of("Paragraph 200");

  SUBCASE("an article keeps its scroll position while another article is open") {
    window.open("Another text.");
    window.open(long_text());
    // The paragraph has moved by less than its height.
    CHECK(std::abs(window.y_of("Paragraph 200") - y) < 60);
  }
  SUBCASE("an article keeps its scroll position after a reload") {
    window.it.settle({PageHidden{}});
    Window again(browser);
    CHECK(again.it.app.article().title() == "A long article 🗑");
    CHECK(std::abs(again.y_of("Paragraph 200") - y) < 60);
  }
  SUBCASE("an article that was scrolled back to the top opens at the top") {
    window.it.settle({Scrolled{0}});
    window.open("Another text.");
    window.open(long_text());
    CHECK(window.y_of("A long article") < 200);
    CHECK(window.y_of("Paragraph 200") > y);
  }
}

TEST_CASE("an article that was never open begins at the top") {
  Browser browser;
  Window window(browser);
  window.open(long_text());
  window.it.settle({Scrolled{4000}});
  window.open("# Another long text\n\n" + long_text());
  CHECK(window.y_of("Another long text") < 200);
}

TEST_CASE("changes of an article can be undone after another article was open") {
  Browser browser;
  Window window(browser);
  window.open("The mayor said on Monday that the council had voted.");
  window.it.drag_over("the council");
  window.it.press_key("1");
  const std::string record = "attest/1/mark/" + window.it.app.article().id();
  REQUIRE(browser.store.keys(record).size() == 1);

  window.open("Another text.");
  window.open("The mayor said on Monday that the council had voted.");
  REQUIRE(window.it.app.session().notebook().mark_count() == 1);
  window.it.press_key("z", {.control = true});
  CHECK(window.it.app.session().notebook().mark_count() == 0);
  CHECK(window.it.announced() == "Undone: mark a claim");
  window.it.press_key("Z", {.shift = true, .control = true});
  CHECK(window.it.app.session().notebook().mark_count() == 1);
  window.it.settle();

  // Another window reads the stored result.
  Window again(browser);
  again.open("The mayor said on Monday that the council had voted.");
  CHECK(again.it.app.session().notebook().mark_count() == 1);
}

}  // namespace attest::returning_test
