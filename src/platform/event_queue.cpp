#include "platform/event_queue.h"

#include <utility>

namespace attest {
namespace {

bool tells_only_where(const Event& event) {
  return std::holds_alternative<PointerMoved>(event) || std::holds_alternative<Scrolled>(event);
}

}  // namespace

void EventQueue::push(Event event) {
  if (!events_.empty() && tells_only_where(event) && events_.back().index() == event.index()) {
    events_.back() = std::move(event);
    return;
  }
  events_.push_back(std::move(event));
}

std::vector<Event> EventQueue::take() { return std::exchange(events_, {}); }

}  // namespace attest
