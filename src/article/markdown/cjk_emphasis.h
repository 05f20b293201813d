// Supports emphasis beside Chinese, Japanese and Korean letters, and strikethrough beside any
// letters.
//
// In CommonMark, "**" beside punctuation opens or closes emphasis only if a space or more
// punctuation is on the other side of the "**", as in "**(a)** b". In these languages a letter is
// often there, as in "**「強調」**の", so every CommonMark parser shows the asterisks. The parser
// md4c also shows the tildes of "~~취소~~됨", which GFM strikes out. Both problems are avoided by
// inserting an edge between the signs and the letter: an empty text that counts as punctuation.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

struct EmphasisEdges {
  bool before = false, after = false;  // Whether an edge must be inserted on each side.
  bool is_text = false;                // True for tildes between spaces, which strike nothing out.
};
// Returns on which sides of a sequence of asterisks or tildes an edge must be inserted (see the
// head of this file). `at` and `length` are the offset and the length of the sequence in bytes.
EmphasisEdges edges_at(std::string_view text, std::size_t at, std::size_t length);

}  // namespace attest
