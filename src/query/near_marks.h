// Proposes marks to which the chosen mark can be linked, and entities that a source mark could
// mention, for example the person that "she" refers to.
//
// The functions visit only the marks near the chosen mark, so their cost does not depend on the
// number of marks. Candidates before the mark come first, then candidates after it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/speaker_candidates.h"

namespace attest {

// Returns at most `most` entities as candidates. Each entity is listed once, with its nearest
// mention. The entity of the mark itself is excluded.
//
// If `typed` is not empty, only entities whose name has a word that begins with `typed` are
// returned. Case and accents do not matter. Entities without a mention near the mark are returned
// too, after all others. If `typed` is empty, entities whose name matches the words of the mark
// (NameOfMark::matches()) come first, also if they have no mention near the mark. To find entities
// without a near mention, the function visits all entities.
std::vector<SpeakerCandidate> entity_candidates(const Project& project, const Mark& mark,
                                                std::string_view typed, std::size_t most);

// The words of a source mark that probably belong to a name, folded for comparison. Empty if the
// mark is a pronoun or a description, such as "she" or "the mayor". In a script without capital
// letters, the words of a mark count as a name if there are at least two.
class NameOfMark {
 public:
  NameOfMark(const Project& project, const Mark& mark);
  bool is_name() const { return !words_.empty(); }
  // Returns whether all words of the mark occur in `name`, or the other way round.
  bool matches(std::string_view name) const;

 private:
  std::vector<std::string> words_;
};

// Returns at most `most` marks as candidates for a new link of the kind `link_kind`. Each candidate
// could be the start or the end of the link. Marks that already have a link of this kind with
// `mark` are excluded. The `name` of a candidate is its marked text. If `typed` is not empty, only
// candidates whose name has a word that begins with `typed` are returned.
std::vector<SpeakerCandidate> link_candidates(const Project& project, const Mark& mark,
                                              std::string_view link_kind, std::string_view typed,
                                              std::size_t most);

}  // namespace attest
