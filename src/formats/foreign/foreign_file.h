// Recognises texts that are not articles: URLs and the data of other programs.
//
// If a file of annotations were opened as prose, the reader would see a page of braces. Instead,
// Attest shows a sentence that names the format and says what to open. The content of the text is
// examined first, and the file name only if the content is ambiguous. A text that may be prose
// counts as prose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attest {

struct FileRecognised {
  enum class Kind : std::uint8_t { Article, Native, Library, Foreign };

  Kind kind = Kind::Article;
  // Names the format and says what to do, without a final full stop. Empty for every kind except
  // Kind::Foreign.
  std::string sentence;
};

// `text` is UTF-8. `file_name` is empty for pasted text.
FileRecognised recognise_file(std::string_view text, std::string_view file_name);

}  // namespace attest
