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

// Folds a text for users who do not type accents: also removes the accents and vowel points of each
// letter ("Łódź" becomes "lodz", "Über" "uber", "Straße" "strasse").
std::string fold_for_search(std::string_view text);
// The same, into a string that keeps its memory from call to call.
void fold_for_search(std::string_view text, std::string& folded);

// A text folded for search that can tell where each of its bytes comes from.
class SearchText {
 public:
  SearchText() = default;
  explicit SearchText(std::string_view text);

  const std::string& folded() const { return folded_; }
  // Returns the offset in the original text of the code point from which the byte at `at` was made.
  // For the second letter of a letter that became two ("ß"), the offset is inside the code point.
  std::size_t source_of(std::size_t at) const;

 private:
  // From `at` on, a byte at index i comes from i + source - at. Most letters keep their length, so
  // there are few shifts.
  struct Shift {
    std::size_t at, source;
  };
  std::string folded_;
  std::vector<Shift> shifts_;
};

}  // namespace attest
