// The state of the pointer over the article, the links under the pointer, and the caret.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "annotation/kinds.h"
#include "app/host.h"
#include "app/view/caret.h"
#include "ui/reading/end_drag.h"
#include "ui/reading/pointing.h"

namespace attest {

// The state of moving an end of the chosen mark with a handle or with keys.
struct MarkEnds {
  EndDrag drag;
  std::string message;  // The text to announce when the drag ends.
  // The end of the mark that the reader moves with keys.
  struct Adjusted {
    Id mark;
    MarkEnd end = MarkEnd::End;
    // The number of undo steps that the moves have made. Escape undoes these steps.
    std::size_t steps = 0;
    bool moved = false;  // True if this end was moved since it was selected.
  };
  std::optional<Adjusted> adjusted;
};

struct PointerState {
  Pointing pointing;
  MarkEnds ends;
  // The armed kind: each new selection immediately becomes a mark of this kind.
  std::optional<MarkKind> armed;
  // True if the selection was made by a long press. The program then draws the handles of the
  // selection.
  bool selected_by_touch = false;
  bool began_covered = false;  // True if the first press of a double click hit a dialog.
  std::string hovered_link, pressed_link;  // The URLs of the hovered link and of the pressed link.
  Caret caret;
  // The modifier keys that were held at the most recent pointer press. Empty after the semantics
  // layer has activated a control.
  Modifiers modifiers;

  bool is_dragging() const { return pointing.dragging() || ends.drag.dragging(); }
};

}  // namespace attest
