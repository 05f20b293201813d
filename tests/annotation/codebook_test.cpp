#include "annotation/codebook.h"

#include "doctest.h"

namespace attest::testing::codebook_test {

TEST_CASE("a codebook without a verdict scale uses the first ready-made scale") {
  const std::vector<Verdict> verdicts = verdicts_of({});
  REQUIRE(verdicts.size() == 5);
  CHECK(verdicts[0].word == "supported");
  CHECK(verdicts[4].sign == VerdictSign::Cross);
  Codebook true_false;
  true_false.scale = "true-false";
  CHECK(verdicts_of(true_false).size() == 2);
  CHECK(scale_label(true_false) != scale_label({}));
}

TEST_CASE("in a verdict scale with the reader's own words, the first verdict has a tick") {
  Codebook codebook;
  codebook.scale = kOwnScale;
  CHECK(verdicts_of(codebook).size() == 5);  // The reader's own scale is empty.
  codebook.own_scale = {"House scale", {"Yes", "Perhaps", "No"}};
  const std::vector<Verdict> verdicts = verdicts_of(codebook);
  REQUIRE(verdicts.size() == 3);
  CHECK(verdicts[0].sign == VerdictSign::Tick);
  CHECK(verdicts[1].sign == VerdictSign::Question);
  CHECK(verdicts[2].sign == VerdictSign::Cross);
  CHECK(verdicts[1].label == "Perhaps");
  CHECK(scale_label(codebook) == "House scale");
  codebook.own_scale.verdicts = {"Only"};
  CHECK(verdicts_of(codebook)[0].sign == VerdictSign::Tick);
  codebook.own_scale.verdicts = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};
  CHECK(verdicts_of(codebook)[0].sign == VerdictSign::Tick);
  CHECK(verdicts_of(codebook)[4].sign == VerdictSign::Question);
  CHECK(verdicts_of(codebook)[8].sign == VerdictSign::Cross);
}

TEST_CASE("a tag is found by its key in upper or lower case") {
  Codebook codebook;
  codebook.tags = {{"repair", TagColour::Blue, "r"}, {"money", TagColour::None, ""}};
  REQUIRE(tag_of_key(codebook, "R") != nullptr);
  CHECK(tag_of_key(codebook, "R")->name == "repair");
  CHECK(tag_of_key(codebook, "x") == nullptr);
  CHECK(tag_of_key(codebook, "") == nullptr);
}

TEST_CASE("put_right() removes duplicates, empty names and invalid keys from a codebook") {
  Codebook codebook;
  codebook.tags = {{" repair ", TagColour::Blue, "r"},
                   {"repair", TagColour::Red, "x"},
                   {"", TagColour::Red, "y"},
                   {"money", TagColour::None, "R"},
                   {"dates", TagColour::None, "dd"}};
  codebook.own_scale.verdicts = {"Yes", " Yes", "", "No"};
  codebook.kind_names[0] = "  Assertion ";
  const Codebook right = put_right(codebook);
  REQUIRE(right.tags.size() == 3);
  CHECK(right.tags[0] == CodebookTag{"repair", TagColour::Blue, "r"});
  CHECK(right.tags[1].key.empty());  // Another tag already has this key.
  CHECK(right.tags[2].key.empty());  // The key has more than one character.
  CHECK(right.own_scale.verdicts == std::vector<std::string>{"Yes", "No"});
  CHECK(right.kind_names[0] == "Assertion");
  CHECK(put_right(right) == right);
}

}  // namespace attest::testing::codebook_test
