// Points, sizes and rectangles in device pixels, with y downwards.
//
// Layout, drawing and ImGui use device pixels, because text is only sharp if its pixels coincide
// with the pixels of the screen. `web/` and the sizes written in `ui` use CSS pixels.
#pragma once

namespace attest {

struct Point {
  float x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
  float width = 0, height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool contains(Point at) const {
    return at.x >= x && at.x < right() && at.y >= y && at.y < bottom();
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace attest
