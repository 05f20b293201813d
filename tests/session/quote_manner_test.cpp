#include "session/quote_manner.h"

#include "doctest.h"
#include "support/articles.h"

namespace attest::testing::quote_manner_test {
namespace {

std::string manner_of(std::string_view words, std::string_view text) {
  return std::string(quote_manner(text, range_of(text, words)));
}

TEST_CASE("text that begins with a quotation mark of any script is a direct quote") {
  for (const char* quote : {"\"It is safe,\"", "“It is safe,”", "‘It is safe’", "„Sie ist sicher“",
                            "« Il est sûr »", "»Sie ist sicher«", "‹Sie ist sicher›",
                            "「安全です」", "『安全です』", "'It is safe'", "＂安全＂"}) {
    CAPTURE(quote);
    CHECK(manner_of(quote, std::string("She said: ") + quote + " and left.") == "direct");
  }
}

TEST_CASE("text enclosed by quotation marks is a direct quote") {
  CHECK(manner_of("It is safe", "She said: “It is safe,” and left.") == "direct");
  CHECK(manner_of("It is safe", "\"It is safe\"") == "direct");
  CHECK(manner_of("安全です", "市長は「安全です。」と述べた") == "direct");
}

TEST_CASE("marked text between two quotations is an indirect quote") {
  CHECK(manner_of("she said", "“The plan”, she said, “is dead”.") == "indirect");
  CHECK(manner_of("It is safe", "“It is safe to say so") == "indirect");
}

TEST_CASE("a paraphrase that contains quoted words is a mixed quote") {
  CHECK(manner_of("that the plan was “dead” by noon",
                  "He said that the plan was “dead” by noon.") == "mixed");
  CHECK(manner_of("the plan was 'dead'", "He said the plan was 'dead'.") == "mixed");
}

TEST_CASE("a paraphrase is an indirect quote") {
  CHECK(manner_of("the bridge is safe", "The mayor said the bridge is safe.") == "indirect");
}

TEST_CASE("apostrophes and Hebrew abbreviations do not count as quotation marks") {
  CHECK(manner_of("it doesn't matter", "He said it doesn't matter.") == "indirect");
  CHECK(manner_of("the voters’ anger", "He saw the voters’ anger.") == "indirect");
  CHECK(manner_of("l’État", "C’est l’État.") == "indirect");
  CHECK(manner_of("דובר צה\"ל אמר", "דובר צה\"ל אמר אתמול") == "indirect");
}

TEST_CASE("white space around a quote does not change whether the quote is direct or indirect") {
  const std::string_view text = "She said:  “It is safe.” Then she left.";
  CHECK(quote_manner(text, range_of(text, "  “It is safe.” ")) == "direct");
  CHECK(quote_manner(text, ByteRange(9, 10)) == "indirect");
  CHECK(quote_manner(text, ByteRange(0, 0)) == "indirect");
}

}  // namespace
}  // namespace attest::testing::quote_manner_test
