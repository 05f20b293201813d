// Turns pointer events over the article into actions, and finds the links below the pointer.
#include <utility>

#include "app/state.h"

namespace attest {

void App::State::on(const PointerLeft&) {
  std::vector<Action> actions;
  pointer.pointing.left(session, actions);
  for (const Action& action : actions) perform_and_emit(action);
  pointer.hovered_link.clear();
}

std::string App::State::link_in(ByteRange range) const {
  const Article& article = session.article();
  const auto [first, last] = article.spans_near(range);
  for (std::size_t i = first; i < last; ++i) {
    const Span& span = article.spans()[i];
    const bool there = span.range.overlaps(range) || span.range.contains(range.start);
    if (span.kind != SpanKind::Link || !there) continue;
    if (TextLayerFeed::can_open(span.href)) return span.href;
  }
  return {};
}

std::string App::State::link_at(Point at) {
  if (session.article().spans().empty()) return {};
  const Point origin = ReadingView::origin_of(view.page, view.seen, view.position.scroll());
  const ByteRange letter = view.page.grapheme_at({at.x - origin.x, at.y - origin.y});
  return letter.empty() ? std::string() : link_in(letter);
}

bool App::State::is_covered(Point at) const { return !view.imgui.is_over(kReadingWindow, at); }

void App::State::on(const PointerPressed& event) {
  focus.pressed(clock.now());
  pointer.modifiers = event.modifiers;
  if (event.button != 0 || view.page.block_count() == 0) return;
  const bool covered = is_covered(event.at);
  // The first press of a double click may close a dialog over the text. The second press is then
  // not over a dialog. `began_covered` keeps the second press from acting on the text.
  if (event.clicks <= 1 || event.kind == PointerKind::Hold) pointer.began_covered = covered;
  if (covered || pointer.began_covered) return;
  if (view.ruler.contains(event.at)) {
    const Id* const tick = view.ruler.mark_at(event.at);
    const Mark* const mark = tick != nullptr ? session.notebook().find_mark(*tick) : nullptr;
    if (mark != nullptr) {
      perform_and_emit(ChooseMark{mark->id});
      return view.position.reveal(extent_of(*mark));
    }
    view.ruler.pressed(event.at, view.page.height(), view.position.scroll(), view.seen.height);
    view.position.scroll_to(view.ruler.dragged(event.at, view.page.height(), view.seen.height));
    return;
  }
  if (press_handle(event) || !view.seen.contains(event.at)) return;
  pointer.selected_by_touch = is_finger(event.kind) && event.clicks == 2;
  // A plain press selects text, even on a link. A press with Ctrl or Cmd opens the link.
  if (window.mac ? event.modifiers.meta : event.modifiers.control) {
    pointer.pressed_link = link_at(event.at);
    if (!pointer.pressed_link.empty()) return;
  }
  pointer.caret.forget_column();
  std::vector<Action> actions;
  pointer.pointing.pressed(event.at, event.clicks,
                           event.modifiers.shift && pointer.caret.is_shown(), pointing_place(),
                           view.page, session, actions);
  for (const Action& action : actions) perform_and_emit(action);
}

void App::State::on(const PointerMoved& event) {
  if (view.page.block_count() == 0) return;
  if (view.ruler.dragging()) {
    view.position.scroll_to(view.ruler.dragged(event.at, view.page.height(), view.seen.height));
    return;
  }
  std::vector<Action> actions;
  if (pointer.ends.drag.dragging()) {
    pointer.ends.drag.moved(event.at, pointing_place(), view.page, actions);
    return move_ends(actions);
  }
  const bool elsewhere = is_covered(event.at) || !view.seen.contains(event.at);
  pointer.hovered_link = elsewhere ? std::string() : link_at(event.at);
  if (elsewhere && !pointer.pointing.dragging()) {
    // In the panel, the row under the pointer sets the hovered mark. Outside the text and the
    // panel, no mark is hovered.
    if (!view.imgui.is_over(kPanelWindow, event.at)) pointer.pointing.left(session, actions);
  } else {
    pointer.pointing.moved(event.at, pointing_place(), view.page, session, actions);
  }
  for (const Action& action : actions) perform_and_emit(action);
}

void App::State::on(const PointerReleased& event) {
  if (event.button != 0) return;
  view.ruler.released();
  if (view.page.block_count() == 0) return;
  if (const std::string link = std::exchange(pointer.pressed_link, {}); !link.empty()) {
    if (link_at(event.at) == link) requests.push(OpenLink{link});
    return;
  }
  if (pointer.ends.drag.dragging()) return release_handle(event.at);
  const bool selected = pointer.pointing.dragging();
  std::vector<Action> actions;
  pointer.pointing.released(event.at, pointing_place(), view.page, session, actions);
  if (contents.panel.inspector.chooser.is_open()) return choose_in_text(actions);
  for (const Action& action : actions) perform_and_emit(action);
  if (selected) mark_if_armed();
}

}  // namespace attest
