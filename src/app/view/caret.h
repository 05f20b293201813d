// The caret of the reading view: whether it is shown, its blinking, and its target column.
#pragma once

namespace attest {

class Caret {
 public:
  void show() { shown_ = true; }
  void hide() { shown_ = false; }
  bool is_shown() const { return shown_; }

  // The up and down keys keep the x at which the first of them began. `x` is the caret's present
  // x, in device pixels of the page; it counts only if no column is set.
  float column(float x);
  void forget_column() { column_ = -1; }

  struct Blink {
    bool visible = true;
    // Seconds until the caret changes. Negative: it does not change before the next event.
    double next_s = -1;
  };
  // The caret blinks for some seconds after the last event and is visible afterwards.
  static Blink blink(double seconds_since_event);

 private:
  bool shown_ = false;
  float column_ = -1;  // Negative: not set.
};

}  // namespace attest
