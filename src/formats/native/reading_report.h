// Counts the irregularities of a file while the file is read. remarks() describes each kind in one
// sentence, so that a thousand moved passages give a single sentence.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attest {

struct ReadingReport {
  bool other_text = false;  // True if the article's id is not the hash of its text.
  // True if the file had no blocks. Each line then became a paragraph.
  bool blocks_made_up = false;
  std::size_t unknown_blocks = 0;  // Number of blocks of unknown kind that became paragraphs.
  std::size_t unknown_spans = 0;   // Number of dropped spans of unknown kind.
  // Number of blocks, spans and passages whose unknown members were dropped.
  std::size_t places_with_extra = 0;
  // Number of passages that were found at other offsets than those in the file.
  std::size_t moved = 0;
  // Number of passages that were widened because they began or ended inside a grapheme cluster.
  std::size_t widened = 0;
  // Number of passages that were merged because they overlapped another passage of their mark.
  std::size_t merged = 0;
  std::size_t lost = 0;      // Number of passages that were not found.
  std::size_t repeated = 0;  // Number of records that occurred twice with equal content.
  // Number of links that were dropped because one of their marks is missing.
  std::size_t loose_links = 0;

  std::vector<std::string> remarks() const;
};

}  // namespace attest
