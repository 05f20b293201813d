// The user's actions as values. Keys, buttons, menus and the page's script interface all create
// them. Session::perform carries them out, each as one undo step.
//
// An action on several marks changes all of them. If one of the marks is gone or has the wrong
// kind, the action changes no mark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/entity_fields.h"
#include "annotation/fields.h"
#include "base/offsets.h"

namespace attest {

// Selects a range. Both ends are rounded down to grapheme boundaries. An empty range sets the
// caret.
struct Select {
  ByteRange range;
  ByteOffset caret;  // The end at which the caret is: range.start or range.end.
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
// Moves the start or the end of a passage to a grapheme boundary near `to`. A passage keeps at
// least one grapheme. Passages that touch are merged. Consecutive moves of the same end, up to the
// next EndMove, are one undo step. Each move is computed from the passages that the mark had before
// the first of these moves.
struct MovePassageEnd {
  Id mark;
  std::size_t passage;  // The index of the passage before the first of these moves.
  bool start;           // True for the start, false for the end.
  ByteOffset to;
};
// The user has released the handle. The next move is another undo step.
struct EndMove {};

// How a click chooses marks: `Only` without a key, `Toggle` with Ctrl or Cmd, `Range` with Shift. A
// range begins at the mark that was last chosen without Shift, and follows the order of
// Session::listed().
enum class Choosing : std::uint8_t { Only, Toggle, Range };
// Chooses marks. An empty id chooses no mark.
struct ChooseMark {
  Id mark;
  Choosing how = Choosing::Only;
};

// Chooses a mark at `at`, the start of the clicked grapheme. Repeated actions cycle from the
// smallest mark to the largest. If there is no mark at `at`, no mark is chosen.
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

// A change of kind removes the links that the new kind does not allow (annotation/link_rules.h).
struct UpdateMark {
  Id mark;
  MarkFields fields;
};
struct UpdateMarks {
  std::vector<Id> marks;
  MarkFields fields;
};
// Adds or removes tags.
struct TagMarks {
  std::vector<Id> marks;
  std::vector<std::string> tags;
  bool add = true;
};
// Deletes a mark and its links.
struct DeleteMark {
  Id mark;
};
struct DeleteMarks {
  std::vector<Id> marks;
};

// Adds evidence to a claim. Fails if the address is neither http nor https. If the claim already
// has the address, a nonempty title replaces the old one.
struct AddEvidence {
  Id mark;
  std::string address, title;
};
// Sets the title of one piece of evidence. The title may be empty. Consecutive changes of the title
// for one address are one undo step.
struct TitleEvidence {
  Id mark;
  std::string address, title;
};
struct RemoveEvidence {
  Id mark;
  std::size_t index;
};

// The name of an entity, as a person types it. Case and accents do not matter when the entity is
// looked up.
struct EntityName {
  std::string text;
  // The source with this name in other articles, or an empty entity. If the article gets a new
  // entity for the name, the id, the kind, the role and the address are copied from this source.
  Entity known{};
};

// Links quotes or claims to their speaker and removes the links to other speakers. The speaker can
// be given in three ways:
//   (1) The id of a source mark.
//   (2) The id or the name of an entity. The nearest mention (a source mark of the entity) becomes
//       the speaker. If there is no mention, the nearest occurrence of the name in the text becomes
//       a source mark.
//   (3) A range of words in the text. If no source mark has exactly this range, the words become a
//       source mark with an entity.
struct AttributeTo {
  std::vector<Id> marks;
  std::variant<Id, ByteRange, EntityName> speaker;
};
// MarkUnattributed and SetAttributionOpen remove the links from the marks to their speakers.
struct MarkUnattributed {
  std::vector<Id> marks;
};
struct SetAttributionOpen {
  std::vector<Id> marks;
};

// Sets the entity to which source marks refer. The entity is given by id or by name. If no entity
// has the name, a new entity is created.
struct NameSource {
  std::vector<Id> marks;
  std::variant<Id, EntityName> entity;
};
// Marks the range `words` as a source, sets the mark's entity to `entity`, and chooses the mark.
struct MarkAsMention {
  Id entity;
  ByteRange words;
};
struct UpdateEntity {
  Id entity;
  EntityFields fields;
};
// Merges the entity `from` into the entity `into`. The source marks of `from` then refer to `into`.
// Empty fields of `into` get the values of `from`.
struct MergeEntities {
  Id from, into;
};
// Creates a new entity with this name. `mentions` must be source marks; they then refer to the new
// entity.
struct SplitEntity {
  std::vector<Id> mentions;
  std::string name;
};
// Deletes an entity. Its source marks are kept and then refer to no entity.
struct DeleteEntity {
  Id entity;
};

// Links two marks. `kind` is one of kLinkKinds. If the link already exists, nothing changes. The
// link must obey annotation/link_rules.h.
struct LinkMarks {
  std::string kind;
  Id from, to;
};
struct ReverseLink {
  Id link;
};
struct RetypeLink {
  Id link;
  std::string kind;
};
struct DeleteLink {
  Id link;
};

struct Undo {};
struct Redo {};

using Action =
    std::variant<Select, ClearSelection, MarkSelection, AddPassage, MovePassageEnd, EndMove,
                 ChooseMark, ChooseMarkAt, ChooseNextMark, HoverMark, UpdateMark, UpdateMarks,
                 TagMarks, DeleteMark, DeleteMarks, AddEvidence, TitleEvidence, RemoveEvidence,
                 AttributeTo, MarkUnattributed, SetAttributionOpen, NameSource, MarkAsMention,
                 UpdateEntity, MergeEntities, SplitEntity, DeleteEntity, LinkMarks, ReverseLink,
                 RetypeLink, DeleteLink, Undo, Redo>;

}  // namespace attest
