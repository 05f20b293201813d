// Finds the commands of keys, and changes the keys of commands.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/state.h"
#include "wording/sentences.h"

namespace attest {

const CommandSpec* App::State::command_of(const KeyChord& chord) const {
  // These commands do not change the article, so their keys work even while a dialog covers the
  // article.
  constexpr std::array kOfWindow{
      CommandId::Close,        CommandId::OpenArticle, CommandId::ExportFile, CommandId::ShowHelp,
      CommandId::ShowCommands, CommandId::SmallerText, CommandId::LargerText};
  const CommandSpec* const command = commands().for_key(chord);
  if (command == nullptr) return nullptr;
  // On a button, the key could be meant for the button. It deletes the mark only in the article and
  // in the list of marks.
  if (command->id == CommandId::DeleteMark && focus.control() != 0 &&
      !view.mirror.is_in_group(words("panel.marks"), focus.control())) {
    return nullptr;
  }
  if (!dialogs.covers_article()) return command;
  if (command->id == CommandId::Undo && dialogs.current() == Dialog::Open) {
    return &commands().spec(CommandId::UndoDeletion);
  }
  // Opening another dialog would discard the text that the reader has typed.
  const bool holds_text = dialogs.current() == Dialog::Details && contents.details.unsaved;
  if (holds_text && command->id != CommandId::Close) return nullptr;
  const bool is_of_window =
      std::find(kOfWindow.begin(), kOfWindow.end(), command->id) != kOfWindow.end();
  return is_of_window ? command : nullptr;
}

void App::State::say_of_keys(std::string outcome) {
  announce(outcome);
  contents.key_change.outcome = std::move(outcome);
  redraw.request(Redraw::Reason::Interface);
}

void App::State::carry_out(const ChangeKey& change) {
  contents.key_change.awaited = change.command;
  say_of_keys(say("keys.press-new", {{"command", commands().spec(change.command).label()}}));
}

void App::State::carry_out(const SwitchCharacterKeys&) {
  KeyBindings wanted = settings.keys();
  wanted.set_character_keys(!wanted.has_character_keys());
  say_of_keys(say(wanted.has_character_keys() ? "keys.characters-on" : "keys.characters-off"));
  change_keys(std::move(wanted));
}

void App::State::carry_out(const ResetKeys&) {
  say_of_keys(say("keys.reset-done"));
  change_keys({});
}

void App::State::set_key(const KeyChord& chord) {
  const CommandSpec& command = commands().spec(*contents.key_change.awaited);
  if (chord.key == "Escape") {
    contents.key_change.awaited.reset();
    return say_of_keys(say("keys.unchanged"));
  }
  const bool removes = chord.key == "Delete" || chord.key == "Backspace";
  KeyBindings::Own own = key_for(command, chord, window.mac);
  if (removes) own.key.clear();
  if (own.key.empty() && !removes) {
    const bool modifier_alone =
        chord.key == "Shift" || chord.key == "Control" || chord.key == "Alt" || chord.key == "Meta";
    return modifier_alone ? void() : say_of_keys(say("keys.not-usable"));
  }
  const CommandSpec* const holder = removes ? nullptr : commands().holder_of(chord);
  if (holder != nullptr && has_fixed_keys(*holder)) {
    return say_of_keys(say("keys.held-fast", {{"command", holder->label()}}));
  }
  const bool may_be_of_tag = !removes && !chord.control && !chord.alt && !chord.meta;
  const CodebookTag* const tag =
      may_be_of_tag ? tag_of_key(storage.codebooks.current(), chord.key) : nullptr;
  if (tag != nullptr) return say_of_keys(say("keys.taken", {{"holder", tag->name}}));
  KeyBindings wanted = settings.keys();
  const bool takes_over = holder != nullptr && holder != &command;
  if (takes_over) wanted.bind({std::string(holder->token), {}});
  wanted.bind(std::move(own));
  contents.key_change.awaited.reset();
  change_keys(std::move(wanted));
  const std::string keys = commands().keys(command);
  say_of_keys(removes ? say("keys.removed", {{"command", command.label()}})
              : takes_over
                  ? say("keys.taken-over",
                        {{"command", command.label()}, {"keys", keys}, {"other", holder->label()}})
                  : say("keys.changed", {{"command", command.label()}, {"keys", keys}}));
}

void App::State::change_keys(KeyBindings wanted) {
  redraw.request(Redraw::Reason::Interface);
  if (const Result<Done> kept = settings.change_keys(std::move(wanted)); !kept) {
    notice(say("keys.not-kept", {{"why", kept.error().message}}), true);
  }
}

}  // namespace attest
