// Finds offsets at which a long Markdown text can be cut, so that a book is read in parts.
//
// Parsing the parts one after the other must give the same result as parsing the whole text. A cut
// is therefore made only where no block is open: after an empty line, outside code and HTML, and
// before a line that can only begin a paragraph or heading. If it is unclear whether a block is
// open, the rest of the text is not cut. A text with link definitions is not cut at all, because
// each part would need the definitions.
//
// An extremely long line of prose is cut within the line, between two words. Such a line is divided
// into several blocks anyway (article/text/long_blocks.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "article/markdown/markdown_lines.h"

namespace attest {

class MarkdownParts {
 public:
  // `markdown` must outlive this object.
  explicit MarkdownParts(std::string_view markdown);

  // Returns the next part of the text. The part has at least `least` bytes, unless it is the last
  // one. Returns an empty part at the end of the text.
  std::string_view take(std::size_t least);

 private:
  std::size_t end_in_long_line() const;
  void pass(std::string_view line);
  bool may_cut() const;

  std::string_view text_;
  std::size_t at_ = 0;  // Offset of the next part in the text.
  Fences fences_;
  bool whole_;               // True if the rest of the text must not be cut.
  bool after_empty_ = true;  // True after an empty line and at the start of the text.
  bool in_line_ = false;     // True if the previous cut was made within a line.
  bool unclear_ = false;     // True in HTML or a table, where a fence may be plain text.
};

}  // namespace attest
