// From bytes that somebody dropped on the page to text that can be read.
//
// The page has decoded them (web/decoding.js is the home of that), unless they are
// no text at all but a picture with the wrong name. What is text is
// made valid UTF-8 with "\n" at the end of each line and nothing invisible but
// tabs, joiners and marks of direction; what is not is refused in plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace attest {

struct IncomingText {
  std::string text;                  // Without a byte order mark; U+2029 has become an empty line.
  std::vector<std::string> remarks;  // What had to be repaired, one sentence each.
};

// Fails with TooLarge above kLargestArticle, and with Invalid for what is no text or has none.
Result<IncomingText> read_incoming_text(std::string bytes);

// Is there anything for the eye in a text: no white space, joiners and marks of direction alone?
bool has_visible_words(std::string_view text);

}  // namespace attest
