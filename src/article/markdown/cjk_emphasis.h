// Emphasis beside Chinese, Japanese and Korean letters.
//
// CommonMark ends "**" between punctuation and a letter only before a space or more punctuation, as
// in "**(a)** b". These languages have no space there, as in "**「強調」**の". Every parser that
// follows CommonMark therefore shows the asterisks. An edge, which counts as punctuation, helps.
#pragma once

namespace attest {

// Returns whether an edge is needed between `letter` and a run of asterisks that has `other` at its
// other side.
bool needs_edge(char32_t letter, char32_t other);

}  // namespace attest
