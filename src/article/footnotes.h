// Footnotes in Markdown: "[^1]" in the text, "[^1]: words" for the note itself.
//
// CommonMark does not know them: it would take some of them for the address of a
// link and drop the words. So their source is changed a little before it is
// parsed, in such a way that each note arrives as a paragraph of its own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attest {

class Footnotes {
 public:
  // Finds the notes in `markdown` and makes paragraphs of them. Code stays as it is.
  void prepare(std::string& markdown);

  // `text` with "[1]" in place of "[^1]" wherever there is such a note.
  std::string with_numbers(std::string_view text) const;
  bool any() const { return !names_.empty(); }

  struct Note {
    std::size_t prefix = 0;  // Bytes of "[^1]: "; 0 if the paragraph is no note.
    std::string name;        // "1"
  };
  Note note_of(std::string_view paragraph) const;

 private:
  bool knows(std::string_view name) const;

  std::vector<std::string> names_;  // Sorted.
};

}  // namespace attest
