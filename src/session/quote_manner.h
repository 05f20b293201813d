// Detects whether a quote is verbatim, paraphrased, or paraphrased with verbatim parts.
#pragma once

#include <string_view>

#include "annotation/mark.h"
#include "base/offsets.h"

namespace attest {

// Returns kDirect if the text of `range` begins with a quotation mark of any script or is enclosed
// by such marks, kMixed if it only contains quotation marks inside, and otherwise kIndirect.
// Apostrophes do not count. The result is a first guess that the user can correct.
std::string_view quote_manner(std::string_view text, ByteRange range);

// Fills in the fields that a new quote starts with. Fields that already have a value stay
// unchanged.
void fill_in_guesses(Mark& mark, std::string_view text);

}  // namespace attest
