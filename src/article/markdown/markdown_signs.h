// Decides whether a text without a known file name extension is Markdown or plain text.
//
// Plain text that is read as Markdown loses characters: the number of "1986. A great year", the
// asterisks of "2*3*4", the word in "rose <sharply>". Markdown that is read as plain text keeps
// every character and shows only some extra markup. Therefore only clear, well-formed markup
// counts, and in doubt a text is plain text.
//
// One sign of this list is enough:
//   - front matter (see front_matter.h);
//   - an ATX heading: "## Words" after an empty line or at the start, but not "# 1";
//   - fenced code with its closing fence;
//   - a link or image with a plausible URL: [text](https://…), (/path), (#part);
//     [text][name] with "[name]: url"; a footnote with its reference;
//   - a table with its row of hyphens;
//   - a list of three or more items with the same bullet, unless the items are sentences like the
//     lines of a dialogue; two items with a checkbox;
//   - emphasis such as *this*, **this** or _this_, twice.
// Two different signs of this list are enough:
//   - emphasis once; `code`; ~~text~~; a list of two items; a list of three items numbered from 1;
//     a heading underlined with "===".
// Nothing else counts: HTML, "> " of quoted mail, lines of "***" or "----", definitions such as
// "[1]: https://…", backslashes, "&amp;", indented lines, hashtags, single bars.
#pragma once

#include <string_view>

namespace attest {

// `text` may have "\r\n" line ends. Examines the first 64 KiB.
bool has_signs_of_markdown(std::string_view text);

}  // namespace attest
