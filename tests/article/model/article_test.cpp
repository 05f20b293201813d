#include "article/model/article.h"

#include <string>
#include <utility>
#include <vector>

#include "doctest.h"
#include "support/articles.h"

namespace attest::article_test {
namespace {

using testing::article_of;
using testing::range_of;

Block block(BlockKind kind, std::size_t start, std::size_t end, std::uint8_t level = 0) {
  Block made;
  made.kind = kind;
  made.level = level;
  made.range = ByteRange(start, end);
  return made;
}

Span span(SpanKind kind, std::size_t start, std::size_t end) {
  Span made;
  made.kind = kind;
  made.range = ByteRange(start, end);
  return made;
}

// Makes two blocks, "Title" and "Text, é.", with one span.
ArticleParts two_blocks() {
  ArticleParts parts;
  parts.text = "Title\nText, é.";
  parts.blocks = {block(BlockKind::Heading, 0, 5, 1), block(BlockKind::Paragraph, 6, 15)};
  parts.spans = {span(SpanKind::Emphasis, 12, 14)};
  return parts;
}

std::string refusal(ArticleParts parts) {
  const Result<Article> article = Article::make(std::move(parts));
  return article ? "" : article.error().message;
}

}  // namespace

TEST_CASE("an article keeps its text, blocks and spans") {
  const Result<Article> article = Article::make(two_blocks());
  REQUIRE(article.ok());
  CHECK(article->text() == "Title\nText, é.");
  CHECK(article->blocks().size() == 2);
  CHECK(article->slice(article->spans()[0].range) == "é");
  CHECK(article->offsets().code_points() == 14);
}

TEST_CASE("the id of an article depends on its text alone") {
  ArticleParts renamed = two_blocks();
  renamed.metadata.title = "Another title";
  const Result<Article> first = Article::make(two_blocks()), second = Article::make(renamed);
  CHECK(first->id() == second->id());
  CHECK(first->id() == article_id("Title\nText, é."));
  CHECK(article_id("abc") ==
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a copy of an article stays valid after the original is destroyed") {
  Article copy;
  {
    const Article original = article_of("Díaz said so.");
    copy = original;
  }
  CHECK(copy.text() == "Díaz said so.");
  CHECK(copy.offsets().to_code_points(ByteOffset(6)) == CodePointOffset(5));
}

TEST_CASE("an article without text is valid and has no title") {
  const Article empty;
  CHECK(empty.text().empty());
  CHECK(empty.title().empty());
  CHECK(empty.id() == article_id(""));
  CHECK(Article::make(ArticleParts{}).ok());
}

TEST_CASE("invalid UTF-8 and NUL bytes are refused") {
  ArticleParts parts = two_blocks();
  parts.text[13] = 'x';  // Breaks the second byte of the é.
  CHECK(refusal(parts) == "The article's text is not valid UTF-8");
  parts = two_blocks();
  parts.text[2] = '\0';
  CHECK(refusal(parts) == "The article's text has a NUL byte in it");
}

TEST_CASE("a text above the limit is refused with its size") {
  ArticleParts parts;
  parts.text.assign(kLargestArticle + 1, 'x');
  parts.blocks = {block(BlockKind::Paragraph, 0, parts.text.size())};
  const Result<Article> article = Article::make(parts);
  REQUIRE_FALSE(article.ok());
  CHECK(article.error().kind == Error::Kind::TooLarge);
  CHECK(article.error().message.find("16 MB") != std::string::npos);

  parts.text.pop_back();
  parts.blocks[0].range = ByteRange(0, parts.text.size());
  CHECK(Article::make(parts).ok());
}

TEST_CASE("blocks that do not cover the text are refused, and the message gives the block number") {
  ArticleParts parts = two_blocks();
  parts.blocks[1].range = ByteRange(7, 15);
  CHECK(refusal(parts).find("Block 2") == 0);

  parts = two_blocks();
  parts.blocks[0].range = ByteRange(0, 4);
  CHECK(refusal(parts) == "Block 1 of the article is not followed by a newline");

  parts = two_blocks();
  parts.blocks[1].range = ByteRange(6, 16);
  CHECK(refusal(parts).find("Block 2") == 0);

  parts = two_blocks();
  parts.blocks = {block(BlockKind::Paragraph, 0, 15)};
  CHECK(refusal(parts) == "Block 1 of the article has a newline in it");

  parts = two_blocks();
  parts.blocks.pop_back();
  CHECK(refusal(parts) == "The article's text goes on after its last block");

  parts = two_blocks();
  std::swap(parts.blocks[0], parts.blocks[1]);
  CHECK(refusal(parts).find("Block 1") == 0);
}

TEST_CASE("a horizontal rule must be empty, and every other block must have text") {
  ArticleParts parts = two_blocks();
  parts.blocks.insert(parts.blocks.begin() + 1, block(BlockKind::Rule, 6, 6));
  CHECK(refusal(parts).empty());

  parts.blocks[1].kind = BlockKind::Paragraph;
  CHECK(refusal(parts) == "Block 2 of the article has no words");

  parts = two_blocks();
  parts.blocks[0].kind = BlockKind::Rule;
  CHECK(refusal(parts) == "Block 1 of the article is a rule but has words");

  parts = two_blocks();
  parts.blocks.push_back(block(BlockKind::Rule, 16, 16));
  CHECK_FALSE(refusal(parts).empty());
}

TEST_CASE("spans must be sorted, inside one block and on character boundaries") {
  ArticleParts parts = two_blocks();
  parts.spans[0].range = ByteRange(3, 8);
  CHECK(refusal(parts) == "Span 1 of the article lies in no single block");

  parts.spans[0].range = ByteRange(12, 13);
  CHECK(refusal(parts) == "Span 1 of the article begins or ends inside a letter");

  parts.spans[0].range = ByteRange(14, 12);
  CHECK(refusal(parts) == "Span 1 of the article ends before it starts");

  parts.spans = {span(SpanKind::Strong, 6, 10), span(SpanKind::Link, 0, 5)};
  CHECK(refusal(parts) == "Span 2 of the article is out of order");
}

TEST_CASE("an offset belongs to its block, and the offset of a newline to the preceding block") {
  ArticleParts parts = two_blocks();
  parts.blocks.insert(parts.blocks.begin() + 1, block(BlockKind::Rule, 6, 6));
  const Result<Article> article = Article::make(parts);
  CHECK(article->block_at(ByteOffset(0)) == 0);
  CHECK(article->block_at(ByteOffset(4)) == 0);
  CHECK(article->block_at(ByteOffset(5)) == 0);
  CHECK(article->block_at(ByteOffset(6)) == 2);  // Block 1 is a horizontal rule.
  CHECK(article->block_at(ByteOffset(15)) == 2);
  CHECK(article->block_at(ByteOffset(99)) == 2);
}

TEST_CASE("a slice beyond the end of an article is clamped to the article's text") {
  const Article article = article_of("The bridge");
  CHECK(article.slice(ByteRange(4, 99)) == "bridge");
  CHECK(article.slice(ByteRange(50, 60)).empty());
  CHECK(article.slice(ByteRange(5, 2)).empty());
}

TEST_CASE("spans_near() finds every span that overlaps a range, whatever the span's length") {
  ArticleParts parts;
  parts.text.assign(200, 'x');
  parts.blocks = {block(BlockKind::Paragraph, 0, 200)};
  for (std::size_t start = 0; start < 180; start += 7) {
    parts.spans.push_back(span(SpanKind::Link, start, start + (start % 5 == 0 ? 20 : 3)));
  }
  parts.spans.insert(parts.spans.begin() + 1, span(SpanKind::Strong, 2, 150));
  const Result<Article> article = Article::make(parts);
  REQUIRE(article.ok());

  for (std::size_t from = 0; from < 200; ++from) {
    for (std::size_t to = from + 1; to <= 200; to += 13) {
      const ByteRange range(from, to);
      const auto [first, last] = article->spans_near(range);
      for (std::size_t i = 0; i < article->spans().size(); ++i) {
        if (article->spans()[i].range.overlaps(range)) CHECK((first <= i && i < last));
      }
      if (first < last) CHECK(article->spans()[last - 1].range.start < range.end);
    }
  }
  const auto [first, last] = article->spans_near(ByteRange(196, 196));
  CHECK(first == last);
}

TEST_CASE("the title comes from the metadata, a heading or the first words") {
  ArticleParts parts = two_blocks();
  parts.metadata.title = "As the newsroom has it";
  CHECK(Article::make(parts)->title() == "As the newsroom has it");
  CHECK(Article::make(two_blocks())->title() == "Title");

  const std::string long_text =
      "Mayor Ana Díaz said on Monday that the old harbour bridge has lost a fifth of its strength "
      "since the year 2019.";
  const std::string title = article_of(long_text).title();
  CHECK(title == "Mayor Ana Díaz said on Monday that the old harbour bridge has lost a fifth of…");

  ArticleParts later = two_blocks();
  later.blocks[0].kind = BlockKind::Paragraph;
  later.blocks[1].kind = BlockKind::Heading;
  later.blocks[1].level = 2;
  CHECK(Article::make(later)->title() == "Title");  // A section heading is not the title.
}

}  // namespace attest::article_test
