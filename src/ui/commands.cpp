#include "ui/commands.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "text/folding.h"
#include "text/utf8.h"
#include "ui/key_bindings.h"
#include "wording/sentences.h"

namespace attest {
namespace {

bool same_key(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

std::string_view key_of(const Shortcut& shortcut, bool mac) {
  return mac && !shortcut.mac_key.empty() ? shortcut.mac_key : shortcut.key;
}

bool matches(const Shortcut& shortcut, const KeyChord& chord, bool mac) {
  if (shortcut.key.empty() || !same_key(key_of(shortcut, mac), chord.key)) return false;
  // No shortcut uses the Windows key, because the system handles it.
  if (!mac && chord.meta) return false;
  if (shortcut.takes_shift) {
    if (mac && chord.meta != shortcut.command_key) return false;
    const bool word_key = mac ? chord.alt : chord.control;
    const bool sentence_key = mac ? chord.control : chord.alt;
    const bool wants_word = shortcut.word_key || (!mac && shortcut.command_key);
    return wants_word == word_key && shortcut.sentence_key == sentence_key;
  }
  if (shortcut.command_key != (mac ? chord.meta : chord.control)) return false;
  if (shortcut.sentence_key != (mac ? chord.control : chord.alt)) return false;
  if (mac && chord.alt) return false;
  // The state of Shift is not compared for a typed character such as "?", because the character
  // already depends on Shift.
  const bool is_letter = shortcut.key.size() == 1 && is_ascii_lower(shortcut.key[0]);
  const bool letter_or_name = shortcut.command_key || is_letter || shortcut.key.size() > 1;
  return !letter_or_name || shortcut.shift == chord.shift;
}

// Returns the names of the modifiers that precede the key. If `aria` is true, returns the names
// that aria-keyshortcuts requires, otherwise the names that readers see.
std::string modifiers_of(const Shortcut& shortcut, bool mac, bool aria) {
  struct Modifier {
    bool held;
    std::string_view other, apple, other_aria, apple_aria;
  };
  const Modifier all[]{{shortcut.command_key, "Ctrl+", "⌘", "Control+", "Meta+"},
                       {shortcut.word_key, "Ctrl+", "⌥", "Control+", "Alt+"},
                       {shortcut.sentence_key, "Alt+", "⌃", "Alt+", "Control+"},
                       {shortcut.shift, "Shift+", "⇧", "Shift+", "Shift+"}};
  std::string names;
  for (const Modifier& modifier : all) {
    if (!modifier.held) continue;
    names += aria ? (mac ? modifier.apple_aria : modifier.other_aria)
                  : (mac ? modifier.apple : modifier.other);
  }
  return names;
}

std::string upper(std::string_view key) {
  std::string name(key);
  if (name.size() == 1 && is_ascii_lower(name[0])) name[0] = static_cast<char>(name[0] - 32);
  return name;
}

std::string key_name(std::string_view key) {
  constexpr std::pair<std::string_view, std::string_view> kNames[]{
      {"ArrowLeft", "←"}, {"ArrowRight", "→"},  {"ArrowUp", "↑"}, {"ArrowDown", "↓"},
      {"PageUp", "PgUp"}, {"PageDown", "PgDn"}, {"Escape", "Esc"}};
  for (const auto& [name, shown] : kNames) {
    if (name == key) return std::string(shown);
  }
  return upper(key);
}

std::string help_id(const CommandSpec& command) {
  return "command-help." + std::string(command.token);
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (end > from) words.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

}  // namespace

std::string_view CommandSpec::label() const { return words("command." + std::string(token)); }

std::string_view CommandSpec::help() const {
  const std::string sentence = help_id(*this);
  return has_sentence(sentence) ? words(sentence) : std::string_view();
}

const CommandSpec* Commands::find(std::string_view token) const {
  const auto found = std::find_if(table_.begin(), table_.end(),
                                  [&](const CommandSpec& each) { return each.token == token; });
  return found == table_.end() ? nullptr : &*found;
}

std::array<Shortcut, 2> Commands::keys_of(const CommandSpec& command) const {
  return bindings_ == nullptr ? command.shortcuts : bindings_->keys_of(command);
}

bool Commands::has_key(const CommandSpec& command, const KeyChord& chord,
                       bool reserved_only) const {
  const std::array<Shortcut, 2> keys = keys_of(command);
  return std::any_of(keys.begin(), keys.end(), [&](const Shortcut& shortcut) {
    return (shortcut.reserved || !reserved_only) && matches(shortcut, chord, mac_);
  });
}

const CommandSpec* Commands::for_key(const KeyChord& chord) const {
  const auto found = std::find_if(table_.begin(), table_.end(), [&](const CommandSpec& command) {
    // enabled() can be slow, because it may examine many marks. It is therefore called only if the
    // command has the key.
    return has_key(command, chord, false) && has_key(command, chord, !enabled(command));
  });
  return found == table_.end() ? nullptr : &*found;
}

const CommandSpec* Commands::holder_of(const KeyChord& chord) const {
  const auto found = std::find_if(table_.begin(), table_.end(), [&](const CommandSpec& command) {
    return has_key(command, chord, false);
  });
  return found == table_.end() ? nullptr : &*found;
}

const CommandSpec* Commands::refused(const KeyChord& chord) const {
  const bool plain = !chord.control && !chord.alt && !chord.meta;
  if (!plain || chord.key == " " || count_code_points(chord.key) != 1) return nullptr;
  const CommandSpec* const holder = holder_of(chord);
  return holder == nullptr || enabled(*holder) ? nullptr : holder;
}

std::string Commands::spoken(const CommandSpec& command) const {
  return enabled(command) ? std::string(command.label())
                          : say("palette.not-now", {{"command", command.label()}});
}

std::string Commands::keys(const CommandSpec& command) const {
  const Shortcut first = keys_of(command).front();
  return first.key.empty() ? std::string()
                           : modifiers_of(first, mac_, false) + key_name(key_of(first, mac_));
}

std::string Commands::aria_keys(const CommandSpec& command) const {
  std::string all;
  for (const Shortcut& shortcut : keys_of(command)) {
    if (shortcut.key.empty()) break;
    if (!all.empty()) all += ' ';
    all += modifiers_of(shortcut, mac_, true) + upper(key_of(shortcut, mac_));
  }
  return all;
}

std::string Commands::help_of(const CommandSpec& command) const {
  if (command.help().empty()) return {};
  return say(help_id(command), {{"mod", mac_ ? "⌘" : "Ctrl+"}});
}

std::vector<HelpLine> Commands::help() const {
  std::vector<HelpLine> lines;
  std::string modifiers;  // The modifier keys of the most recently added line.
  for (const CommandSpec& command : table_) {
    if (command.shortcuts.front().key.empty()) continue;
    const Shortcut first = keys_of(command).front();
    std::string own = modifiers_of(first, mac_, false);
    if (command.help().empty()) {
      // The keys are added to the line above, for example "← →" or "Ctrl+← →". That line then shows
      // the keys of two commands, so the reader cannot change these keys in the help.
      lines.back().command = nullptr;
      std::string& all = lines.back().keys;
      const std::string more = own == modifiers ? key_name(key_of(first, mac_)) : keys(command);
      if (!all.empty() && !more.empty()) all += ' ';
      all += more;
    } else {
      lines.push_back(
          {keys(command), help_of(command), has_fixed_keys(command) ? nullptr : &command});
      modifiers = std::move(own);
    }
  }
  // The last line of the help shows the browser's key for printing. This key belongs to no command:
  // Attest only prepares the pages that the browser prints.
  const Shortcut print{.key = "p", .command_key = true};
  lines.push_back(
      {modifiers_of(print, mac_, false) + key_name(print.key), std::string(words("help.print"))});
  return lines;
}

std::vector<const CommandSpec*> Commands::filter(std::string_view text) const {
  const std::string wanted = fold_for_search(text);
  const std::vector<std::string> words = words_of(wanted);
  std::vector<const CommandSpec*> first, rest;
  for (const CommandSpec& command : table_) {
    const std::string label = fold_for_search(command.label());
    const std::string all = label + " " + fold_for_search(command.help());
    const bool found = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return all.find(word) != std::string::npos;
    });
    if (!found) continue;
    (label.starts_with(wanted) ? first : rest).push_back(&command);
  }
  first.insert(first.end(), rest.begin(), rest.end());
  std::stable_partition(first.begin(), first.end(),
                        [this](const CommandSpec* command) { return enabled(*command); });
  return first;
}

}  // namespace attest
