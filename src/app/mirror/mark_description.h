// The description of a mark for screen readers. The text layer sets it as aria-description.
#pragma once

#include <string>
#include <string_view>

#include "annotation/notebook.h"

namespace attest {

// Returns the kind of the mark, then its speaker or entity, manner, verdict, relations to other
// marks, and note, as one line: "quote, said by Ana Díaz, direct, note: check this". `text` is the
// article's text.
std::string spoken_description(const Notebook& notebook, const Mark& mark, std::string_view text);

// Returns the description for every part of a mark after the first part. A mark has several parts
// if it has several passages, or if a passage spans several blocks.
std::string spoken_continuation(const Mark& mark);

}  // namespace attest
