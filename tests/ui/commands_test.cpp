#include "ui/commands.h"

#include <string>
#include <string_view>

#include "app/command_table.h"
#include "doctest.h"
#include "support/headless_app.h"
#include "ui/key_bindings.h"
#include "wording/sentences.h"

namespace attest::ui_commands_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

// A table of three commands. The second command is disabled.
void nothing(AppContext&, const CommandArguments&) {}
bool yes(const AppContext&) { return true; }
bool no(const AppContext&) { return false; }

constexpr CommandSpec kThree[]{
    {CommandId(0), "open-article", {Shortcut{.key = "x", .command_key = true}}, yes, nothing},
    {CommandId(1),
     "follow-link",
     {Shortcut{.key = "v"}, Shortcut{.key = "i", .reserved = true}},
     no,
     nothing},
    {CommandId(2), "caret-up", {Shortcut{.key = "ArrowUp", .command_key = true}}, yes, nothing},
};

// Returns a placeholder for the context. The commands in kThree do not use it.
const AppContext& any_context() {
  alignas(8) static const char nowhere[8] = {};
  return reinterpret_cast<const AppContext&>(nowhere);
}

std::string tokens(const std::vector<const CommandSpec*>& commands) {
  std::string all;
  for (const CommandSpec* command : commands) all.append(command->token).append(" ");
  return all;
}

// Returns the token of the command that a key runs if all commands are enabled.
std::string asked(KeyChord chord, bool mac = false) {
  static const std::vector<CommandSpec> enabled = [] {
    std::vector<CommandSpec> all(command_table().begin(), command_table().end());
    for (CommandSpec& command : all) command.enabled = yes;
    return all;
  }();
  const CommandSpec* command = Commands(enabled, any_context(), mac).for_key(chord);
  return command == nullptr ? "" : std::string(command->token);
}

}  // namespace

TEST_CASE("the keys 1, 2 and 3 mark the selection as a claim, a quote and a source") {
  CHECK(asked({.key = "1"}) == "mark-claim");
  CHECK(asked({.key = "2"}) == "mark-quote");
  CHECK(asked({.key = "3"}) == "mark-source");
}

TEST_CASE("undo and redo have the usual shortcuts of each operating system") {
  CHECK(asked({.key = "z", .control = true}) == "undo");
  CHECK(asked({.key = "Z", .shift = true, .control = true}) == "redo");
  CHECK(asked({.key = "y", .control = true}) == "redo");
  CHECK(asked({.key = "z", .meta = true}, true) == "undo");
  CHECK(asked({.key = "z", .control = true}, true).empty());
}

TEST_CASE("no command uses a shortcut of the browser") {
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
  CHECK(asked({.key = "?", .shift = true}) == "show-help");
  CHECK(asked({.key = "?"}) == "show-help");
}

TEST_CASE("arrow keys move the caret by grapheme clusters, and with Ctrl (Alt on a Mac) by words") {
  CHECK(asked({.key = "ArrowLeft"}) == "caret-left");
  CHECK(asked({.key = "ArrowLeft", .shift = true}) == "caret-left");
  CHECK(asked({.key = "ArrowLeft", .control = true}) == "caret-word-left");
  CHECK(asked({.key = "ArrowLeft", .alt = true}, true) == "caret-word-left");
  CHECK(asked({.key = "ArrowUp", .meta = true}, true) == "caret-article-start");
  CHECK(asked({.key = "ArrowUp", .control = true}) == "caret-block-back");
  CHECK(asked({.key = "Home", .shift = true, .control = true}) == "caret-article-start");
  CHECK(asked({.key = "ArrowDown", .alt = true}) == "caret-sentence-on");
  // In browsers, Alt with the left arrow key goes back in the history. In Attest, this key returns
  // to the previous article. If there is no previous article, the browser gets the key.
  CHECK(asked({.key = "ArrowLeft", .alt = true}) == "back-to-article");
}

TEST_CASE("the browser gets the key of a disabled command, unless Attest reserves the key") {
  const Commands commands(kThree, any_context(), false);
  CHECK(commands.for_key({.key = "v"}) == nullptr);
  CHECK(commands.for_key({.key = "i"}) == &kThree[1]);
  CHECK(commands.for_key({.key = "x", .control = true}) == &kThree[0]);
}

TEST_CASE("key names for readers and for assistive tools depend on the operating system") {
  const Commands pc(kThree, any_context(), false), mac(kThree, any_context(), true);
  CHECK(pc.keys(kThree[0]) == "Ctrl+X");
  CHECK(mac.keys(kThree[0]) == "⌘X");
  CHECK(pc.aria_keys(kThree[0]) == "Control+X");
  CHECK(mac.aria_keys(kThree[0]) == "Meta+X");
  CHECK(pc.aria_keys(kThree[1]) == "V I");
  CHECK(pc.keys(kThree[2]) == "Ctrl+↑");
  CHECK(pc.aria_keys(kThree[2]) == "Control+ArrowUp");
}

TEST_CASE(
    "in the help, a command without a help text has its keys on the line of the previous command") {
  const std::vector<HelpLine> lines = Commands(kThree, any_context(), false).help();
  REQUIRE(lines.size() == 3);  // The last line describes a key of the browser.
  CHECK(lines[0].keys == "Ctrl+X");
  CHECK(lines[1].keys == "V Ctrl+↑");
  CHECK(lines[1].text == "Open the link at the caret; or Ctrl+click on it");
}

TEST_CASE("the help on a Mac names no modifier key of other systems") {
  const std::vector<HelpLine> lines = Commands(command_table(), any_context(), true).help();
  CHECK(lines.size() > 15);
  for (const HelpLine& line : lines) {
    CHECK_FALSE(line.keys.empty());
    CHECK_FALSE(line.text.empty());
    for (const std::string_view other : {"Ctrl", "Alt", "Mod"}) {
      CHECK(line.keys.find(other) == std::string::npos);
      CHECK(line.text.find(other) == std::string::npos);
    }
  }
  CHECK(Commands(command_table(), any_context(), false).help().front().keys == "1");
}

TEST_CASE("every command has a token and a label, and a command without a key has a help text") {
  for (const CommandSpec& command : command_table()) {
    CAPTURE(command.token);
    CHECK_FALSE(command.token.empty());
    CHECK(has_sentence("command." + std::string(command.token)));
    CHECK(Commands(command_table(), any_context(), false).find(command.token) == &command);
    if (command.shortcuts[0].key.empty()) CHECK_FALSE(command.help().empty());
  }
}

TEST_CASE(
    "the commands with all typed words are listed: label matches first, disabled commands last") {
  const Commands commands(kThree, any_context(), false);
  CHECK(tokens(commands.filter("")) == "open-article caret-up follow-link ");
  CHECK(tokens(commands.filter("OPEN")) == "open-article follow-link ");
  CHECK(tokens(commands.filter("caret")) == "caret-up follow-link ");
  CHECK(tokens(commands.filter("c")) == "caret-up open-article follow-link ");
  CHECK(tokens(commands.filter("open  art")) == "open-article ");
  CHECK(tokens(commands.filter("ópen")) == "open-article follow-link ");
  CHECK(tokens(commands.filter("link")) == "follow-link ");
  CHECK(tokens(commands.filter("open nothing")).empty());
}

TEST_CASE("a line of the help shows no key if its commands have no keys") {
  KeyBindings bindings;
  bindings.set_character_keys(false);
  for (const HelpLine& line : Commands(command_table(), any_context(), false, &bindings).help()) {
    CHECK(line.keys.find_first_not_of(' ') == (line.keys.empty() ? std::string::npos : 0));
  }
}

}  // namespace attest::ui_commands_test
