// Tests what the library page shows, and what its search and its chosen articles do.
#include <algorithm>
#include <string>

#include "app/samples.h"
#include "doctest.h"
#include "support/file_browser.h"
#include "support/widget_window.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/library/article_details.h"
#include "ui/panels/library/library_parts.h"

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
  browser.activate("Library");
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
  browser.activate("Library");
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

TEST_CASE("the search of the library finds the samples by publisher, text and notes") {
  FileBrowser browser;
  const std::string title(all_samples().front().title);
  REQUIRE(browser.it.app.article().title() == title);
  browser.it.drag_over("Mayor Ana Díaz");
  browser.it.press_key("3");
  browser.settle();
  REQUIRE(browser.it.app.session().notebook().mark_count() == 1);
  const Id mark = browser.it.app.session().chosen();
  REQUIRE(browser.it.app.perform(UpdateMark{mark, {&Mark::note, "asked twice, no Answer"}}).ok());
  browser.settle();
  browser.activate("Library");
  const auto found = [&](const char* typed) {
    browser.it.handle(FieldEdited{kSearchField, typed});
    browser.settle();
    const Control* const row = browser.control(title);
    return row == nullptr ? std::string("none") : row->name.substr(title.size());
  };
  // Only a hit in a note or in the text is quoted in the row.
  CHECK(found("northport couri") != "none");
  CHECK(found("northport couri").find("Courier") == std::string::npos);
  CHECK(found("HAULIERS").find("hauliers’ association") != std::string::npos);
  CHECK(found("twice, no answer").find("asked twice, no Answer") != std::string::npos);
  CHECK(found("zebra") == "none");
  CHECK(browser.control("No article holds these words.") != nullptr);
  found("hauliers");
  browser.activate(title);
  CHECK(browser.it.app.stats_json().find("\"hits\":2") != std::string::npos);
}

TEST_CASE(
    "while an article is chosen, the paste field is hidden, and all rows stay where they were") {
  FileBrowser browser;
  open_articles(browser, 3);
  browser.activate("Library");
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

TEST_CASE("the titles of the library are at least as wide as its other columns") {
  WidgetWindow window;
  for (const float wide : {1024.0f, 1232.0f, 1280.0f, 1440.0f}) {
    window.frame.window = {wide, 800};
    window.ui.set_frame(window.frame);
    const LibraryColumns at = library_columns(window.ui, {0, 0, wide - 272, 48});
    CHECK(at.narrow == (wide < 1232));
    CHECK(at.width[0] >= (wide < 1440 ? 240 : 370));
    if (wide == 1280) CHECK(at.width[0] >= 288);
  }
}

TEST_CASE("if an excerpt is too long, words before the found words are omitted") {
  WidgetWindow window;
  window.draw([](Ui& ui) {
    const std::string text = "in the text: “…said that the Bridge would cost eleven million…”";
    const auto drawn = [&](float width) { return with_found_words(ui, text, "bridge", width); };
    // A character is 6 pixels wide.
    CHECK(drawn(600) == text);
    CHECK(drawn(162) == "…that the Bridge would cost eleven million…”");
    CHECK(drawn(10) == "…Bridge would cost eleven million…”");
    // Letters inside a word are shown with the beginning of the word.
    CHECK(with_found_words(ui, text, "ridge", 10) == "…Bridge would cost eleven million…”");
    CHECK(with_found_words(ui, text, "aid", 10) ==
          "…said that the Bridge would cost eleven million…”");
    CHECK(with_found_words(ui, text, "", 10) == text);
    CHECK(with_found_words(ui, text, "ferry", 10) == text);
  });
}

TEST_CASE("forced colours show all columns of a row in the library") {
  FileBrowser browser;
  open_articles(browser, 1);
  browser.activate("Library");
  const auto row =
      std::find_if(browser.it.controls.begin(), browser.it.controls.end(), [](const Control& each) {
        return each.role == Control::Role::ListItem && each.name.starts_with("Café number 0");
      });
  REQUIRE(row != browser.it.controls.end());
  CHECK(row->shown == "Café number 0\n0 marks · open now");
  const Control* folder = nullptr;
  for (const Control& each : browser.it.controls) {
    if (each.shown == "All articles 1") folder = &each;
  }
  REQUIRE(folder != nullptr);
  CHECK(folder->font_size > 0);
}

TEST_CASE("an empty library says what it will list and offers to open an article") {
  FileBrowser browser;
  browser.activate("Library");
  REQUIRE(browser.control("The articles that you open are listed here") != nullptr);
  CHECK(browser.control("Sort by Title") == nullptr);
  browser.activate("Open your first article…");
  CHECK(browser.requested<OpenFilePicker>() != nullptr);
}

TEST_CASE("on a touch screen, the library says nothing about dragging") {
  FileBrowser browser;
  browser.it.settle({ThemeChanged{.coarse = true}});
  browser.activate("Library");
  CHECK(browser.control("The articles that you open are listed here") != nullptr);
  REQUIRE(browser.control("Press this link to copy it") != nullptr);
  for (const Control& control : browser.it.controls) {
    CHECK_MESSAGE(control.name.find("drop files") == std::string::npos, control.name);
    CHECK_MESSAGE(control.name.find("Drag") == std::string::npos, control.name);
  }
  for (const Field& field : browser.it.fields) {
    CHECK_MESSAGE(field.hint.find("drop") == std::string::npos, field.hint);
  }
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
    "in a narrow window, the library opens with its articles after it was closed at its folders") {
  FileBrowser browser;
  browser.it.size = {390, 844};
  open_articles(browser, 1);
  const auto lists_articles = [&] { return browser.control("Choose “Café number 0”") != nullptr; };
  browser.run("open-article");
  browser.activate("Folders");
  REQUIRE_FALSE(lists_articles());
  browser.activate("Close");
  browser.run("open-article");
  CHECK(lists_articles());
  browser.activate("Folders");
  CHECK(browser.control("Folders")->on);
  browser.activate("Folders");
  CHECK(lists_articles());
}

TEST_CASE(
    "the storage block has no empty space below its texts, so that more folders are visible") {
  FileBrowser browser;
  open_articles(browser, 1);
  browser.activate("Library");
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
  browser.activate("Library");
  browser.it.handle(FieldEdited{kSearchField, "of article 1."});
  browser.settle();
  REQUIRE(browser.control("Café number 1,") != nullptr);
  browser.it.handle(FieldEdited{kSearchField, "of article 1."});
  browser.it.frame();
  CHECK(browser.control("Café number 1,") != nullptr);
}

}  // namespace attest::testing::app_library_page_test
