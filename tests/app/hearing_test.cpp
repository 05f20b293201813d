// Tests what a person without a mouse or without a picture gets from the panel, the library and the
// command palette: announcements, names of rows, and what keys do while a control has the focus.
#include <string>
#include <string_view>

#include "doctest.h"
#include "support/controls.h"
#include "support/file_browser.h"
#include "support/inspector.h"

namespace attest::testing::hearing_test {
namespace {

struct Listener : Inspector {
  const Control& control(std::string_view beginning) {
    const Control* const found = control_beginning(it.controls, beginning);
    REQUIRE_MESSAGE(found != nullptr, beginning);
    return *found;
  }
  void focuses(std::string_view beginning) { it.settle({ControlFocused{control(beginning).id}}); }
  void focuses_row(std::string_view words) {
    for (const Control& each : it.controls) {
      if (each.role == Control::Role::ListItem && each.name.find(words) != std::string::npos) {
        it.settle({ControlFocused{each.id}});
        return;
      }
    }
    FAIL("there is no such row");
  }
};

}  // namespace

TEST_CASE("Delete removes the chosen mark in the article and the list, but not on a button") {
  Listener listener;
  listener.marks("the old bridge", "1");
  listener.focuses("Library");
  CHECK_FALSE(listener.it.app.wants_key(KeyPressed{"Delete", {}}));
  listener.it.press_key("Backspace");
  CHECK(listener.notebook().mark_count() == 1);
  listener.focuses("Quote");
  listener.it.press_key("Delete");
  CHECK(listener.notebook().mark_count() == 1);
  listener.focuses_row("the old bridge");
  listener.it.press_key("Delete");
  CHECK(listener.notebook().mark_count() == 0);
  listener.it.press_key("z", {.control = true});
  listener.it.settle({ControlFocused{0}});
  listener.it.press_key("Delete");
  CHECK(listener.notebook().mark_count() == 0);
}

TEST_CASE("the number of listed marks is announced while words are typed into the filter") {
  Listener listener;
  listener.marks("the old bridge", "1");
  listener.marks("the council", "3");
  listener.it.settle({FieldEdited{kFilterField, "bridge"}});
  CHECK(listener.it.announced() == "1 of 2 marks");
  listener.it.settle({FieldEdited{kFilterField, "bridgez"}});
  CHECK(listener.it.announced() == "0 of 2 marks");
}

TEST_CASE(
    "typing into the command palette announces the first command that was found, or that there is "
    "none") {
  Listener listener;
  listener.it.press_key("k", {.control = true});
  listener.it.settle({FieldEdited{kCommandField, "undo"}});
  CHECK(listener.it.announced() == "Undo");
  listener.it.settle({FieldEdited{kCommandField, "zzz"}});
  CHECK(listener.it.announced() == "No command has these words.");
}

TEST_CASE("the name of a row in the register says what the row shows, and whom a press merges") {
  Listener listener;
  listener.marks_named("Mayor Ana Díaz", "Ana Díaz");
  listener.marks_named("Jonas Reuter", "Jonas Reuter");
  const Id quote = listener.marks("The repair will not wait", "2");
  REQUIRE(listener.it.app.perform(AttributeTo{{quote}, EntityName{"Ana Díaz"}}).ok());
  listener.it.settle();
  listener.it.activate("Sources, 2");
  CHECK(listener.control("Ana Díaz").name == "Ana Díaz, 1 quote · 100 %");
  listener.it.activate(listener.control("Jonas Reuter").name);
  const std::uint32_t merge = listener.control("Merge into another source").id;
  listener.it.activate("Merge into another source");
  CHECK(listener.it.announced() ==
        "Press the source into which Jonas Reuter is merged. Escape ends this.");
  CHECK(listener.control("Do not merge").id == merge);
  CHECK(listener.control("Ana Díaz").name == "Ana Díaz, Press to merge into this source · 100 %");
  listener.it.activate("Do not merge");
  CHECK(listener.it.announced() == "Nothing was merged.");
}

TEST_CASE(
    "a tag or an address that was typed but not added stays in its field when the focus moves") {
  Listener listener;
  listener.marks("the old bridge", "1");
  listener.it.press_key("t");
  listener.it.settle({ControlFocused{kTagField}});
  listener.it.settle({FieldEdited{kTagField, "urgent"}});
  listener.it.settle({ControlFocused{listener.control("Claim").id}});
  const auto has_field = [&](std::uint32_t id) {
    for (const Field& field : listener.it.fields) {
      if (field.id == id) return true;
    }
    return false;
  };
  CHECK(has_field(kTagField));
  listener.it.settle({FieldKeyPressed{kTagField, "Enter"}});
  CHECK(listener.chosen().tags == std::vector<std::string>{"urgent"});
}

TEST_CASE("the arrow keys, Home and End move through the rows of a list, also out of view") {
  Listener listener;
  listener.it.size.height = 520;  // The list has less height than its rows.
  for (const char* words : {"Mayor", "Ana", "said", "Monday", "old", "bridge", "lost", "fifth",
                            "strength", "repair", "council", "neither", "port", "report"}) {
    listener.marks(words, "1");
  }
  REQUIRE(listener.it.app.perform(ChooseMark{}).ok());
  listener.it.settle();
  const auto goes = [&](std::string key, std::string_view to) {
    REQUIRE(listener.it.app.wants_key(KeyPressed{key, {}}));
    listener.it.press_key(std::move(key));
    listener.it.settle();
    const FocusControl* const focus = listener.it.requested<FocusControl>();
    REQUIRE(focus != nullptr);
    const std::uint32_t id = focus->id;
    listener.it.settle({ControlFocused{id}});
    for (const Control& each : listener.it.controls) {
      if (each.id == id) CHECK_MESSAGE(each.name.find(to) != std::string::npos, each.name);
    }
    CHECK(listener.it.app.session().chosen_marks().empty());
  };
  listener.focuses_row("Mayor");
  goes("ArrowDown", "Ana");
  goes("ArrowDown", "said");
  goes("ArrowUp", "Ana");
  goes("End", "report");
  goes("ArrowUp", "Claim: port");
  goes("Home", "bridge");
}

TEST_CASE("F6 leads from the article to the panel, and back") {
  Listener listener;
  listener.marks("the old bridge", "1");
  REQUIRE(listener.it.app.run_command("toggle-panel").ok());
  listener.it.settle();
  listener.it.press_key("F6");
  listener.it.settle();
  const FocusControl* const focus = listener.it.requested<FocusControl>();
  REQUIRE(focus != nullptr);
  CHECK(focus->id == listener.control("Marks, 1").id);
  listener.it.settle({ControlFocused{focus->id}});
  listener.it.all_requests.clear();
  listener.it.press_key("F6");
  CHECK(listener.it.requested<FocusArticle>() != nullptr);
}

TEST_CASE("Escape in a field of a dialog closes the dialog") {
  Listener listener;
  listener.it.activate("Codebook");
  REQUIRE(listener.it.app.wants_key(FieldKeyPressed{listener.it.fields.front().id, "Escape"}));
  listener.it.settle({FieldKeyPressed{listener.it.fields.front().id, "Escape"}});
  for (const Control& each : listener.it.controls) CHECK(each.role != Control::Role::Dialog);
}

TEST_CASE("the key of a verdict works while a level of the scale has the focus") {
  Listener listener;
  listener.marks("the old bridge", "1");
  const Control* level = nullptr;
  for (const Control& each : listener.it.controls) {
    if (each.role == Control::Role::Radio && each.keys == "2") level = &each;
  }
  REQUIRE(level != nullptr);
  const std::string word = level->name;
  listener.it.settle({ControlFocused{level->id}});
  listener.it.press_key("2");
  CHECK(listener.it.announced() == word);
  CHECK(listener.chosen().kind == MarkKind::Claim);
  CHECK_FALSE(listener.chosen().verdict.empty());
}

TEST_CASE("a key says that its command is not possible now") {
  Listener listener;
  listener.marks("the old bridge", "2");
  REQUIRE(listener.it.app.wants_key(KeyPressed{"v", {}}));
  listener.it.press_key("v");
  CHECK(listener.it.announced() == "Verdict, not possible now");
}

TEST_CASE("an edge of the panel that is held still needs no frames") {
  Listener listener;
  const Rect edge = listener.control("Panel width").rect;
  const Point from{edge.x + 2, edge.y + 300}, to{from.x - 40, from.y};
  listener.it.settle({PointerMoved{from}, PointerPressed{.at = from}});
  listener.it.settle({PointerMoved{{from.x - 20, from.y}}});
  listener.it.settle({PointerMoved{to}});
  CHECK(listener.it.settled);
}

TEST_CASE("in a small window, the interface size is stated as it is drawn") {
  Listener listener;
  listener.it.size = {390, 844};
  listener.it.settle();
  listener.it.activate("Text and sizes");
  for (int i = 0; i < 12; ++i) listener.it.activate("Larger interface");
  const std::string limit = listener.it.announced();
  CHECK(limit.starts_with("Interface size 1"));
  CHECK(limit != "Interface size 200 %");
  listener.it.activate("Smaller interface");
  CHECK(listener.it.announced() < limit);
}

TEST_CASE("the results of a search in the library are announced") {
  FileBrowser browser;
  browser.open("# The bridge\n\nThe mayor calls it safe.\n");
  browser.activate("Library");
  browser.it.handle(FieldEdited{kSearchField, "mayor"});
  browser.settle();
  CHECK(browser.has_announced("1 holds “mayor”"));
  browser.it.handle(FieldEdited{kSearchField, "zzqq"});
  browser.settle();
  CHECK(browser.has_announced("0 hold “zzqq”"));
}

TEST_CASE("the samples have one heading, and a tag may have the name of that heading") {
  FileBrowser browser;
  browser.open("# The bridge\n\nThe mayor calls it safe.\n");
  browser.activate("Library");
  browser.activate("Samples");
  int headings = 0;
  for (const Control& control : browser.it.controls) {
    if (control.role == Control::Role::Heading && control.name.starts_with("Samples")) ++headings;
  }
  CHECK(headings <= 1);
}

}  // namespace attest::testing::hearing_test
