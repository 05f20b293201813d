// Decides when another frame is drawn.
//
// ImGui measures the interface in one frame and draws it with the new sizes in the next, so a
// change of the interface needs two frames. A change of the article's picture alone needs one
// frame.
#pragma once

#include <cstdint>

namespace attest {

class Redraw {
 public:
  enum class Reason : std::uint8_t {
    Input,      // The browser has sent an event.
    Resize,     // The window's size or density or a setting (such as the text size) has changed.
    Interface,  // A dialog, a notice or the content of a panel has changed.
    Notebook,   // Marks, entities or links have changed, or another article is open.
    Page,       // The article has scrolled, its layout is complete or its selection has changed.
    SaveStatus  // The save status in the status line has changed.
  };

  // Requests the frames that this change needs. Never cancels frames requested earlier.
  void request(Reason reason);

  // True if a requested frame has not been drawn yet.
  bool is_pending() const { return frames_to_settle_ > 0; }

  // Must be called after a frame. `interface_waits` is true if ImGui has queued events for another
  // frame. The drawn frame then does not count as one of the requested frames. Returns true if the
  // next frame must follow at once.
  bool frame_drawn(bool interface_waits);

  // --- The layout of the blocks out of view, which is done between frames.

  void begin_layout() { laying_out_ = true; }
  // `complete` is true after the last block was laid out. Exact heights then replace the estimates.
  void laid_out(bool complete);
  bool laying_out() const { return laying_out_; }

 private:
  int frames_to_settle_ = 2;
  bool laying_out_ = true;
};

}  // namespace attest
