// Turns the bytes of a dropped file into clean text.
//
// The page has already decoded the bytes to UTF-8 (see web/decoding.js). Only binary data, such as
// a picture with the wrong file name, may arrive undecoded. The text becomes valid UTF-8 with "\n"
// line ends. The only invisible characters left are tabs, joiners and direction marks. Data that is
// not text is refused with a clear message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace attest {

struct IncomingText {
  // The cleaned text. It has no byte order mark, and U+2029 has become an empty line.
  std::string text;
  std::vector<std::string> remarks;  // One sentence for each kind of repair.
};

// Fails with TooLarge above kLargestArticle, and with Invalid if the bytes are not text or have no
// words.
Result<IncomingText> read_incoming_text(std::string bytes);

// True if the text has visible characters, not only white space, joiners and direction marks.
bool has_visible_words(std::string_view text);

}  // namespace attest
