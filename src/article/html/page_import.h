// Imports a web page from the records that web/page_walker.js writes in the browser.
//
// The stream is UTF-8 text. Its first line is kPageHeader. Each other line is a record: a letter,
// and for some records a field. In a field, "\n" stands for a line end, "\t" for a tab and "\\" for
// a backslash.
//
// Records for metadata: L with the language, T with the title, B with the byline, P with the
// publisher, D with the date of publication, U with the address.
//
// Records for blocks: t with text, h with the level of a heading, b for the end of a block, c for
// code, f for a caption, "-" for a horizontal rule, "/" for a line break, n with the marker of a
// footnote (it makes the open block a footnote).
//
// Records for lists and quotations: q for a quotation, o with the first number of an ordered list,
// u for a bullet list, x for the end of a quotation or list, i for a list item. The field of i is a
// number, or "=" and a marker such as "=iv.", or empty.
//
// Records for tables: r for a row, with the field 1 in the head of the table, d for the next cell,
// z for the end of a row or table.
//
// Records for images and spans: p with the address, title and alternative text of an image,
// separated by tabs; a with the address of a link, and A for its end; e, s, k and m for the start
// of emphasis, strong text, code and strikethrough, and E, S, K and M for their ends.
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
