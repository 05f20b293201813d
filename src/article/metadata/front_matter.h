// Metadata that an author wrote above a text, for example between two lines of "---":
//   ---
//   title: "Harbour bridge: the wait is over"
//   authors: [Ilse Marten, Jan Kolb]
//   date: 2026-03-14
//   ---
//
// Front matter is recognised by its form, not by its keys: YAML between "---", TOML between "+++",
// or a JSON object before the text. The parser supports the usual subset of each format: plain and
// quoted values, lists, folded and literal blocks, nesting and comments. Keys that do not describe
// title, author, publisher, date, URL or language are ignored.
//
// Prose with colons, such as an interview between two horizontal rules, can look like front matter.
// If no key is known, the parser therefore checks the form:
//   (1) The value of a single key must look like data.
//   (2) If there are several keys, one key must begin with a lower-case letter, or most values must
//       look like data.
// A "---" followed by an empty line is always a horizontal rule.
#pragma once

#include <cstddef>
#include <string_view>

#include "article/model/article.h"

namespace attest {

struct FrontMatter {
  Metadata metadata;     // The title is stored as written and may contain HTML.
  std::size_t size = 0;  // The length of the front matter in bytes, or 0 if there is none.
};

// `text` must have "\n" line ends. If any line between the two "---" is not valid front matter, the
// text has no front matter, and its "---" is a horizontal rule.
FrontMatter read_front_matter(std::string_view text);

}  // namespace attest
