// The size of the browser's window, and the preferences set in the browser or the system.
#pragma once

#include <optional>

#include "app/host.h"
#include "layout/geometry.h"

namespace attest {

// The ImGui window of the article. The pointer is over the text only where this window is in front.
inline constexpr const char* kReadingWindow = "reading";

struct WindowState {
  Size size;          // The window's size in device pixels. The width is 0 before the first frame.
  float density = 1;  // Device pixels per CSS pixel.
  bool dark = false, more_contrast = false, reduced_motion = false;
  // The appearance of the most recent frame and of the page's elements. No value before the first
  // frame.
  std::optional<ShowAppearance> drawn;
  bool coarse = false;  // True if the main pointer is a finger.
  bool mac = false;     // True if the keyboard shortcuts are those of macOS.

  bool has_size() const { return size.width > 0; }
};

}  // namespace attest
