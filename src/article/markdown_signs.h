// Whether a text without a telling file name is Markdown or plain text.
//
// Plain text that is read as Markdown loses letters: the number of "1986. A great
// year", the stars of "2*3*4", the word in "rose <sharply>". Markdown that is read
// as plain text keeps every letter and shows some signs too many. So only clear,
// well-formed signs count, and where there is doubt a text is plain text.
//
// One of these is enough:
//   - front matter (see front_matter.h);
//   - an ATX heading: "## Words" after an empty line or at the start, not "# 1";
//   - fenced code with its closing fence;
//   - a link or picture whose address looks like one: [words](https://…), (/path), (#part);
//     [words][name] with "[name]: address", a footnote with its reference;
//   - a table with its row of hyphens;
//   - a list of three items or more with the same bullet, unless they are sentences, as the
//     turns of a dialogue are; two items with a box to tick;
//   - emphasis around words, such as *this*, **this** or _this_, in two places.
// Two different ones of these are enough:
//   - emphasis in one place; `code`; ~~words~~; a list of two items; a list numbered from 1 with
//     three items; a heading that is underlined with "===".
// Nothing else counts: HTML, "> " of quoted mail, lines of "***" or "----", references such as
// "[1]: https://…", backslashes, "&amp;", indented lines, hashtags, single bars.
#pragma once

#include <string_view>

namespace attest {

// `text` may end its lines with "\r\n". Looks at the first 64 KiB.
bool has_signs_of_markdown(std::string_view text);

}  // namespace attest
