// Emphasis beside Chinese, Japanese and Korean letters.
//
// In CommonMark, "**" beside punctuation opens or closes emphasis only if a space or punctuation is
// on its other side, as in "**(a)** b". These languages often have a letter there, as in
// "**「強調」**の". A CommonMark parser then shows the asterisks. To prevent this, an edge is put
// between the asterisks and the letter. An edge is an empty text that counts as punctuation.
#pragma once

namespace attest {

// Returns whether an edge is needed between `letter` and a run of asterisks. `other` is the
// character on the other side of the asterisks.
bool needs_edge(char32_t letter, char32_t other);

}  // namespace attest
