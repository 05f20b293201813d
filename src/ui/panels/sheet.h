// In a narrow window, the panel is a sheet over the lower part of the window. The sheet has three
// heights.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "session/session.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

class SheetState {
 public:
  SheetHeight height() const { return height_; }
  void set(SheetHeight height) {
    height_ = height;
    opened_for_mark_ = false;
    raised_from_.reset();
  }
  // show_mark() opens the sheet for a chosen mark. hide_mark() then closes the sheet, unless the
  // reader has set the height after show_mark().
  void show_mark();
  void hide_mark();
  // raise() sets the full height while the reader chooses a source. lower() restores the height
  // that the sheet had before raise() was called.
  void raise();
  void lower();
  // Returns the height after a tap on the handle. The first tap changes the height from Handle to
  // Half, the second to Full, and the third to Handle again.
  SheetHeight next() const;
  // Must be called when the dragged handle moves; a positive distance is upwards. Returns the next
  // height if the handle has moved far enough.
  std::optional<SheetHeight> drag(float css_pixels);
  void end_drag() { moved_ = 0, was_dragged_ = false; }
  // Returns whether the handle has moved far enough since the press to change the height of the
  // sheet.
  bool was_dragged() const { return was_dragged_; }

 private:
  SheetHeight height_ = SheetHeight::Handle;
  // The distance in CSS pixels that the handle has moved in its current direction. After each
  // kSheetStep of movement, the height of the sheet changes and the distance becomes 0 again.
  float moved_ = 0;
  bool was_dragged_ = false, opened_for_mark_ = false;
  std::optional<SheetHeight> raised_from_;
};

// These functions return the heights of the handle and of the whole sheet, in device pixels. `room`
// is the height between the toolbar and the status line.
float sheet_handle_height(const Ui& ui, float room);
float sheet_height(const Ui& ui, SheetHeight height, float room);

// Draws the handle of the sheet. It shows the kind and position of the chosen mark, or the number
// of marks if no mark is chosen.
void draw_sheet_handle(Ui& ui, const Rect& rect, const Session& session, SheetState& sheet,
                       UiEvents& ui_events);

}  // namespace attest
