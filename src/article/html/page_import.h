// Imports a web page from the page records that web/page_walker.js writes in the browser.
//
// The stream is UTF-8 text. Its first line is kPageHeader. Each other line is a record: a letter,
// and for some records a field. In a field, "\n" stands for a line end, "\t" for a tab and "\\" for
// a backslash. In the following lists, the words after a semicolon describe the field of the
// record.
//
// Page records for metadata. The field is the value: L (language), T (title), B (byline), P
// (publisher), D (date of publication), U (address).
//
// Page records for blocks: t (text; the text itself), h (heading; its level), b (end of a block), c
// (code), f (caption), "-" (horizontal rule), "/" (line break), n (footnote; its marker). The
// record n makes the open block a footnote.
//
// Page records for lists and quotations: q (quotation), o (ordered list; its first number), u
// (bullet list), x (end of a quotation or list), i (list item; a number, or a marker after "=",
// such as "=iv.", or empty).
//
// Page records for tables: r (row; 1 in the head of the table), d (next cell), z (end of a row or
// table).
//
// Page records for images and spans: p (image; its address, title and alternative text, separated
// by tabs), a (start of a link; its address), A (end of a link). The letters e, s, k and m start
// emphasis, strong text, code and strikethrough. The letters E, S, K and M end them.
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
