#include "app/view/redraw.h"

#include <initializer_list>

#include "doctest.h"

namespace attest::testing::redraw_test {

using Reason = attest::Redraw::Reason;

namespace {

// Draws until no further frame is requested. Returns the number of frames.
int frames_until_settled(Redraw& redraw) {
  int frames = 0;
  while (redraw.is_pending() && frames < 100) {
    redraw.frame_drawn(false);
    ++frames;
  }
  return frames;
}

}  // namespace

TEST_CASE("an idle window needs no frame") {
  Redraw redraw;
  CHECK(frames_until_settled(redraw) == 2);  // The program starts with two frames.
  CHECK_FALSE(redraw.frame_drawn(false));
}

TEST_CASE("a change of the interface needs two frames, and a change of the page needs one frame") {
  Redraw redraw;
  frames_until_settled(redraw);
  for (const Reason reason : {Reason::Input, Reason::Resize, Reason::Interface, Reason::Notebook}) {
    redraw.request(reason);
    CHECK(frames_until_settled(redraw) == 2);
  }
  for (const Reason reason : {Reason::Page, Reason::SaveStatus}) {
    redraw.request(reason);
    CHECK(frames_until_settled(redraw) == 1);
  }
}

TEST_CASE("a request for frames never cancels an earlier request") {
  Redraw redraw;
  frames_until_settled(redraw);
  redraw.request(Reason::Interface);
  redraw.request(Reason::Page);
  CHECK(frames_until_settled(redraw) == 2);
}

TEST_CASE("a frame drawn while ImGui has queued events does not use up a requested frame") {
  Redraw redraw;
  frames_until_settled(redraw);
  redraw.request(Reason::Page);
  CHECK(redraw.frame_drawn(true));
  CHECK(redraw.frame_drawn(true));
  CHECK(redraw.is_pending());
  CHECK(redraw.frame_drawn(false));
  CHECK_FALSE(redraw.is_pending());
  CHECK(redraw.frame_drawn(true));  // ImGui alone requests the next frame.
}

TEST_CASE("one frame is drawn when the layout is complete") {
  Redraw redraw;
  frames_until_settled(redraw);
  redraw.begin_layout();
  redraw.laid_out(false);
  CHECK(redraw.laying_out());
  CHECK_FALSE(redraw.is_pending());
  redraw.laid_out(true);
  CHECK_FALSE(redraw.laying_out());
  CHECK(frames_until_settled(redraw) == 1);
}

}  // namespace attest::testing::redraw_test
