// What a file said that was not as it should be, counted while it is read and told
// at the end in a few sentences: one sentence for a thousand passages that moved.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attest {

struct ReadingReport {
  bool other_text = false;            // The article's hash is not that of its text.
  bool blocks_made_up = false;        // The file had none: each line became a paragraph.
  std::size_t unknown_blocks = 0;     // Of a kind that we do not know: became paragraphs.
  std::size_t unknown_spans = 0;      // Left out.
  std::size_t places_with_extra = 0;  // Blocks, spans, passages whose unknown fields were left out.
  std::size_t moved = 0;              // Passages that were found at another place.
  std::size_t widened = 0;            // Passages that began or ended inside a letter.
  std::size_t merged = 0;             // Passages that overlapped another of their mark.
  std::size_t lost = 0;               // Passages that were not found.
  std::size_t repeated = 0;           // Records that stood there twice, word for word.
  std::size_t loose_links = 0;        // Links left out because an end is missing.

  std::vector<std::string> remarks() const;
};

// "1 passage was" or "3 passages were": a number with what is counted.
std::string counted(std::size_t count, const std::string& one, const std::string& many);

}  // namespace attest
