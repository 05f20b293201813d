// Recognises texts that are not articles: data of other programs and URLs.
//
// A file of annotations opened as prose would be a page of braces. Instead, a sentence names the
// format and says what to open. The content decides first; the file name decides if the content is
// ambiguous. A text that may be prose is treated as prose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attest {

struct FileRecognised {
  enum class Kind : std::uint8_t { Article, Native, Foreign };

  Kind kind = Kind::Article;
  // Set for Foreign: names the format and says what to do, without a final full stop.
  std::string sentence;
};

// `text` is UTF-8. `file_name` is empty for pasted text.
FileRecognised recognise_file(std::string_view text, std::string_view file_name);

}  // namespace attest
