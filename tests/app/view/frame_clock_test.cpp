#include "app/view/frame_clock.h"

#include "doctest.h"

namespace attest::testing::frame_clock_test {

TEST_CASE(
    "the clock measures the times since the last event, since the first frame and between frames") {
  FrameClock clock;
  clock.event(4);
  CHECK(clock.now() == 4);
  CHECK(clock.since_first_frame() == 0);

  clock.frame(5);
  CHECK(clock.since_first_frame() == 0);
  clock.frame(7);
  CHECK(clock.frame_seconds() == 2);
  CHECK(clock.since_event() == 3);
  CHECK(clock.since_first_frame() == 2);
  CHECK(clock.frames() == 2);

  clock.event(8);
  CHECK(clock.since_event() == 0);
  CHECK(clock.frame_seconds() == 2);  // An event does not change the time between frames.
}

}  // namespace attest::testing::frame_clock_test
