// Makes paragraphs of the lines of an e-mail or of text that was copied from a PDF.
//
// Such a text has a line end wherever the page or the window ended. Its article has a block or a
// line for each of them. A line is joined to the next one if the first word of the next line would
// not have fitted on it. These lines stay as they are: headings, list items, lines of dialogues,
// lines of signs, page numbers, and lines that occur three times, such as the head of a page. Lines
// of quoted mail become quotations and lose their ">".
//
// Between the joined lines there is a space, or nothing in Chinese and Japanese. divided_words.h
// decides which hyphens at line ends are removed.
#pragma once

#include <cstddef>
#include <vector>

#include "article/model/article.h"
#include "base/offsets.h"

namespace attest {

// Maps ranges between two texts that have the same words but different line ends.
class JoinedRanges {
 public:
  // Adds a part that both texts have. Parts must be added in text order.
  void add(std::size_t before, std::size_t after, std::size_t size);
  // Removes the last bytes of the last part.
  void shorten(std::size_t bytes) { parts_.back().size -= bytes; }

  // Returns the range in the joined text that has the same words, or an empty range.
  ByteRange joined(ByteRange range) const { return moved(range, &Part::before, &Part::after); }
  // Returns the range in the text as it came that has the same words, or an empty range.
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
  JoinedRanges ranges;
  std::size_t joined = 0;  // The number of line ends that were removed.
};

// Returns whether an article that has just been read looks like a text with broken lines. Looks at
// the first lines only.
bool has_broken_lines(const Article& article);

JoinedLines join_broken_lines(const Article& article);

}  // namespace attest
