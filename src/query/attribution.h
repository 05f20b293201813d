// Finds the speaker of a mark.
#pragma once

#include <cstdint>
#include <string>

#include "annotation/notebook.h"

namespace attest {

// Returns the number of the source mark that is the mark's speaker. A source mark is its own
// speaker. For other marks, the first link "attributed-to" leads to the speaker. Returns kNoNumber
// if there is no speaker.
std::uint32_t speaker_of(const Notebook& notebook, std::uint32_t mark);

// Returns the entity that the mark's speaker (a source mark) refers to, or null if there is none.
const Entity* source_of(const Notebook& notebook, std::uint32_t mark);

// Returns whether a mark is unattributed. This is the only definition of the term. A quote is
// unattributed in two cases: (1) Its attribution is "unattributed". (2) It has no link to a
// speaker, and its attribution is not "linked".
bool is_unattributed(const Notebook& notebook, std::uint32_t mark);

// Returns the name of the entity that a source mark mentions, or the marked text if the mark
// mentions no entity.
std::string speaker_name(const Notebook& notebook, const Mark& source, std::string_view text);

}  // namespace attest
