#include "formats/native/codebook_json.h"

#include "doctest.h"

namespace attest::testing::codebook_json_test {

namespace {

Codebook full() {
  Codebook codebook;
  codebook.tags = {{"repair", TagColour::Blue, "r"}, {"“money”", TagColour::None, ""}};
  codebook.own_scale = {"House scale", {"Yes", "Perhaps", "No"}};
  codebook.scale = kOwnScale;
  codebook.kind_names = {"Assertion", "", "Voice"};
  return codebook;
}

}  // namespace

TEST_CASE("a codebook is read back unchanged") {
  const Result<Codebook> read = read_codebook_record(write_codebook_record(full()));
  REQUIRE(read.ok());
  CHECK(*read == full());
  CHECK(write_codebook_record({}) == "{}");
  CHECK(*read_codebook_record("{}") == Codebook{});
}

TEST_CASE("a codebook file is recognised and read") {
  const std::string file = write_codebook_file(full());
  CHECK(looks_like_codebook(file));
  CHECK(looks_like_codebook("\xEF\xBB\xBF" + file));
  CHECK_FALSE(looks_like_codebook(R"({"format": "attest", "version": 1})"));
  CHECK_FALSE(looks_like_codebook("A story about \"attest-codebook\""));
  const Result<Codebook> read = read_codebook_file(file);
  REQUIRE(read.ok());
  CHECK(*read == full());
}

TEST_CASE("malformed members of a codebook are ignored") {
  const Result<Codebook> read = read_codebook_record(
      R"({"scale":7,"tags":[1,{"colour":"blue"},{"name":"a","colour":"pink","key":5}],)"
      R"("kinds":{"claim":"X","rumour":"Y"},"ownScale":{"verdicts":["Yes",2,null]}})");
  REQUIRE(read.ok());
  REQUIRE(read->tags.size() == 1);
  CHECK(read->tags[0] == CodebookTag{"a"});
  CHECK(read->kind_names[0] == "X");
  CHECK(read->own_scale.verdicts == std::vector<std::string>{"Yes", "2"});
}

TEST_CASE("a codebook file that is truncated, too new or without a codebook is refused") {
  const std::string file = write_codebook_file(full());
  CHECK_FALSE(read_codebook_file(file.substr(0, file.size() / 2)).ok());
  CHECK(read_codebook_file(R"({"format":"attest-codebook","version":2,"codebook":{}})")
            .error()
            .kind == Error::Kind::TooNew);
  CHECK_FALSE(read_codebook_file(R"({"format":"attest-codebook","version":1})").ok());
}

}  // namespace attest::testing::codebook_json_test
