// Proposes the speakers of a quote or claim: source marks near it, and names in the text that are
// not marked yet.
//
// A name is a sequence of capitalised words in one block. It may contain particles ("von der
// Leyen") and does not begin with a title ("Mayor"). The first word of a sentence is a name only if
// it is capitalised inside another sentence too. In a script without capital letters, names cannot
// be recognised, so only source marks are proposed. In German, every noun looks like a name.
//
// Only the text within about 2,000 words of the mark is read, so the cost does not depend on the
// length of the article or on the number of marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/project.h"

namespace attest {

enum class Side : std::uint8_t { Before, After, Inside };

struct SpeakerCandidate {
  Id mark;           // A source mark, or empty for a name that is not marked.
  Id entity;         // Empty if no entity is known.
  ByteRange range;   // The words in the text. Empty for an entity that is not named near the mark.
  std::string name;  // The name of the entity. If no entity is known, the words in the article.
  Side side = Side::Before;
  std::uint32_t words_between = 0;
  bool other_block = false;
};

// Returns at most `most` candidates. The present speaker of the mark comes first. The others follow
// by distance, the nearest one first. Candidates after the mark or in another block count as
// further away than they are. Candidates inside the mark come last. Each entity or name is listed
// once, at its place nearest to the mark. The result is empty for a source mark, and for a mark
// without a passage that was found in the text.
//
// If `typed` is not empty, only candidates whose name has a word that begins with `typed` are
// listed. After them come the entities with such a name that are not named near the mark. Case and
// accents do not matter.
std::vector<SpeakerCandidate> speaker_candidates(const Project& project, const Mark& mark,
                                                 std::string_view typed, std::size_t most);

}  // namespace attest
