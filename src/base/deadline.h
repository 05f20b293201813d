// The moment at which work that is done in slices stops until its next slice.
#pragma once

#include <limits>

namespace attest {

class Deadline {
 public:
  using Clock = double (*)();  // Seconds. Never goes backwards.

  Deadline(Clock clock, double seconds_from_now)
      : clock_(clock), at_s_(clock() + seconds_from_now) {}

  // For work that is done in one go.
  static Deadline never() { return Deadline(); }
  // For work that does one slice.
  static Deadline passed_already() {
    Deadline deadline;
    deadline.at_s_ = -std::numeric_limits<double>::infinity();
    return deadline;
  }

  bool passed() const { return (clock_ == nullptr ? 0 : clock_()) >= at_s_; }

 private:
  Deadline() = default;

  Clock clock_ = nullptr;
  double at_s_ = std::numeric_limits<double>::infinity();
};

}  // namespace attest
