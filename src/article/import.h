// Imports a file or pasted text as an article. An error message is a sentence for the user.
//
// Input is never trusted: it may be invalid UTF-8, contain NUL bytes, be empty or be
// far too large. Repairs are reported as remarks.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "article/model/article.h"
#include "base/result.h"

namespace attest {

enum class SourceFormat {
  // CommonMark with footnotes, four GFM extensions (tables, task lists, strikethrough, bare URLs as
  // links), front matter, HTML, and markup of note programs and site generators (dialects.h).
  Markdown,
  // All characters are literal. Empty lines separate blocks. Lines inside a block are joined with a
  // space, or with nothing between Chinese or Japanese characters. List items and lines of a
  // dialogue start a new line. Quoted mail becomes quotations with its lines. In a text without
  // empty lines, each line is a block.
  PlainText,
  // Page records (page_import.h), which web/page_walker.js writes for a web page.
  Page,
};

// Returns true if the text begins with a doctype or an <html> tag. The browser parses such a text
// (web/page_walker.js).
bool is_html_document(std::string_view text);

// Facts about the text that come from its file, the page or the caller.
struct ImportHints {
  // The file name without its extension becomes the title of an article that has no other title.
  std::string file_name;
  // A title, URL or language that is not empty overrides the value in the text.
  std::string title, url, language;
  std::string remark;  // A remark about the decoding of the text. May be empty.
  // Sentences that say how the text was obtained and which parts were left out. May be empty.
  std::string deed;
  bool page_has_more = false;  // True if the web page has much more text than its article.
};

struct Imported {
  Article article;
  // One sentence for each kind of repair of the input. Usually empty.
  std::vector<std::string> remarks;
  std::string deed{};          // See ImportHints.
  bool page_has_more = false;  // See ImportHints.
};

// Guesses the format from the file name: ".txt" and ".eml" are plain text, ".md" is Markdown. If
// the name does not decide, an HTML document and a text with clear signs of Markdown (see
// markdown_signs.h) are read as Markdown, and any other text as plain text.
SourceFormat guess_format(std::string_view file_name, std::string_view text);

// Imports an article in steps, so that a book does not block the page.
//
// A title that occurs only in the front matter becomes a heading above the text. title_guess.h
// describes the other rules for titles. The import fails with Invalid for a text without words and
// for binary data, and with TooLarge above kLargestArticle.
class ArticleImport {
 public:
  ArticleImport(std::string text, SourceFormat format, ImportHints hints);
  ArticleImport(ArticleImport&&) noexcept;
  ArticleImport& operator=(ArticleImport&&) noexcept;
  ~ArticleImport();

  // Runs one step. A step takes some milliseconds for a book. Returns true if more steps are
  // needed.
  bool step();
  Result<Imported> take();  // Returns the article. Must be called after the last step.

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

// Runs all steps.
Result<Imported> import_article(std::string text, SourceFormat format, ImportHints hints);

}  // namespace attest
