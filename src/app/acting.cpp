// Performs actions, then saves the changes, notifies listeners and scrolls.
#include <utility>

#include "app/state.h"
#include "formats/api/page_json.h"

namespace attest {

Result<Outcome> App::State::perform(const Action& action) {
  const std::uint64_t before = session.notebook().generation();
  Result<Outcome> outcome = session.perform(action);
  if (!outcome) return outcome;

  // The person has chosen another mark, so the editor of the deleted mark closes.
  if (!session.chosen().empty()) panel.gone.reset();
  if (std::holds_alternative<Select>(action)) caret_shown = true;
  if (std::holds_alternative<ClearSelection>(action)) caret_shown = false;
  emit_selection();
  if (session.notebook().generation() != before) after_change();
  if (!outcome->message.empty()) announce(outcome->message);
  redraw.request(Redraw::Reason::Page);
  return outcome;
}

void App::State::perform_and_emit(const Action& action) {
  if (const Result<Outcome> outcome = perform(action); !outcome)
    notice(outcome.error().message, true);
}

void App::State::after_change(Changed where) {
  std::vector<RecordRef> touched = session.touched_notebook().take_touched();
  if (where == Changed::ByHand) library.changed_by_hand(session.project(), touched);
  autosave.note(std::move(touched));
  // Changes by hand affect few records, so they are written to local storage at once. An import
  // changes thousands of records: it is drawn first, and the next frames save it in slices.
  if (autosave.waiting_records() <= Autosave::kSlice) autosave_at_once();
  text_waits = text_waits || !text_error.empty();
  requests.emit("change", write_change_event(session.notebook().mark_count()));
  redraw.request(Redraw::Reason::Notebook);
}

void App::State::autosave_at_once() {
  autosave.note(session.touched_notebook().take_touched());
  save_some(Deadline::passed_already());
}

void App::State::save_some(const Deadline& deadline) {
  autosave.step(session.project(), services.environment.now(), deadline);
  if (!refused_room()) {
    if (!autosave.waiting()) last_shown_error.clear();
    return;
  }
  if (needs_room()) {
    free_room();
    // The error is not shown yet, because the pending request may free the needed space.
  } else if (room_request == 0) {
    show_save_error();
  }
}

void App::State::emit_selection() {
  const ByteRange range = session.selection().range;
  if (!mirror.selection(range)) return;
  const OffsetMap& map = session.article().offsets();
  requests.emit("select", write_select_event(map.to_code_points(range)));
}

void App::State::notice(Notice said) {
  std::string& text = said.text;
  if (text.empty()) return;
  if (const char last = text.back(); last != '.' && last != '!' && last != '?') text += '.';
  requests.emit("notice", write_notice_event(text, said.failure));
  announce(text);
  shown_notice = std::move(said);
  redraw.request(Redraw::Reason::Interface);
}

void App::State::set_dialog(Dialog next) {
  if (dialogs.current() == next) return;
  if (!dialogs.is_open()) focus.dialog_opens();
  dialogs.show(next);
  if (next == Dialog::Open) {
    library_search.clear();
    ++search_version;
  }
  redraw.request(Redraw::Reason::Interface);
  if (next == Dialog::None) requests.push(FocusArticle{});
}

Pointing::Place App::State::pointing_place() {
  return {seen, ReadingView::origin_of(page, seen, position.scroll()), window.density};
}

}  // namespace attest
