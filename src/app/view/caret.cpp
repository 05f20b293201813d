#include "app/view/caret.h"

#include <cmath>

namespace attest {
namespace {

// The length of each blink phase, and how long the caret blinks after the last event.
constexpr double kBlinkSeconds = 0.55, kBlinksFor = 8 * kBlinkSeconds;

}  // namespace

float Caret::column(float x) {
  if (column_ < 0) column_ = x;
  return column_;
}

Caret::Blink Caret::blink(double seconds_since_event) {
  if (seconds_since_event >= kBlinksFor) return {};
  const double blinks = std::floor(seconds_since_event / kBlinkSeconds + 1e-3);
  return {static_cast<int>(blinks) % 2 == 0, (blinks + 1) * kBlinkSeconds - seconds_since_event};
}

}  // namespace attest
