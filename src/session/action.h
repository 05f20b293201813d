// What the reader wants, as values: the same for a key, a button, a menu and the
// page's own interface. Session::perform carries them out.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/mark.h"
#include "base/offsets.h"

namespace attest {

// Snapped to graphemes; may be empty: a caret.
struct Select {
  ByteRange range;
  ByteOffset caret;  // The end that moves: range.start or range.end.
};
struct ClearSelection {};

// Marks the selection, white space at its ends trimmed.
struct MarkSelection {
  MarkKind kind;
};

// Becomes one with the passages that it touches.
struct AddPassage {
  Id mark;
  ByteRange range;
};

// Empty: none.
struct ChooseMark {
  Id mark;
};

// Cycles from the smallest to the largest; none there: none. `at` begins the letter that was meant.
struct ChooseMarkAt {
  ByteOffset at;
};

// +1 or -1 in the order of the text; from the caret if none is chosen. After the last the first.
struct ChooseNextMark {
  int step;
};

// Empty: none.
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

// Of a kind in kLinkKinds. The same link a second time is none.
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
