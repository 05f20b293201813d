#include "wording/pseudo_language.h"

#include "doctest.h"

namespace attest::testing::wording_pseudo_language_test {

TEST_CASE("the accented pseudo-language changes texts and keeps ids and arguments") {
  CHECK(in_pseudo_language("# A comment\na.saved = Saved as {name}\n", PseudoLanguage::Accents) ==
        "a.saved = [Šååvééd ååš {name}]\n");
}

TEST_CASE("a pseudo-language changes the texts of plural forms, but not keywords such as 'other'") {
  CHECK(in_pseudo_language("a.b = {n, plural, one {# tag} other {# tags}}",
                           PseudoLanguage::Accents) ==
        "a.b = [{n, plural, one {# ţååğ} other {# ţååğš}}]\n");
}

TEST_CASE("the bidirectional pseudo-language overrides the direction of each text") {
  CHECK(in_pseudo_language("a.b = On {n} of", PseudoLanguage::Bidi) ==
        "a.b = \u202EOn \u202C{n}\u202E of\u202C\n");
}

}  // namespace attest::testing::wording_pseudo_language_test
