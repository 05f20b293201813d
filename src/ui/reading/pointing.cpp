#include "ui/reading/pointing.h"

#include <algorithm>
#include <cmath>

namespace attest {
namespace {

// A press becomes a drag if the pointer moves at least this many CSS pixels.
constexpr float kDragThreshold = 3;
// A drag scrolls if the pointer is less than this many CSS pixels from an edge of the view.
constexpr float kPointingEdge = 20;
constexpr float kFastest = 2400;  // The maximum scroll speed in CSS pixels per second.

Movement unit_for(int clicks) {
  switch ((clicks - 1) % 4) {
    case 0:
      return Movement::Grapheme;
    case 1:
      return Movement::Word;
    case 2:
      return Movement::Sentence;
    default:
      return Movement::Block;
  }
}

Point on_page(Point at, const Pointing::Place& place) {
  return {at.x - place.origin.x, at.y - place.origin.y};
}

}  // namespace

bool is_drag(Point pressed, Point at, float density) {
  return std::hypot(at.x - pressed.x, at.y - pressed.y) >= kDragThreshold * density;
}

float scroll_at_edge(Point at, const PointerPlace& place, double seconds) {
  const float edge = kPointingEdge * place.density;
  float beyond = 0;
  if (at.y < place.view.y + edge) beyond = at.y - (place.view.y + edge);
  if (at.y > place.view.bottom() - edge) beyond = at.y - (place.view.bottom() - edge);
  const float speed = std::clamp(beyond * 12, -kFastest * place.density, kFastest * place.density);
  return speed * static_cast<float>(std::min(seconds, 0.1));
}

void Pointing::grabbed(Point at, Point text, ByteOffset fixed) {
  pressed_at_ = last_ = at;
  off_ = {text.x - at.x, text.y - at.y};
  fixed_ = ByteRange(fixed, fixed);
  unit_ = Movement::Grapheme;
  moved_ = chooses_ = false;
}

void Pointing::pressed(Point at, int clicks, bool extend, const Place& place, PageLayout& page,
                       const Session& session, std::vector<Action>& out) {
  const Point point = on_page(at, place);
  const ByteOffset offset = page.offset_at(point);
  pressed_at_ = last_ = at;
  off_ = {};
  moved_ = false;
  unit_ = unit_for(clicks);
  if (extend) {
    const ByteOffset other = session.selection().fixed_end();
    fixed_ = ByteRange(other, other);
    chooses_ = false;
    unit_ = Movement::Grapheme;
    extend_to(at, place, page, out);
    return;
  }
  chooses_ = *unit_ == Movement::Grapheme;
  if (chooses_) {
    fixed_ = ByteRange(offset, offset);
    out.push_back(Select{fixed_, offset});
    return;
  }
  const ByteRange letter = page.grapheme_at(point);
  fixed_ = unit_at(page.article(), letter.empty() ? offset : letter.start, *unit_);
  out.push_back(Select{fixed_, fixed_.end});
}

void Pointing::moved(Point at, const Place& place, PageLayout& page, const Session& session,
                     std::vector<Action>& out) {
  last_ = at;
  if (unit_) {
    if (!moved_ && !is_drag(pressed_at_, at, place.density)) return;
    moved_ = true;
    extend_to(at, place, page, out);
    return;
  }
  if (!place.view.contains(at)) return left(session, out);

  const ByteRange letter = page.grapheme_at(on_page(at, place));
  Id below;
  if (!letter.empty()) {
    const std::vector<const Mark*> marks = session.notebook().marks_at(letter.start);
    if (!marks.empty()) below = marks.front()->id;
  }
  if (below != session.hovered()) out.push_back(HoverMark{std::move(below)});
}

void Pointing::left(const Session& session, std::vector<Action>& out) {
  if (!session.hovered().empty()) out.push_back(HoverMark{});
}

void Pointing::released(Point at, const Place& place, PageLayout& page, const Session& session,
                        std::vector<Action>& out) {
  if (!unit_) return;
  if (moved_) {
    moved(at, place, page, session, out);
  } else if (chooses_) {
    const ByteRange letter = page.grapheme_at(on_page(at, place));
    if (letter.empty()) {
      out.push_back(ChooseMark{});
    } else {
      out.push_back(ChooseMarkAt{letter.start});
    }
  }
  unit_.reset();
}

void Pointing::extend_to(Point at, const Place& place, PageLayout& page, std::vector<Action>& out) {
  // If the pointer is outside the view, the selection extends only to the nearest visible line. The
  // drag also scrolls the view, so the selection can reach the lines beyond.
  const float y = std::clamp(at.y + off_.y, place.view.y, place.view.bottom() - 1);
  const Point held{at.x + off_.x, y};
  const ByteOffset offset = page.offset_at(on_page(held, place));
  ByteRange there(offset, offset);
  if (unit_ && *unit_ != Movement::Grapheme) {
    const ByteRange letter = page.grapheme_at(on_page(held, place));
    there = unit_at(page.article(), letter.empty() ? offset : letter.start, *unit_);
  }
  const ByteRange all(std::min(fixed_.start, there.start), std::max(fixed_.end, there.end));
  const bool forward = there.end >= fixed_.end;
  out.push_back(Select{all, forward ? all.end : all.start});
}

float Pointing::edge_scroll(const Place& place, double seconds) const {
  if (!unit_ || !moved_) return 0;
  return scroll_at_edge(last_, place, seconds);
}

void Pointing::page_moved(const Place& place, PageLayout& page, const Session& session,
                          std::vector<Action>& out) {
  if (unit_ && moved_) {
    extend_to(last_, place, page, out);
  } else if (!unit_) {
    moved(last_, place, page, session, out);
  }
}

}  // namespace attest
