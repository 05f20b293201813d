// The pointer over the article, the links below it, and the caret.
#pragma once

#include <string>

#include "app/view/caret.h"
#include "ui/reading/pointing.h"

namespace attest {

struct PointerState {
  Pointing pointing;
  bool began_covered = false;  // The first press of a double click hit a dialog, not the text.
  std::string hovered_link, pressed_link;  // The URLs of the hovered link and of the pressed link.
  Caret caret;
};

}  // namespace attest
