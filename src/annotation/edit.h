// What changes in a notebook, as values. apply() does it and returns what undoes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/notebook.h"
#include "base/result.h"

namespace attest {

// "Put" adds the record, or replaces the one with the same id. `number` is for inverses only: a
// record that comes back takes the number, and with it the place, that it had.
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

// The mark's links go with it; the inverse brings back both.
struct RemoveMark {
  Id id;
};
// Source marks that mention it lose the mention; the inverse brings it back.
struct RemoveEntity {
  Id id;
};
struct RemoveLink {
  Id id;
};

// Many records, in no order; links go before the marks at their ends.
struct RemoveAll {
  std::vector<RecordRef> records;
};

struct Batch;  // Several edits as one: all of them or none.

using Edit = std::variant<PutMark, RemoveMark, PutEntity, RemoveEntity, PutLink, RemoveLink,
                          RemoveAll, Batch>;
struct Batch {
  std::vector<Edit> edits;
};

// The record that an edit of one record puts or removes; none for an edit of many.
std::optional<RecordRef> record_of(const Edit& edit);

// Fails with Invalid or NotFound, and then nothing has changed: a record without an id, a mark
// without a passage, passages that are empty, overlap or are out of order, a link of an unknown
// kind, to a mark that is not there or to itself, the removal of an id that is not there.
// Takes as long as the edits are many, however full the notebook is; but removing an entity looks
// at all marks.
Result<Edit> apply(Notebook& notebook, Edit edit);

// For reading thousands of marks: puts one that is not there yet and saved already. Nothing undoes
// it. Fails as apply() does.
std::optional<Error> add_saved_mark(Notebook& notebook, Mark&& mark);

// Makes everything of another notebook part of a new one, as if each record had been put: what was
// read once need not be read again. Returns what undoes it.
Edit adopt(Notebook& empty, Notebook&& from);

// The same as apply() for what is saved already: loaded from the store or written by another
// window. Notebook::take_touched() does not tell of it.
Result<Edit> apply_saved(Notebook& notebook, Edit edit);

}  // namespace attest
