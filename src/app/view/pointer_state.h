// The pointer over the article, the links below it, and the caret.
#pragma once

#include <optional>
#include <string>

#include "annotation/kinds.h"
#include "app/host.h"
#include "app/view/caret.h"
#include "ui/reading/end_drag.h"
#include "ui/reading/pointing.h"

namespace attest {

// Moving the ends of the chosen mark, with a handle or with keys.
struct MarkEnds {
  EndDrag drag;
  std::string message;  // Announced when the drag ends.
  // The end that keys move.
  struct Adjusted {
    Id mark;
    MarkEnd end = MarkEnd::End;
  };
  std::optional<Adjusted> adjusted;
};

struct PointerState {
  Pointing pointing;
  MarkEnds ends;
  // Each selection is marked at once as this kind.
  std::optional<MarkKind> armed;
  // The selection was made by a long press, so the program draws its handles.
  bool selected_by_touch = false;
  bool began_covered = false;  // The first press of a double click hit a dialog, not the text.
  std::string hovered_link, pressed_link;  // The URLs of the hovered link and of the pressed link.
  Caret caret;
  Modifiers modifiers;  // Those held at the last press; none after a press by other means.

  bool is_dragging() const { return pointing.dragging() || ends.drag.dragging(); }
};

}  // namespace attest
