// Every command of the user interface, its keyboard shortcuts and the lines of the help dialog.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace attest {

enum class Command : std::uint8_t {
  MarkClaim,
  MarkQuote,
  MarkSource,
  NextMark,
  PreviousMark,
  EditNote,
  DeleteMark,
  Undo,
  Redo,
  Open,
  Export,
  Help,
  Reading,  // Opens the dialog of font sizes.
  SmallerText,
  LargerText,
  FollowLink,
  UndoDeletion,  // Restores deleted articles of the library. It has a button but no key.
  Close,
  CaretLeft,
  CaretRight,
  CaretUp,
  CaretDown,
  CaretWordLeft,
  CaretWordRight,
  CaretSentenceBack,
  CaretSentenceOn,
  CaretBlockBack,
  CaretBlockOn,
  CaretLineStart,
  CaretLineEnd,
  SelectAll,
  PutAside,  // Opens the dialog of quarantined records. Its buttons emit the next two commands.
  SavePutAside,
  ClearPutAside,
};

// `key` is a value of KeyboardEvent.key. The command key is Ctrl, or Cmd on a Mac.
struct Shortcut {
  Command command;
  std::string_view key;
  bool command_key = false;
  bool word_key = false;      // Ctrl, or Alt on a Mac: the caret moves by words.
  bool sentence_key = false;  // Alt, or Ctrl on a Mac: the caret moves by sentences.
  // The command accepts Shift, which extends the selection. If false, Shift must match `shift`.
  bool takes_shift = false;
  bool shift = false;
};

// A line of the help dialog. It describes a key that Attest handles, or a browser key that affects
// Attest.
struct CommandHelp {
  std::string_view keys;  // The keys that the help shows. "Mod" means Ctrl or ⌘.
  std::string_view text;
};

struct KeyChord {
  std::string_view key;
  bool shift = false, control = false, alt = false, meta = false;
};

// Returns the shortcut of a pressed key, or null if Attest does not use the key. `mac` selects the
// modifier keys.
const Shortcut* shortcut_for(const KeyChord& chord, bool mac);

std::span<const CommandHelp> command_help();

// Returns the key names of the reader's system: "Mod+Z" becomes "Ctrl+Z" or "⌘Z".
std::string keys_for_people(std::string_view keys, bool mac);

}  // namespace attest
