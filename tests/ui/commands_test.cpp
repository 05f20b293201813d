#include "ui/commands.h"

#include <string>
#include <string_view>

#include "doctest.h"

namespace attest {
namespace {

std::string asked(KeyChord chord, bool mac = false) {
  const Shortcut* shortcut = shortcut_for(chord, mac);
  return shortcut == nullptr ? "" : std::to_string(static_cast<int>(shortcut->command));
}
std::string number_of(Command command) { return std::to_string(static_cast<int>(command)); }

}  // namespace

TEST_CASE("1, 2 and 3 mark a claim, a quote and a source") {
  CHECK(asked({.key = "1"}) == number_of(Command::MarkClaim));
  CHECK(asked({.key = "2"}) == number_of(Command::MarkQuote));
  CHECK(asked({.key = "3"}) == number_of(Command::MarkSource));
}

TEST_CASE("undo and redo have the usual shortcuts of each operating system") {
  CHECK(asked({.key = "z", .control = true}) == number_of(Command::Undo));
  CHECK(asked({.key = "Z", .shift = true, .control = true}) == number_of(Command::Redo));
  CHECK(asked({.key = "y", .control = true}) == number_of(Command::Redo));
  CHECK(asked({.key = "z", .meta = true}, true) == number_of(Command::Undo));
  CHECK(asked({.key = "z", .control = true}, true).empty());
}

TEST_CASE("shortcuts of the browser are left to the browser") {
  for (const std::string_view key : {"t", "n", "w", "l", "r", "f", "p", "+", "-", "0", "Tab"}) {
    CAPTURE(key);
    CHECK(asked({.key = key, .control = true}).empty());
    CHECK(asked({.key = key, .shift = true, .control = true}).empty());
    CHECK(asked({.key = key, .meta = true}, true).empty());
  }
  CHECK(asked({.key = "F5"}).empty());
  CHECK(asked({.key = "F12"}).empty());
  CHECK(asked({.key = "Tab"}).empty());
  CHECK(asked({.key = "d", .alt = true}).empty());
  CHECK(asked({.key = "1", .control = true}).empty());
  CHECK(asked({.key = "1", .alt = true}).empty());
}

TEST_CASE("the question mark opens the help with and without Shift") {
  CHECK(asked({.key = "?", .shift = true}) == number_of(Command::Help));
  CHECK(asked({.key = "?"}) == number_of(Command::Help));
}

TEST_CASE(
    "arrow keys move the caret by grapheme clusters, or by words if the word key is pressed") {
  CHECK(asked({.key = "ArrowLeft"}) == number_of(Command::CaretLeft));
  CHECK(asked({.key = "ArrowLeft", .shift = true}) == number_of(Command::CaretLeft));
  CHECK(asked({.key = "ArrowLeft", .control = true}) == number_of(Command::CaretWordLeft));
  CHECK(asked({.key = "ArrowLeft", .alt = true}, true) == number_of(Command::CaretWordLeft));
  CHECK(asked({.key = "ArrowDown", .alt = true}) == number_of(Command::CaretSentenceOn));
  // With Alt, the browser goes back in its history.
  CHECK(asked({.key = "ArrowLeft", .alt = true}).empty());
}

TEST_CASE("the help shows the key names of the operating system") {
  CHECK(keys_for_people("Mod+Shift+Z", false) == "Ctrl+Shift+Z");
  CHECK(keys_for_people("Mod+Shift+Z", true) == "⌘⇧Z");
  CHECK(keys_for_people("Word+← →", true) == "⌥← →");
  CHECK(keys_for_people("Sentence+↑ ↓", true) == "⌃↑ ↓");
  for (const CommandHelp& help : command_help()) {
    CHECK_FALSE(help.keys.empty());
    CHECK_FALSE(help.text.empty());
    // On a Mac, the help contains no PC modifier key and no placeholder.
    for (const std::string_view other : {"Ctrl", "Alt", "Mod", "Word+", "Sentence+"}) {
      CHECK(keys_for_people(help.keys, true).find(other) == std::string::npos);
      CHECK(keys_for_people(help.text, true).find(other) == std::string::npos);
    }
  }
}

}  // namespace attest
