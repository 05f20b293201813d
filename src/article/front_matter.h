// What an author wrote about a text above it, between two lines of "---".
//
//   ---
//   title: "Harbour bridge: the wait is over"
//   authors: [Ilse Marten, Jan Kolb]
//   date: 2026-03-14
//   ---
//
// This is the part of YAML that people use there: plain and quoted values, lists
// in brackets or with hyphens, folded and literal blocks. Keys that say nothing
// about title, author, publisher, date, address or language are passed over.
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
