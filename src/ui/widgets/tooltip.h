// Decides when a tooltip is shown. Ui draws it.
//
// A tip appears when the pointer has rested on a control, at once if another tip was shown just
// before, and at once for a control that gets the visible keyboard focus. It disappears when the
// pointer or the focus leaves the control, and at a press or a key. A dismissed tip does not
// return until then.
#pragma once

#include <cstdint>
#include <string>

#include "layout/geometry.h"

namespace attest {

class Tooltip {
 public:
  // How long the pointer rests, and how long after a tip the next one appears at once, in seconds.
  static constexpr double kRest = 0.4, kJustShown = 0.3;

  struct Tip {
    std::uint32_t id = 0;
    Rect rect;  // Of the control, in device pixels.
    std::string text, keys;
  };

  void begin_frame();
  // Called by the control under the pointer and by the control with the keyboard focus. If both
  // call it, the pointer's control gets the tip.
  void offer(Tip tip, bool pointed);
  // Ends the frame. `moved`: the pointer has moved since the last frame.
  void update(double now_s, bool moved);
  // Call it when the reader presses the pointer or a key.
  void dismiss();

  const Tip* shown() const { return shown_ ? &tip_ : nullptr; }
  // Seconds until a tip appears, for which a frame must be drawn. Negative: none will appear
  // without an event.
  double wait_s() const { return wait_s_; }

 private:
  void hide(double now_s);

  Tip tip_;      // The control that was offered last. Its id is 0 if none is.
  Tip offered_;  // In this frame.
  bool pointed_ = false;
  bool shown_ = false;
  std::uint32_t dismissed_ = 0;
  double since_s_ = 0;      // When the pointer came to rest.
  double hidden_s_ = -1e9;  // When the last tip disappeared because the pointer or focus left.
  double wait_s_ = -1;
};

}  // namespace attest
