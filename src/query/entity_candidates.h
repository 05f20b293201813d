// Proposes the entities that a source mark may mention, such as the one that "she" means.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/speaker_candidates.h"

namespace attest {

// Returns at most `most` candidates with an entity, each entity once with its nearest mention:
// first those that are mentioned before the mark, then those after it. If `typed` is not empty,
// only names with a word that begins with it are returned (case and accents do not matter),
// followed by entities that are mentioned nowhere near. The entity of the mark itself is excluded.
// The cost does not depend on the number of marks, but typing visits all entities.
std::vector<SpeakerCandidate> entity_candidates(const Project& project, const Mark& mark,
                                                std::string_view typed, std::size_t most);

}  // namespace attest
