// The control that has the keyboard focus. The browser moves the focus and reports it here.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "ui/widgets/control.h"

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

  // Returns whether the key moves the focus from a row of a list to another row.
  static bool seeks(std::string_view key);
  // Moves the focus by such a key. A row out of view has no control, so the list must first scroll
  // to sought().
  void seek(std::string_view key, const ListRow& from);
  const ListRow& sought() const { return sought_; }
  // Must be called with the control of the row sought(), or null, after each frame. Returns the id
  // of the control that gets the focus now, or 0. `list_is_drawn` is false if the list has gone.
  std::uint32_t found(const Control* control, bool list_is_drawn);

  // The panel gets the focus as soon as it is drawn. take_seeks_panel() returns true once.
  void seek_panel() { seeks_panel_ = true; }
  bool take_seeks_panel() { return std::exchange(seeks_panel_, false); }

  // Must be called when a dialog opens. Remembers the control that has the focus.
  void dialog_opens() { dialog_opener_ = control_; }
  // The control to focus when the dialog closes, or 0 for the article.
  std::uint32_t dialog_opener() const { return dialog_opener_; }

 private:
  void step();  // Seeks the next row, or no row after the last one.

  std::uint32_t control_ = 0;
  bool visible_ = false, seeks_panel_ = false;
  // Time of the last pointer press. Negative if a key was pressed later.
  double last_press_s_ = -1;
  std::uint32_t dialog_opener_ = 0;
  ListRow sought_;
  int step_ = 1;  // The direction in which seek() passes over headings.
};

}  // namespace attest
