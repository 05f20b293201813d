// Imports a web page from the records that web/page_walker.js writes in the browser.
//
// The stream is UTF-8 text. Its first line is kPageHeader. Each other line is a record: a letter,
// and for some records a field. In a field, "\n" stands for a line end, "\t" for a tab and "\\" for
// a backslash. In this list of records, a colon follows a letter with a field:
//
//   L: language   T: title   B: byline   P: publisher   D: date of publication   U: address
//   t: text   h: heading (level)   b end of a block   c code   f caption
//   - horizontal rule   / line break
//   q quotation   o: ordered list (first number)   u bullet list   x end of a q, o or u record
//   i: list item (number, or "=" and marker such as "=iv.", or empty)
//   n: makes the open block a footnote (marker)
//   r: table row (1 in the head of the table)   d next cell   z end of a row or table
//   p: image (address, tab, title, tab, alternative text)
//   a: link (address)   A end of a link   e emphasis   E its end   s strong   S its end
//   k code   K its end   m strikethrough   M its end
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
