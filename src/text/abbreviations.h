// Detects full stops that do not end a sentence: "Dr. Díaz", "J. Smith", "z. B. Brücken", "am 14.
// Mai".
//
// UAX 29 ends a sentence at each of them if a capital letter follows. CLDR lists the abbreviations
// of some languages as an addition to the annex. Single capitals are initials in all languages, and
// in some languages a number with a full stop is an ordinal.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// Whether the full stop before `boundary`, a possible start of a sentence, belongs to an
// abbreviation. `language` is a BCP 47 tag. If it is empty, only the rules for all languages apply.
bool ends_in_abbreviation(std::string_view text, std::size_t boundary, std::string_view language);

}  // namespace attest
