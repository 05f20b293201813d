// How somebody's words are given: as they were said, retold, or retold with some
// of the very words in them.
#pragma once

#include <string>
#include <string_view>

#include "base/offsets.h"

namespace attest {

// "direct" if the words of `range` begin with a quotation mark of any script or stand between
// such marks, "mixed" if there are quotation marks inside only, else "indirect". An apostrophe
// is none. A first guess, for the person to correct.
std::string quote_manner(std::string_view text, ByteRange range);

}  // namespace attest
