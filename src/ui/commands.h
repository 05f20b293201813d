// Commands: everything that a reader asks for with a key, a button, the command palette or
// window.attest.run().
//
// A command is one row of the table in app/command_table.cpp, which alone states its facts. Keys,
// buttons, the help, aria-keyshortcuts and the palette read the table through Commands.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/kinds.h"

namespace attest {

// The program that commands act on. It is opaque here: only the app layer can use it.
class AppContext;

// In the order of the table.
enum class CommandId : std::uint8_t {
  MarkSelection,  // As the first kind. The commands of the other kinds follow: mark_command().
  NextMark = MarkSelection + kMarkKinds.size(),
  PreviousMark,
  EditNote,
  EditStatement,
  ChooseSource,
  MarkUnattributed,
  NextManner,
  SetVerdict,
  AddTag,
  AddPassage,
  DeleteMark,
  ChooseFurther,
  ChooseFurtherBack,
  ChooseAllListed,
  NextMention,
  PreviousMention,
  Undo,
  Redo,
  OpenArticle,
  ExportFile,
  ShowHelp,
  ShowCommands,
  TextSettings,
  TogglePanel,
  WidenPanel,
  NarrowPanel,
  SmallerText,
  LargerText,
  FollowLink,
  CaretLeft,
  CaretRight,
  CaretUp,
  CaretDown,
  CaretWordLeft,
  CaretWordRight,
  CaretBlockBack,
  CaretBlockOn,
  CaretSentenceBack,
  CaretSentenceOn,
  CaretLineStart,
  CaretLineEnd,
  SelectAll,
  SelectWords,
  AdjustEnds,
  ArmSelection,  // As the first kind. The commands of the other kinds follow: arm_command().
  LastArm = ArmSelection + kMarkKinds.size() - 1,
  Close,
  UndoDeletion,
  UndoExport,
  ShowCodebook,
  ExportCodebook,
  ShowDamaged,
  SaveDamaged,
  ClearDamaged,
  Find,
  NextHit,
  PreviousHit,
  SearchCase,
  SearchWholeWords,
  SearchAccents,
  CloseSearch,
  JoinLines,
  LinesAsTheyCame,
};
constexpr CommandId mark_command(MarkKind kind) { return static_cast<CommandId>(kind); }
constexpr CommandId arm_command(MarkKind kind) {
  return static_cast<CommandId>(static_cast<std::size_t>(CommandId::ArmSelection) +
                                static_cast<std::size_t>(kind));
}

// `key` is a value of KeyboardEvent.key. The command key is Ctrl, or Cmd on a Mac.
struct Shortcut {
  std::string_view key{};  // Empty: no shortcut.
  bool command_key = false;
  bool word_key = false;      // Ctrl, or Alt on a Mac: the caret moves by words.
  bool sentence_key = false;  // Alt, or Ctrl on a Mac: the caret moves by sentences.
  // The command accepts Shift, which extends the selection. If false, Shift must match `shift`.
  bool takes_shift = false;
  bool shift = false;
  // The browser never gets this key, even while the command is disabled.
  bool reserved = false;
};

class KeyBindings;  // key_bindings.h

struct KeyChord {
  std::string_view key;
  bool shift = false, control = false, alt = false, meta = false;
};

struct CommandArguments {
  bool extend = false;  // Shift was pressed: a movement extends the selection.
};

struct CommandSpec {
  CommandId id;
  std::string_view token;             // For window.attest.run(). It never changes.
  std::array<Shortcut, 2> shortcuts;  // The help shows the first one.
  bool (*enabled)(const AppContext&);
  void (*run)(AppContext&, const CommandArguments&);

  // The sentence "command.<token>": on a button and in the palette.
  std::string_view label() const;
  // The sentence "command-help.<token>": the line of the help. Empty: the keys are added to the
  // line of the row above.
  std::string_view help() const;
};

// A line of the help dialog.
struct HelpLine {
  std::string keys, text;
  const CommandSpec* command = nullptr;  // Null: the keys cannot be changed.
};

// The table as the user interface sees it: with the program's state, and with the keys of the
// reader's system. Valid while both exist.
class Commands {
 public:
  Commands() = default;
  // `bindings` has the reader's keys. Null: the keys of the table.
  Commands(std::span<const CommandSpec> table, const AppContext& context, bool mac,
           const KeyBindings* bindings = nullptr)
      : table_(table), context_(&context), bindings_(bindings), mac_(mac) {}

  std::span<const CommandSpec> all() const { return table_; }
  const CommandSpec& spec(CommandId id) const { return table_[static_cast<std::size_t>(id)]; }
  const CommandSpec* find(std::string_view token) const;  // Null if there is no such command.
  bool enabled(const CommandSpec& command) const { return command.enabled(*context_); }
  bool enabled(CommandId id) const { return enabled(spec(id)); }

  // Returns the command of a pressed key, or null if the browser handles the key: if no command has
  // it, or if the command is disabled and the key is not reserved.
  const CommandSpec* for_key(const KeyChord& chord) const;
  // Returns the command that has the key, enabled or not. Null if there is none.
  const CommandSpec* holder_of(const KeyChord& chord) const;

  std::string keys(const CommandSpec& command) const;       // "Ctrl+Z" or "⌘Z"; may be empty.
  std::string aria_keys(const CommandSpec& command) const;  // The value of aria-keyshortcuts.
  std::string help_of(const CommandSpec& command) const;    // May be empty.
  std::vector<HelpLine> help() const;

  // Returns the enabled commands whose label or help contains every word of `text`. Case and
  // accents are ignored. Commands whose label begins with the text are first; otherwise the order
  // is that of the table.
  std::vector<const CommandSpec*> filter(std::string_view text) const;

 private:
  std::array<Shortcut, 2> keys_of(const CommandSpec& command) const;
  bool has_key(const CommandSpec& command, const KeyChord& chord, bool reserved_only) const;

  std::span<const CommandSpec> table_;
  const AppContext* context_ = nullptr;
  const KeyBindings* bindings_ = nullptr;
  bool mac_ = false;
};

}  // namespace attest
