// Merges two copies of a record, field by field.
//
// For each field, the value with the higher revision wins. At equal revisions the greater value
// wins, in an order that has no meaning except that both copies decide alike; any value is greater
// than an empty one. Merging is therefore commutative, associative and idempotent, and a field that
// was changed in one copy only is never lost. Exceptions:
//   - Passages that were all found in the text win over passages with a lost one.
//   - A field that the program guessed is one field with this fact: at equal revisions, a value
//     that a person chose wins.
//   - The later modification time is kept.
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

// The names of all fields with a revision. Defined for Mark, Entity and Link.
template <class Record>
std::span<const std::string_view> revised_fields();

// Call it after a change. The record and the fields that differ from `before` get `revision`, which
// must be higher than that of `before`.
template <class Record>
void raise_revision(Record& changed, const Record& before, std::uint64_t revision);

// Both are copies of one record, with the same id.
template <class Record>
Record merged(const Record& a, const Record& b);

// Returns whether two copies have the same content. Modification times and revisions are ignored.
template <class Record>
bool says_the_same(const Record& a, const Record& b);

}  // namespace attest
