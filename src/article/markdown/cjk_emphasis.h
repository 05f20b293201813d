// Emphasis beside Chinese, Japanese and Korean letters, and struck-out words beside any letters.
//
// In CommonMark, "**" beside punctuation opens or closes emphasis only if its other side is a space
// or more punctuation, as in "**(a)** b". These languages have a letter there, as in
// "**「強調」**の", and every CommonMark parser shows the asterisks. The parser md4c also shows the
// tildes of "~~취소~~됨", which GFM strikes out. An edge between the signs and the letter prevents
// both: an empty text that counts as punctuation.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

struct EmphasisEdges {
  bool before = false, after = false;  // Whether an edge is needed before and after the run.
  bool is_text = false;  // The run is between spaces, so it neither opens nor closes anything.
};
// Judges a run of asterisks or tildes. `at` and `length` are its offset and length in bytes.
EmphasisEdges edges_at(std::string_view text, std::size_t at, std::size_t length);

}  // namespace attest
