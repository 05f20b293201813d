// Tests the keys, the fields and the messages of the library page.
#include <string>

#include "doctest.h"
#include "support/newsroom.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/library/article_details.h"

namespace attest::testing::app_library_keys_test {

TEST_CASE("restored articles no longer count as deleted") {
  Newsroom newsroom;
  const std::string file = library_file(newsroom);
  newsroom.run("open-article");
  newsroom.activate("Delete “Ferry number 1”");
  newsroom.activate("Delete “Ferry number 2”");
  CHECK(newsroom.control("2 articles deleted") != nullptr);
  newsroom.give("library.jsonl", file);
  newsroom.activate("Restore 2 articles");
  CHECK(newsroom.control("2 articles deleted") == nullptr);
  CHECK_FALSE(newsroom.it.app.run_command("undo-deletion").ok());
  newsroom.activate("Delete “Ferry number 1”");
  CHECK(newsroom.control("“Ferry number 1” deleted") != nullptr);
}

TEST_CASE("in the library, keys do not change the open article, and Ctrl+Z undoes a deletion") {
  Newsroom newsroom;
  newsroom.run("next-mark");
  newsroom.run("open-article");
  newsroom.activate("Delete “Ferry number 1”");
  const auto marks = [&] { return newsroom.it.app.session().notebook().mark_count(); };
  REQUIRE(marks() == 1);
  for (const char* key : {"Delete", "2", "u", "n"}) newsroom.it.press_key(key);
  CHECK(marks() == 1);
  newsroom.it.press_key("z", {.control = true});
  newsroom.settle();
  CHECK(marks() == 1);
  CHECK(newsroom.control("Ferry number 1, 1 mark") != nullptr);
  newsroom.it.press_key("z", {.control = true});
  CHECK(marks() == 1);
}

TEST_CASE("typed metadata are discarded only after a warning, and Enter saves the metadata") {
  Newsroom newsroom;
  newsroom.run("open-article");
  newsroom.activate("Edit details and tags of “Ferry number 1”");
  newsroom.it.handle(FieldEdited{kFirstDetailField + 2, "The Ledger"});
  newsroom.it.press_key("Escape");
  newsroom.settle();
  CHECK(newsroom.control("Save") != nullptr);
  CHECK(newsroom.has_announced("not saved yet"));
  newsroom.it.handle(FieldKeyPressed{kFirstDetailField + 2, "Enter"});
  newsroom.settle();
  const Control* const row = newsroom.control("Ferry number 1, 1 mark");
  REQUIRE(row != nullptr);
  CHECK(row->name.find("The Ledger") != std::string::npos);
  newsroom.activate("Edit details and tags of “Ferry number 2”");
  newsroom.it.press_key("Escape");
  newsroom.settle();
  CHECK(newsroom.control("Choose a file") != nullptr);
}

TEST_CASE("a text that is no date, address or language is refused below its field and stays") {
  Newsroom newsroom;
  newsroom.run("open-article");
  newsroom.activate("Edit details and tags of “Ferry number 1”");
  const auto type = [&](Detail detail, const char* text) {
    newsroom.it.handle(FieldEdited{kFirstDetailField + std::uint32_t(detail), text});
  };
  type(Detail::Published, "31.31.2026");
  type(Detail::Address, "not an address");
  type(Detail::Language, "en_");
  newsroom.activate("Save");
  CHECK(newsroom.has_announced("There is no such date"));
  for (const char* said : {"There is no such date", "This is no address", "This is no code"}) {
    CHECK(newsroom.control(said) != nullptr);
  }
  type(Detail::Published, "spring 2026");
  type(Detail::Address, "example.org/ferry");
  newsroom.activate("Save");
  CHECK(newsroom.control("There is no such date") == nullptr);
  CHECK(newsroom.control("This is no code") != nullptr);
  type(Detail::Language, "pt-BR");
  newsroom.activate("Save");
  const Control* const row = newsroom.control("Ferry number 1, 1 mark");
  REQUIRE(row != nullptr);
  CHECK(row->name.find("spring 2026") != std::string::npos);
}

TEST_CASE("↓ in the search field of the library moves the focus to the first row") {
  Newsroom newsroom;
  newsroom.run("open-article");
  newsroom.it.handle(FieldKeyPressed{kSearchField, "ArrowDown"});
  newsroom.settle();
  REQUIRE(newsroom.requested<FocusControl>() != nullptr);
  CHECK(newsroom.requested<FocusControl>()->id == newsroom.control("Ferry number 3, 1 mark")->id);
}

TEST_CASE("arrow keys, Home and End move the focus between the rows of the library") {
  FileBrowser browser;
  for (int number = 1; number <= 40; ++number) browser.open(article(number));
  browser.run("open-article");
  const auto row = [&](int number) {
    return browser.control("Ferry number " + std::to_string(number) + ",");
  };
  const auto press = [&](const char* key, Modifiers held = {}) {
    browser.it.press_key(key, held);
    browser.settle();
    const FocusControl* const focus = browser.requested<FocusControl>();
    if (focus != nullptr) browser.it.handle(ControlFocused{focus->id});
    return focus == nullptr ? 0 : focus->id;
  };
  REQUIRE(row(40) != nullptr);
  REQUIRE(row(1) == nullptr);  // It is below the window.
  CHECK_FALSE(browser.it.app.wants_key(KeyPressed{"End", {}}));
  browser.it.handle(ControlFocused{row(40)->id});
  CHECK(browser.it.app.wants_key(KeyPressed{"ArrowDown", {}}));
  CHECK_FALSE(browser.it.app.wants_key(KeyPressed{"Tab", {}}));
  CHECK(press("ArrowDown") == row(39)->id);
  CHECK(press("ArrowDown") == row(38)->id);
  CHECK(press("ArrowUp") == row(39)->id);
  const std::uint32_t last = press("End");
  REQUIRE(row(1) != nullptr);
  CHECK(last == row(1)->id);
  CHECK(press("ArrowDown") == row(1)->id);  // It is the last row.
  CHECK(press("Home") == row(40)->id);
  browser.it.handle(ControlFocused{browser.control("Delete “Ferry number 39”")->id});
  CHECK_FALSE(browser.it.app.wants_key(KeyPressed{"End", {}}));
}

TEST_CASE("the focus moves to the next row after a deletion, and back to the row after editing") {
  Newsroom newsroom;
  newsroom.run("open-article");
  const auto press = [&](const char* button) {
    newsroom.it.handle(ControlFocused{newsroom.control(button)->id});
    newsroom.activate(button);
  };
  const auto has_focus = [&](const char* row) {
    const FocusControl* const focus = newsroom.requested<FocusControl>();
    return focus != nullptr && focus->id == newsroom.control(row)->id;
  };
  press("Edit details and tags of “Ferry number 2”");
  newsroom.it.handle(FieldEdited{kFirstDetailField, "A new title"});
  press("Save");
  CHECK(has_focus("A new title, 1 mark"));
  press("Edit details and tags of “Ferry number 1”");
  newsroom.it.press_key("Escape");
  newsroom.settle();
  CHECK(has_focus("Ferry number 1, 1 mark"));
  press("Delete “A new title”");
  CHECK(has_focus("Ferry number 1, 1 mark"));
  press("Delete “Ferry number 1”");
  CHECK(has_focus("Ferry number 3, 1 mark"));
}

TEST_CASE("an article that the library has found by its text opens at the found words") {
  Newsroom newsroom;
  newsroom.run("open-article");
  newsroom.it.handle(FieldEdited{kSearchField, "stays in harb"});
  newsroom.settle();
  newsroom.it.handle(FieldKeyPressed{kSearchField, "Enter"});
  newsroom.settle();
  CHECK(newsroom.it.app.stats_json().find("\"hits\":1") != std::string::npos);
}

}  // namespace attest::testing::app_library_keys_test
