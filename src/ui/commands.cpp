#include "ui/commands.h"

#include <array>

namespace attest {
namespace {

constexpr std::array kShortcuts{
    Shortcut{.command = Command::MarkClaim, .key = "1"},
    Shortcut{.command = Command::MarkQuote, .key = "2"},
    Shortcut{.command = Command::MarkSource, .key = "3"},
    Shortcut{.command = Command::NextMark, .key = "n"},
    Shortcut{.command = Command::PreviousMark, .key = "p"},
    Shortcut{.command = Command::EditNote, .key = "Enter"},
    Shortcut{.command = Command::DeleteMark, .key = "Delete"},
    Shortcut{.command = Command::DeleteMark, .key = "Backspace"},
    Shortcut{.command = Command::Undo, .key = "z", .command_key = true},
    Shortcut{.command = Command::Redo, .key = "z", .command_key = true, .shift = true},
    Shortcut{.command = Command::Redo, .key = "y", .command_key = true},
    Shortcut{.command = Command::Open, .key = "o", .command_key = true},
    Shortcut{.command = Command::Export, .key = "s", .command_key = true},
    Shortcut{.command = Command::Help, .key = "?"},
    // Keyboards with "<" and ">" keys need no AltGr for them. "+" and "-" are not used, because the
    // browser zooms with them.
    Shortcut{.command = Command::SmallerText, .key = "<"},
    Shortcut{.command = Command::LargerText, .key = ">"},
    Shortcut{.command = Command::FollowLink, .key = "Enter", .command_key = true},
    Shortcut{.command = Command::Close, .key = "Escape"},
    Shortcut{.command = Command::CaretLeft, .key = "ArrowLeft", .takes_shift = true},
    Shortcut{.command = Command::CaretRight, .key = "ArrowRight", .takes_shift = true},
    Shortcut{.command = Command::CaretUp, .key = "ArrowUp", .takes_shift = true},
    Shortcut{.command = Command::CaretDown, .key = "ArrowDown", .takes_shift = true},
    Shortcut{.command = Command::CaretWordLeft,
             .key = "ArrowLeft",
             .word_key = true,
             .takes_shift = true},
    Shortcut{.command = Command::CaretWordRight,
             .key = "ArrowRight",
             .word_key = true,
             .takes_shift = true},
    Shortcut{.command = Command::CaretBlockBack,
             .key = "ArrowUp",
             .word_key = true,
             .takes_shift = true},
    Shortcut{.command = Command::CaretBlockOn,
             .key = "ArrowDown",
             .word_key = true,
             .takes_shift = true},
    Shortcut{.command = Command::CaretSentenceBack,
             .key = "ArrowUp",
             .sentence_key = true,
             .takes_shift = true},
    Shortcut{.command = Command::CaretSentenceOn,
             .key = "ArrowDown",
             .sentence_key = true,
             .takes_shift = true},
    Shortcut{.command = Command::CaretLineStart, .key = "Home", .takes_shift = true},
    Shortcut{.command = Command::CaretLineEnd, .key = "End", .takes_shift = true},
    Shortcut{.command = Command::SelectAll, .key = "a", .command_key = true},
};

constexpr std::array kHelp{
    CommandHelp{"1", "Mark the selection as a claim"},
    CommandHelp{"2", "Mark the selection as a quote"},
    CommandHelp{"3", "Mark the selection as a source"},
    CommandHelp{"N", "Go to the next mark"},
    CommandHelp{"P", "Go to the mark before"},
    CommandHelp{"Enter", "Write a note on the chosen mark"},
    CommandHelp{"Delete", "Delete the chosen mark"},
    CommandHelp{"Mod+Z", "Undo"},
    CommandHelp{"Mod+Shift+Z", "Redo"},
    CommandHelp{"Mod+O", "Open an article"},
    CommandHelp{"Mod+S", "Save everything as a file"},
    CommandHelp{"Mod+P", "Print the article with its marks and notes"},
    CommandHelp{"← →", "Show and move the caret; with Shift, select"},
    CommandHelp{"Word+← →", "Move by words; ↑ ↓ by paragraphs"},
    CommandHelp{"Sentence+↑ ↓", "Move by sentences"},
    CommandHelp{"Mod+Enter", "Open the link at the caret; or Mod+click on it"},
    CommandHelp{"< >", "Smaller or larger text; Aa has more"},
    CommandHelp{"Esc", "Let go of the selection, close what is open"},
    CommandHelp{"?", "Show these keys"},
};

bool same_key(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

}  // namespace

const Shortcut* shortcut_for(const KeyChord& chord, bool mac) {
  const bool command_key = mac ? chord.meta : chord.control;
  const bool word_key = mac ? chord.alt : chord.control;
  const bool sentence_key = mac ? chord.control : chord.alt;
  // The system handles the Windows key, so no shortcut uses it.
  if (mac ? false : chord.meta) return nullptr;

  for (const Shortcut& shortcut : kShortcuts) {
    if (!same_key(shortcut.key, chord.key)) continue;
    const bool arrow = shortcut.takes_shift;
    if (arrow) {
      if (mac && chord.meta) continue;
      if (shortcut.word_key != word_key || shortcut.sentence_key != sentence_key) continue;
      return &shortcut;
    }
    if (shortcut.command_key != command_key) continue;
    if (chord.alt || (mac ? chord.control : false)) continue;
    // A typed character such as "?" already includes Shift, so `shift` is not compared for it.
    const bool letter_or_name = shortcut.command_key || shortcut.key.size() > 1;
    if (letter_or_name && shortcut.shift != chord.shift) continue;
    return &shortcut;
  }
  return nullptr;
}

std::span<const CommandHelp> command_help() { return kHelp; }

std::string keys_for_people(std::string_view keys, bool mac) {
  struct Word {
    std::string_view name, other, apple;
  };
  constexpr std::array<Word, 4> kWords{{{"Mod+", "Ctrl+", "⌘"},
                                        {"Shift+", "Shift+", "⇧"},
                                        {"Word+", "Ctrl+", "⌥"},
                                        {"Sentence+", "Alt+", "⌃"}}};
  std::string shown(keys);
  for (const Word& word : kWords) {
    if (const std::size_t at = shown.find(word.name); at != std::string::npos) {
      shown.replace(at, word.name.size(), mac ? word.apple : word.other);
    }
  }
  return shown;
}

}  // namespace attest
