// Finds the marks that contain the words that a person typed.
//
// The article is folded (its case and accents are removed) and searched once per query, not once
// per mark. A marked text contains a word if an occurrence of the word lies inside a passage of the
// mark. The occurrences and the passages are compared in text order, in a single pass.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/notebook.h"
#include "text/folding.h"

namespace attest {

class TextFilter {
 public:
  // `article` is the text of the notebook's article.
  TextFilter(std::string_view wanted, const SearchText& article, const Notebook& notebook);

  // Returns whether the mark contains all words. Each word can be in the marked text, the note, the
  // statement or a tag.
  bool admits(const Mark& mark, std::uint32_t number);

 private:
  struct Word {
    std::string folded;
    std::vector<bool> in_passages;  // Whether a passage of the mark with this number contains it.
  };

  void collect_own_text(const Mark& mark);

  std::vector<Word> words_;
  std::string own_text_, part_;  // Folded text of one mark. Kept to save allocations.
};

}  // namespace attest
