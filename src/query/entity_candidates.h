// Proposes the entities that a source mark may mention, for example the person that "she" refers
// to.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/speaker_candidates.h"

namespace attest {

// Returns at most `most` entities as candidates. Each entity is listed once, with its nearest
// mention. Mentions before the mark come first, then mentions after it. The entity of the mark
// itself is excluded. The cost does not depend on the number of marks.
//
// If `typed` is not empty, only entities whose name has a word that begins with `typed` are
// returned. Case and accents do not matter. Such entities are returned even if no mention is near
// the mark; they come last. All entities are therefore visited.
std::vector<SpeakerCandidate> entity_candidates(const Project& project, const Mark& mark,
                                                std::string_view typed, std::size_t most);

}  // namespace attest
