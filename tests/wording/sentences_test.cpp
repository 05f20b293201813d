#include "wording/sentences.h"

#include "doctest.h"

namespace attest::testing::wording_sentences_test {

TEST_CASE("a sentence is found by its id") {
  CHECK(words("page.name") == "Attest");
  CHECK(say("page.name") == "Attest");
}

TEST_CASE("an unknown id gives a visible text instead of an empty one") {
  CHECK(say("nobody.knows") == "nobody.knows");
  CHECK(words("nobody.knows") == "(no text)");
}

TEST_CASE("a comment line in the table of sentences is not a sentence") {
  CHECK(words("# --- The page") == "(no text)");
}

TEST_CASE("a pseudo-language replaces the whole table of sentences") {
  set_pseudo_language(PseudoLanguage::Accents);
  CHECK(words("page.name") == "[Åţţééšţ]");
  CHECK(sentence_table().find("page.name = [Å") != std::string_view::npos);
  set_pseudo_language(PseudoLanguage::None);
  CHECK(words("page.name") == "Attest");
}

}  // namespace attest::testing::wording_sentences_test
