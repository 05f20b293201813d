// A bar that shows shares of a whole: the progress of work, the used part of the storage, or the
// quoted words of a source. It only supports a text with the same numbers and is not announced.
#pragma once

#include <span>

#include "ui/widgets/ui.h"

namespace attest {

struct Share {
  float part = 0;  // Of the whole, from 0 to 1.
  Colour colour;
  bool hatched = false;  // A part that could be freed or is not certain.
};
// Draws the bar with fully rounded ends. The shares begin at the left; the rest has the colour of
// lines.
void draw_share_bar(Ui& ui, const Rect& rect, std::span<const Share> shares);

}  // namespace attest
