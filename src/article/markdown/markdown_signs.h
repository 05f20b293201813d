// Decides whether a text without a known file name extension is Markdown or plain text.
//
// Plain text that is read as Markdown loses characters: the number of "1986. A great year", the
// asterisks of "2*3*4", the word in "rose <sharply>". Markdown that is read as plain text keeps
// every character and shows only some extra markup. Therefore only clear, well-formed markup
// counts, and in doubt a text is plain text.
//
// A text with one of these strong signs is Markdown:
//   (1) front matter (see front_matter.h);
//   (2) an ATX heading: "## Words" after an empty line or at the start, but not "# 1";
//   (3) fenced code with its closing fence;
//   (4) a link or image with a plausible URL, such as [text](https://…), [text](/path) or
//       [text](#part), or as [text][name] with the definition "[name]: url";
//   (5) a footnote with its reference;
//   (6) a table with its row of hyphens;
//   (7) a list of two items with a checkbox, or a list of three or more items with the same bullet,
//       unless the items are sentences, like the lines of a dialogue;
//   (8) two parts with emphasis such as *this*, **this** or _this_.
//
// A text with two different weak signs is Markdown too. The weak signs are: one part with emphasis,
// `code`, ~~text~~, a list of two items, a list of three items numbered from 1, and a heading
// underlined with "===".
//
// No other markup makes a text Markdown. Examples of such markup are HTML, the "> " of quoted mail,
// lines of "***" or "----", definitions such as "[1]: https://…" alone, backslashes, "&amp;",
// indented lines, hashtags and single bars.
#pragma once

#include <string_view>

namespace attest {

// `text` may have "\r\n" line ends. Examines the first 64 KiB.
bool has_signs_of_markdown(std::string_view text);

}  // namespace attest
