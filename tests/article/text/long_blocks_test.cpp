#include "article/text/long_blocks.h"

#include <string>

#include "article/import.h"
#include "doctest.h"

namespace attest::long_blocks_test {
namespace {

std::string repeated(std::string_view words, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += words;
  return text;
}

std::string with_spaces(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("a paragraph of five megabytes is divided into blocks that a page can show") {
  const std::string line = repeated("Der Bürgermeister sagte, die Brücke sei sicher. ", 5u << 20);
  Result<Imported> opened = import_article(line, SourceFormat::PlainText, {});
  REQUIRE(opened.ok());
  CHECK(opened->article.blocks().size() > 100);
  for (const Block& block : opened->article.blocks()) CHECK(block.range.length() <= kLongestBlock);
  CHECK(opened->remarks.size() == 1);
  // No word is lost or changed.
  CHECK(with_spaces(std::string(opened->article.text())) == line.substr(0, line.size() - 1));
}

TEST_CASE("a line without spaces is divided between grapheme clusters") {
  const std::string line = repeated("é👩‍🔧", 200'000);
  Result<Imported> opened = import_article(line, SourceFormat::PlainText, {});
  REQUIRE(opened.ok());
  std::string joined(opened->article.text());
  std::erase(joined, '\n');
  CHECK(joined == line);
  for (const Block& block : opened->article.blocks()) {
    const std::string_view words = opened->article.slice(block.range);
    CHECK((words.substr(0, 2) == "é" || words.substr(0, 4) == "👩"));
  }
}

TEST_CASE("a paragraph with thousands of links is divided after every few hundred links") {
  std::string words;
  for (std::size_t i = 0; i < 3 * kMostSpansOfABlock; ++i) words += "[w](https://a.example) x ";
  const Result<Imported> opened = import_article(words, SourceFormat::Markdown, {});
  REQUIRE(opened.ok());
  const Article& article = opened->article;
  REQUIRE(article.blocks().size() == 3);
  CHECK(article.spans().size() == 3 * kMostSpansOfABlock);
  for (const Block& block : article.blocks()) {
    const auto [first, last] = article.spans_near(block.range);
    CHECK(last - first == kMostSpansOfABlock);
    CHECK(article.slice(block.range).substr(0, 1) == "w");
  }
}

TEST_CASE("if a long block is divided inside a link, the link continues in the next block") {
  const std::string words = repeated("bridge ", 50'000);
  Result<Imported> opened =
      import_article("Short.\n\n" + words + "[" + words + "](https://a.example) end\n\nLast.",
                     SourceFormat::Markdown, {});
  REQUIRE(opened.ok());
  const Article& article = opened->article;
  std::size_t linked = 0;
  for (const Span& span : article.spans()) {
    CHECK(span.href == "https://a.example");
    CHECK(article.slice(span.range).substr(0, 6) == "bridge");
    linked += span.range.length();
  }
  CHECK(article.spans().size() > 1);
  CHECK(linked + article.spans().size() >= words.size() - 1);
  CHECK(article.slice(article.blocks().back().range) == "Last.");
}

TEST_CASE("a block of usual length is not divided") {
  ArticleParts parts;
  parts.text = repeated("bridge ", 20'000);
  parts.blocks.push_back({.range = ByteRange(0, parts.text.size())});
  const std::string before = parts.text;
  CHECK(divide_long_blocks(parts) == 0);
  CHECK(parts.text == before);
}

}  // namespace attest::long_blocks_test
