// Which language a text is in, as far as that is easy to see.
//
// The script settles it where only one language uses it, a few letters where two
// or three do, and the commonest small words where the script is Latin. What is
// not certain stays unknown: no language is better than a wrong one, by which
// words would be broken and read aloud wrongly.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// A BCP 47 tag such as "en", or nothing. Looks at the beginning of the text only.
std::string guess_language(std::string_view text);

}  // namespace attest
