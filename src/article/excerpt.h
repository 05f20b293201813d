// Converts a part of an article to plain text and HTML for the clipboard.
//
// If either form is pasted into Attest, the paragraphs are the same again: the plain text has an
// empty line between blocks, and the HTML has the kind of each block.
#pragma once

#include <string>

#include "article/article.h"

namespace attest {

// Blocks are separated by an empty line, lines inside a block by a newline.
std::string excerpt_as_text(const Article& article, ByteRange range);

// Has headings, lists, quotations, tables, code, links and emphasis. The text is escaped.
std::string excerpt_as_html(const Article& article, ByteRange range);

}  // namespace attest
