// Performs the reader's actions. Then saves the changes, notifies the listeners of window.attest
// and scrolls.
#include <utility>

#include "app/opening/few_words.h"
#include "app/state.h"
#include "formats/api/page_json.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// True if the action deletes something. The status bar then shows a confirmation with an Undo
// button, because a deletion may be a mistake.
bool deletes(const Action& action) {
  return std::holds_alternative<DeleteMark>(action) ||
         std::holds_alternative<DeleteMarks>(action) ||
         std::holds_alternative<DeleteEntity>(action) ||
         std::holds_alternative<DeleteLink>(action) ||
         std::holds_alternative<RemoveEvidence>(action);
}

// True if only the side panel shows what the action changes. While the panel is hidden, the status
// bar shows the change.
bool only_panel_shows(const Action& action) {
  return std::holds_alternative<MarkUnattributed>(action) ||
         std::holds_alternative<TagMarks>(action) || std::holds_alternative<AddEvidence>(action);
}

}  // namespace

Result<Outcome> App::State::perform(const Action& action, Spoken spoken) {
  Result<Outcome> outcome = session.perform(action);
  // The action removes the confirmation of an earlier action. Otherwise the Undo button of that
  // confirmation would undo the wrong step.
  const bool acted = !outcome || outcome->changes.notebook || outcome->changes.selection ||
                     outcome->changes.chosen;
  if (acted) contents.confirmation.clear();
  if (outcome && outcome->changes.selection) contents.panel.marks.pressed.clear();
  if (!outcome) return outcome;
  // The error of a refused action is no longer of use after a change or after a selection of words.
  const bool selects = outcome->changes.selection && !session.selection().range.empty();
  if (selects || outcome->changes.notebook) close_error();
  // Any other change ends the moving of an end with keys, because Escape would undo that change.
  if (outcome->changes.notebook && !std::holds_alternative<MovePassageEnd>(action)) {
    pointer.ends.adjusted.reset();
  }

  // If another window deletes the mark that is being edited, the editor stays open. The editor
  // closes as soon as any mark is chosen.
  if (!session.chosen().empty()) contents.panel.gone.reset();
  if (std::holds_alternative<Select>(action)) pointer.caret.show();
  if (std::holds_alternative<ClearSelection>(action)) pointer.caret.hide();
  if (outcome->changes.chosen) chosen_changed();
  follow_inspected(action);
  if (outcome->changes.selection) emit_selection();
  if (outcome->changes.notebook) {
    if (const Mark* mark = session.chosen_mark()) {
      contents.first_steps.look_at(session.notebook(), *mark);
    }
    after_change();
  }
  const bool reverses =
      std::holds_alternative<Undo>(action) || std::holds_alternative<Redo>(action);
  if (reverses && !outcome->place.empty()) view.position.reveal(outcome->place);
  if (reverses) confirm(outcome->message, std::nullopt);
  const bool unseen = settings.values().panel_hidden && only_panel_shows(action);
  if ((deletes(action) || unseen) && outcome->changes.notebook && !outcome->message.empty()) {
    confirm(outcome->message, CommandId::Undo);
  }
  if (spoken == Spoken::Yes && !outcome->message.empty()) announce(outcome->message);
  redraw.request(Redraw::Reason::Page);
  return outcome;
}

void App::State::perform_and_emit(const Action& action) {
  if (const Result<Outcome> outcome = perform(action); !outcome)
    notice(outcome.error().message, true);
}

void App::State::after_change(Changed where) {
  std::vector<RecordRef> touched = session.touched_notebook().take_touched();
  if (where == Changed::ByHand) storage.library.changed_by_hand(session.project(), touched);
  storage.saving.note(std::move(touched));
  // Changes made by hand affect few records, so these records are written to local storage
  // immediately. An import changes thousands of records. The next frame draws the import, and work
  // between frames saves the records in slices.
  if (storage.saving.few_records_wait()) save_records_at_once();
  storage.saving.retry_text();
  update_examples();
  requests.emit("change", write_change_event(session.notebook().mark_count()));
  redraw.request(Redraw::Reason::Notebook);
}

void App::State::emit_selection() {
  const ByteRange range = session.selection().range;
  if (!view.mirror.selection(range)) return;
  const OffsetMap& map = session.article().offsets();
  requests.emit("select", write_select_event(map.to_code_points(range)));
}

void App::State::notice(Notice said) {
  std::string& text = said.text;
  if (text.empty()) return;
  // A refused text must not hide the question about the text that was pasted before it.
  if (said.failure && said.action.empty() && opening.asks()) {
    text = joined({text, few_words_question(opening.asked_about())});
    said.action = say("intake.open-few-words");
    said.command = CommandId::OpenFewWords;
  }
  if (const char last = text.back(); last != '.' && last != '!' && last != '?') text += '.';
  requests.emit("notice", write_notice_event(text, said.failure));
  announce(text);
  contents.shown_notice = std::move(said);
  redraw.request(Redraw::Reason::Interface);
}

void App::State::close_error() {
  const std::optional<Notice>& shown = contents.shown_notice;
  if (shown && shown->failure && shown->action.empty()) contents.shown_notice.reset();
}

void App::State::confirm(std::string text, std::optional<CommandId> undo, Confirmation::Back back) {
  contents.confirmation.show(std::move(text), undo, clock.now(), back);
  redraw.request(Redraw::Reason::Interface);
}

void App::State::close_dialog() {
  if (dialogs.current() == Dialog::Restore) return close_restore();
  if (dialogs.current() == Dialog::Details) {
    contents.shown_notice.reset();
    // The first attempt to close the dialog with unsaved texts shows only a warning.
    if (!std::exchange(contents.details.unsaved, false)) return set_dialog(Dialog::Open);
    return notice(say("details.unsaved"), false);
  }
  set_dialog(Dialog::None);
  if (const std::uint32_t opener = focus.dialog_opener(); opener != 0) {
    requests.push(FocusControl{opener});
  }
}

void App::State::set_dialog(Dialog next) {
  if (dialogs.current() == next) return;
  if (!dialogs.is_open()) focus.dialog_opens();
  if (next == Dialog::Open && dialogs.current() != Dialog::Details &&
      dialogs.current() != Dialog::Restore) {
    storage.list.begin(services.environment.now());
  }
  // Reads the notes, sources and tags of all articles again, because restoring a library file may
  // have changed any article.
  if (next == Dialog::Open && dialogs.current() != Dialog::Details) {
    storage.searches.directory.begin(storage.library.index());
  }
  if (next == Dialog::None) {
    storage.searches.texts.stop();
    storage.searches.marks.stop();
  }
  dialogs.show(next);
  contents.key_change = {};
  redraw.request(Redraw::Reason::Interface);
  if (next == Dialog::None) requests.push(FocusArticle{});
}

Pointing::Place App::State::pointing_place() {
  return {view.seen, ReadingView::origin_of(view.page, view.seen, view.position.scroll()),
          window.density};
}

}  // namespace attest
