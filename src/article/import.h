// From a file or pasted text to an article, or to a sentence that says why not.
//
// Bytes from outside are never trusted: they may be no UTF-8, hold NUL bytes,
// be empty, or be far too large. What can be repaired is repaired and told.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/result.h"

namespace attest {

enum class SourceFormat {
  // CommonMark with GFM tables, strikethrough and bare addresses as links; footnotes; YAML front
  // matter becomes metadata. HTML inside it is read for its text and its blocks.
  Markdown,
  // Every letter stays as it is. Blocks are separated by empty lines; lines inside a block are
  // joined
  // with a space (with nothing between Chinese or Japanese letters), but a line that begins as an
  // item, a turn of a dialogue or quoted mail begins a new line. Without any empty line, each line
  // is a block.
  PlainText,
  // The records of a web page that the browser has parsed (page_import.h).
  Page,
};

// Whether a text is the source of an HTML document: it begins with a doctype or an <html> tag. The
// browser parses such a text (web/page_walker.js).
bool is_html_document(std::string_view text);

// What is known from outside about the text: from the file, the page or the caller.
struct ImportHints {
  std::string file_name;             // For the title when the text has none.
  std::string title, url, language;  // Each goes before what the text itself says.
  std::string remark;                // How the text was decoded, where that is no matter of course.
};

struct Imported {
  Article article;
  std::vector<std::string> remarks;  // What was repaired, in sentences; usually none.
};

// Guesses the format from the file name. ".txt" is plain text, ".md" is Markdown. A text without
// a telling name is Markdown if it has clear signs of it (markdown_signs.h has the rule), and plain
// text otherwise.
SourceFormat guess_format(std::string_view file_name, std::string_view text);

// Reads an article step by step, so that a book does not hold up the page.
//
// A title that stands in front matter alone is put above the text as a heading; see title_guess.h
// for what else is recognised. Fails with Invalid for a text without words and for what is no text,
// with TooLarge above kLargestArticle.
class ArticleImport {
 public:
  ArticleImport(std::string text, SourceFormat format, ImportHints hints);
  ArticleImport(ArticleImport&&) noexcept;
  ArticleImport& operator=(ArticleImport&&) noexcept;
  ~ArticleImport();

  bool step();              // Some milliseconds for a book. False: that was the last.
  Result<Imported> take();  // After the last step.

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

// All steps at once.
Result<Imported> import_article(std::string text, SourceFormat format, ImportHints hints);

}  // namespace attest
