// Moves the ends of the chosen mark: with its handles, or with keys after the command adjust-ends.
// Also handles the armed kind: while a kind of mark is armed, each new selection immediately
// becomes a mark of this kind.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/state.h"
#include "session/movement.h"
#include "text/segmentation.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The width of the area in which a press hits a handle, in CSS pixels.
constexpr float kMouseTarget = 24, kFingerTarget = 44;

// Returns the index of the first passage (MarkEnd::Start) or of the last passage (MarkEnd::End)
// that has a range in the text. Returns the number of passages if no passage has a range in the
// text.
std::size_t passage_at(const Mark& mark, MarkEnd end) {
  const std::vector<Passage>& passages = mark.passages;
  const auto placed = [](const Passage& passage) { return passage.placed(); };
  if (end == MarkEnd::Start) {
    return static_cast<std::size_t>(std::find_if(passages.begin(), passages.end(), placed) -
                                    passages.begin());
  }
  const auto last = std::find_if(passages.rbegin(), passages.rend(), placed);
  return last == passages.rend() ? passages.size()
                                 : static_cast<std::size_t>(passages.rend() - last) - 1;
}

bool has_ends(const Mark& mark) { return passage_at(mark, MarkEnd::Start) < mark.passages.size(); }

ByteOffset offset_of(const Mark& mark, MarkEnd end) {
  const ByteRange range = mark.passages[passage_at(mark, end)].range;
  return end == MarkEnd::Start ? range.start : range.end;
}

}  // namespace

// --- With a handle

float App::State::handle_target(PointerKind kind) const {
  const bool finger = is_finger(kind) || window.coarse;
  return (finger ? kFingerTarget : kMouseTarget) * window.density;
}

const MarkHandle* App::State::handle_at(Point at, PointerKind kind) const {
  const std::vector<MarkHandle>& handles = view.reading.handles(session.chosen());
  return handle_near(handles, at, handle_target(kind));
}

std::vector<Point> App::State::handle_places() const {
  std::vector<Point> places;
  for (const MarkHandle& handle : view.reading.handles(session.chosen())) {
    places.push_back(handle.at);
  }
  for (const MarkHandle& handle : view.reading.selection_handles()) places.push_back(handle.at);
  return places;
}

bool App::State::press_handle(const PointerPressed& event) {
  if (event.clicks > 1 || event.modifiers.shift) return false;
  const MarkHandle* const held =
      handle_near(view.reading.selection_handles(), event.at, handle_target(event.kind));
  if (held != nullptr) {
    const ByteRange range = session.selection().range;
    pointer.pointing.grabbed(event.at, held->text,
                             held->end == MarkEnd::Start ? range.end : range.start);
    return true;
  }
  const MarkHandle* const handle = handle_at(event.at, event.kind);
  const Mark* const mark = session.chosen_mark();
  if (handle == nullptr || mark == nullptr || handle->passage >= mark->passages.size()) {
    return false;
  }
  pointer.ends.drag.pressed(event.at, *handle, *mark);
  return true;
}

void App::State::move_ends(const std::vector<Action>& actions) {
  for (const Action& action : actions) {
    const Result<Outcome> outcome = perform(action, Spoken::No);
    if (!outcome) return notice(outcome.error().message, true);
    pointer.ends.message = outcome->message;
  }
}

void App::State::release_handle(Point at) {
  if (pointer.ends.drag.released()) {
    perform_and_emit(EndMove{});
    return announce(std::exchange(pointer.ends.message, {}));
  }
  // A press without a drag is a click on the mark that the handle covers. If the handle covers no
  // mark, the chosen mark stays chosen.
  const Pointing::Place place = pointing_place();
  const ByteRange covered = view.page.grapheme_at({at.x - place.origin.x, at.y - place.origin.y});
  if (covered.empty() || session.notebook().marks_at(covered.start).empty()) return;
  std::vector<Action> actions;
  pointer.pointing.pressed(at, 1, false, place, view.page, session, actions);
  pointer.pointing.released(at, place, view.page, session, actions);
  for (const Action& action : actions) perform_and_emit(action);
}

// --- With keys

std::optional<MarkEnd> App::State::adjusted_end() const {
  const auto& adjusted = pointer.ends.adjusted;
  if (!adjusted || adjusted->mark != session.chosen()) return std::nullopt;
  const Mark* const mark = session.chosen_mark();
  return mark != nullptr && has_ends(*mark) ? std::optional(adjusted->end) : std::nullopt;
}

void App::State::adjust_ends() {
  if (adjusted_end()) return stop_adjusting();
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr || !has_ends(*mark)) return;
  pointer.ends.adjusted = {mark->id, MarkEnd::Start};
  switch_end();
}

void App::State::stop_adjusting(std::size_t steps_to_undo) {
  pointer.ends.adjusted.reset();
  perform_and_emit(EndMove{});
  for (std::size_t i = 0; i < steps_to_undo; ++i) (void)perform(Undo{}, Spoken::No);
  announce(say(steps_to_undo == 0 ? "ends.done" : "ends.cancelled"));
}

void App::State::switch_end() {
  pointer.ends.adjusted->moved = false;
  MarkEnd& end = pointer.ends.adjusted->end;
  end = end == MarkEnd::Start ? MarkEnd::End : MarkEnd::Start;
  perform_and_emit(EndMove{});
  announce(say(end == MarkEnd::Start ? "ends.adjusting-start" : "ends.adjusting-end"));
  const ByteOffset at = offset_of(*session.chosen_mark(), end);
  view.position.reveal(ByteRange(at, at));
  redraw.request(Redraw::Reason::Page);
}

bool App::State::adjusts(const KeyPressed& pressed) const {
  if (!adjusted_end()) return false;
  const bool arrow = pressed.key == "ArrowLeft" || pressed.key == "ArrowRight";
  if (arrow) return pressed.modifiers.shift;
  return pressed.key == "Tab" || pressed.key == "Enter" || pressed.key == "Escape";
}

void App::State::adjust(const KeyPressed& pressed) {
  if (pressed.key == "Tab") return switch_end();
  if (pressed.key == "Enter") return stop_adjusting();
  if (pressed.key == "Escape") return stop_adjusting(pointer.ends.adjusted->steps);
  const Mark& mark = *session.chosen_mark();
  const MarkEnd end = *adjusted_end();
  const ByteOffset from = offset_of(mark, end);
  const bool reversed =
      view.page.direction_of(session.article().block_at(from)) == Direction::RightToLeft;
  const bool on = (pressed.key == "ArrowRight") != reversed;
  const bool by_word = window.mac ? pressed.modifiers.alt : pressed.modifiers.control;
  const ByteOffset to = attest::moved(session.article(), from,
                                      by_word ? Movement::Word : Movement::Grapheme, on ? 1 : -1);
  if (to == from) return;
  const MovePassageEnd move{mark.id, passage_at(mark, end), end == MarkEnd::Start, to};
  const Result<Outcome> moved = perform(move);
  if (!moved) return notice(moved.error().message, true);
  MarkEnds::Adjusted& adjusted = *pointer.ends.adjusted;
  // All moves of one end are one undo step.
  if (moved->changes.notebook && !std::exchange(adjusted.moved, true)) ++adjusted.steps;
  view.position.reveal(ByteRange(to, to));
}

// --- Armed kinds: each new selection immediately becomes a mark

void App::State::arm(MarkKind kind) {
  if (pointer.armed == kind) return disarm();
  pointer.armed = kind;
  announce(say("arming.on", {{"kind", with_article(kind)}}));
  redraw.request(Redraw::Reason::Interface);
}

void App::State::disarm() {
  pointer.armed.reset();
  announce(say("arming.off"));
  redraw.request(Redraw::Reason::Interface);
}

void App::State::mark_if_armed() {
  const ByteRange range = session.selection().range;
  if (!pointer.armed || trimmed(session.article().text(), range).empty()) return;
  perform_and_emit(MarkSelection{*pointer.armed});
}

// --- The selection

SelectedText App::State::selected_text() const {
  // Every frame counts the selected words again. To save time, the words of a selection of more
  // than kMostCounted bytes are not counted.
  constexpr std::size_t kMostCounted = 4000, kStart = 40;
  SelectedText selected;
  for (const Rect& box : view.reading.selected_boxes()) {
    selected.boxes.push_back(view.ui.mirror().of(box));
  }
  const std::string_view all = session.article().text();
  const std::string_view text = session.article().slice(session.selection().range);
  selected.start = text.substr(0, floor_to_grapheme(text, ByteOffset(kStart)).value);
  if (selected.start.size() < text.size()) selected.start += "…";
  std::replace_if(
      selected.start.begin(), selected.start.end(),
      [](char byte) { return byte == '\n' || byte == '\t'; }, ' ');
  if (text.size() > kMostCounted) return selected;
  const ByteRange range = session.selection().range;
  for (ByteOffset at = range.start; at < range.end; ++selected.words) {
    at = next_word(all, at);
    // A word that is only partly selected is counted. A word that begins after the selection is
    // not.
    if (previous_word(all, at) >= range.end) break;
  }
  return selected;
}

void App::State::select_whole_words() {
  const Article& article = session.article();
  const ByteRange range = trimmed(article.text(), session.selection().range);
  if (range.empty()) return;
  const ByteRange first = unit_at(article, range.start, Movement::Word);
  const ByteRange last =
      unit_at(article, attest::moved(article, range.end, Movement::Grapheme, -1), Movement::Word);
  const ByteRange words(std::min(first.start, range.start), std::max(last.end, range.end));
  perform_and_emit(Select{words, words.end});
  announce(std::string(article.slice(words)));
}

}  // namespace attest
