// What the commands of the command table do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/app_context.h"
#include "app/command_conditions.h"
#include "app/state.h"
#include "wording/sentences.h"

namespace attest {

template <int step>
void move_to_hit(AppContext& app, const CommandArguments&) {
  app->move_to_hit(step);
}

template <bool SearchOptions::*option>
void change_search(AppContext& app, const CommandArguments&) {
  app->change_search(option);
}

template <class Performed>
void perform(AppContext& app, const CommandArguments&) {
  app->perform_and_emit(Performed{});
}

template <auto function>
void call(AppContext& app, const CommandArguments&) {
  ((*app).*function)();
}

template <class Request>
void request(AppContext& app, const CommandArguments&) {
  app->requests.push(Request{});
}

template <Dialog dialog>
void show(AppContext& app, const CommandArguments&) {
  app->set_dialog(dialog);
}

template <int step>
void choose_next(AppContext& app, const CommandArguments&) {
  if (app->session.notebook().mark_count() == 0) return app->announce(say("marks.none-yet"));
  app->perform_and_emit(ChooseNextMark{step});
  if (const Mark* mark = app->session.chosen_mark()) app->view.position.reveal(extent_of(*mark));
}

template <CaretUnit unit, int step>
void move_caret(AppContext& app, const CommandArguments& arguments) {
  app->move_caret(unit, step, arguments.extend);
}

template <bool larger>
void change_text_size(AppContext& app, const CommandArguments&) {
  app->change_setting(Setting::TextSize, larger);
}

template <std::uint32_t field>
void edit_field(AppContext& app, const CommandArguments&) {
  app->carry_out(EditField{field});
}

// If several marks are chosen, opens the field that sets the speaker of all of them.
inline void choose_source(AppContext& app, const CommandArguments&) {
  if (app->session.chosen_marks().size() <= 1) return app->choose_source();
  app->carry_out(OpenBulkField{BulkField::Speaker});
}

template <SourceChooser::Purpose purpose>
void choose_linked(AppContext& app, const CommandArguments&) {
  app->choose_linked(purpose);
}

inline void add_tag(AppContext& app, const CommandArguments&) {
  if (app->session.chosen_marks().size() <= 1) return app->carry_out(EditField{kTagField});
  app->carry_out(OpenBulkField{BulkField::Tag});
}

inline void mark_unattributed(AppContext& app, const CommandArguments&) {
  app->perform_and_emit(MarkUnattributed{app->session.chosen_marks()});
}

inline void add_passage(AppContext& app, const CommandArguments&) {
  app->perform_and_emit(AddPassage{app->session.chosen(), app->session.selection().range});
}

inline void delete_mark(AppContext& app, const CommandArguments&) {
  const std::vector<Id>& chosen = app->session.chosen_marks();
  if (chosen.size() > 1) return app->perform_and_emit(DeleteMarks{chosen});
  app->perform_and_emit(DeleteMark{app->session.chosen()});
}

// Extends or shrinks the range of chosen marks by one mark in the panel's list of marks.
template <int step>
void choose_further(AppContext& app, const CommandArguments&) {
  const std::shared_ptr<const MarkView> listed = app->session.listed();
  const Notebook& notebook = app->session.notebook();
  const Mark* const chosen = app->session.chosen_mark();
  const auto at =
      chosen == nullptr ? std::nullopt : listed->position_of(notebook.mark_number(chosen->id));
  if (!at) return choose_next<step>(app, {});
  if (step < 0 ? *at == 0 : *at + 1 == listed->size()) return;
  const std::uint32_t next = listed->marks()[*at + static_cast<std::size_t>(step)];
  app->perform_and_emit(ChooseMark{notebook.mark_numbered(next).id, Choosing::Range});
}

inline void choose_all_listed(AppContext& app, const CommandArguments&) {
  app->carry_out(ChooseAllListed{});
}

template <int step>
void step_mention(AppContext& app, const CommandArguments&) {
  app->step_mention(step);
}

inline void show_marks_in_all_articles(AppContext& app, const CommandArguments&) {
  app->carry_out(
      ShowLibraryFolder{{LibraryFolder::Kind::Source, source_of_chosen(app->session)->name}});
}

inline void go_to_other_part(AppContext& app, const CommandArguments&) {
  if (app->focus.control() != 0) return app->leave_control();
  if (app->settings.values().panel_hidden) app->toggle_panel();
  app->focus.seek_panel();
  app->redraw.request(Redraw::Reason::Interface);
}

template <int css>
void widen_panel(AppContext& app, const CommandArguments&) {
  app->widen_panel(css);
}

inline void follow_link(AppContext& app, const CommandArguments&) {
  app->requests.push(OpenLink{app->link_in(app->session.selection().range)});
}

inline void show_commands(AppContext& app, const CommandArguments&) {
  app->contents.command_palette.begin();
  app->set_dialog(Dialog::Commands);
  app->requests.push(FocusField{kCommandField});
}

inline void close(AppContext& app, const CommandArguments&) {
  if (app->dialogs.is_open()) return app->close_dialog();
  if (app->contents.panel.inspector.chooser.is_open()) return app->close_chooser();
  if (app->contents.shown_notice) {
    app->opening.forget_asked_about();
    return app->contents.shown_notice.reset();
  }
  if (app->pointer.armed) return app->disarm();
  if (Id& merging = app->contents.panel.sources.merging; !merging.empty()) return merging.clear();
  if (app->contents.search.is_open()) return app->close_search();
  if (app->focus.control() != 0) return app->leave_control();
  if (!app->session.selection().range.empty() || app->pointer.caret.is_shown()) {
    return app->perform_and_emit(ClearSelection{});
  }
  if (app->contents.panel.gone) return app->contents.panel.gone.reset();
  app->perform_and_emit(ChooseMark{});
}

inline void select_all(AppContext& app, const CommandArguments&) {
  const ByteOffset end(app->session.article().text().size());
  app->perform_and_emit(Select{ByteRange(ByteOffset(0), end), end});
}

}  // namespace attest
