// The control that has the keyboard focus. The browser moves the focus and reports it here.
#pragma once

#include <cstdint>

namespace attest {

class FocusState {
 public:
  // `now_s` is the time of the event, in seconds on a monotonic clock.
  void pressed(double now_s);
  void key_pressed();
  // `control` is an id of the semantics layer, or 0 if no control has the focus.
  void focused(std::uint32_t control, double now_s);

  std::uint32_t control() const { return control_; }
  // The control that is drawn with a focus ring, or 0. The ring is drawn only if the keyboard has
  // moved the focus.
  std::uint32_t ring() const { return visible_ ? control_ : 0; }

  // Must be called when a dialog opens. Remembers the control that has the focus.
  void dialog_opens() { dialog_opener_ = control_; }
  // The control to focus when the dialog closes, or 0 for the article.
  std::uint32_t dialog_opener() const { return dialog_opener_; }

 private:
  std::uint32_t control_ = 0;
  bool visible_ = false;
  // Time of the last pointer press. Negative if a key was pressed later.
  double last_press_s_ = -1;
  std::uint32_t dialog_opener_ = 0;
};

}  // namespace attest
