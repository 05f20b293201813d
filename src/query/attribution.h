// Finds the speaker of a mark.
#pragma once

#include <cstdint>
#include <string>

#include "annotation/notebook.h"

namespace attest {

// Returns the number of the source mark of a mark's speaker: the mark itself if it is a source,
// otherwise the mark to which its first link "attributed-to" leads. kNoNumber if there is none.
std::uint32_t speaker_of(const Notebook& notebook, std::uint32_t mark);

// The only definition of "unattributed": a quote that is marked so, or that neither has a link to a
// speaker nor is marked as linked.
bool is_unattributed(const Notebook& notebook, std::uint32_t mark);

// The name of the entity that a source mark mentions, or the marked text if it mentions none.
std::string speaker_name(const Notebook& notebook, const Mark& source, std::string_view text);

}  // namespace attest
