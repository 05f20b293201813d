#include "article/text/kept_blocks.h"

#include "article/import.h"
#include "doctest.h"
#include "support/articles.h"

namespace attest::testing::kept_blocks_test {

namespace {

Article page() {
  Result<Imported> read = import_article(
      "# Bridge\n\nSubscribe **now**.\n\n---\n\nThe bridge is *safe*, says "
      "[Ana](https://a.example).\n\n"
      "---\n\nMore stories",
      SourceFormat::Markdown, {});
  REQUIRE(read.ok());
  return std::move(read->article);
}

Article kept_of(const Article& whole, const std::vector<bool>& kept) {
  Result<Article> made = Article::make(keep_blocks(whole, kept).parts);
  if (!made) FAIL(made.error().message);
  return *std::move(made);
}

}  // namespace

TEST_CASE(
    "an article of selected blocks keeps their spans; ranges convert to the original and back") {
  const Article whole = page();
  REQUIRE(whole.blocks().size() == 6);
  const std::vector<bool> choice{true, false, true, true, true, false};
  const Article kept = kept_of(whole, choice);
  CHECK(kept.text() == "Bridge\nThe bridge is safe, says Ana.");
  REQUIRE(kept.blocks().size() == 3);
  CHECK(kept.blocks()[1].kind == BlockKind::Rule);
  REQUIRE(kept.spans().size() == 2);
  CHECK(kept.slice(kept.spans()[0].range) == "safe");
  CHECK(kept.spans()[1].href == "https://a.example");

  const KeptBlocks blocks = keep_blocks(whole, choice);
  const ByteRange words = range_of(whole, "bridge is safe");
  CHECK(kept.slice(blocks.ranges.changed(words)) == "bridge is safe");
  CHECK(blocks.ranges.as_it_came(blocks.ranges.changed(words)) == words);
  CHECK(blocks.ranges.changed(range_of(whole, "Subscribe")).empty());
}

TEST_CASE("any nonempty selection of an article's blocks makes a valid article") {
  const Article whole = page();
  for (unsigned bits = 1; bits < 64; ++bits) {
    std::vector<bool> choice;
    for (unsigned i = 0; i < 6; ++i) choice.push_back((bits >> i & 1) != 0);
    const Result<Article> made = Article::make(keep_blocks(whole, choice).parts);
    CAPTURE(bits);
    CHECK(made.ok());
  }
}

TEST_CASE(
    "the blocks that a web page and its article have in common are found by comparing texts") {
  const Article whole = page();
  const Article part = kept_of(whole, {true, false, false, true, false, false});
  const std::vector<bool> found = blocks_also_in(whole, part);
  CHECK(found == std::vector<bool>{true, false, false, true, false, false});
}

}  // namespace attest::testing::kept_blocks_test
