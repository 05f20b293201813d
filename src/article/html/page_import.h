// Imports a web page from the records that web/page_walker.js writes in the browser.
//
// The stream is UTF-8 text. Its first line is kPageHeader. Each other line is a record: one letter,
// and for some records a field. In a field "\n" is a line end, "\t" a tab and "\\" a backslash.
//
//   L language   T title      B byline        P publisher        D date of publication
//   U address    t text       b end of a block
//   h level      c code       f caption       - horizontal rule / line break
//   q quotation  o first number of an ordered list  u bullet list    x end of any of these three
//   i item, with its number, with "=" and its marker such as "=iv.", or neither
//   n the open block is a footnote, with its marker
//   r row, 1 in the head of a table   d next cell   z end of a row or table
//   p image: address, tab, title, tab, alternative text
//   a link address, A end    e emphasis, E end    s strong, S end    k code, K end
//   m strikethrough, M end
//
// The records may be in any order and need not be balanced. A missing header or an unknown record
// is an error.
#pragma once

#include <memory>
#include <string_view>

#include "article/model/draft.h"

namespace attest {

inline constexpr std::string_view kPageHeader = "attest-page 1\n";

// Reads the stream in steps of about `part` bytes. take() fails with Invalid if `incoming` is not
// a valid stream of page records.
std::unique_ptr<SourceReading> read_page(IncomingText incoming, std::size_t part = kReadAtOnce);

}  // namespace attest
