// Finds the sources that may be the speaker of a mark, the most likely first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/project.h"
#include "base/offsets.h"

namespace attest {

// Where the words of a candidate are, seen from the mark.
enum class Side : std::uint8_t { Before, After, Inside };

struct SpeakerCandidate {
  Id mark;          // A source mark. Empty: the words are not marked yet.
  Id entity;        // May be empty.
  ByteRange range;  // The words that name the source. Empty if the text does not.
  std::string name;
  Side side = Side::Before;
  std::uint32_t words_between = 0;
  bool other_block = false;
};

// Returns at most `most` candidates: sources before the mark, nearest first, then after it, then
// inside it. `typed` keeps the names of which a word begins with it; then entities without a
// mention near the mark follow.
std::vector<SpeakerCandidate> speaker_candidates(const Project& project, const Mark& mark,
                                                 std::string_view typed, std::size_t most);

}  // namespace attest
