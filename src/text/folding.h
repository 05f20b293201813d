// Texts compared as people compare them.
//
// fold() takes away what a reader who searches does not mind: capital or small,
// curly or straight quotation marks, long or short dashes, one kind of space or
// another. It is for comparing only and never shown or saved.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// The code point that stands for this one and its look-alikes: by simple case
// folding in all scripts (CaseFolding.txt, status C and S), and ' " - or a space
// for every quotation mark, dash and white space. 0 for one that is not seen at all
// (a soft hyphen, a zero width space, a mark of direction).
char32_t fold(char32_t code_point);

// The whole text folded so, each stretch of white space as a single space.
std::string fold(std::string_view text);

// For search by people who do not type accents: folded, and each letter without its accents and
// vowel points ("Łódź" as "lodz", "Über" as "uber", "Straße" as "strasse").
std::string fold_for_search(std::string_view text);

}  // namespace attest
