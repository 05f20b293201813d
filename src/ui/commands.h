// Commands: the operations that a reader triggers with a key, a button, the command palette or
// window.attest.run().
//
// Each command is one row of the table in app/command_table.cpp, and only this table states its
// properties. Keys, buttons, the help, aria-keyshortcuts and the palette read the table through
// Commands.
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

// The program state that commands read and change. Only the app layer defines this class.
class AppContext;

// The ids of all commands, in the order of the table.
enum class CommandId : std::uint8_t {
  // Marks the selection as the first kind. The ids for the other kinds follow; see mark_command().
  MarkSelection,
  NextMark = MarkSelection + kMarkKinds.size(),
  PreviousMark,
  EditNote,
  EditStatement,
  ChooseSource,
  LinkSupports,
  LinkDisputes,
  LinkSameAs,
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
  MarksInAllArticles,
  Undo,
  Redo,
  OpenArticle,
  BackToArticle,
  OpenFewWords,
  ExportFile,
  BackUp,
  StopBackUp,
  Restore,
  ShowHelp,
  ShowCommands,
  TextSettings,
  TogglePanel,
  OtherPart,
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
  CaretArticleStart,
  CaretArticleEnd,
  CaretPageUp,
  CaretPageDown,
  SelectAll,
  SelectWords,
  AdjustEnds,
  // The command that makes every new selection a mark of the first kind at once. The ids for the
  // other kinds follow; see arm_command().
  ArmSelection,
  LastArm = ArmSelection + kMarkKinds.size() - 1,
  Close,
  UndoDeletion,
  UndoExport,
  OpenWholePage,
  ChooseParts,
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
  SearchExpression,
  CloseSearch,
  JoinLines,
  TextAsItCame,
};
constexpr CommandId mark_command(MarkKind kind) { return static_cast<CommandId>(kind); }
constexpr CommandId arm_command(MarkKind kind) {
  return static_cast<CommandId>(static_cast<std::size_t>(CommandId::ArmSelection) +
                                static_cast<std::size_t>(kind));
}

// The key of a command. `key` is a value of KeyboardEvent.key. The command key is Ctrl, or Cmd on a
// Mac.
struct Shortcut {
  std::string_view key{};      // Empty: no shortcut.
  std::string_view mac_key{};  // The key on a Mac, if it differs.
  bool command_key = false;
  bool word_key = false;  // Ctrl, or Alt on a Mac. With it, Left and Right move the caret by words.
  bool sentence_key =
      false;  // Alt, or Ctrl on a Mac. With this key, Up and Down move the caret by sentences.
  // True if the shortcut works with and without Shift; Shift then extends the selection. If false,
  // the state of Shift must equal `shift`.
  bool takes_shift = false;
  bool shift = false;
  // True if the browser never gets this key, even while the command is disabled.
  bool reserved = false;
};

class KeyBindings;  // key_bindings.h

struct KeyChord {
  std::string_view key;
  bool shift = false, control = false, alt = false, meta = false;
};

struct CommandArguments {
  bool extend = false;  // True if Shift was pressed. A movement then extends the selection.
};

struct CommandSpec {
  CommandId id;
  std::string_view token;             // The name for window.attest.run(). It must never change.
  std::array<Shortcut, 2> shortcuts;  // The help shows the first shortcut.
  bool (*enabled)(const AppContext&);
  void (*run)(AppContext&, const CommandArguments&);

  // Returns the sentence with the id "command.<token>", which is shown on a button and in the
  // palette.
  std::string_view label() const;
  // Returns the sentence with the id "command-help.<token>", which is the command's line in the
  // help. If the sentence is empty, the help adds the command's keys to the line above.
  std::string_view help() const;
};

// A line of the help dialog.
struct HelpLine {
  std::string keys, text;
  // The command whose keys the line shows. Null if its keys cannot be changed.
  const CommandSpec* command = nullptr;
};

// The command table together with the program's state and the keys of the reader's system. The user
// interface reads the table through this class. The table and the state must outlive the object.
class Commands {
 public:
  Commands() = default;
  // `bindings` holds the keys that the reader has changed. If `bindings` is null, the keys of the
  // table are used.
  Commands(std::span<const CommandSpec> table, const AppContext& context, bool mac,
           const KeyBindings* bindings = nullptr)
      : table_(table), context_(&context), bindings_(bindings), mac_(mac) {}

  std::span<const CommandSpec> all() const { return table_; }
  const CommandSpec& spec(CommandId id) const { return table_[static_cast<std::size_t>(id)]; }
  // Returns null if no command has this token.
  const CommandSpec* find(std::string_view token) const;
  bool enabled(const CommandSpec& command) const { return command.enabled(*context_); }
  bool enabled(CommandId id) const { return enabled(spec(id)); }

  // Returns the command that handles a pressed key. Returns null if the browser must handle the
  // key. This is the case if no command has the key, or if its command is disabled and the key is
  // not reserved.
  const CommandSpec* for_key(const KeyChord& chord) const;
  // Returns the command that has the key, even if the command is disabled. Returns null if no
  // command has the key.
  const CommandSpec* holder_of(const KeyChord& chord) const;
  // Returns the disabled command that has this key, if the key is a single character without
  // modifiers. The browser does nothing useful with such a key, so the program says why nothing
  // happens.
  const CommandSpec* refused(const KeyChord& chord) const;

  // Returns the first key of the command as readers see it, for example "Ctrl+Z" or "⌘Z". Returns
  // an empty string if the command has no key.
  std::string keys(const CommandSpec& command) const;
  // Returns the value of aria-keyshortcuts.
  std::string aria_keys(const CommandSpec& command) const;
  // Returns the label, and says so if the command is disabled.
  std::string spoken(const CommandSpec& command) const;
  std::string help_of(const CommandSpec& command) const;  // May be empty.
  std::vector<HelpLine> help() const;

  // Returns the commands whose label or help contains every word of `text`. Case and accents are
  // ignored. Enabled commands come before disabled ones. In each of these two groups, commands
  // whose label begins with `text` come first. Otherwise the order of the table is kept.
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
