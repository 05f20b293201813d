// What kind of file some bytes are that are no text, by how they begin.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// Such as "a PDF" or "a Word document (.docx)"; empty for what may be text.
std::string binary_kind(std::string_view bytes);

}  // namespace attest
