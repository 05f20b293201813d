// The browser's window: its size, and what the person has set in the browser or in the system.
#pragma once

#include <optional>

#include "layout/geometry.h"

namespace attest {

struct WindowState {
  Size size;          // In device pixels. The width is 0 before the first frame.
  float density = 1;  // Device pixels per CSS pixel.
  bool dark = false, more_contrast = false, reduced_motion = false;
  // As the last frame was drawn and as the page was told. No value: before the first frame.
  std::optional<bool> drawn_dark;
  bool coarse = false;  // The main pointer is a finger.
  bool mac = false;     // The keyboard shortcuts are those of macOS.

  bool has_size() const { return size.width > 0; }
};

}  // namespace attest
