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

// The ImGui window of the handle.
inline constexpr const char* kSheetHandle = "sheet-handle";

class SheetState {
 public:
  SheetHeight height() const { return height_; }
  void set(SheetHeight height) {
    height_ = height;
    opened_for_mark_ = false;
    raised_from_.reset();
    drag_ = {};
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
  // Must be called when the dragged handle moves; a positive distance is upwards. The sheet follows
  // until set() is called. `now_s` is the time in seconds.
  void drag(float css_pixels, double now_s);
  // The distance in CSS pixels by which the handle is above its place at height().
  float dragged() const { return drag_.distance; }
  bool was_dragged() const;  // False if the movement is too short to be more than a tap.
  // Returns the height at which the released sheet settles. This is the nearest height or, after a
  // flick, the next height from there in the direction of the flick. `room` is that of
  // sheet_height().
  SheetHeight settled(const Ui& ui, float room, double now_s) const;

  // The page reports a finger that drags the handle as wheel events at the place where the finger
  // began. It does not report the release, so the sheet settles after a rest. `over_handle` is true
  // if the handle is the frontmost window at `at`.
  bool takes_finger(bool over_handle, Point at) const;
  void hold(Point at) { drag_.finger = at; }
  // Seconds until a sheet that a finger drags settles. Negative if no finger drags it.
  double settles_in(double now_s) const;

 private:
  struct Drag {
    float distance = 0, speed = 0;  // CSS pixels, and CSS pixels per second; positive is upwards.
    double moved_at_s = 0;          // The time of the last movement.
    std::optional<Point> finger;
  };
  SheetHeight height_ = SheetHeight::Handle;
  Drag drag_;
  bool opened_for_mark_ = false;
  std::optional<SheetHeight> raised_from_;
};

// These functions return the heights of the handle and of the whole sheet, in device pixels. `room`
// is the height between the toolbar and the status line.
float sheet_handle_height(const Ui& ui, float room);
float sheet_height(const Ui& ui, SheetHeight height, float room);

// Draws the handle of the sheet. `room` is that of sheet_height(). The handle shows the kind and
// position of the chosen mark, or the number of marks if no mark is chosen.
void draw_sheet_handle(Ui& ui, const Rect& rect, float room, const Session& session,
                       SheetState& sheet, UiEvents& ui_events);

}  // namespace attest
