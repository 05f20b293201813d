// Guesses the language of a text if the language is clear.
//
// If only one language uses the script of the text, the script decides. If two or three languages
// use it, a few special letters decide. For Latin script, the most common words decide. In doubt
// the language stays unknown, because a wrong language would cause wrong line breaks and
// pronunciation.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// Returns a BCP 47 tag such as "en", or an empty string. Examines only the beginning of the text.
std::string guess_language(std::string_view text);

}  // namespace attest
