// Merges two copies of a record, field by field.
//
// For each field, the value with the higher revision wins. At equal revisions, the greater value
// wins, and any value is greater than an empty one. The order of values has only one purpose: every
// merge of the same two copies gives the same result. Merging is therefore commutative, associative
// and idempotent. A field that was changed in only one copy is never lost. There are three
// exceptions to these rules:
//   (1) If only one of the copies has a passage that was not found in the text, the passages of the
//       other copy win.
//   (2) A value and the fact that the program guessed it are merged as one field. At equal
//       revisions, a value that a person chose wins over a guessed one.
//   (3) The later modification time wins.
//
// The two ends of a link are one field, because reversing a link changes both. A list, such as the
// tags, is one field.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "annotation/entity.h"
#include "annotation/link.h"
#include "annotation/mark.h"

namespace attest {

// Returns the names of all fields with a revision. Defined for Mark, Entity and Link.
template <class Record>
std::span<const std::string_view> revised_fields();

// Must be called after a change. Gives `revision` to the record and to the fields that differ from
// `before`. `revision` must be higher than the revision of `before`.
template <class Record>
void raise_revision(Record& changed, const Record& before, std::uint64_t revision);

// Merges two copies of one record. Both copies must have the same id.
template <class Record>
Record merged(const Record& a, const Record& b);

// Returns whether two copies of a record have the same content. Modification times and revisions
// are ignored.
template <class Record>
bool says_the_same(const Record& a, const Record& b);

}  // namespace attest
