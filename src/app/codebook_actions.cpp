// Changes the codebook, reads and writes codebook files, and handles the keys that add tags to
// marks or remove them.
#include <algorithm>
#include <string>
#include <utility>

#include "app/state.h"
#include "formats/native/codebook_json.h"
#include "text/folding.h"
#include "wording/sentences.h"

namespace attest {

// Applies the current codebook to the labels of the kinds and to the inspector.
void App::State::apply_codebook() {
  const Codebook& codebook = storage.codebooks.current();
  set_kind_names(codebook.kind_names);
  InspectorState& inspector = contents.panel.inspector;
  inspector.verdicts = verdicts_of(codebook);
  inspector.scale = scale_label(codebook);
  inspector.codebook_tags = codebook.tags;
  redraw.request(Redraw::Reason::Interface);
}

// Applies a changed codebook. If the codebook could not be stored, also shows the error.
void App::State::use_codebook(const Result<Done>& kept) {
  if (!kept) notice(say("codebook.not-kept", {{"why", kept.error().message}}), true);
  apply_codebook();
}

void App::State::show_codebook() {
  contents.codebook.show(storage.codebooks.current(), storage.codebooks.has_own());
  set_dialog(Dialog::Codebook);
}

// Stores the codebook that the dialog shows. The dialog's fields stay as the reader has typed them.
void App::State::keep_codebook() {
  use_codebook(storage.codebooks.change(contents.codebook.codebook));
}

namespace {

// Returns the name of the command or of another tag that has the key of an edited field. Empty if
// the field is not the key of a tag, or if the key is free.
std::string holder_of_tag_key(const Commands& commands, const Codebook& codebook,
                              const FieldEdited& edit) {
  if (edit.field < kFirstTagKeyField || edit.text.empty()) return {};
  const std::string key = fold(edit.text);
  const CommandSpec* const command = commands.holder_of({.key = key});
  if (command != nullptr) return std::string(command->label());
  const CodebookTag* const tag = tag_of_key(codebook, key);
  if (tag == nullptr) return {};
  const auto index = static_cast<std::size_t>(tag - codebook.tags.data());
  return index == edit.field - kFirstTagKeyField ? std::string() : tag->name;
}

}  // namespace

void App::State::edit_codebook(const FieldEdited& edit) {
  const std::string holder = holder_of_tag_key(commands(), contents.codebook.codebook, edit);
  if (!holder.empty()) {
    ++contents.codebook.version;  // The field gets its old text back.
    return notice(say("keys.taken", {{"holder", holder}}), true);
  }
  if (!contents.codebook.edit(edit.field, edit.text)) return;
  close_error();
  keep_codebook();
}

void App::State::carry_out(const SetCodebookScope& scope) {
  use_codebook(storage.codebooks.set_own(scope.own));
  contents.codebook.show(storage.codebooks.current(), storage.codebooks.has_own());
  announce(say(scope.own ? "codebook.is-for-article" : "codebook.is-for-all"));
}

void App::State::carry_out(const AddCodebookTag&) {
  std::vector<CodebookTag>& tags = contents.codebook.codebook.tags;
  const auto is_taken = [&](const std::string& name) {
    return std::any_of(tags.begin(), tags.end(),
                       [&](const CodebookTag& tag) { return tag.name == name; });
  };
  std::size_t number = tags.size() + 1;
  while (is_taken(say("codebook.new-tag", {{"number", number}}))) ++number;
  tags.push_back({say("codebook.new-tag", {{"number", number}})});
  ++contents.codebook.version;
  keep_codebook();
  requests.push(FocusField{kFirstTagNameField + static_cast<std::uint32_t>(tags.size() - 1), true});
}

void App::State::carry_out(const RemoveCodebookTag& remove) {
  std::vector<CodebookTag>& tags = contents.codebook.codebook.tags;
  tags.erase(tags.begin() + static_cast<std::ptrdiff_t>(remove.index));
  ++contents.codebook.version;
  keep_codebook();
}

void App::State::carry_out(const NextTagColour& next) {
  TagColour& colour = contents.codebook.codebook.tags[next.index].colour;
  colour = static_cast<TagColour>((static_cast<std::size_t>(colour) + 1) % kTagColours.size());
  keep_codebook();
  announce(say("colour." + std::string(kTagColours[static_cast<std::size_t>(colour)])));
}

void App::State::carry_out(const ChooseScale& choose) {
  contents.codebook.codebook.scale = choose.scale;
  ++contents.codebook.version;
  keep_codebook();
}

void App::State::save_codebook() {
  requests.push(SaveFile{std::string(words("codebook.file-name")), "application/json",
                         write_codebook_file(storage.codebooks.current())});
  announce(say("codebook.saved"));
}

// Replaces the current codebook by the codebook of a file.
void App::State::open_codebook(std::string_view json) {
  Result<Codebook> read = read_codebook_file(json);
  if (!read) return notice(read.error().message, true);
  contents.codebook.show(*read, storage.codebooks.has_own());
  keep_codebook();
  announce(say("codebook.opened"));
}

// Gives the article the codebook of an Attest file, unless the article has its own codebook.
std::string App::State::take_codebook(const Codebook& codebook) {
  const Codebook& known = storage.codebooks.current();
  if (known == codebook) return {};
  if (storage.codebooks.has_own()) return say("codebook.file-has-another");
  Result<Done> kept = storage.codebooks.set_own(true);
  if (kept) kept = storage.codebooks.change(codebook);
  apply_codebook();
  return kept ? say("codebook.taken-from-file")
              : say("codebook.not-kept", {{"why", kept.error().message}});
}

const CodebookTag* App::State::tag_of(const KeyPressed& pressed) const {
  const Modifiers& held = pressed.modifiers;
  if (dialogs.covers_article() || held.control || held.alt || held.meta ||
      session.chosen_marks().empty())
    return nullptr;
  return tag_of_key(storage.codebooks.current(), pressed.key);
}

// Adds the tag to all chosen marks. If all of them already have the tag, removes it from them.
void App::State::switch_tag(const std::string& tag) {
  const std::vector<Id>& marks = session.chosen_marks();
  const bool all = std::all_of(marks.begin(), marks.end(), [&](const Id& id) {
    const Mark* const mark = session.notebook().find_mark(id);
    return mark != nullptr &&
           std::find(mark->tags.begin(), mark->tags.end(), tag) != mark->tags.end();
  });
  perform_and_emit(TagMarks{marks, {tag}, !all});
}

}  // namespace attest
