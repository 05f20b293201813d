// Tests changing the keys of commands in the help dialog.
#include <algorithm>
#include <string>

#include "doctest.h"
#include "storage/keys.h"
#include "support/headless_app.h"
#include "ui/panels/codebook_dialog.h"

namespace attest::testing::app_keys_test {
namespace {

struct Opened {
  Opened() {
    REQUIRE(it.opens("# Bridge\n\nThe mayor said the bridge is safe.\n"));
    it.settle();
  }
  void press(std::string key, Modifiers held = {}) { it.press_key(std::move(key), held); }
  const Control* line(std::string_view text) const {
    const auto found =
        std::find_if(it.controls.begin(), it.controls.end(), [&](const Control& control) {
          return control.name.starts_with(text) && control.role == Control::Role::Button;
        });
    return found == it.controls.end() ? nullptr : &*found;
  }
  void activate(std::string_view text) {
    const Control* control = line(text);
    REQUIRE_MESSAGE(control != nullptr, text);
    it.settle({ControlActivated{control->id}});
  }
  void change(std::string_view text, std::string key, Modifiers held = {}) {
    if (line("Go to the next mark") == nullptr) press("?");
    activate(text);
    press(std::move(key), held);
  }

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
};

}  // namespace

TEST_CASE("the help dialog gives a command a new key, and the next window has the new key") {
  Opened opened;
  opened.change("Go to the next mark", "j");
  CHECK(opened.it.announced() == "Next mark: J");
  CHECK(opened.line("Go to the next mark: J") != nullptr);
  opened.press("Escape");
  opened.press("j");
  CHECK(opened.it.announced() == "There are no marks yet");

  HeadlessApp next(opened.store, opened.environment);
  next.settle();
  CHECK(next.app.wants_key(KeyPressed{"j", {}}));
  CHECK_FALSE(next.app.wants_key(KeyPressed{"n", {}}));
}

TEST_CASE("a command cannot get the key of a codebook tag") {
  Opened opened;
  REQUIRE(opened.it.app.run_command("show-codebook").ok());
  opened.it.settle();
  opened.activate("Add a tag");
  opened.it.settle({FieldEdited{kFirstTagKeyField, "j"}});
  opened.press("Escape");
  opened.change("Go to the next mark", "j");
  CHECK(opened.it.announced() == "This is already the key of “Tag 1”");
  opened.press("Escape");
  CHECK(opened.line("Go to the next mark: N") != nullptr);
}

TEST_CASE("on a touch screen, the help explains gestures before it lists keys") {
  Opened opened;
  const auto position = [&](std::string_view name) {
    return std::find_if(opened.it.controls.begin(), opened.it.controls.end(),
                        [&](const Control& each) { return each.name.starts_with(name); }) -
           opened.it.controls.begin();
  };
  const auto count = [&] { return static_cast<std::ptrdiff_t>(opened.it.controls.size()); };
  opened.press("?");
  CHECK(position("Tap a mark: ") == count());
  ThemeChanged touch;
  touch.coarse = true;
  opened.it.settle({touch});
  const std::ptrdiff_t keys = position("Go to the next mark");
  REQUIRE(keys < count());
  for (const char* gesture : {"Double tap: ", "Hold a word: ", "Drag a handle: ", "Tap a kind: ",
                              "Tap a mark: ", "Keys, if there is a keyboard"}) {
    CHECK_MESSAGE(position(gesture) < keys, gesture);
  }
  CHECK(position("Pull the sheet: ") == count());  // A wide window has no sheet.
  opened.it.size = {390, 844};
  opened.it.settle();
  CHECK(position("Pull the sheet: ") < position("Go to the next mark"));
}

TEST_CASE("assigning a used key removes the key from its old command and announces the removal") {
  Opened opened;
  opened.change("Go to the next mark", "p");
  CHECK(opened.it.announced() == "Next mark: P. “Previous mark” has no key now");
  CHECK(opened.line("Go to the mark before: no key") != nullptr);
}

TEST_CASE(
    "while the help dialog waits for a key, Escape keeps the old key, and Delete removes the key") {
  Opened opened;
  opened.change("Go to the next mark", "Escape");
  CHECK(opened.line("Go to the next mark: N") != nullptr);
  opened.change("Go to the next mark", "Delete");
  CHECK(opened.it.announced() == "Next mark has no key now");
  opened.press("Escape");
  CHECK_FALSE(opened.it.app.wants_key(KeyPressed{"n", {}}));
}

TEST_CASE(
    "a key that the browser or the caret uses is refused, and another key can then be chosen") {
  Opened opened;
  opened.change("Go to the next mark", "t", {.control = true});
  CHECK(opened.it.announced() == "This key belongs to the browser or the system");
  opened.press("ArrowLeft");
  CHECK(opened.it.announced() == "This is the key of “Caret left”, which cannot be changed");
  opened.press("Shift", {.shift = true});
  opened.press("j");
  CHECK(opened.it.announced() == "Next mark: J");
}

TEST_CASE("single-character keys can be switched off, and a reset restores all keys") {
  Opened opened;
  opened.change("Go to the next mark", "F8");
  const auto toggle =
      std::find_if(opened.it.controls.begin(), opened.it.controls.end(),
                   [](const Control& control) { return control.name == "Keys of one character"; });
  REQUIRE(toggle != opened.it.controls.end());
  CHECK(toggle->on);
  opened.it.settle({ControlActivated{toggle->id}});
  opened.it.press_key("Escape");
  CHECK_FALSE(opened.it.app.wants_key(KeyPressed{"1", {}}));
  CHECK(opened.it.app.wants_key(KeyPressed{"F8", {}}));
  opened.it.settle();
  REQUIRE(opened.it.app.run_command("show-help").ok());
  opened.it.settle();
  opened.activate("Reset all keys");
  opened.it.press_key("Escape");
  CHECK(opened.it.app.wants_key(KeyPressed{"1", {}}));
  CHECK_FALSE(opened.it.app.wants_key(KeyPressed{"F8", {}}));
}

TEST_CASE("changes of keys in another window apply immediately") {
  Opened opened;
  opened.it.settle({StorageChanged{keys_key(), R"({"keys":[{"command":"next-mark","key":"j"}]})"}});
  CHECK(opened.it.app.wants_key(KeyPressed{"j", {}}));
}

TEST_CASE("a changed key that cannot be stored applies until the page closes") {
  Opened opened;
  opened.store.refuse(true);
  opened.change("Go to the next mark", "j");
  CHECK(opened.it.announced().starts_with("Next mark: J"));
  opened.press("Escape");
  opened.press("Escape");
  CHECK(opened.it.app.wants_key(KeyPressed{"j", {}}));
}

TEST_CASE("the help dialog shows the new key of a command, and the command that lost this key") {
  Opened opened;
  const auto shows = [&](std::string_view text) {
    return std::any_of(opened.it.controls.begin(), opened.it.controls.end(),
                       [&](const Control& each) { return each.name == text; });
  };
  opened.press("?");
  CHECK(shows("Press a line to change its key."));
  opened.change("Go to the next mark", "p");
  CHECK(shows("Next mark: P. “Previous mark” has no key now"));
}

}  // namespace attest::testing::app_keys_test
