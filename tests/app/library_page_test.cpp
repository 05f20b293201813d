// Tests what the library page shows, and what its search and its chosen articles do.
#include <algorithm>
#include <string>

#include "app/samples.h"
#include "doctest.h"
#include "support/file_browser.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/library/article_details.h"

namespace attest::testing::app_library_page_test {

namespace {

void open_articles(FileBrowser& browser, int count) {
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    std::string text = "# Café number ";
    text.append(number).append("\n\nThe bridge is safe.\n\nA paragraph of article ");
    text.append(number).append(".\n");
    browser.open(text);
  }
}

}  // namespace

TEST_CASE("tagging, saving and deleting do not affect chosen articles that the search hides") {
  FileBrowser browser;
  open_articles(browser, 4);
  browser.activate("Open");
  browser.activate("Choose “Café number 0”");
  browser.activate("Choose “Café number 1”");
  browser.it.handle(FieldEdited{kSearchField, "number 1"});
  browser.settle();
  REQUIRE(browser.control("1 article chosen · 1 more is not listed") != nullptr);
  browser.activate("Add tags");
  browser.it.handle(FieldEdited{kFirstDetailField + 6, "old"});
  browser.activate("Save");
  CHECK(browser.control("old, 1 article") != nullptr);
  browser.activate("Save as a file");
  CHECK(browser.has_announced("1 article saved as a file"));
  browser.activate("Delete");
  CHECK(browser.control("Café number 1,") == nullptr);
  REQUIRE(browser.control("1 chosen article is not listed here") != nullptr);
  CHECK_FALSE(browser.control("Delete")->enabled);
  browser.activate("Clear the search");
  CHECK(browser.control("Café number 0,") != nullptr);
  CHECK(browser.control("1 article chosen")->name == "1 article chosen");
}

TEST_CASE("the search of the library lists the samples whose titles contain the searched words") {
  FileBrowser browser;
  open_articles(browser, 1);
  const std::string title(all_samples().front().title);
  browser.activate("Open");
  CHECK(browser.control(title) != nullptr);
  browser.it.handle(FieldEdited{kSearchField, "Café number"});
  browser.settle();
  CHECK(browser.control(title) == nullptr);
  browser.it.handle(FieldEdited{kSearchField, title});
  browser.settle();
  CHECK(browser.control(title) != nullptr);
  CHECK(browser.control("Café number 0,") == nullptr);
  CHECK(browser.control("No article holds these words.") == nullptr);
}

TEST_CASE(
    "while an article is chosen, the paste field is hidden, and all rows stay where they were") {
  FileBrowser browser;
  open_articles(browser, 3);
  browser.activate("Open");
  browser.it.handle(FieldEdited{kPasteField, "A text that is not opened yet."});
  browser.settle();
  const auto row = [&] { return browser.control("Café number 0,")->rect; };
  const auto paste_field = [&] {
    const auto& all = browser.it.fields;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [](const Field& each) { return each.id == kPasteField; });
    return found == all.end() ? std::string("no field") : std::string(found->text);
  };
  const Rect before = row();
  browser.activate("Choose “Café number 1”");
  CHECK(row() == before);
  CHECK(paste_field() == "no field");
  browser.activate("Choose none");
  CHECK(row() == before);
  CHECK(paste_field() == "A text that is not opened yet.");
}

TEST_CASE("an empty library says what it will list and offers to open an article") {
  FileBrowser browser;
  browser.activate("Open");
  REQUIRE(browser.control("The articles that you open are listed here") != nullptr);
  CHECK(browser.control("Sort by Title") == nullptr);
  browser.activate("Open your first article…");
  CHECK(browser.requested<OpenFilePicker>() != nullptr);
}

TEST_CASE("a narrow library page shows the header of the column by which it is sorted") {
  FileBrowser browser;
  browser.it.size = {320, 640};
  open_articles(browser, 1);
  browser.run("open-article");
  const Control* const opened = browser.control("Sort by Opened");
  REQUIRE(opened != nullptr);
  CHECK(opened->on);
  CHECK(opened->rect.right() <= 320);
}

TEST_CASE(
    "the storage block has no empty space below its texts, so that more folders are visible") {
  FileBrowser browser;
  open_articles(browser, 1);
  browser.activate("Open");
  const Control* const last = browser.control("Last file:");
  REQUIRE(last != nullptr);
  CHECK(last->rect.bottom() > browser.it.size.height - 16);
}

TEST_CASE("opening the library focuses its search, where Escape closes the library") {
  FileBrowser browser;
  open_articles(browser, 1);
  browser.run("open-article");
  REQUIRE(browser.requested<FocusField>() != nullptr);
  CHECK(browser.requested<FocusField>()->field == kSearchField);
  REQUIRE(browser.control("Choose “Café number 0”") != nullptr);
  browser.it.handle(FieldKeyPressed{kSearchField, "Escape"});
  browser.settle();
  CHECK(browser.control("Choose “Café number 0”") == nullptr);
}

TEST_CASE("the list stays as it is if the search field sends its unchanged text again") {
  FileBrowser browser;
  open_articles(browser, 3);
  browser.activate("Open");
  browser.it.handle(FieldEdited{kSearchField, "of article 1."});
  browser.settle();
  REQUIRE(browser.control("Café number 1,") != nullptr);
  browser.it.handle(FieldEdited{kSearchField, "of article 1."});
  browser.it.frame();
  CHECK(browser.control("Café number 1,") != nullptr);
}

}  // namespace attest::testing::app_library_page_test
