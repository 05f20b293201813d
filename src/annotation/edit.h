// Edits: values that describe a change of a notebook. apply() carries out an edit and returns its
// inverse.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/notebook.h"
#include "base/result.h"

namespace attest {

// "Put" adds a mark, an entity or a link, or replaces the one with the same id. Only inverse edits
// set `number`. A restored record therefore gets its old number and its old index in the order of
// creation.
struct PutMark {
  Mark mark;
  std::uint32_t number = kNoNumber;
};
struct PutEntity {
  Entity entity;
  std::uint32_t number = kNoNumber;
};
struct PutLink {
  Link link;
  std::uint32_t number = kNoNumber;
};

// Removes a mark and its links. The inverse restores the mark and the links.
struct RemoveMark {
  Id id;
};
// Removes an entity and clears the references to it in source marks. The inverse restores the
// entity and the references.
struct RemoveEntity {
  Id id;
};
struct RemoveLink {
  Id id;
};

// Removes many records, in any order. Links are removed before the marks at their ends.
struct RemoveAll {
  std::vector<RecordRef> records;
};

struct Batch;  // Several edits that are applied together or not at all.

using Edit = std::variant<PutMark, RemoveMark, PutEntity, RemoveEntity, PutLink, RemoveLink,
                          RemoveAll, Batch>;
struct Batch {
  std::vector<Edit> edits;
};

// If `edit` puts or removes a single record, returns this record. Returns nothing for an edit of
// many records.
std::optional<RecordRef> record_of(const Edit& edit);

// Applies `edit` and returns its inverse. Fails with Invalid or NotFound and then changes nothing.
// Reasons for a failure: a record without an id; a mark without a passage; passages that are empty,
// overlap or are out of order; a link of an unknown kind, to a missing mark, or from a mark to the
// same mark; removal of an unknown id.
//
// The cost depends on the number of edits, not on the size of the notebook. Only the removal of an
// entity visits all marks.
Result<Edit> apply(Notebook& notebook, Edit edit);

// Adds a new mark that is already saved, without making an inverse. Used when thousands of marks
// are read. Fails as apply() does.
std::optional<Error> add_saved_mark(Notebook& notebook, Mark&& mark);

// Moves all records of `from` into the notebook `empty`, which must be new. The effect is the same
// as adding each record by an edit, but faster: the indexes of `from` are moved and not rebuilt.
// Returns the inverse.
Edit adopt(Notebook& empty, Notebook&& from);

// Like apply(), but for a change that is already saved, because it was loaded from the store or
// written by another window. Notebook::take_touched() does not return the records of such a change.
Result<Edit> apply_saved(Notebook& notebook, Edit edit);

}  // namespace attest
