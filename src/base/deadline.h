// The time at which a slice of incremental work must stop.
#pragma once

#include <limits>

namespace attest {

class Deadline {
 public:
  using Clock = double (*)();  // Returns the time in seconds. The time must never go backwards.

  Deadline(Clock clock, double seconds_from_now)
      : clock_(clock), at_s_(clock() + seconds_from_now) {}

  // A deadline for work that runs to completion in one slice.
  static Deadline never() { return Deadline(); }
  // A deadline that has already passed. The work does its smallest possible slice and stops.
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
