#include "ui/key_bindings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.h"
#include "text/utf8.h"

namespace attest {
namespace {

bool is_character(std::string_view key) { return count_code_points(key) == 1; }

bool is_one_of(std::string_view key, const std::string_view* first, const std::string_view* last) {
  return std::find(first, last, key) != last;
}

// Returns whether a key cannot be the key of a command. These keys are modifiers, keys without a
// value of their own (such as "Dead"), and keys that every web page needs.
bool is_unusable(std::string_view key) {
  constexpr std::string_view kKeys[]{"Shift",        "Control", "Alt",    "Meta", "AltGraph",
                                     "CapsLock",     "Tab",     "Escape", "Dead", "Process",
                                     "Unidentified", "F5",      "F6",     "F11",  "F12"};
  return is_one_of(key, std::begin(kKeys), std::end(kKeys));
}

// Returns whether a chord of this key with Ctrl or ⌘ belongs to the browser. The browser handles
// such a chord itself, or readers expect the browser to handle it.
bool is_the_browsers(std::string_view key) {
  constexpr std::string_view kKeys[]{"a", "c", "f", "h", "j", "l", "m", "n", "p", "q",
                                     "r", "t", "v", "w", "x", "+", "-", "0", "="};
  return is_one_of(key, std::begin(kKeys), std::end(kKeys));
}

}  // namespace

std::array<Shortcut, 2> KeyBindings::keys_of(const CommandSpec& command) const {
  std::array<Shortcut, 2> keys = command.shortcuts;
  const auto own = std::find_if(own_.begin(), own_.end(),
                                [&](const Own& each) { return each.command == command.token; });
  if (own != own_.end()) {
    keys = {Shortcut{.key = own->key, .command_key = own->command_key, .shift = own->shift}};
  }
  if (character_keys_) return keys;
  const auto end = std::remove_if(keys.begin(), keys.end(), [](const Shortcut& shortcut) {
    return !shortcut.command_key && is_character(shortcut.key);
  });
  std::fill(end, keys.end(), Shortcut{});
  return keys;
}

void KeyBindings::bind(Own own) {
  const auto known = std::find_if(own_.begin(), own_.end(),
                                  [&](const Own& each) { return each.command == own.command; });
  if (known == own_.end()) {
    own_.push_back(std::move(own));
  } else {
    *known = std::move(own);
  }
}

void KeyBindings::reset() { *this = {}; }

bool has_fixed_keys(const CommandSpec& command) {
  return command.id == CommandId::Close || command.shortcuts.front().takes_shift;
}

KeyBindings::Own key_for(const CommandSpec& command, const KeyChord& chord, bool mac) {
  KeyBindings::Own own{std::string(command.token), std::string(chord.key)};
  if (own.key.size() == 1 && is_ascii_upper(own.key[0])) {
    own.key[0] = static_cast<char>(own.key[0] + 32);
  }
  own.command_key = mac ? chord.meta : chord.control;
  const bool is_letter = own.key.size() == 1 && is_ascii_lower(own.key[0]);
  own.shift = chord.shift && (own.command_key || is_letter || !is_character(own.key));
  const bool other_modifier = chord.alt || (mac ? chord.control : chord.meta);
  const bool kept_by_browser = own.command_key && is_the_browsers(own.key);
  if (other_modifier || kept_by_browser || is_unusable(own.key)) own.key.clear();
  return own;
}

}  // namespace attest
