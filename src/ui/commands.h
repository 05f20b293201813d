// Every command, which keys ask for it, and what the help says.
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
  Reading,  // The dialog of sizes.
  SmallerText,
  LargerText,
  FollowLink,
  UndoDeletion,  // Of articles of the library; only by its button.
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
  PutAside,  // The dialog of damaged records; and what its buttons do.
  SavePutAside,
  ClearPutAside,
};

// Which keys: a key as KeyboardEvent.key, with or without the command key (Ctrl; Cmd on a Mac).
struct Shortcut {
  Command command;
  std::string_view key;
  bool command_key = false;
  bool word_key = false;      // Ctrl, or Alt on a Mac: movement by words.
  bool sentence_key = false;  // Alt, or Ctrl on a Mac.
  bool takes_shift = false;   // Shift extends the selection; else Shift must match `shift`.
  bool shift = false;
};

// A line of the help: a key of ours, or one of the browser's that does something of ours.
struct CommandHelp {
  std::string_view keys;  // As the help shows them; "Mod" stands for Ctrl or ⌘.
  std::string_view text;
};

struct KeyChord {
  std::string_view key;
  bool shift = false, control = false, alt = false, meta = false;
};

// The shortcut that a key asks for; null where the key is not ours. `mac` tells which keys mean
// what.
const Shortcut* shortcut_for(const KeyChord& chord, bool mac);

std::span<const CommandHelp> command_help();

// "Mod+Z" as a person of that system reads it: "Ctrl+Z" or "⌘Z".
std::string keys_for_people(std::string_view keys, bool mac);

}  // namespace attest
