// Finds the mention of a speaker that is nearest to a mark.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"

namespace attest {

// Tells how well a mention fits: its distance in bytes. A mention before the mark is better than
// one at the same distance after it, and a mention that overlaps the mark is the worst. Lower is
// better.
std::uint64_t remoteness(ByteRange mark, ByteRange mention);

// The mentions of an entity: source marks that refer to it, and those that refer to no entity but
// have its name as their text. Lost marks are not listed. `entity` may be empty. Visits all marks.
std::vector<const Mark*> mentions_of(const Notebook& notebook, std::string_view entity,
                                     std::string_view name, std::string_view text);

// The nearest of some marks, which must not be empty.
const Mark& nearest_of(const std::vector<const Mark*>& mentions, ByteRange mark);

// The nearest occurrence of a name in the text, as whole words. Occurrences with the same case are
// preferred; otherwise case and accents do not matter. `mark` is the range from which the distance
// is measured.
std::optional<ByteRange> nearest_occurrence(std::string_view text, std::string_view name,
                                            ByteRange mark);

}  // namespace attest
