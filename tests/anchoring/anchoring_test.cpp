#include "anchoring/anchoring.h"

#include <random>

#include "doctest.h"
#include "support/articles.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace attest::testing::anchoring_test {
namespace {

Anchor anchor_of(const Article& article, std::string_view words, int others_before = 0) {
  return describe_passage(article, range_of(article, words, others_before));
}

void check_found_at(const Article& article, const Anchor& anchor, ByteRange expected) {
  const Result<Finding> found = find_passage(article, anchor);
  REQUIRE(found.ok());
  CHECK(found->range == expected);
  CHECK(article.slice(found->range) == anchor.exact);
}

void check_lost(const Article& article, const Anchor& anchor) {
  const Result<Finding> found = find_passage(article, anchor);
  REQUIRE_FALSE(found.ok());
  CHECK(found.error().kind == Error::Kind::NotFound);
}

TEST_CASE("an anchor stores the passage, the text around it and its position") {
  const Article article = article_of(
      "On Monday evening the mayor, Ana Díaz, said that the bridge is safe "
      "and that the repairs had cost less than planned.");

  const Anchor anchor = anchor_of(article, "the bridge is safe");

  CHECK(anchor.exact == "the bridge is safe");
  CHECK(anchor.before == " the mayor, Ana Díaz, said that ");
  CHECK(count_code_points(anchor.before) == 32);
  CHECK(anchor.after == " and that the repairs had cost l");
  CHECK(count_code_points(anchor.after) == 32);
  CHECK(anchor.position == CodePointOffset(49));
}

TEST_CASE("an anchor's surrounding text can include other paragraphs or be empty") {
  const Article article = article_of("Bridge reopens\nIt is safe.\nCars may cross.");

  CHECK(anchor_of(article, "It is safe.").before == "Bridge reopens\n");
  CHECK(anchor_of(article, "It is safe.").after == "\nCars may cross.");
  CHECK(anchor_of(article, "Bridge").before.empty());
  CHECK(anchor_of(article, "cross.").after.empty());
}

TEST_CASE("the text around a passage is never cut inside a grapheme") {
  // The emoji has five code points, so only six whole emoji fit into 32 code points.
  const std::string family = "👩‍👩‍👧";
  std::string families;
  for (int i = 0; i < 7; ++i) families += family;
  const Article article = article_of(families + "safe" + families);

  const Anchor anchor = anchor_of(article, "safe");

  CHECK(anchor.before.size() == 6 * family.size());
  CHECK(anchor.after.size() == 6 * family.size());
}

TEST_CASE("every passage of an unchanged article is found at its old position") {
  const Article article = article_of("He said it was safe. She said it was not. He said it again.");

  for (int i = 0; i < 3; ++i) {
    const ByteRange range = range_of(article, " said it", i);
    const Result<Finding> found = find_passage(article, describe_passage(article, range));
    REQUIRE(found.ok());
    CHECK(found->range == range);
    CHECK(found->score == 1.0);
  }
}

TEST_CASE("a passage is found below a correction that was inserted at the top") {
  const Article printed = article_of("The mayor said the bridge is safe.");
  const Anchor anchor = anchor_of(printed, "the bridge is safe");

  const Article corrected = article_of("Correction.\n\nThe mayor said the bridge is safe.");

  check_found_at(corrected, anchor, range_of(corrected, "the bridge is safe"));
  CHECK(find_passage(corrected, anchor)->score == 1.0);
}

TEST_CASE("the surrounding text decides between several occurrences of the same text") {
  const Article printed = article_of(
      "The lawyer came first, he said. The doctor came second, he said. The priest was last, he "
      "said.");
  const Anchor doctor = anchor_of(printed, "he said", 1);

  const Article changed = article_of(
      "The priest was last, he said. This paragraph is entirely new. The doctor came second, he "
      "said. The lawyer came first, he said.");

  check_found_at(changed, doctor, range_of(changed, "he said", 1));
}

TEST_CASE(
    "a common phrase such as 'he said' is not found if all the text around the phrase is new") {
  const Article printed = article_of("The doctor came second, he said, and went home early.");
  const Anchor anchor = anchor_of(printed, "he said");

  check_lost(article_of("Nobody knows, he said. It may rain, he said. Or not."), anchor);
  check_lost(article_of("By then it was Monday, and he said: Nothing at all."), anchor);
}

TEST_CASE(
    "an occurrence with matching surroundings wins over a chance occurrence at the old position") {
  const Article printed = article_of("Ten were hurt. The mayor said that ten were saved from it.");
  const Anchor anchor = anchor_of(printed, "ten");

  // The new first sentence has the word "ten" exactly at the old position, but the text around it
  // differs.
  const Article changed = article_of(
      "Nobody can quite say whether it is ten or more. Ten were hurt. The mayor said that ten were "
      "saved from it.");
  REQUIRE(changed.slice(ByteRange(anchor.position.value, anchor.position.value + 3u)) == "ten");

  check_found_at(changed, anchor, range_of(changed, "ten", 1));
}

TEST_CASE("a passage of five words is found even if all the text around the passage is new") {
  const Article printed = article_of("Yesterday he wrote: the bridge is entirely safe. We asked.");
  const Anchor anchor = anchor_of(printed, "the bridge is entirely safe");

  const Article changed = article_of("A letter claims the bridge is entirely safe, to our dismay.");

  check_found_at(changed, anchor, range_of(changed, "the bridge is entirely safe"));
  CHECK(find_passage(changed, anchor)->score < 0.75);
}

TEST_CASE("a passage that was deleted or reworded is not found") {
  const Article printed = article_of("The mayor said the bridge is safe.");
  const Anchor anchor = anchor_of(printed, "the bridge is safe");

  check_lost(article_of("The mayor said nothing."), anchor);
  check_lost(article_of("The mayor said the bridge was safe."), anchor);
  check_lost(Article(), anchor);
}

TEST_CASE("the text around a passage matches despite different paragraph breaks") {
  const Article printed =
      article_of("The lawyer came first,\nhe said.\nThe doctor came,\nhe said.");
  const Anchor doctor = anchor_of(printed, "he said", 1);

  const Article joined =
      article_of("All of this is new. The lawyer came first, he said. The doctor came, he said.");

  check_found_at(joined, doctor, range_of(joined, "he said", 1));
}

TEST_CASE(
    "the text around a passage matches despite different quotation marks, dashes or capitals") {
  const Article printed = article_of("The \"plan\" - he said - Is dead. The cat, he said, lives.");
  const Anchor plan = anchor_of(printed, "he said");

  const Article typeset =
      article_of("Edited. The cat, he said, lives. The “plan” – he said – is dead.");

  check_found_at(typeset, plan, range_of(typeset, "he said", 1));
}

TEST_CASE(
    "a passage in a repeated paragraph is found only if one occurrence is clearly the nearest") {
  const std::string post = "Readers wrote to us: the bridge is safe, and so are we. Thank you. ";
  const std::string between(300, '-');
  const Article printed = article_of(post + between + post);
  const Anchor first = anchor_of(printed, "bridge is safe", 0);
  const Anchor second = anchor_of(printed, "bridge is safe", 1);

  const Article shifted = article_of("New. " + post + between + post);
  check_found_at(shifted, first, range_of(shifted, "bridge is safe", 0));
  check_found_at(shifted, second, range_of(shifted, "bridge is safe", 1));

  // The old position is about halfway between the two occurrences, so neither of them is clearly
  // the nearest.
  const std::string above(183, '-');
  const Article in_the_middle = article_of(above + post + between + post);
  Anchor doubtful = first;
  doubtful.position = CodePointOffset(400);
  check_lost(in_the_middle, doubtful);
}

TEST_CASE(
    "an anchor without surrounding text finds a passage that occurs once or at the old position") {
  Anchor anchor;
  anchor.exact = "Díaz";

  const Article once = article_of("Mayor Ana Díaz said the bridge is safe.");
  check_found_at(once, anchor, range_of(once, "Díaz"));

  const Article twice = article_of("Mayor Ana Díaz met her brother Luis Díaz.");
  check_lost(twice, anchor);
  anchor.position = CodePointOffset(36);
  check_found_at(twice, anchor, range_of(twice, "Díaz", 1));
}

TEST_CASE("no passage begins or ends inside a grapheme") {
  const std::string accented = "cafe\xCC\x81 society";  // The e and its accent are two code points.
  Anchor anchor;
  anchor.exact = "cafe";

  check_lost(article_of(accented), anchor);
  const Article both = article_of(accented + " in a cafe");
  check_found_at(both, anchor, range_of(both, "cafe", 1));
}

TEST_CASE("an anchor with empty text is rejected, and a position beyond the text is accepted") {
  const Article article = article_of("The bridge is safe.");
  Anchor anchor;
  CHECK(find_passage(article, anchor).error().kind == Error::Kind::Invalid);

  anchor = anchor_of(article, "bridge");
  anchor.position = CodePointOffset(4'000'000'000);
  check_found_at(article, anchor, range_of(article, "bridge"));
}

TEST_CASE("a passage far from its old position is found in a long article") {
  std::string filler;
  for (int i = 0; i < 20000; ++i)
    filler += "The council met again on day " + std::to_string(i) + ". ";
  const std::string claim = "Minutes show that the bridge is safe, says the clerk. ";
  const Article printed = article_of(claim + filler);
  const Article moved = article_of(filler + claim);

  check_found_at(moved, anchor_of(printed, "the bridge is safe"),
                 range_of(moved, "the bridge is safe"));
}

TEST_CASE("a passage in a long text of one repeated character is found or reported as not found") {
  const Article article = article_of(std::string(200'000, 'a'));
  Anchor anchor;
  anchor.exact = std::string(1000, 'a');
  anchor.before = "b";
  anchor.position = CodePointOffset(500);

  check_found_at(article, anchor, ByteRange(500, 1500));
  anchor.exact.back() = 'b';
  check_lost(article, anchor);
}

TEST_CASE("every passage is found after sentences were added or removed before it") {
  std::mt19937 random(11);
  const auto sentence = [&random](int number) {
    std::string words = "Sentence " + std::to_string(number) + " says";
    for (std::size_t left = 4 + random() % 5; left > 0; --left) {
      words += " word";
      words += std::to_string(random() % 50);
    }
    return words + ". ";
  };
  for (int round = 0; round < 50; ++round) {
    std::string before, after, changed_text;
    for (int i = 0; i < 20; ++i) before += sentence(i);
    for (int i = 20; i < 40; ++i) after += sentence(i);
    for (std::size_t left = random() % 5; left > 0; --left) changed_text += sentence(99);
    const std::size_t inserted = changed_text.size();
    changed_text += before;
    changed_text += after;
    const Article printed = article_of(before + after), changed = article_of(changed_text);

    const std::size_t start = random() % before.size(), length = 1 + random() % 60;
    const ByteRange range(start, start + length);
    const ByteRange expected(start + inserted, start + inserted + length);
    check_found_at(changed, describe_passage(printed, range), expected);
  }
}

}  // namespace
}  // namespace attest::testing::anchoring_test
