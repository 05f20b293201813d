// Finds offsets at which a long Markdown text can be cut, so that a book is read in parts.
//
// Parsing the parts one after the other must give the same result as parsing the whole text. A cut
// is therefore made only where every parser starts anew: after an empty line, outside code and
// HTML, before a line that can only begin a paragraph or heading. A text that leaves this unclear
// is not cut any further. A text with link definitions is not cut at all, because each part would
// need the definitions.
//
// A paragraph of one line as long as a book is cut within the line, between two words. Its parts
// become separate blocks in any case (article/long_blocks.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "article/markdown_lines.h"

namespace attest {

class MarkdownParts {
 public:
  // `markdown` must outlive this object.
  explicit MarkdownParts(std::string_view markdown);

  // Returns the next part, of at least `least` bytes if the text has them. Empty at the end.
  std::string_view take(std::size_t least);

 private:
  std::size_t end_in_long_line() const;
  void pass(std::string_view line);
  bool may_cut() const;

  std::string_view text_;
  std::size_t at_ = 0;  // Start of the next part.
  Fences fences_;
  bool whole_;               // No more cuts are allowed.
  bool after_empty_ = true;  // The last line was empty, or there is none.
  bool in_line_ = false;     // The last part ended within a line.
  bool unclear_ = false;     // In a paragraph, where a fence may be plain text.
};

}  // namespace attest
