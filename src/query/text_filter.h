// Finds the marks that contain the words that a person typed.
//
// The article is folded (its case and accents are removed) and searched once per query, not once
// per mark. A marked text contains a word if an occurrence of the word lies inside a passage of the
// mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotation/mark.h"
#include "text/folding.h"

namespace attest {

class TextFilter {
 public:
  TextFilter(std::string_view wanted, const SearchText& article);

  // Returns whether the mark contains all words. Each word can be in the marked text, the note, the
  // statement or a tag.
  bool admits(const Mark& mark);

 private:
  struct Place {
    // The offsets of the first and the last letter of an occurrence, as byte offsets in the
    // article.
    std::uint32_t start, last;
  };
  struct Word {
    std::string folded;
    std::vector<Place> places;  // Sorted.
  };

  bool is_marked(const Word& word, const Mark& mark) const;
  void collect_own_text(const Mark& mark);

  std::vector<Word> words_;
  std::string own_text_, part_;  // Folded text of one mark. Kept to save allocations.
};

}  // namespace attest
