// Recognises binary files by their first bytes.
#pragma once

#include <string_view>

namespace attest {

// Returns the id of a sentence such as "a PDF" or "a Word document (.docx)", or an empty string if
// the bytes may be text.
std::string_view binary_kind(std::string_view bytes);

// False for pictures, sounds, videos and fonts. The reader cannot copy words from such a file.
bool has_words(std::string_view kind);

}  // namespace attest
