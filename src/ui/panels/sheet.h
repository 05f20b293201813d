// In a narrow window the panel is a sheet over the lower part of the window, with three heights.
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
  // Opens the sheet for a chosen mark, and closes it again if nobody has set the height since.
  void show_mark();
  void hide_mark();
  // Shows as much as possible while a source is chosen, and then the height before.
  void raise();
  void lower();
  // The next height after a tap: the handle, half, full, the handle again.
  SheetHeight next() const;
  // The pointer moved by this distance with the handle; positive: upwards. Returns the new height
  // once the distance is enough for one.
  std::optional<SheetHeight> drag(float css_pixels);
  void end_drag() { moved_ = 0, was_dragged_ = false; }
  bool was_dragged() const { return was_dragged_; }  // The height has changed since the press.

 private:
  SheetHeight height_ = SheetHeight::Handle;
  float moved_ = 0;  // CSS pixels since the last change of height.
  bool was_dragged_ = false, opened_for_mark_ = false;
  std::optional<SheetHeight> raised_from_;
};

// The heights of the handle and of the whole sheet, in device pixels. `room` is the height between
// the toolbar and the status line.
float sheet_handle_height(const Ui& ui, float room);
float sheet_height(const Ui& ui, SheetHeight height, float room);

// Draws the handle: the chosen mark and its number, or how many marks there are.
void draw_sheet_handle(Ui& ui, const Rect& rect, const Session& session, SheetState& sheet,
                       UiEvents& ui_events);

}  // namespace attest
