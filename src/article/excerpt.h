// A stretch of an article as it goes to the clipboard: as plain text and as HTML.
//
// Pasted back into Attest, either gives the same paragraphs: plain text has an empty
// line between two blocks, HTML says what each block is.
#pragma once

#include <string>

#include "article/article.h"

namespace attest {

// Blocks apart by an empty line, lines inside a block by a line end.
std::string excerpt_as_text(const Article& article, ByteRange range);

// Headings, lists, quotations, tables, code, links and emphasis. Words mean nothing but themselves.
std::string excerpt_as_html(const Article& article, ByteRange range);

}  // namespace attest
