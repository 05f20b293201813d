// Joins the lines of an e-mail or of text that was copied from a PDF into paragraphs.
//
// In such a text, the lines are broken at the width of a page or window. In the imported article,
// each line is a block or ends with a line break. A line is joined to the next line if the
// first word of the next line would have made the line too long. These lines stay as they are:
// headings, list items, lines of dialogues, lines of only hyphens or similar signs, page numbers,
// and lines that occur three times, such as the head of a page. The lines of a quotation are
// joined with each other.
//
// Between the joined lines there is a space, or nothing in Chinese and Japanese. divided_words.h
// decides which hyphens at line ends are removed.
#pragma once

#include <cstddef>
#include <vector>

#include "article/model/article.h"
#include "base/offsets.h"

namespace attest {

// Maps byte ranges between an original text and a changed text, in which lines were joined or
// blocks were left out.
class ChangedRanges {
 public:
  // Adds a part of `size` bytes that both texts have, at the offsets `before` and `after`. Parts
  // must be added in text order.
  void add(std::size_t before, std::size_t after, std::size_t size);
  // Removes bytes at the end of the part that was added last.
  void shorten(std::size_t bytes) { parts_.back().size -= bytes; }

  // Converts a range to the changed text. Returns an empty range if the changed text contains
  // nothing of the range.
  ByteRange changed(ByteRange range) const { return moved(range, &Part::before, &Part::after); }
  // Converts a range to the original text. Returns an empty range if the original text contains
  // nothing of the range.
  ByteRange as_it_came(ByteRange range) const { return moved(range, &Part::after, &Part::before); }

 private:
  struct Part {
    std::size_t before, after, size;
  };
  ByteRange moved(ByteRange range, std::size_t Part::*from, std::size_t Part::*to) const;

  std::vector<Part> parts_;
};

struct JoinedLines {
  ArticleParts parts;
  ChangedRanges ranges;
  // The number of removed line ends plus the number of spaces removed after a hyphen.
  std::size_t joined = 0;
};

// Returns whether an imported article seems to have broken lines. Reads only its first lines.
bool has_broken_lines(const Article& article);

JoinedLines join_broken_lines(const Article& article);

}  // namespace attest
