// Detects full stops that do not end a sentence: "Dr. Díaz", "J. Smith", "z. B. Brücken", "am 14.
// Mai".
//
// UAX 29 ends a sentence at such a full stop if a capital letter follows. CLDR corrects this with
// lists of abbreviations for some languages. In addition, a single capital letter is an initial in
// every language, and a number with a full stop is an ordinal in some languages.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// Returns whether the full stop before `boundary` belongs to an abbreviation. `boundary` is an
// offset at which UAX 29 starts a new sentence. `language` is a BCP 47 tag. If `language` is empty,
// only the rules for all languages apply.
bool ends_in_abbreviation(std::string_view text, std::size_t boundary, std::string_view language);

}  // namespace attest
