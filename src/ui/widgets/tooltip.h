// Decides when a tooltip is shown. The class Ui draws the tooltip.
//
// A tooltip appears when the pointer has rested on a control for a moment. It appears at once if
// another tooltip was shown just before, or if the control gets the visible keyboard focus. It
// disappears when the pointer or the focus leaves the control. A press or a key dismisses it. A
// dismissed tooltip returns only after the pointer or the focus has left the control.
#pragma once

#include <cstdint>
#include <string>

#include "layout/geometry.h"

namespace attest {

class Tooltip {
 public:
  // Times in seconds. A tooltip appears after the pointer has rested for kRest. It appears at once
  // if another tooltip was visible less than kJustShown ago.
  static constexpr double kRest = 0.4, kJustShown = 0.3;

  struct Tip {
    std::uint32_t id = 0;
    Rect rect;  // The rect of the control, in device pixels.
    std::string text, keys;
  };

  void begin_frame();
  // Offers the tooltip of a control that is under the pointer (`pointed`) or has the keyboard
  // focus. If there are both, the tooltip of the control under the pointer is used.
  void offer(Tip tip, bool pointed);
  // Ends the frame. `moved` is true if the pointer has moved since the last frame.
  void update(double now_s, bool moved);
  // Must be called when the reader presses a key or a button of the pointer.
  void dismiss();

  const Tip* shown() const { return shown_ ? &tip_ : nullptr; }
  // The time in seconds until a tooltip appears. The caller must draw a frame at that time.
  // Negative if no tooltip will appear without a further event.
  double wait_s() const { return wait_s_; }

 private:
  void hide(double now_s);

  // The tooltip that was offered in the most recent frame. Its id is 0 if none was offered.
  Tip tip_;
  Tip offered_;  // The tooltip that this frame has offered so far.
  bool pointed_ = false;
  bool shown_ = false;
  std::uint32_t dismissed_ = 0;
  double since_s_ = 0;  // The time at which the pointer came to rest.
  // The most recent time at which a tooltip disappeared because the pointer or the focus left its
  // control.
  double hidden_s_ = -1e9;
  double wait_s_ = -1;
};

}  // namespace attest
