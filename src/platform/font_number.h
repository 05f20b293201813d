// Encodes a font's family, slant and weight as one number for the bridge.
#pragma once

#include "layout/shaper.h"

namespace attest {

inline int font_number(const Font& font) {
  return static_cast<int>(font.family) + (font.italic ? 4 : 0) + 8 * font.weight;
}

inline int right_to_left(Direction direction) { return direction == Direction::RightToLeft; }

}  // namespace attest
