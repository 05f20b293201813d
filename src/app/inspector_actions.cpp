// Handles the inspector: edits of its fields, and the choice of a source.
#include <algorithm>
#include <utility>

#include "app/state.h"
#include "session/web_address.h"
#include "session/wording.h"
#include "text/whitespace.h"
#include "ui/panels/field_ids.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The source chooser offers at most this number of sources from other articles.
constexpr std::size_t kMostKnown = 3;

// Returns the first word of a text. `rest` receives the text after the word, without white space at
// its ends.
std::string first_word(std::string_view text, std::string* rest = nullptr) {
  const ByteRange inner = trimmed(text, ByteRange(0, text.size()));
  text = text.substr(inner.start.value, inner.length());
  const std::size_t end = text.find_first_of(" \t\r\n");
  if (rest != nullptr && end != std::string_view::npos) {
    const std::string_view after = text.substr(end);
    const ByteRange title = trimmed(after, ByteRange(0, after.size()));
    *rest = after.substr(title.start.value, title.length());
  }
  return std::string(text.substr(0, end));
}

// True if the source chooser still belongs to the chosen mark: (1) the same mark is chosen, and (2)
// its kind still has the field that the chooser fills (entity or speaker).
bool chooses_for(const SourceChooser& chooser, const Session& session) {
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr || mark->id != chooser.mark()) return false;
  if (chooser.is_open_for_link()) return true;
  const bool is_source = has_field(mark->kind, &Mark::entity);
  return is_source == (chooser.purpose() == SourceChooser::Purpose::Entity);
}

}  // namespace

void App::State::carry_out(const EditField& edit) {
  if (settings.values().panel_hidden) toggle_panel();
  if (contents.panel.sheet.height() == SheetHeight::Handle) carry_out(SetSheet{SheetHeight::Half});
  contents.panel.inspector.edit(edit.field);
  requests.push(FocusField{edit.field});
}

void App::State::carry_out(const CloseChooser&) { close_chooser(); }
void App::State::carry_out(const OpenAddress& open) { requests.push(OpenLink{open.address}); }

void App::State::choose_source() {
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr) return;
  InspectorState& inspector = contents.panel.inspector;
  storage.searches.directory.refresh(storage.library.index());
  inspector.chooser.open(*mark, [this](std::string_view typed) {
    return storage.searches.directory.sources_beginning(typed, kMostKnown);
  });
  chooser_opened();
}

void App::State::choose_linked(SourceChooser::Purpose purpose) {
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr) return;
  contents.panel.inspector.chooser.open_for_link(*mark, purpose);
  chooser_opened();
}

void App::State::chooser_opened() {
  contents.panel.sheet.raise();
  sheet_changed();
  carry_out(EditField{kChooserField});
  announce_option();
}

void App::State::close_chooser() {
  contents.panel.inspector.chooser.close();
  contents.panel.sheet.lower();
  sheet_changed();
  requests.push(FocusArticle{});
}

void App::State::announce_option() {
  InspectorState& inspector = contents.panel.inspector;
  const SourceOption* const option = inspector.chooser.current(session);
  if (option == nullptr) return;
  std::string spoken = shown_name(*option);
  const auto add = [&](const std::string& part) {
    if (!part.empty()) spoken += ", " + part;
  };
  if (option->kind == SourceOption::Kind::Elsewhere) {
    add(say("inspector.in-articles", {{"count", option->known.articles}}));
  } else if (option->kind == SourceOption::Kind::Candidate) {
    if (!inspector.chooser.is_open_for_link()) add(role_of(session, option->candidate));
    add(distance_of(option->candidate));
  }
  announce(std::move(spoken));
}

void App::State::take(std::optional<Action> action) {
  if (!action) return announce(say("inspector.type-name"));
  perform_and_emit(*action);
}

// While the source chooser is open, the person can choose the source in the text: by a click on a
// source mark or by a selection of words.
void App::State::choose_in_text(const std::vector<Action>& actions) {
  SourceChooser& chooser = contents.panel.inspector.chooser;
  for (const Action& action : actions) {
    if (std::holds_alternative<Select>(action)) perform_and_emit(action);
    const auto* const click = std::get_if<ChooseMarkAt>(&action);
    if (click == nullptr) continue;
    for (const Mark* mark : session.notebook().marks_at(click->at)) {
      if (std::optional<Action> taken = chooser.taking(session, *mark))
        return take(std::move(taken));
    }
  }
  if (std::optional<Action> taken = chooser.taking(session.selection().range)) {
    perform_and_emit(ClearSelection{});
    take(std::move(taken));
  }
}

void App::State::follow_inspected(const Action& action) {
  InspectorState& inspector = contents.panel.inspector;
  const bool chose = std::holds_alternative<AttributeTo>(action) ||
                     std::holds_alternative<MarkUnattributed>(action) ||
                     std::holds_alternative<NameSource>(action) ||
                     std::holds_alternative<LinkMarks>(action);
  if (inspector.chooser.is_open() && (chose || !chooses_for(inspector.chooser, session))) {
    close_chooser();
  }
  if (std::holds_alternative<AddEvidence>(action)) inspector.evidence.clear();
  if (std::holds_alternative<TagMarks>(action)) inspector.tag.clear();
}

void App::State::carry_out(const UnfoldWords& unfold) {
  contents.panel.inspector.unfolded = unfold.mark;
}

void App::State::carry_out(const SetSheet& set) {
  contents.panel.sheet.set(set.height);
  sheet_changed();
}

void App::State::sheet_changed() {
  redraw.request(Redraw::Reason::Interface);
  if (!window.has_size() || !view_rects(view.ui).narrow) return;
  lay_out();
  if (const Mark* const mark = session.chosen_mark()) view.position.reveal(extent_of(*mark));
}

void App::State::chosen_changed() {
  session.chosen().empty() ? contents.panel.sheet.hide_mark() : contents.panel.sheet.show_mark();
  sheet_changed();
  InspectorState& inspector = contents.panel.inspector;
  inspector.editing = 0;
  inspector.awaits_verdict = inspector.reveals_verdict = false;
  inspector.evidence.clear();
  inspector.tag.clear();
}

void App::State::await_verdict() {
  contents.panel.inspector.awaits_verdict = contents.panel.inspector.reveals_verdict = true;
  std::string spoken(words("inspector.verdict"));
  const std::vector<Verdict>& verdicts = contents.panel.inspector.verdicts;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    spoken += (i == 0 ? ": " : ", ") + std::to_string(i + 1) + " " + verdicts[i].label;
  }
  announce(spoken);
  confirm(std::move(spoken), std::nullopt);
}

// True if the program waits for a verdict after the key "v", and this key sets a verdict or is
// Escape. Escape cancels the choice of a verdict.
bool App::State::takes_verdict_key(const KeyPressed& pressed) const {
  const InspectorState& inspector = contents.panel.inspector;
  const Modifiers& held = pressed.modifiers;
  // The keys also work while a level of the scale has the focus.
  const bool on_scale = view.mirror.is_in_group(words("inspector.verdict"), focus.control());
  if (held.control || held.alt || held.meta) return false;
  if (!inspector.awaits_verdict && !on_scale) return false;
  return (pressed.key == "Escape" && inspector.awaits_verdict) ||
         verdict_of_key(inspector.verdicts, pressed.key) != nullptr;
}

void App::State::verdict_key(const KeyPressed& pressed) {
  contents.panel.inspector.awaits_verdict = contents.panel.inspector.reveals_verdict = false;
  const Verdict* const level = verdict_of_key(contents.panel.inspector.verdicts, pressed.key);
  if (level == nullptr) return announce(say("inspector.verdict-unchanged"));
  perform_and_emit(UpdateMark{session.chosen(), {&Mark::verdict, level->word}});
  announce(level->label);
  if (settings.values().panel_hidden) confirm(level->label, CommandId::Undo);
}

void App::State::next_manner() {
  const Mark& mark = *session.chosen_mark();
  const auto now = std::find(kManners.begin(), kManners.end(), mark.manner);
  const bool last = now == kManners.end() || now + 1 == kManners.end();
  const std::string_view next = last ? kManners.front() : *(now + 1);
  perform_and_emit(UpdateMark{mark.id, {&Mark::manner, std::string(next)}});
  announce(say("choice." + std::string(next)));
}

// --- The fields

void App::State::edit_mark_field(const FieldSpec& field, const FieldEdited& edit) {
  const TextMember member = std::get<TextMember>(field.member);
  std::optional<Mark>& gone = contents.panel.gone;
  if (gone && *gone.*member != edit.text) {
    // Another window has deleted the mark while the person was typing. The mark is restored with
    // the typed text.
    *gone.*member = edit.text;
    contents.panel.inspector.texts.typed(edit.field, edit.text);
    return bring_back();
  }
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr || mark->*member == edit.text || !field.kinds.has(mark->kind)) return;
  contents.panel.inspector.texts.typed(edit.field, edit.text);
  perform_and_emit(UpdateMark{mark->id, {member, edit.text}});
}

void App::State::edit_entity_field(const EntityFieldSpec& field, const FieldEdited& edit) {
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr) return;
  const Entity* const entity = session.notebook().find_entity(mark->entity);
  if (entity == nullptr || entity->*field.member == edit.text) return;
  contents.panel.inspector.texts.typed(edit.field, edit.text);
  EntityFields fields;
  fields.set(field, edit.text);
  perform_and_emit(UpdateEntity{entity->id, std::move(fields)});
}

bool App::State::edit_inspected(const FieldEdited& edit) {
  InspectorState& inspector = contents.panel.inspector;
  if (const FieldSpec* field = mark_field(edit.field)) {
    if (field->is_typed()) edit_mark_field(*field, edit);
  } else if (const EntityFieldSpec* entity = entity_field(edit.field)) {
    edit_entity_field(*entity, edit);
  } else if (edit.field == kChooserField) {
    inspector.chooser.type(session, edit.text);
  } else if (edit.field == kTagField) {
    if (inspector.tag.text != edit.text) inspector.tag.proposal = 0;
    inspector.tag.text = edit.text;
  } else if (edit.field == kEvidenceField) {
    inspector.evidence.text = edit.text;
  } else if (edit.field == kEvidenceTitleField) {
    inspector.title.text = edit.text;
    perform_and_emit(TitleEvidence{session.chosen(), inspector.titled, edit.text});
  } else {
    return false;
  }
  return true;
}

bool App::State::takes_inspector_key(const FieldKeyPressed& pressed) const {
  const bool chooses = pressed.field == kChooserField && contents.panel.inspector.chooser.is_open();
  if (chooses) return true;
  if (pressed.field == kTagField) return pressed.key != "Escape";
  return pressed.key == "Enter" &&
         (pressed.field == kEvidenceField || pressed.field == kEvidenceTitleField);
}

void App::State::inspector_key(const FieldKeyPressed& pressed) {
  InspectorState& inspector = contents.panel.inspector;
  const Id& mark = session.chosen();
  const int step = pressed.key == "ArrowUp" ? -1 : 1;
  if (pressed.field == kTagField) {
    const Mark* const tagged = session.chosen_mark();
    if (tagged == nullptr) return;
    if (pressed.key != "Enter") return announce(inspector.move_tag(session, *tagged, step));
    const std::string tag = inspector.chosen_tag(session, *tagged);
    if (tag.empty()) return;
    // Existing tags may contain commas, because the tags of files are not split.
    std::vector<std::string> tags{tag};
    if (inspector.tag.proposal == 0) tags = inspector.typed_tags(session, tag);
    perform_and_emit(TagMarks{{mark}, std::move(tags)});
    return;
  }
  if (pressed.field == kEvidenceTitleField) return requests.push(FocusArticle{});
  if (pressed.field == kEvidenceField) {
    Evidence given = evidence_in(inspector.evidence.text);
    if (given.address.empty()) given.address = first_word(inspector.evidence.text, &given.title);
    if (given.address.empty()) return;
    return perform_and_emit(AddEvidence{mark, given.address, given.title});
  }
  if (pressed.key == "Escape") return close_chooser();
  if (pressed.key == "Enter") {
    const SourceOption* const option = inspector.chooser.current(session);
    return option == nullptr ? announce(inspector.chooser.refusal())
                             : take(inspector.chooser.taking(session, *option));
  }
  inspector.chooser.move(session, step);
  announce_option();
}

ProposedSource App::State::proposed_source() {
  SourceChooser& chooser = contents.panel.inspector.chooser;
  if (!chooser.is_open()) return {};
  const SourceOption* const option = chooser.current(session);
  if (option == nullptr || option->kind != SourceOption::Kind::Candidate) return {};
  const SpeakerCandidate& candidate = option->candidate;
  const bool is_marked = !candidate.mark.empty();
  return {candidate.mark, candidate.entity, is_marked ? ByteRange() : candidate.range};
}

}  // namespace attest
