// Tests commands that are run by a key, by the palette or by window.attest.
#include <algorithm>
#include <string>
#include <variant>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::testing::app_commands_test {
namespace {

struct Opened {
  Opened() {
    REQUIRE(it.opens("# Bridge\n\nThe mayor said the bridge is safe.\n"));
    it.settle();
  }
  bool shows(std::string_view name) const {
    return std::any_of(it.controls.begin(), it.controls.end(),
                       [&](const Control& control) { return control.name == name; });
  }
  template <class Wanted>
  bool requested() const {
    return std::any_of(it.all_requests.begin(), it.all_requests.end(), [](const Request& request) {
      return std::holds_alternative<Wanted>(request);
    });
  }
  std::uint32_t focused_field() const {
    std::uint32_t field = 0;
    for (const Request& request : it.all_requests) {
      if (const auto* focus = std::get_if<FocusField>(&request)) field = focus->field;
    }
    return field;
  }
  void type(std::string words) { it.settle({FieldEdited{kCommandField, std::move(words)}}); }
  void press(std::string key) {
    const FieldKeyPressed pressed{kCommandField, std::move(key)};
    REQUIRE(it.app.wants_key(pressed));
    it.settle({pressed});
  }

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
};

}  // namespace

TEST_CASE("Ctrl+K opens the command palette and focuses its search field") {
  Opened opened;
  opened.it.press_key("k", {.control = true});
  CHECK(opened.shows("Commands"));
  CHECK(opened.shows("Library, Show the library, where articles are opened"));
  CHECK(opened.focused_field() == kCommandField);
  CHECK_FALSE(opened.requested<FocusControl>());
}

TEST_CASE("Enter runs the command that the palette has found, and closes the palette") {
  Opened opened;
  opened.it.press_key("k", {.control = true});
  opened.type("show these");
  CHECK_FALSE(opened.shows("Library, Show the library, where articles are opened"));
  opened.press("Enter");
  CHECK(opened.shows("How to mark"));
  CHECK_FALSE(opened.shows("Search commands"));
}

TEST_CASE("arrow keys select a command in the palette and announce its name") {
  Opened opened;
  opened.it.press_key("k", {.control = true});
  opened.type("mark the selection");
  opened.press("ArrowDown");
  CHECK(opened.it.announced() == "Quote");
  opened.press("ArrowUp");
  opened.press("ArrowUp");
  CHECK(opened.it.announced() == "Add passage, not possible now");  // Disabled commands are last.
  opened.press("ArrowUp");
  CHECK(opened.it.announced() == "Source");
  opened.press("Escape");
  CHECK_FALSE(opened.shows("Commands"));
}

TEST_CASE("a disabled command is greyed in the palette, and Enter does not run the command") {
  Opened opened;
  opened.it.press_key("k", {.control = true});
  opened.type("delete the chosen");
  const auto row =
      std::find_if(opened.it.controls.begin(), opened.it.controls.end(),
                   [](const Control& each) { return each.name.starts_with("Delete,"); });
  REQUIRE(row != opened.it.controls.end());
  CHECK_FALSE(row->enabled);
  opened.press("Enter");
  CHECK(opened.it.announced() == "Delete, not possible now");
  CHECK(opened.shows("Commands"));
  opened.type("redo");
  opened.press("ArrowDown");
  CHECK(opened.it.announced() == "Redo, not possible now");
}

TEST_CASE("a click on a command in the palette runs the command") {
  Opened opened;
  opened.it.press_key("k", {.control = true});
  opened.type("whole article");
  REQUIRE(opened.it.click_control("Select all, Select the whole article"));
  CHECK_FALSE(opened.it.app.session().selection().range.empty());
  CHECK_FALSE(opened.shows("Commands"));
}

TEST_CASE(
    "the browser handles the down key in the search field and letters in the command palette") {
  Opened opened;
  CHECK_FALSE(opened.it.app.wants_key(FieldKeyPressed{kSearchField, "ArrowDown"}));
  CHECK_FALSE(opened.it.app.wants_key(FieldKeyPressed{kCommandField, "a"}));
}

TEST_CASE("window.attest runs commands by their ids") {
  Opened opened;
  REQUIRE(opened.it.app.run_command("select-all").ok());
  REQUIRE(opened.it.app.run_command("mark-claim").ok());
  CHECK(opened.it.app.session().notebook().mark_count() == 1);
  REQUIRE(opened.it.app.run_command("undo").ok());
  CHECK(opened.it.app.session().notebook().mark_count() == 0);
  CHECK(opened.it.app.run_command("undo").error().message ==
        "The command 'undo' has nothing to act on now");
  CHECK(opened.it.app.run_command("fly").error().message == "There is no command 'fly'");
}

TEST_CASE("window.attest lists the commands with their keys and whether they are enabled") {
  Opened opened;
  const std::string commands = opened.it.app.commands_json();
  CHECK(commands.find(R"({"id":"mark-claim","label":"Claim","keys":"1","enabled":true})") == 1);
  CHECK(commands.find(R"({"id":"undo","label":"Undo","keys":"Ctrl+Z","enabled":false})") !=
        std::string::npos);
}

TEST_CASE("a button has the keys and the enabled state of its command") {
  Opened opened;
  const auto undo = [&] {
    return *std::find_if(opened.it.controls.begin(), opened.it.controls.end(),
                         [](const Control& control) { return control.name == "Undo"; });
  };
  CHECK(undo().keys == "Control+Z");
  CHECK_FALSE(undo().enabled);
  REQUIRE(opened.it.app.run_command("select-all").ok());
  REQUIRE(opened.it.app.run_command("mark-quote").ok());
  opened.it.settle();
  CHECK(undo().enabled);
}

TEST_CASE("the upper edge of the command palette stays where it is while the reader types") {
  Opened opened;
  opened.it.press_key("k", {.control = true});
  const auto field_y = [&] {
    const auto field = std::find_if(opened.it.fields.begin(), opened.it.fields.end(),
                                    [](const Field& each) { return each.id == kCommandField; });
    REQUIRE(field != opened.it.fields.end());
    return field->rect.y;
  };
  const float before = field_y();
  for (const char* typed : {"mark", "mark the selection as a claim", "no such command"}) {
    opened.type(typed);
    CHECK(field_y() == before);
  }
}

}  // namespace attest::testing::app_commands_test
