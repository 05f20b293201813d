// Recognises binary files by their first bytes.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// Returns a name such as "a PDF" or "a Word document (.docx)", or an empty string if the bytes may
// be text.
std::string binary_kind(std::string_view bytes);

}  // namespace attest
