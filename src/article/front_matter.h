// What an author wrote about a text above it, between two lines of "---".
//
//   ---
//   title: "Harbour bridge: the wait is over"
//   authors: [Ilse Marten, Jan Kolb]
//   date: 2026-03-14
//   ---
//
// It is told by its shape, not by its keys: YAML between "---", TOML between "+++", or an
// object of JSON, before the text. This reads the part of each that people use there: plain
// and quoted values, lists, folded and literal blocks, what is nested, comments. Keys that say
// nothing about title, author, publisher, date, address or language are passed over.
//
// Between two rules there may be prose with a colon in it, too. So where no key is known,
// a single one must have a value as data has it, and several that look like the names of
// speakers must not all be followed by sentences. A rule with an empty line below is a rule.
#pragma once

#include <cstddef>
#include <string_view>

#include "article/article.h"

namespace attest {

struct FrontMatter {
  Metadata metadata;     // The title as written: it may hold HTML.
  std::size_t size = 0;  // Bytes of the text that it takes up; 0 if there is none.
};

// `text` has "\n" at the end of its lines. Lines that are not all of this form are no front
// matter but an article that begins with a rule.
FrontMatter read_front_matter(std::string_view text);

}  // namespace attest
