#include "session/movement.h"

#include "doctest.h"
#include "support/articles.h"

namespace attest::testing::movement_test {
namespace {

// Returns all offsets at which the caret stops when it moves through the whole article.
std::vector<std::size_t> stops(const Article& article, Movement by, int direction) {
  std::vector<std::size_t> places;
  ByteOffset at(direction > 0 ? 0 : article.text().size());
  for (;;) {
    const ByteOffset next = moved(article, at, by, direction);
    if (next == at) return places;
    places.push_back(next.value);
    at = next;
  }
}

std::string_view unit(const Article& article, std::size_t at, Movement by) {
  return article.slice(unit_at(article, ByteOffset(at), by));
}

TEST_CASE("the caret steps over whole graphemes and across the end of a paragraph") {
  const Article article = article_of("a👩‍👩‍👧\né");

  CHECK(stops(article, Movement::Grapheme, 1) == std::vector<std::size_t>{1, 19, 20, 22});
  CHECK(stops(article, Movement::Grapheme, -1) == std::vector<std::size_t>{20, 19, 1, 0});
}

TEST_CASE("movement by words goes forwards to word ends and backwards to word starts") {
  const Article article = article_of("It is, she says,\nsafe.");

  CHECK(stops(article, Movement::Word, 1) == std::vector<std::size_t>{2, 5, 10, 15, 21, 22});
  CHECK(stops(article, Movement::Word, -1) == std::vector<std::size_t>{17, 11, 7, 3, 0});
}

TEST_CASE("movement by sentences or blocks goes to the start of a sentence or block") {
  const Article article = article_of("It is safe. She says so.\nWe asked.");

  CHECK(stops(article, Movement::Sentence, 1) == std::vector<std::size_t>{12, 25, 34});
  CHECK(stops(article, Movement::Sentence, -1) == std::vector<std::size_t>{25, 12, 0});
  CHECK(stops(article, Movement::Block, 1) == std::vector<std::size_t>{25, 34});
  CHECK(stops(article, Movement::Block, -1) == std::vector<std::size_t>{25, 0});
  CHECK(moved(article, ByteOffset(30), Movement::Block, -1) == ByteOffset(25));
}

TEST_CASE("the caret skips a horizontal rule between two paragraphs") {
  ArticleParts parts;
  parts.text = "Above.\nBelow.";
  parts.blocks.push_back({.range = ByteRange(0, 6)});
  parts.blocks.push_back({.kind = BlockKind::Rule, .range = ByteRange(7, 7)});
  parts.blocks.push_back({.range = ByteRange(7, 13)});
  const Result<Article> article = Article::make(std::move(parts));
  REQUIRE(article.ok());

  CHECK(stops(*article, Movement::Block, 1) == std::vector<std::size_t>{7, 13});
  CHECK(stops(*article, Movement::Block, -1) == std::vector<std::size_t>{7, 0});
  CHECK(unit(*article, 7, Movement::Block) == "Below.");
}

TEST_CASE("the caret moves to either end of the article in one step") {
  const Article article = article_of("It is safe.\nWe asked.");

  CHECK(stops(article, Movement::Article, 1) == std::vector<std::size_t>{21});
  CHECK(stops(article, Movement::Article, -1) == std::vector<std::size_t>{0});
}

TEST_CASE("a double click selects a word without the space beside the word") {
  const Article article = article_of("The mayor's bridge is safe.");

  CHECK(unit(article, 0, Movement::Word) == "The");
  CHECK(unit(article, 3, Movement::Word) == "The");
  CHECK(unit(article, 4, Movement::Word) == "mayor's");
  CHECK(unit(article, 14, Movement::Word) == "bridge");
  CHECK(unit(article, 25, Movement::Word) == "safe");
}

TEST_CASE("a double click in white space selects the nearest word of the same paragraph") {
  const Article article = article_of("The      bridge\n   is safe   ");

  CHECK(unit(article, 4, Movement::Word) == "The");
  CHECK(unit(article, 8, Movement::Word) == "bridge");
  CHECK(unit(article, 17, Movement::Word) == "is");
  CHECK(unit(article, 16, Movement::Word) == "is");
  CHECK(unit(article, 29, Movement::Word) == "safe");
}

TEST_CASE("a triple click selects the sentence, and a fourth click selects the paragraph") {
  const Article article = article_of("It is safe. She says so.\nWe asked.");

  CHECK(unit(article, 5, Movement::Sentence) == "It is safe.");
  CHECK(unit(article, 12, Movement::Sentence) == "She says so.");
  CHECK(unit(article, 24, Movement::Sentence) == "She says so.");
  CHECK(unit(article, 25, Movement::Sentence) == "We asked.");
  CHECK(unit(article, 5, Movement::Block) == "It is safe. She says so.");
  CHECK(unit(article, 34, Movement::Block) == "We asked.");
  CHECK(unit(article, 5, Movement::Article) == article.text());
  CHECK(unit(article, 5, Movement::Grapheme) == " ");
}

TEST_CASE("movement in an empty article or from beyond the end stays inside the article") {
  const Article empty, article = article_of("Safe.");

  for (const Movement by : {Movement::Grapheme, Movement::Word, Movement::Sentence, Movement::Block,
                            Movement::Article}) {
    CHECK(stops(empty, by, 1).empty());
    CHECK(stops(empty, by, -1).empty());
    CHECK(unit_at(empty, ByteOffset(7), by) == ByteRange());
    CHECK(moved(article, ByteOffset(99), by, 1) == ByteOffset(5));
    CHECK(unit_at(article, ByteOffset(99), by).end <= ByteOffset(5));
  }
}

TEST_CASE("the grapheme, word or sentence at an offset is always inside one paragraph") {
  const Article article =
      article_of("First, a “test”. Second!\n\n - \n… Dr. No came.\n東京は雨。 🗑 ");

  for (std::size_t at = 0; at <= article.text().size(); ++at) {
    const ByteRange block = article.blocks()[article.block_at(ByteOffset(at))].range;
    for (const Movement by : {Movement::Grapheme, Movement::Word, Movement::Sentence}) {
      const ByteRange taken = unit_at(article, ByteOffset(at), by);
      CHECK(taken.start <= taken.end);
      if (!taken.empty()) CHECK(block.contains(taken));
    }
  }
}

}  // namespace
}  // namespace attest::testing::movement_test
