// A bar that shows shares of a whole: the progress of work, the used part of the storage, or the
// quoted words of a source. Screen readers do not announce the bar, because a text beside the bar
// gives the same numbers.
#pragma once

#include <span>

#include "ui/widgets/ui.h"

namespace attest {

struct Share {
  float part = 0;  // The fraction of the whole, from 0 to 1.
  Colour colour;
  // Whether the part is hatched, because it stands for storage that can be freed.
  bool hatched = false;
};
// Draws the bar with fully rounded ends. The shares begin at the left. The remaining part has an
// outline in the colour of lines.
void draw_share_bar(Ui& ui, const Rect& rect, std::span<const Share> shares);

}  // namespace attest
