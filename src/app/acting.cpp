// Performs actions, then saves the changes, notifies listeners and scrolls.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/state.h"
#include "formats/page_json.h"

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
  frames_to_settle = std::max(frames_to_settle, 1);
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
  emit("change", write_change_event(session.notebook().mark_count()));
  frames_to_settle = 2;
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
  if (range == last_sent_selection) return;
  last_sent_selection = range;
  const OffsetMap& map = session.article().offsets();
  emit("select", write_select_event(map.to_code_points(range)));
}

void App::State::notice(Notice said) {
  std::string& text = said.text;
  if (text.empty()) return;
  if (const char last = text.back(); last != '.' && last != '!' && last != '?') text += '.';
  emit("notice", write_notice_event(text, said.failure));
  announce(text);
  shown_notice = std::move(said);
  frames_to_settle = 2;
}

bool App::State::is_in_view(ByteRange range) {
  if (page.block_count() == 0) return true;
  const PlacedLine first = page.line_holding(range.start), last = page.line_holding(range.end);
  return first.top < scroll + seen.height && last.top + last.height > scroll;
}

void App::State::reveal(ByteRange range) {
  if (page.block_count() == 0) return;
  const PlacedLine first = page.line_holding(range.start);
  const float pad = std::round(48 * density);
  if (first.top >= scroll + pad / 2 && first.top + first.height <= scroll + seen.height - pad)
    return;
  scroll_to(first.top - std::round(seen.height * 0.3f));
}

void App::State::scroll_to(float y) {
  const float furthest = std::max(0.0f, page.height() - seen.height);
  y = std::round(std::clamp(y, 0.0f, furthest));
  if (y == scroll) return;
  scroll = y;
  if (page.block_count() > 0) scroll_anchor = page.scroll_anchor_at(scroll);
  std::erase_if(requests,
                [](const Request& request) { return std::holds_alternative<ScrollTo>(request); });
  requests.push_back(ScrollTo{scroll});
  frames_to_settle = std::max(frames_to_settle, 1);
}

void App::State::apply_scroll_anchor() {
  if (page.block_count() == 0) return;
  const float kept = page.y_of(scroll_anchor);
  if (std::abs(kept - scroll) < 0.5f) return;
  const bool keeps_word = scroll == word_scroll;
  scroll_to(kept);
  if (keeps_word) word_scroll = scroll;
}

void App::State::set_dialog(Dialog next) {
  if (dialog == next) return;
  if (dialog == Dialog::None) dialog_opener = focused_control;
  dialog = next;
  if (next == Dialog::Open) {
    library_search.clear();
    ++search_version;
  }
  frames_to_settle = 2;
  if (next == Dialog::None) requests.push_back(FocusArticle{});
}

Pointing::Place App::State::pointing_place() {
  return {seen, ReadingView::origin_of(page, seen, scroll), density};
}

}  // namespace attest
