// Metadata that an author wrote above a text, between two lines of "---".
//
//   ---
//   title: "Harbour bridge: the wait is over"
//   authors: [Ilse Marten, Jan Kolb]
//   date: 2026-03-14
//   ---
//
// Front matter is recognised by its form, not by its keys: YAML between "---", TOML between "+++",
// or a JSON object before the text. The reader supports the usual subset of each: plain and quoted
// values, lists, folded and literal blocks, nesting and comments. Keys that do not describe title,
// author, publisher, date, URL or language are ignored.
//
// Lines between two rules may also be prose with a colon. If no key is known, a single key must
// therefore have a value that looks like data, and several keys that look like names of speakers
// must not all be followed by sentences. A "---" followed by an empty line is a rule.
#pragma once

#include <cstddef>
#include <string_view>

#include "article/article.h"

namespace attest {

struct FrontMatter {
  Metadata metadata;     // The title is as written and may contain HTML.
  std::size_t size = 0;  // The length of the front matter in bytes, or 0 if there is none.
};

// `text` has "\n" line ends. If any line does not have the right form, the text has no front matter
// and begins with a rule.
FrontMatter read_front_matter(std::string_view text);

}  // namespace attest
