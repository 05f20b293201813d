#include "ui/widgets/tooltip.h"

#include <utility>

namespace attest {
namespace {

// The tolerance of time comparisons in seconds, because browsers round timers to milliseconds.
constexpr double kClockError = 0.001;

}  // namespace

void Tooltip::begin_frame() {
  offered_ = {};
  pointed_ = false;
}

void Tooltip::offer(Tip tip, bool pointed) {
  if (pointed_) return;
  pointed_ = pointed;
  offered_ = std::move(tip);
}

void Tooltip::hide(double now_s) {
  if (shown_) hidden_s_ = now_s;
  shown_ = false;
}

void Tooltip::update(double now_s, bool moved) {
  wait_s_ = -1;
  if (offered_.id != tip_.id) {
    hide(now_s);
    dismissed_ = 0;
    since_s_ = now_s;
  }
  tip_ = std::move(offered_);
  if (tip_.id == 0 || tip_.id == dismissed_ || shown_) return;
  if (moved) since_s_ = now_s;
  const double rested = now_s - since_s_;
  shown_ = !pointed_ || now_s - hidden_s_ < kJustShown || rested + kClockError >= kRest;
  if (!shown_) wait_s_ = kRest - rested;
}

void Tooltip::dismiss() {
  shown_ = false;
  wait_s_ = -1;
  dismissed_ = tip_.id;
  hidden_s_ = -1e9;
}

}  // namespace attest
