// From a file or pasted text to an article, or to a sentence that says why not.
//
// Bytes from outside are never trusted: they may be no UTF-8, hold NUL bytes,
// be empty, or be far too large. What can be repaired is repaired and told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/result.h"

namespace attest {

enum class SourceFormat { Markdown, PlainText };

// What is known from outside about the text: from the file, the page or the caller.
struct ImportHints {
  std::string file_name;             // For the title when the text has none.
  std::string title, url, language;  // Each goes before what the text itself says.
};

struct Imported {
  Article article;
  std::vector<std::string> remarks;  // What was repaired, in sentences; usually none.
};

// Markdown, unless nothing in the text looks like markup and either the name says .txt, or there is
// no name and each line is as long as a paragraph, as in a text that was copied from a page.
SourceFormat guess_format(std::string_view file_name, std::string_view text);

// All importers: a title that stands in front matter alone is put above the text as a heading; see
// title_guess.h for what else is recognised. They fail with Invalid for a text without words and
// for what is no text, with TooLarge above kLargestArticle.

// CommonMark with GFM tables, strikethrough and bare addresses as links; footnotes; YAML front
// matter becomes metadata. A text that begins as an HTML document is read as one.
Result<Imported> import_markdown(std::string text, const ImportHints& hints);

// Blocks are separated by empty lines; lines inside a block are joined with a space (with nothing
// between Chinese or Japanese letters). Without any empty line, each line is a block.
Result<Imported> import_plain_text(std::string text, const ImportHints& hints);

Result<Imported> import_article(std::string text, SourceFormat format, const ImportHints& hints);

}  // namespace attest
