// Case and character folding for comparisons.
//
// fold() removes differences that do not matter in a search: upper and lower case, curly and
// straight quotation marks, long and short dashes, different kinds of space. Folded text is only
// compared, never shown or saved.
#pragma once

#include <string>
#include <string_view>

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

}  // namespace attest
