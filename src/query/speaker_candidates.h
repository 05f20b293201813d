// Proposes the speakers of a quote or claim: source marks near it, and names in the text that are
// not marked yet.
//
// A name is a sequence of capitalised words in one block. It may contain particles ("von der
// Leyen") and does not begin with a title ("Mayor"). The first word of a sentence is a name only
// if it is capitalised inside another sentence too. Scripts without capital letters have no names
// in this sense, so only their source marks are proposed. In German, every noun looks like a name.
//
// Only the text within some 2,000 words of the mark is read, so the cost does not depend on the
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
  Id mark;           // A source mark. Empty if it is a name that is not marked.
  Id entity;         // Empty if none is known.
  ByteRange range;   // The mention in the text. Empty for an entity that is mentioned elsewhere.
  std::string name;  // The name of the entity, otherwise the words of the mention.
  Side side = Side::Before;
  std::uint32_t words_between = 0;
  bool other_block = false;
};

// Returns at most `most` candidates, the most likely one first: the nearest, where a mention after
// the mark or in another block counts as further away than it is, and one inside the mark comes
// last. Each entity or name is listed once, with its nearest mention. If `typed` is not empty, only
// names with a word that begins with it are listed (case and accents do not matter), followed by
// all other entities with such a name. The result is empty for a source and a mark without a
// placed passage.
std::vector<SpeakerCandidate> speaker_candidates(const Project& project, const Mark& mark,
                                                 std::string_view typed, std::size_t most);

}  // namespace attest
