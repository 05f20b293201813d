// The keys of commands: the keys of the command table with the reader's changes.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ui/commands.h"

namespace attest {

class KeyBindings {
 public:
  // A key that the reader has given to a command. It replaces all keys that the table gives the
  // command.
  struct Own {
    std::string command;  // The token of the command in the table.
    std::string key;      // A key as in Shortcut. Empty: the command has no key.
    bool command_key = false, shift = false;
    friend bool operator==(const Own&, const Own&) = default;
  };

  // Returns the keys of a command. The result is valid until the bindings change.
  std::array<Shortcut, 2> keys_of(const CommandSpec& command) const;

  // Makes `own` the only key of its command.
  void bind(Own own);
  void reset();
  const std::vector<Own>& own() const { return own_; }

  // The reader can switch off all keys that are a single character, such as "n" and "1". Speech
  // recognition and unsteady hands press such keys by accident (WCAG 2.2, success criterion 2.1.4).
  bool has_character_keys() const { return character_keys_; }
  void set_character_keys(bool on) { character_keys_ = on; }

  friend bool operator==(const KeyBindings&, const KeyBindings&) = default;

 private:
  std::vector<Own> own_;  // The reader's keys, at most one for each command.
  bool character_keys_ = true;
};

// Returns whether the reader cannot change the keys of a command. Only the keys that move the caret
// and the key that closes a dialog are fixed.
bool has_fixed_keys(const CommandSpec& command);

// Returns the pressed chord as the new key of a command. The key of the result is empty if no
// command may have the chord. This is the case for (1) a modifier alone or a key without a value,
// (2) a key or chord that the browser or every web page needs, such as Tab or Ctrl+C, (3) a chord
// with Alt, with Ctrl on a Mac, or with the Windows key on other systems.
KeyBindings::Own key_for(const CommandSpec& command, const KeyChord& chord, bool mac);

}  // namespace attest
