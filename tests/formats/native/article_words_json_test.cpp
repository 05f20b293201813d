#include "formats/native/article_words_json.h"

#include "doctest.h"

namespace attest::testing::article_words_json_test {

TEST_CASE("the stored notes, sources and tags of an article are read back unchanged") {
  ArticleWords words{"ask the port\n“why?”", {}, {"budget", "עיר"}};
  words.sources.push_back(
      {"urn:uuid:1", "Ana Díaz", "person", "Mayor", "https://a.example", {}, {}});
  words.sources.push_back({"", "Audit office", "", "", "", {}, {}});
  const Result<ArticleWords> read = read_article_words(write_article_words(words));
  REQUIRE(read.ok());
  CHECK(*read == words);
  CHECK(read_article_words(write_article_words({}))->empty());
}

TEST_CASE("a record of an older version, which is a JSON string with the notes, can be read") {
  const Result<ArticleWords> read = read_article_words(R"("ask the port")");
  REQUIRE(read.ok());
  CHECK(read->notes == "ask the port");
  CHECK(read->sources.empty());
}

TEST_CASE("a record with invalid JSON or with members of the wrong type is refused") {
  CHECK_FALSE(read_article_words("[").ok());
  CHECK_FALSE(read_article_words(R"({"notes":7})").ok());
  CHECK_FALSE(read_article_words(R"({"sources":["Ana"]})").ok());
}

}  // namespace attest::testing::article_words_json_test
