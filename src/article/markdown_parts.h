// Where a long Markdown text can be cut, so that a book is read part by part.
//
// Parsed one after the other, the parts say what the whole says. So a cut stands
// only where every parser begins anew: after an empty line, before a line that can
// be nothing but the start of a paragraph or heading, outside of code and HTML. A
// text that leaves this open is not cut any further, and one that defines the
// addresses of its links in a place of their own not at all: each of its parts
// would need them.
//
// A paragraph of one line as long as a book is cut within the line, between two words:
// its parts become blocks of their own in any case (article/long_blocks.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "article/markdown_lines.h"

namespace attest {

class MarkdownParts {
 public:
  // `markdown` must stay where it is for as long as parts are taken.
  explicit MarkdownParts(std::string_view markdown);

  // The next part, of at least so many bytes if the text has them; empty at the end.
  std::string_view take(std::size_t least);

 private:
  std::size_t end_in_long_line() const;
  void pass(std::string_view line);
  bool may_cut() const;

  std::string_view text_;
  std::size_t at_ = 0;  // Where the next part begins.
  Fences fences_;
  bool whole_;               // No cut from here on.
  bool after_empty_ = true;  // The last line was empty, or there is none.
  bool in_line_ = false;     // The last part ended within a line.
  bool unclear_ = false;     // In a paragraph in which a fence may be none.
};

}  // namespace attest
