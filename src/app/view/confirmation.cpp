#include "app/view/confirmation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace attest {
namespace {

// The browser rounds timers to milliseconds, so a frame may come too early by up to this time.
constexpr double kClockError = 0.001;

}  // namespace

void Confirmation::show(std::string text, std::optional<CommandId> undo, double now_s, Back back) {
  text_ = std::move(text);
  undo_ = undo;
  back_ = back;
  until_s_ = back == Back::Offered ? std::numeric_limits<double>::infinity() : now_s + kSeconds;
}

bool Confirmation::expire(double now_s) {
  if (text_.empty() || now_s + kClockError < until_s_) return false;
  clear();
  return true;
}

double Confirmation::wait_s(double now_s) const {
  return text_.empty() || std::isinf(until_s_) ? -1 : std::max(0.0, until_s_ - now_s);
}

}  // namespace attest
