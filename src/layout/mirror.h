// Converts positions between the interface and the window.
//
// The interface is always arranged from left to right, in interface coordinates. If the interface
// is mirrored, the position x of the interface is shown at the distance x from the right edge of
// the window. The article is never mirrored, because its layout has a direction of its own.
#pragma once

#include "layout/geometry.h"

namespace attest {

// The same functions convert in both directions.
struct Mirror {
  // The width of the window in device pixels, or 0 if the interface is not mirrored.
  float width = 0;

  bool is_on() const { return width > 0; }
  float x(float at) const { return is_on() ? width - at : at; }
  Point of(Point at) const { return {x(at.x), at.y}; }
  Rect of(const Rect& rect) const {
    return {is_on() ? width - rect.right() : rect.x, rect.y, rect.width, rect.height};
  }
};

}  // namespace attest
