// Converts a part of an article to plain text and HTML for the clipboard.
//
// Pasting the plain text or the HTML into Attest gives the same paragraphs again. The plain text
// separates blocks by empty lines. The HTML preserves the kind of each block.
#pragma once

#include <string>

#include "article/model/article.h"

namespace attest {

// Returns plain text. An empty line separates blocks; a newline separates lines inside a block.
std::string excerpt_as_text(const Article& article, ByteRange range);

// Returns HTML with headings, lists, quotations, tables, code, links and emphasis. The text is
// escaped.
std::string excerpt_as_html(const Article& article, ByteRange range);

}  // namespace attest
