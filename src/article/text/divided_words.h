// Decides whether a hyphen at the end of a line divides a word ("infor-" "mation") or belongs to a
// compound ("well-" "known").
//
// The other words of the text decide:
//   1. The word occurs without the hyphen: the hyphen divides.
//   2. The compound occurs with the hyphen, or a part has a capital, a digit or another hyphen: the
//      hyphen belongs to the compound.
//   3. The second part is an ending such as "ment", or neither part is a word of the text or
//      typical of compounds ("self", "known"): the hyphen divides.
//   4. Otherwise the result is Unsure, and the hyphen is kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest {

enum class LineEndHyphen { None, Divides, Belongs, Unsure };

class DividedWords {
 public:
  // Adds the words of a line. Must be called for all lines, and sort() after them. The first and
  // the last word of a line do not count if a hyphen divides them.
  void add_line(std::string_view line);
  void sort();

  // Decides about the hyphen at the end of `before`. `after` is the next line.
  LineEndHyphen judge(std::string_view before, std::string_view after) const;

 private:
  bool knows(std::string_view word) const;

  std::vector<std::string> words_;  // Folded.
  bool after_hyphen_ = false;
};

// The size in bytes of the hyphen at the end of a line after a letter, or 0.
std::size_t line_end_hyphen(std::string_view line);

}  // namespace attest
