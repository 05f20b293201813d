// Case and character folding for comparisons.
//
// fold() removes differences that do not matter in a search: upper and lower case, curly and
// straight quotation marks, long and short dashes, different kinds of space. Folded text is only
// compared, never shown or saved.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attest {

// Folds one code point. Letters use simple case folding in all scripts (CaseFolding.txt, status C
// and S). A quotation mark becomes ' or ", a dash becomes -, and white space becomes a space.
// Returns 0 for an invisible code point (a soft hyphen, a zero width space, a directional mark).
char32_t fold(char32_t code_point);

// Folds a text. Each sequence of white space becomes a single space.
std::string fold(std::string_view text);

// Folds a text like fold() and removes the accents and vowel points of each letter, for users who
// do not type accents ("Łódź" becomes "lodz", "Über" "uber", "Straße" "strasse").
std::string fold_for_search(std::string_view text);
// Like fold_for_search(text), but writes the result to `folded`, so that its memory can be reused.
void fold_for_search(std::string_view text, std::string& folded);

// Returns whether a word of `name` begins with `start`. Both texts must be folded. A word begins
// after a space or a hyphen.
bool has_word_beginning(std::string_view name, std::string_view start);

// A text folded for search. source_of() maps its bytes back to the original text.
class SearchText {
 public:
  SearchText() = default;
  explicit SearchText(std::string_view text);

  const std::string& folded() const { return folded_; }
  // Returns the offset in the original text of the code point that produced the folded byte at
  // `at`. If one letter became two, as "ß" became "ss", the offset for the second one lies inside
  // the code point.
  std::size_t source_of(std::size_t at) const;

 private:
  // Maps folded bytes to the original text. The folded byte at index `at` comes from offset
  // `source`, the next byte from the next offset, and so on up to the next shift. Most letters keep
  // their length, so there are few shifts.
  struct Shift {
    std::size_t at, source;
  };
  std::string folded_;
  std::vector<Shift> shifts_;
};

}  // namespace attest
