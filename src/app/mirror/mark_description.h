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

// Returns a short description that names only the kind of the mark. A mark with several passages,
// or with a passage in several blocks, consists of several parts in the text layer. The first part
// has the spoken_description(), and each further part has this short description.
std::string spoken_continuation(const Mark& mark);

}  // namespace attest
