// Detects whether a quote is verbatim, paraphrased, or paraphrased with verbatim parts.
#pragma once

#include <string_view>

#include "annotation/mark.h"
#include "base/offsets.h"

namespace attest {

// Guesses the manner of a quote, which the user can correct:
//   - kDirect if the text of `range` begins with a quotation mark of any script, or is enclosed by
//     quotation marks;
//   - kMixed if the text has quotation marks only in other places;
//   - kIndirect otherwise.
// Apostrophes do not count as quotation marks.
std::string_view quote_manner(std::string_view text, ByteRange range);

// Sets the attribution of a new quote to kOpen and guesses its manner. A field that already has a
// value stays unchanged.
void fill_in_guesses(Mark& mark, std::string_view text);

}  // namespace attest
