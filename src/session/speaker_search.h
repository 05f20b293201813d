// Finds the mention of a speaker that is nearest to a mark. A mention is a source mark of the
// speaker.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotation/notebook.h"
#include "base/offsets.h"

namespace attest {

// Returns a number that grows with the distance between a mark and a mention of its speaker (a
// source mark). At the same distance, a mention before the mark has a lower number than a mention
// after it. A mention that overlaps the mark has the highest number.
std::uint64_t remoteness(ByteRange mark, ByteRange mention);

// Returns the mentions of an entity: source marks that refer to it, and source marks without an
// entity whose text is the entity's name. Marks that were not found in the text are left out.
// `entity` may be empty. Visits all marks.
std::vector<const Mark*> mentions_of(const Notebook& notebook, std::string_view entity,
                                     std::string_view name, std::string_view text);

// Returns the element of `mentions` that is nearest to `mark`. `mentions` must not be empty.
const Mark& nearest_of(const std::vector<const Mark*>& mentions, ByteRange mark);

// Returns the occurrence of a name in the text that is nearest to the range `mark`. Only whole
// words count. If the name occurs with the same case and accents, other occurrences are ignored.
// Otherwise, case and accents do not matter.
std::optional<ByteRange> nearest_occurrence(std::string_view text, std::string_view name,
                                            ByteRange mark);

}  // namespace attest
