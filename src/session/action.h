// The user's actions as values. Keys, buttons, menus and the page's script interface all create
// them. Session::perform carries them out.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/fields.h"
#include "base/offsets.h"

namespace attest {

// Selects a range. Both ends are rounded down to grapheme boundaries. An empty range sets the
// caret.
struct Select {
  ByteRange range;
  ByteOffset caret;  // The moving end: range.start or range.end.
};
struct ClearSelection {};

// Marks the selection. White space at both ends is trimmed.
struct MarkSelection {
  MarkKind kind;
};

// Adds `range` to the mark and merges `range` with the passages that it touches.
struct AddPassage {
  Id mark;
  ByteRange range;
};

// Chooses a mark. An empty id chooses no mark.
struct ChooseMark {
  Id mark;
};

// Chooses a mark at `at`, the start of the clicked grapheme. Repeated actions cycle from the
// smallest mark to the largest. If there is no mark, none is chosen.
struct ChooseMarkAt {
  ByteOffset at;
};

// Chooses the next (+1) or the previous (-1) of the listed marks (Session::listed), starting at the
// caret if no mark is chosen. The first mark follows the last one.
struct ChooseNextMark {
  int step;
};

// An empty id means that no mark is hovered.
struct HoverMark {
  Id mark;
};

struct UpdateMark {
  Id mark;
  MarkFields fields;
};
struct DeleteMark {
  Id mark;
};

// `kind` is one of kLinkKinds. Adding a link that already exists does nothing.
struct LinkMarks {
  std::string kind;
  Id from, to;
};
struct DeleteLink {
  Id link;
};

struct Undo {};
struct Redo {};

using Action = std::variant<Select, ClearSelection, MarkSelection, AddPassage, ChooseMark,
                            ChooseMarkAt, ChooseNextMark, HoverMark, UpdateMark, DeleteMark,
                            LinkMarks, DeleteLink, Undo, Redo>;

}  // namespace attest
