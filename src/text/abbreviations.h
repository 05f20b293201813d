// Full stops that do not end a sentence: "Dr. Díaz", "J. Smith", "z. B. Brücken", "am 14. Mai".
//
// UAX 29 ends a sentence at each of them when a capital letter follows. CLDR lists the
// abbreviations of some languages, to be taken on top of the annex; single capitals
// are initials in all of them, and in some a number with a full stop is an ordinal.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// Whether the full stop before `boundary`, where a sentence would begin, belongs to an
// abbreviation. `language` is a BCP 47 tag; with none, what holds everywhere is known.
bool ends_in_abbreviation(std::string_view text, std::size_t boundary, std::string_view language);

}  // namespace attest
