// The times of the events and frames, in seconds on the caller's monotonic clock.
#pragma once

#include <cstddef>

namespace attest {

class FrameClock {
 public:
  void event(double now_s) { now_s_ = last_event_s_ = now_s; }
  void frame(double now_s) {
    ++frames_;
    last_frame_s_ = frame_s_;
    now_s_ = frame_s_ = now_s;
    if (frames_ == 1) first_frame_s_ = now_s;
  }

  double now() const { return now_s_; }  // The time of the event or frame that is being handled.
  // Seconds between the two most recent frames.
  double frame_seconds() const { return frame_s_ - last_frame_s_; }
  double since_event() const { return now_s_ - last_event_s_; }
  // Seconds since the first frame, or 0 before it.
  double since_first_frame() const { return frames_ == 0 ? 0 : now_s_ - first_frame_s_; }
  std::size_t frames() const { return frames_; }

 private:
  double now_s_ = 0, last_event_s_ = 0;
  double frame_s_ = 0, last_frame_s_ = 0, first_frame_s_ = 0;
  std::size_t frames_ = 0;
};

}  // namespace attest
