// What a text is that is no article: data of another program, or an address.
//
// Opened as prose, a file of annotations would be a page of braces. It is named in a
// sentence instead, with what to open in its place. The content decides first, and the
// name where the content could be anything. A text that may be prose is prose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attest {

struct FileRecognised {
  enum class Kind : std::uint8_t { Article, Native, Foreign };

  Kind kind = Kind::Article;
  std::string sentence;  // Of Foreign: what it is and what to do, without the closing full stop.
};

// `text` is UTF-8; `file_name` is empty for what was pasted.
FileRecognised recognise_file(std::string_view text, std::string_view file_name);

}  // namespace attest
