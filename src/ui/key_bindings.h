// The keys of commands: those of the command table, changed by the reader.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ui/commands.h"

namespace attest {

class KeyBindings {
 public:
  // A key that the reader has given to a command in place of the table's keys.
  struct Own {
    std::string command;  // A token of the table.
    std::string key;      // As in Shortcut. Empty: the command has no key.
    bool command_key = false, shift = false;
    friend bool operator==(const Own&, const Own&) = default;
  };

  // The keys of a command. They are valid until the bindings change.
  std::array<Shortcut, 2> keys_of(const CommandSpec& command) const;

  // Gives the command this key alone.
  void bind(Own own);
  void reset();
  const std::vector<Own>& own() const { return own_; }

  // Keys of one character, such as "n" and "1", can be switched off, because speech recognition and
  // unsteady hands press them by accident (WCAG 2.2, success criterion 2.1.4).
  bool has_character_keys() const { return character_keys_; }
  void set_character_keys(bool on) { character_keys_ = on; }

  friend bool operator==(const KeyBindings&, const KeyBindings&) = default;

 private:
  std::vector<Own> own_;  // At most one for each command.
  bool character_keys_ = true;
};

// Only the keys that move the caret and the key that closes a dialog cannot be changed.
bool has_fixed_keys(const CommandSpec& command);

// The key of a command for a pressed chord, or an own key without key if no command may have it: a
// modifier alone, a key that moves the focus, or a key of the browser.
KeyBindings::Own key_for(const CommandSpec& command, const KeyChord& chord, bool mac);

}  // namespace attest
