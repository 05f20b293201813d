// Footnotes in Markdown: "[^1]" in the text, and "[^1]: text" for the note.
//
// CommonMark has no footnotes. A CommonMark parser reads some footnotes as link definitions and
// drops their text. Therefore the Markdown is changed before parsing, so that each footnote becomes
// a separate paragraph.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attest {

class Footnotes {
 public:
  // Finds the footnotes in `markdown` and turns them into paragraphs. Code is not changed.
  void prepare(std::string& markdown);

  // Returns `text` with "[1]" in place of each "[^1]" that refers to a footnote.
  std::string with_numbers(std::string_view text) const;
  bool any() const { return !names_.empty(); }

  struct Note {
    // Length of "[^1]: " in bytes, or 0 if the paragraph is not a footnote.
    std::size_t prefix = 0;
    std::string name;  // The name of the footnote, such as "1".
  };
  Note note_of(std::string_view paragraph) const;

 private:
  bool knows(std::string_view name) const;

  std::vector<std::string> names_;  // The names of all footnotes, sorted.
};

}  // namespace attest
