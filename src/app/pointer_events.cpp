// Turns pointer events over the article into actions, and finds the links below the pointer.
#include <utility>

#include "app/state.h"

namespace attest {

void App::State::on(const PointerLeft&) {
  std::vector<Action> actions;
  pointing.left(session, actions);
  for (const Action& action : actions) perform_and_emit(action);
  hovered_link.clear();
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
  const Point origin = ReadingView::origin_of(page, seen, position.scroll());
  const ByteRange letter = page.grapheme_at({at.x - origin.x, at.y - origin.y});
  return letter.empty() ? std::string() : link_in(letter);
}

bool App::State::is_covered(Point at) const { return !imgui.is_over(kReadingWindow, at); }

void App::State::on(const PointerPressed& event) {
  focus.pressed(clock.now());
  if (event.button != 0 || page.block_count() == 0) return;
  const bool covered = is_covered(event.at);
  // The first press of a double click may close a dialog over the text. `began_covered` keeps the
  // second press from reaching the text.
  if (event.clicks <= 1) began_covered = covered;
  if (covered || began_covered) return;
  if (ruler.contains(event.at)) {
    ruler.pressed(event.at, page.height(), position.scroll(), seen.height);
    position.scroll_to(ruler.dragged(event.at, page.height(), seen.height));
    return;
  }
  if (!seen.contains(event.at)) return;
  // A plain press selects text, even on a link. A press with Ctrl or Cmd opens the link.
  if (window.mac ? event.modifiers.meta : event.modifiers.control) {
    pressed_link = link_at(event.at);
    if (!pressed_link.empty()) return;
  }
  caret.forget_column();
  std::vector<Action> actions;
  pointing.pressed(event.at, event.clicks, event.modifiers.shift && caret.is_shown(),
                   pointing_place(), page, session, actions);
  for (const Action& action : actions) perform_and_emit(action);
}

void App::State::on(const PointerMoved& event) {
  if (page.block_count() == 0) return;
  if (ruler.dragging()) {
    position.scroll_to(ruler.dragged(event.at, page.height(), seen.height));
    return;
  }
  std::vector<Action> actions;
  const bool covered = is_covered(event.at);
  const bool elsewhere = covered || !seen.contains(event.at);
  hovered_link = elsewhere ? std::string() : link_at(event.at);
  if (elsewhere && !pointing.dragging()) {
    // In the panel, the row under the pointer sets the hovered mark. Outside the text and the
    // panel, no mark is hovered.
    if (covered || !view_rects(ui).panel.contains(event.at)) pointing.left(session, actions);
  } else {
    pointing.moved(event.at, pointing_place(), page, session, actions);
  }
  for (const Action& action : actions) perform_and_emit(action);
}

void App::State::on(const PointerReleased& event) {
  if (event.button != 0) return;
  ruler.released();
  if (page.block_count() == 0) return;
  if (const std::string link = std::exchange(pressed_link, {}); !link.empty()) {
    if (link_at(event.at) == link) requests.push(OpenLink{link});
    return;
  }
  std::vector<Action> actions;
  pointing.released(event.at, pointing_place(), page, session, actions);
  for (const Action& action : actions) perform_and_emit(action);
}

}  // namespace attest
