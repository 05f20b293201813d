// The caret of the reading view: whether it is shown, its blinking, and its target column.
#pragma once

#include <cstdint>

namespace attest {

// The distances by which keys move the caret. LineEdge: to the start or the end of the line. Page:
// by the height of the view. Article: to the start or the end of the article.
enum class CaretUnit : std::uint8_t {
  Grapheme,
  Word,
  Sentence,
  Block,
  Line,
  LineEdge,
  Page,
  Article
};

class Caret {
 public:
  void show() { shown_ = true; }
  void hide() { shown_ = false; }
  bool is_shown() const { return shown_; }

  // Returns the column for the up and down keys: an x in device pixels of the page. The first of
  // several consecutive up or down keys sets the column to `x`, the present x of the caret. The
  // following keys use the same column.
  float column(float x);
  void forget_column() { column_ = -1; }

  struct Blink {
    bool visible = true;
    // Seconds until the caret appears or disappears. Negative if the caret does not change before
    // the next event.
    double next_s = -1;
  };
  // The caret blinks for some seconds after the last event and is visible afterwards.
  static Blink blink(double seconds_since_event);

 private:
  bool shown_ = false;
  float column_ = -1;  // The x that column() has set. Negative if no x is set.
};

}  // namespace attest
