// Handles the panel beside the article: its tabs, its width, the filter, and changes of several
// chosen marks.
#include <algorithm>
#include <utility>

#include "app/state.h"
#include "session/wording.h"
#include "wording/sentences.h"

namespace attest {

void App::State::carry_out(const OpenTab& open) {
  contents.panel.tab = open.tab;
  contents.panel.sources.merging.clear();
  redraw.request(Redraw::Reason::Interface);
}

void App::State::carry_out(const BeginMerge& begin) {
  contents.panel.sources.merging = begin.entity;
  const Entity* const entity = session.notebook().find_entity(begin.entity);
  if (entity == nullptr) {
    announce(say("sources.not-merging"));
  } else {
    const bool named = !entity->name.empty();
    announce(say("sources.choose-other",
                 {{"name", named ? entity->name : say("entities.without-name")}}));
  }
  redraw.request(Redraw::Reason::Interface);
}

void App::State::carry_out(const ResizePanel& resize) {
  ReadingSettings wanted = settings.values();
  wanted.set_panel_width(resize.css_width);
  if (resize.keep) return change_settings(wanted);
  settings.show(wanted);
  redraw.request(Redraw::Reason::Resize);
}

void App::State::widen_panel(int css) {
  if (settings.values().panel_hidden) return;
  carry_out(ResizePanel{settings.values().panel_width + css, true});
  announce(say("panel.width", {{"width", settings.values().panel_width}}));
}

void App::State::carry_out(const SetQuery& set) {
  if (set.query.text != session.query().text && set.query.text.empty()) {
    ++contents.panel.marks.filter_version;
  }
  session.set_query(set.query);
  announce(listed_count(session));
  redraw.request(Redraw::Reason::Interface);
}

void App::State::carry_out(const PressMark& press) {
  const Modifiers& held = pointer.modifiers;
  const Choosing how = held.shift                  ? Choosing::Range
                       : held.control || held.meta ? Choosing::Toggle
                                                   : Choosing::Only;
  perform_and_emit(ChooseMark{press.mark, how});
  contents.panel.marks.pressed = session.chosen();
  if (how == Choosing::Only) carry_out(ShowMark{press.mark});
}

bool App::State::extends_choice(const KeyPressed& pressed) const {
  const Modifiers& held = pressed.modifiers;
  const bool arrow = pressed.key == "ArrowUp" || pressed.key == "ArrowDown";
  if (!arrow || !held.shift || held.control || held.alt || held.meta) return false;
  const Id& row = contents.panel.marks.pressed;
  return !row.empty() && row == session.chosen() && contents.panel.tab == PanelTab::Marks &&
         !dialogs.is_open();
}

void App::State::extend_choice(const KeyPressed& pressed) {
  run(pressed.key == "ArrowUp" ? CommandId::ChooseFurtherBack : CommandId::ChooseFurther);
  contents.panel.marks.pressed = session.chosen();
}

void App::State::carry_out(const ChooseAllListed&) {
  const std::shared_ptr<const MarkView> listed = session.listed();
  if (listed->empty()) return;
  const Notebook& notebook = session.notebook();
  perform_and_emit(ChooseMark{notebook.mark_numbered(listed->marks().front()).id});
  perform_and_emit(ChooseMark{notebook.mark_numbered(listed->marks().back()).id, Choosing::Range});
}

void App::State::carry_out(const ShowMarks& show) {
  if (show.marks.empty()) return;
  const PanelTab tab = contents.panel.tab;
  perform_and_emit(ChooseMark{show.marks.front()});
  for (std::size_t i = 1; i < show.marks.size(); ++i) {
    perform_and_emit(ChooseMark{show.marks[i], Choosing::Toggle});
  }
  contents.panel.tab = tab;
  contents.panel.followed = session.chosen();
  carry_out(ShowMark{show.marks.back()});
}

void App::State::follow_chosen() {
  PanelState& panel = contents.panel;
  if (panel.followed == session.chosen()) return;
  panel.followed = session.chosen();
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr || panel.tab == PanelTab::Marks) return;
  // The Sources tab shows the card of the entity that the mark mentions.
  if (panel.tab == PanelTab::Sources && session.notebook().find_entity(mark->entity) != nullptr) {
    panel.sources.chosen = mark->entity;
    return;
  }
  panel.tab = PanelTab::Marks;
  panel.sources.merging.clear();
}

void App::State::carry_out(const OpenBulkField& open) {
  MarksTabState& marks = contents.panel.marks;
  marks.bulk_field = open.field;
  marks.bulk_text.clear();
  ++marks.bulk_version;
  redraw.request(Redraw::Reason::Interface);
  if (open.field != BulkField::None) requests.push(FocusField{kBulkField});
}

void App::State::carry_out(const MarkMention& mark) {
  const Result<Outcome> made = perform(MarkAsMention{mark.entity, mark.words});
  if (!made) return notice(made.error().message, true);
  // Keeps the Sources tab open. Otherwise the panel would open the Marks tab, because another mark
  // was chosen.
  contents.panel.followed = made->mark;
}

bool App::State::edit_panel_field(const FieldEdited& edit) {
  if (edit.field == kFilterField) {
    MarkQuery query = session.query();
    query.text = edit.text;
    const std::string before = listed_count(session);
    session.set_query(std::move(query));
    if (std::string now = listed_count(session); now != before) announce(std::move(now));
    redraw.request(Redraw::Reason::Interface);
    return true;
  }
  if (edit.field == kBulkField) {
    contents.panel.marks.bulk_text = edit.text;
    return true;
  }
  if (edit.field < kFirstSourceField || edit.field >= kFirstSourceField + kEntityFields.size()) {
    return false;
  }
  const std::size_t index = edit.field - kFirstSourceField;
  SourcesTabState& sources = contents.panel.sources;
  // The page already shows this text, so it is not sent back.
  sources.fields[index].text = edit.text;
  const EntityFieldSpec& field = kEntityFields[index];
  const Entity* const entity = session.notebook().find_entity(sources.chosen);
  if (entity == nullptr || entity->*field.member == edit.text) return true;
  perform_and_emit(UpdateEntity{entity->id, {field.member, edit.text}});
  return true;
}

bool App::State::takes_panel_key(const FieldKeyPressed& pressed) const {
  if (pressed.field == kBulkField) return pressed.key == "Enter" || pressed.key == "Escape";
  return pressed.field == kFilterField && pressed.key == "Escape" && !session.query().text.empty();
}

void App::State::panel_key(const FieldKeyPressed& pressed) {
  if (pressed.field == kFilterField) {
    MarkQuery query = session.query();
    query.text.clear();
    return carry_out(SetQuery{std::move(query)});
  }
  const MarksTabState& bulk = contents.panel.marks;
  const std::string text = bulk.bulk_text;
  const BulkField field = bulk.bulk_field;
  carry_out(OpenBulkField{BulkField::None});
  requests.push(FocusArticle{});
  if (pressed.key != "Enter" || text.empty()) return;
  if (field == BulkField::Tag)
    return perform_and_emit(
        TagMarks{session.chosen_marks(), contents.panel.inspector.typed_tags(session, text)});
  std::vector<Id> said;
  for (const Id& id : session.chosen_marks()) {
    const Mark* const mark = session.notebook().find_mark(id);
    if (mark != nullptr && !has_field(mark->kind, &Mark::entity)) said.push_back(id);
  }
  perform_and_emit(AttributeTo{std::move(said), EntityName{text}});
}

// If the chosen mark names an entity, chooses the next mark that names this entity, or the previous
// one if `step` is negative. Otherwise chooses the first or the last mark that names the entity
// chosen in the Sources tab.
void App::State::step_mention(int step) {
  SourcesTabState& sources = contents.panel.sources;
  const Mark* const chosen = session.chosen_mark();
  const bool is_mention =
      chosen != nullptr && session.notebook().find_entity(chosen->entity) != nullptr;
  const Id entity = is_mention ? chosen->entity : sources.chosen;
  const std::shared_ptr<const SourceRegister> all =
      sources.registers.of(session.project(), sources.order);
  const SourceRow* const row = all->find(entity);
  if (row == nullptr || row->mentions.empty())
    return announce(std::string(words("sources.choose-first")));
  const auto count = static_cast<std::ptrdiff_t>(row->mentions.size());
  std::ptrdiff_t at = step > 0 ? -1 : count;
  if (is_mention) {
    const auto found = std::find(row->mentions.begin(), row->mentions.end(),
                                 session.notebook().mark_number(chosen->id));
    at = found - row->mentions.begin();
  }
  const auto next = static_cast<std::size_t>((at + step + count) % count);
  carry_out(ShowMarks{{session.notebook().mark_numbered(row->mentions[next]).id}});
}

}  // namespace attest
