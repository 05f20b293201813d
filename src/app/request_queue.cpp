#include "app/request_queue.h"

#include <algorithm>
#include <iterator>

namespace attest {
namespace {

bool is_scroll(const Request& request) { return std::holds_alternative<ScrollTo>(request); }

}  // namespace

void RequestQueue::scroll_to(float y) {
  cancel_scroll();
  push(ScrollTo{y});
}

void RequestQueue::cancel_scroll() { std::erase_if(waiting_, is_scroll); }

bool RequestQueue::scrolls() const {
  return std::any_of(waiting_.begin(), waiting_.end(), is_scroll);
}

bool RequestQueue::moves_focus() const {
  return std::any_of(waiting_.begin(), waiting_.end(), [](const Request& request) {
    return std::holds_alternative<FocusField>(request) ||
           std::holds_alternative<FocusControl>(request);
  });
}

std::vector<Request> RequestQueue::take() { return std::exchange(waiting_, {}); }

std::vector<Request> RequestQueue::take_all_but_scroll() {
  std::vector<Request> now = take();
  const auto kept = std::stable_partition(
      now.begin(), now.end(), [](const Request& request) { return !is_scroll(request); });
  waiting_.assign(std::make_move_iterator(kept), std::make_move_iterator(now.end()));
  now.erase(kept, now.end());
  return now;
}

}  // namespace attest
