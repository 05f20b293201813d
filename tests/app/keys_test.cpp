// Changing the keys of commands in the help.
#include <algorithm>
#include <string>

#include "doctest.h"
#include "storage/keys.h"
#include "support/headless_app.h"

namespace attest::testing {
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

TEST_CASE("a command gets a new key in the help, which is kept for the next time") {
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

TEST_CASE("a key that belonged to another command is taken from it, and this is said") {
  Opened opened;
  opened.change("Go to the next mark", "p");
  CHECK(opened.it.announced() == "Next mark: P. “Previous mark” has no key now");
  CHECK(opened.line("Go to the mark before: no key") != nullptr);
}

TEST_CASE("Escape leaves the key as it is, and Delete removes it") {
  Opened opened;
  opened.change("Go to the next mark", "Escape");
  CHECK(opened.line("Go to the next mark: N") != nullptr);
  opened.change("Go to the next mark", "Delete");
  CHECK(opened.it.announced() == "Next mark has no key now");
  opened.press("Escape");
  CHECK_FALSE(opened.it.app.wants_key(KeyPressed{"n", {}}));
}

TEST_CASE("a key of the browser, of the caret or of Close is refused, and another can be pressed") {
  Opened opened;
  opened.change("Go to the next mark", "t", {.control = true});
  CHECK(opened.it.announced() == "This key belongs to the browser or the system");
  opened.press("ArrowLeft");
  CHECK(opened.it.announced() == "This is the key of “Caret left”, which cannot be changed");
  opened.press("Shift", {.shift = true});
  opened.press("j");
  CHECK(opened.it.announced() == "Next mark: J");
}

TEST_CASE("keys of one character can be switched off, and all keys reset") {
  Opened opened;
  opened.change("Go to the next mark", "F8");
  const auto toggle =
      std::find_if(opened.it.controls.begin(), opened.it.controls.end(),
                   [](const Control& control) { return control.name == "Keys of one character"; });
  REQUIRE(toggle != opened.it.controls.end());
  CHECK(toggle->on);
  opened.it.settle({ControlActivated{toggle->id}});
  CHECK_FALSE(opened.it.app.wants_key(KeyPressed{"1", {}}));
  CHECK(opened.it.app.wants_key(KeyPressed{"F8", {}}));
  opened.activate("Reset all keys");
  CHECK(opened.it.app.wants_key(KeyPressed{"1", {}}));
  CHECK_FALSE(opened.it.app.wants_key(KeyPressed{"F8", {}}));
}

TEST_CASE("keys that another window changes hold here at once") {
  Opened opened;
  opened.it.settle({StorageChanged{keys_key(), R"({"keys":[{"command":"next-mark","key":"j"}]})"}});
  CHECK(opened.it.app.wants_key(KeyPressed{"j", {}}));
}

TEST_CASE("keys that cannot be stored hold until the page closes, and this is said") {
  Opened opened;
  opened.store.refuse(true);
  opened.change("Go to the next mark", "j");
  CHECK(opened.it.announced().starts_with("Next mark: J"));
  opened.press("Escape");
  opened.press("Escape");
  CHECK(opened.it.app.wants_key(KeyPressed{"j", {}}));
}

}  // namespace attest::testing
