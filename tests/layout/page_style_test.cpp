#include "layout/page_style.h"

#include <cmath>
#include <string>
#include <vector>

#include "doctest.h"
#include "layout/pages.h"
#include "layout/text_sample.h"

namespace attest::testing::page_style_test {

namespace {

constexpr BlockKind kKinds[] = {
    BlockKind::Heading, BlockKind::Paragraph, BlockKind::ListItem, BlockKind::BlockQuote,
    BlockKind::Code,    BlockKind::Rule,      BlockKind::Caption,  BlockKind::TableRow,
    BlockKind::Image,   BlockKind::Footnote,  BlockKind::Dateline, BlockKind::Post,
};

Block block_of(BlockKind kind, std::uint8_t level = 0, std::uint8_t depth = 0) {
  Block block;
  block.kind = kind;
  block.level = level;
  block.depth = depth;
  return block;
}

bool whole(float pixels) { return pixels == std::round(pixels); }

// Returns the fonts of a single paragraph with one span over `words`.
std::vector<FontRange> fonts_with(SpanKind kind, const std::string& text, const std::string& words,
                                  BlockKind block = BlockKind::Paragraph) {
  const std::size_t at = text.find(words);
  const auto article =
      article_of({Part{block, text}}, {}, {{kind, ByteRange(at, at + words.size()), {}}});
  return fonts_of(*article, 0, look_of(article->blocks()[0], false, PageStyle{}));
}

}  // namespace

TEST_CASE("at the default text size, fonts and line heights have the sizes of the design") {
  const PageStyle style;
  const BlockLook title = look_of(block_of(BlockKind::Heading, 1), true, style);
  CHECK(title.font.size == 34);
  CHECK(title.line_height == 42);
  CHECK(title.font.weight == 600);
  const BlockLook text = look_of(block_of(BlockKind::Paragraph), false, style);
  CHECK(text.font.size == 19);
  CHECK(text.line_height == 31);
  CHECK(text.after == 18);
  CHECK(look_of(block_of(BlockKind::ListItem, 0, 2), false, style).indent == 56);
  CHECK(look_of(block_of(BlockKind::Code), false, style).font.family == FontFamily::Code);
  CHECK(look_of(block_of(BlockKind::Caption), false, style).line_height == 20);
  CHECK(look_of(block_of(BlockKind::TableRow, 1), false, style).font.weight == 600);
}

TEST_CASE("heights and distances are whole pixels above 0 at any size") {
  for (const float size : {4.0f, 13.3f, 19.0f, 23.75f, 28.5f, 57.0f}) {
    PageStyle style;
    style.size = size;
    style.line_height = std::round(size * 1.6f);
    for (const BlockKind kind : kKinds) {
      CAPTURE(static_cast<int>(kind));
      const BlockLook look = look_of(block_of(kind, 2, 1), false, style);
      CHECK(look.line_height >= 1);
      for (const float pixels :
           {look.line_height, look.before, look.after, look.indent, look.inset}) {
        CHECK(whole(pixels));
      }
    }
  }
}

TEST_CASE("a larger line height applies to running text but not to headings") {
  PageStyle airy;
  airy.line_height = 40;
  CHECK(look_of(block_of(BlockKind::ListItem), false, airy).line_height == 40);
  CHECK(look_of(block_of(BlockKind::Footnote), false, airy).line_height == 31);
  CHECK(look_of(block_of(BlockKind::Heading, 2), false, airy).line_height == 32);
}

TEST_CASE("a deeply nested list leaves space for its text") {
  PageStyle narrow;
  narrow.column = 200;
  CHECK(look_of(block_of(BlockKind::ListItem, 0, 200), false, narrow).indent == 80);
}

TEST_CASE("items of a list and rows of a table are closer together than paragraphs") {
  const auto between = [](const Block& upper, const Block& lower) {
    return space_between(upper, look_of(upper, false, PageStyle{}), lower,
                         look_of(lower, false, PageStyle{}));
  };
  const Block text = block_of(BlockKind::Paragraph), item = block_of(BlockKind::ListItem);
  const Block row = block_of(BlockKind::TableRow), heading = block_of(BlockKind::Heading, 2);
  CHECK(between(text, text) == 18);
  CHECK(between(text, item) == 18);
  CHECK(between(item, item) == 8);
  CHECK(between(item, text) == 18);
  Block bullet = item, number = item;
  bullet.marker = "•";
  number.marker = "1.";
  CHECK(between(bullet, number) == 18);  // The second item starts a new list.
  CHECK(between(number, number) == 8);
  number.depth = 1;
  CHECK(between(bullet, number) == 8);  // The second list is nested in the first.
  CHECK(between(row, row) == 8);
  CHECK(between(row, text) == 18);
  CHECK(between(row, block_of(BlockKind::TableRow, 1)) ==
        18);  // The second row starts a new table.
  CHECK(between(text, heading) == 36);
  CHECK(between(heading, text) == 12);
}

TEST_CASE("scripts with tall letters have a larger line height") {
  CHECK(sample_of("تقرير الجسر").tall_script);
  CHECK(sample_of("पुल सुरक्षित है").tall_script);
  CHECK(sample_of("สะพานปลอดภัย").tall_script);
  CHECK_FALSE(sample_of("The bridge is safe, said Díaz").tall_script);
  CHECK_FALSE(sample_of("桥梁是安全的").tall_script);
  const Block text = block_of(BlockKind::Paragraph);
  CHECK(look_of(text, false, PageStyle{}, true).line_height == 33);
}

TEST_CASE("text without spans has the font of its block") {
  const auto article = article_of({Part{BlockKind::Paragraph, "The bridge"}});
  const BlockLook look = look_of(article->blocks()[0], false, PageStyle{});
  const std::vector<FontRange> fonts = fonts_of(*article, 0, look);
  REQUIRE(fonts.size() == 1);
  CHECK(fonts[0].range == ByteRange(0, 10));
  CHECK(fonts[0].font == look.font);
}

TEST_CASE("a link is a separate run, so that the comma after it keeps the text colour") {
  const std::vector<FontRange> fonts = fonts_with(SpanKind::Link, "the report, they say", "report");
  REQUIRE(fonts.size() == 3);
  CHECK(fonts[1].range == ByteRange(4, 10));
  CHECK(fonts[1].font == fonts[0].font);
}

TEST_CASE("a link does not separate joined letters") {
  CHECK(fonts_with(SpanKind::Link, "قال والتقرير أمس", "تقرير").size() == 1);
}

TEST_CASE("emphasis is slanted, strong text is bold, and code uses its own font family") {
  const std::string text = "It is not safe";
  const std::vector<FontRange> slanted = fonts_with(SpanKind::Emphasis, text, "not");
  REQUIRE(slanted.size() == 3);
  CHECK(slanted[1].range == ByteRange(6, 9));
  CHECK(slanted[1].font.italic);
  CHECK_FALSE(slanted[2].font.italic);
  CHECK(fonts_with(SpanKind::Strong, text, "not")[1].font.weight == 700);
  CHECK(fonts_with(SpanKind::Strong, text, "not", BlockKind::Heading)[1].font.weight == 800);
  CHECK(fonts_with(SpanKind::Code, text, "not")[1].font.family == FontFamily::Code);
}

TEST_CASE("struck-through text keeps its font") {
  CHECK(fonts_with(SpanKind::Strikethrough, "It is not safe", "not").size() == 1);
}

TEST_CASE("scripts without italics are not slanted") {
  CHECK(fonts_with(SpanKind::Emphasis, "桥是安全的", "安全").size() == 1);
  CHECK(fonts_with(SpanKind::Emphasis, "الجسر آمن", "آمن").size() == 1);
  CHECK(fonts_with(SpanKind::Emphasis, "הגשר “בטוח", "“בטוח").size() == 1);
  CHECK(fonts_with(SpanKind::Emphasis, "мост в порядке", "порядке").size() == 2);
}

TEST_CASE("nested spans combine their styles and never separate a letter from its accent") {
  const std::string text = "so unsafe\u0301 now";
  const auto article = article_of(
      {Part{BlockKind::Paragraph, text}}, {},
      {{SpanKind::Emphasis, ByteRange(3, 15), {}}, {SpanKind::Strong, ByteRange(5, 9), {}}});
  const std::vector<FontRange> fonts =
      fonts_of(*article, 0, look_of(article->blocks()[0], false, PageStyle{}));
  REQUIRE(fonts.size() == 4);
  CHECK(fonts[1].range == ByteRange(3, 5));
  CHECK(fonts[2].range == ByteRange(5, 8));
  CHECK(fonts[2].font.italic);
  CHECK(fonts[2].font.weight == 700);
  CHECK(fonts[3].range == ByteRange(8, 15));
  CHECK(fonts[3].font.weight == 400);
}

TEST_CASE("the direction of a block is the direction of its first letter") {
  const Block text = block_of(BlockKind::Paragraph), row = block_of(BlockKind::TableRow);
  CHECK(direction_of(text, "1. שלום", "en") == Direction::RightToLeft);
  CHECK(direction_of(text, "BBC שלום", "he") == Direction::LeftToRight);
  CHECK(direction_of(text, "2026 – 50 %", "he") == Direction::RightToLeft);
  CHECK(direction_of(text, "2026 – 50 %", "en") == Direction::LeftToRight);
  CHECK(direction_of(row, "BBC\t7", "ar-EG") == Direction::RightToLeft);
  CHECK(direction_of(row, "BBC\t7", "arn") == Direction::LeftToRight);
}

}  // namespace attest::testing::page_style_test
