// Decides whether a hyphen at the end of a line divides a word ("infor-" "mation") or belongs to a
// compound ("well-" "known").
//
// The first rule that applies decides:
//   1. The second part begins with a capital or a digit, or the first part has a digit or another
//      hyphen: the hyphen belongs to the compound.
//   2. The word occurs in the text without the hyphen: the hyphen divides.
//   3. The compound occurs in the text with the hyphen: the hyphen belongs to the compound.
//   4. The second part is an ending such as "ment": the hyphen divides. The hyphen also divides if
//      neither part is a word of the text and neither part is typical of compounds ("self",
//      "known").
//   5. Otherwise the result is Unsure, and the hyphen is kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest {

enum class LineEndHyphen { None, Divides, Belongs, Unsure };

class DividedWords {
 public:
  // Adds the words of a line. Must be called for all lines in order, then sort() once. The words
  // before and after a hyphen at a line end are not added.
  void add_line(std::string_view line);
  void sort();

  // Returns whether the hyphen at the end of the line `before` divides a word or belongs to a
  // compound. `after` is the next line.
  LineEndHyphen judge(std::string_view before, std::string_view after) const;

 private:
  bool knows(std::string_view word) const;

  std::vector<std::string> words_;  // Folded.
  bool after_hyphen_ = false;
};

// Returns the size in bytes of the hyphen that ends a line. Returns 0 if there is none or if no
// letter precedes it.
std::size_t line_end_hyphen(std::string_view line);

}  // namespace attest
