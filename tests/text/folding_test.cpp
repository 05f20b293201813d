#include "text/folding.h"

#include <string>
#include <vector>

#include "doctest.h"
#include "support/test_files.h"
#include "text/unicode_tests.h"

namespace attest::testing::folding_test {

namespace {

// The official file is from Unicode 18.0, so it has letters that our tables lack.
const attest::testing::Exceptions kNewLetters{
    "These letters are newer than our tables, which are from Unicode 17.0",
    {"A7DD; C; 0277;",   "A7E2; C; 027C;",   "AB6C; C; AB4B;",   "AB6D; C; AB4C;",
     "1DF40; C; 1DF41;", "1DF48; C; 1DF49;", "1DF4A; C; 1DF4B;", "1DF4D; C; 1DF4E;",
     "1DF51; C; 1DF52;", "1DF68; C; 1DF69;", "1DF6A; C; 1DF6B;", "1DF6C; C; 1DF6D;",
     "1DF6E; C; 1DF6F;", "1DF72; C; 1DF73;", "1DF74; C; 1DF75;", "1DF76; C; 1DF77;",
     "1DF78; C; 1DF79;", "1DF7A; C; 1DF7B;", "1DF7C; C; 1DF7D;", "1DF7E; C; 1DF7F;",
     "1DF95; S; 00DF;"}};

}  // namespace

TEST_CASE("upper and lower case compare as equal in every script that has both cases") {
  CHECK(fold("The MAYOR of ŁÓDŹ") == "the mayor of łódź");
  CHECK(fold("ΣΊΣΥΦΟΣ") == fold("σίσυφος"));
  CHECK(fold("МОСКВА Ђ") == "москва ђ");
  CHECK(fold("ԵՐԵՎԱՆ") == fold("երեվան"));
  CHECK(fold("𞤀") == fold("𞤢"));
  CHECK(fold("ẞ") == "ß");
  CHECK(fold("日本 العربية") == "日本 العربية");
}

TEST_CASE("folding leaves lower-case letters and folded letters unchanged") {
  CHECK(fold("āăą жѣ") == "āăą жѣ");
  std::vector<char32_t> changed_twice;
  for (char32_t letter = 0; letter <= 0x10FFFF; ++letter) {
    if (fold(fold(letter)) != fold(letter)) changed_twice.push_back(letter);
  }
  CHECK(changed_twice.empty());
}

TEST_CASE("every pair in the official case folding file compares as equal") {
  const std::string file = attest::testing::sample_file("md4c/scripts/unicode/CaseFolding.txt");
  std::vector<std::string> failed;
  std::size_t pairs = 0;
  for (const std::string& line : attest::testing::lines_of(file)) {
    const std::vector<std::string> fields = attest::testing::split(line, "; ");
    if (fields[1] != "C" && fields[1] != "S") continue;
    ++pairs;
    const std::string letter = attest::testing::text_of(fields[0]);
    if (fold(letter) != attest::testing::text_of(fields[2])) failed.push_back(line);
  }
  CHECK(pairs > 1400);
  attest::testing::check_failures(failed, {kNewLetters});
}

TEST_CASE("quotation marks, dashes and spaces compare as equal to their ASCII forms") {
  CHECK(fold("“don’t” — «x»") == "\"don't\" - \"x\"");
  CHECK(fold("1914–18, well\u2011known") == "1914-18, well-known");
  CHECK(fold("10\u202Fkm \t\n away\u00A0") == "10 km away ");
}

TEST_CASE("invisible characters are ignored in comparisons") {
  CHECK(fold("Do\u00ADnau\u200Bdampf\u2060schiff\u200E") == "donaudampfschiff");
  CHECK(fold(U'\u00AD') == 0);
  CHECK(fold(U'É') == U'é');
}

TEST_CASE("folding for search removes accents and spells out letters such as ß") {
  CHECK(attest::fold_for_search("Łódź Über Straße Œuvre") == "lodz uber strasse oeuvre");
  CHECK(attest::fold_for_search("e\u0301 و\u0651 \u05D1\u05BC") == "e و \u05D1");
  CHECK(attest::fold_for_search("a \u00A0\n b`s “c”") == "a b's \"c\"");
}

TEST_CASE("each byte of a folded text maps back to an offset in the original text") {
  const std::string text = "“Łódź”  Straße, e\u0301 \u023A日x";
  const attest::SearchText search(text);
  CHECK(search.folded() == attest::fold_for_search(text));
  const auto source = [&](std::string_view folded) {
    return search.source_of(search.folded().find(folded));
  };
  CHECK(source("\"lodz") == 0);
  CHECK(source("lodz") == text.find("Ł"));
  CHECK(source("z\"") == text.find("ź"));
  CHECK(source("strasse") == text.find("Straße"));
  CHECK(source("e,") == text.find("e,"));
  CHECK(source("日") == text.find("日"));
  CHECK(source("x") == text.find('x'));
}

}  // namespace attest::testing::folding_test
