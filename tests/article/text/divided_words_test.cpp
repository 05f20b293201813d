#include "article/text/divided_words.h"

#include "doctest.h"

namespace attest::divided_words_test {
namespace {

LineEndHyphen judged(std::string_view before, std::string_view after,
                     std::string_view other_words = {}) {
  DividedWords words;
  words.add_line(other_words);
  words.add_line(before);
  words.add_line(after);
  words.sort();
  return words.judge(before, after);
}

}  // namespace

TEST_CASE("the hyphen at a line end divides a word that occurs elsewhere without a hyphen") {
  CHECK(judged("the infor-", "mation was", "All information is public.") == LineEndHyphen::Divides);
  CHECK(judged("a well-", "being of", "Their wellbeing matters.") == LineEndHyphen::Divides);
  CHECK(judged("die Regie-", "rung hat", "Die Regierung schweigt.") == LineEndHyphen::Divides);
}

TEST_CASE(
    "judge() keeps the hyphen in a known compound, before a capital and after another hyphen") {
  CHECK(judged("the cost-", "benefit ratio", "A cost-benefit analysis.") == LineEndHyphen::Belongs);
  CHECK(judged("the pro-", "European party") == LineEndHyphen::Belongs);
  CHECK(judged("a state-of-the-", "art bridge") == LineEndHyphen::Belongs);
}

TEST_CASE(
    "judge() is unsure if a part beside the hyphen is a word of the text or usual in compounds") {
  CHECK(judged("the well-", "known architect") == LineEndHyphen::Unsure);
  CHECK(judged("the harbour-", "side road", "The harbour is closed.") == LineEndHyphen::Unsure);
}

TEST_CASE(
    "judge() finds a divided word if neither part is a word or the second part is an ending") {
  CHECK(judged("the engi-", "neers found") == LineEndHyphen::Divides);
  CHECK(judged("the govern-", "ment of", "They govern it.") == LineEndHyphen::Divides);
}

TEST_CASE("judge() finds no divided word before a conjunction, after a digit or without a hyphen") {
  CHECK(judged("the two-", "and three-lane roads") == LineEndHyphen::None);
  CHECK(judged("Ein-", "und Ausgang") == LineEndHyphen::None);
  CHECK(judged("1914-", "1918") == LineEndHyphen::None);
  CHECK(judged("the bridge", "is closed") == LineEndHyphen::None);
}

}  // namespace attest::divided_words_test
