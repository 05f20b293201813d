#include "ui/key_bindings.h"

#include "app/command_table.h"
#include "doctest.h"

namespace attest::testing::key_bindings_test {

namespace {

const CommandSpec& command(std::string_view token) {
  for (const CommandSpec& each : command_table()) {
    if (each.token == token) return each;
  }
  FAIL("there is no command " << token);
  return command_table().front();
}

}  // namespace

TEST_CASE("a command has its default keys until the reader assigns another key") {
  KeyBindings bindings;
  CHECK(bindings.keys_of(command("delete-mark"))[1].key == "Backspace");
  bindings.bind({"delete-mark", "x"});
  CHECK(bindings.keys_of(command("delete-mark"))[0].key == "x");
  CHECK(bindings.keys_of(command("delete-mark"))[1].key.empty());
  bindings.bind({"delete-mark", ""});
  CHECK(bindings.keys_of(command("delete-mark"))[0].key.empty());
  CHECK(bindings.own().size() == 1);
  bindings.reset();
  CHECK(bindings == KeyBindings{});
  CHECK(bindings.keys_of(command("delete-mark"))[0].key == "Delete");
}

TEST_CASE("if single-character keys are off, only named keys and keys with Ctrl or ⌘ remain") {
  KeyBindings bindings;
  bindings.set_character_keys(false);
  CHECK(bindings.keys_of(command("next-mark"))[0].key.empty());
  CHECK(bindings.keys_of(command("mark-claim"))[0].key.empty());
  CHECK(bindings.keys_of(command("undo"))[0].key == "z");
  CHECK(bindings.keys_of(command("delete-mark"))[0].key == "Delete");
  CHECK(bindings.keys_of(command("close"))[0].key == "Escape");
  bindings.bind({"next-mark", "é"});
  CHECK(bindings.keys_of(command("next-mark"))[0].key.empty());
}

TEST_CASE("key_for() turns a pressed chord into a key binding of the command") {
  const CommandSpec& next = command("next-mark");
  CHECK(key_for(next, {.key = "J"}, false) == KeyBindings::Own{"next-mark", "j"});
  CHECK(key_for(next, {.key = "?", .shift = true}, false) == KeyBindings::Own{"next-mark", "?"});
  CHECK(key_for(next, {.key = "F8", .shift = true}, false) ==
        KeyBindings::Own{"next-mark", "F8", false, true});
  CHECK(key_for(next, {.key = "j", .shift = true, .control = true}, false).key.empty());
  CHECK(key_for(next, {.key = "k", .shift = true, .control = true}, false) ==
        KeyBindings::Own{"next-mark", "k", true, true});
  CHECK(key_for(next, {.key = "k", .meta = true}, true) ==
        KeyBindings::Own{"next-mark", "k", true, false});
}

TEST_CASE("a command cannot get a key of the browser or the system") {
  const CommandSpec& next = command("next-mark");
  for (const std::string_view key : {"Shift", "Control", "Tab", "Escape", "F5", "Dead"}) {
    CAPTURE(key);
    CHECK(key_for(next, {.key = key}, false).key.empty());
  }
  for (const std::string_view key : {"t", "w", "n", "r", "f", "c"}) {
    CAPTURE(key);
    CHECK(key_for(next, {.key = key, .control = true}, false).key.empty());
    CHECK(key_for(next, {.key = key, .meta = true}, true).key.empty());
  }
  CHECK(key_for(next, {.key = "j", .alt = true}, false).key.empty());
  CHECK(key_for(next, {.key = "j", .control = true}, true).key.empty());
}

TEST_CASE("only the keys of the caret and Escape cannot be changed") {
  CHECK(has_fixed_keys(command("caret-left")));
  CHECK(has_fixed_keys(command("close")));
  CHECK_FALSE(has_fixed_keys(command("next-mark")));
  CHECK_FALSE(has_fixed_keys(command("undo")));
}

}  // namespace attest::testing::key_bindings_test
