// Proposes the entities that a source mark may mention, for example the person that "she" refers
// to.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/speaker_candidates.h"

namespace attest {

// Returns at most `most` candidates that have an entity, each entity once with its nearest mention.
// Mentions before the mark come first, then mentions after it. The entity of the mark itself is
// excluded. The cost does not depend on the number of marks.
//
// If `typed` is not empty, only names with a word that begins with `typed` are returned. Case and
// accents do not matter. Entities with such a name but without a mention near the mark follow at
// the end, so all entities are visited.
std::vector<SpeakerCandidate> entity_candidates(const Project& project, const Mark& mark,
                                                std::string_view typed, std::size_t most);

}  // namespace attest
