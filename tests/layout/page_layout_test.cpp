#include "layout/page_layout.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "doctest.h"
#include "layout/pages.h"

namespace attest::testing::page_layout_test {

namespace {

bool whole(float pixels) { return pixels == std::round(pixels); }

std::vector<Part> every_kind() {
  const std::string text = "Mayor Ana Díaz said on Monday that the old bridge is not safe";
  return {
      {BlockKind::Heading, text, 1}, {BlockKind::Dateline, text},   {BlockKind::Paragraph, text},
      {BlockKind::Heading, text, 2}, {BlockKind::ListItem, text},   {BlockKind::ListItem, text},
      {BlockKind::Rule, ""},         {BlockKind::BlockQuote, text}, {BlockKind::Code, text},
      {BlockKind::Image, text},      {BlockKind::Caption, text},    {BlockKind::TableRow, text, 1},
      {BlockKind::TableRow, text},   {BlockKind::Post, text},       {BlockKind::Footnote, text}};
}

}  // namespace

TEST_CASE("blocks are placed one below the other, on whole pixels at any text size") {
  for (const float size : {19.0f, 23.75f, 28.5f}) {
    PageStyle style;
    style.size = size;
    style.line_height = std::round(size * 1.6f);
    Page page(article_of(every_kind()), style, "by Ilse Marten");
    PageLayout& layout = page.layout;
    layout.ensure(0, layout.height());
    for (std::size_t i = 0; i < layout.block_count(); ++i) {
      CAPTURE(i);
      REQUIRE(layout.is_exact(i));
      CHECK(whole(layout.top_of(i)));
      const PlacedLine last = layout.line_of(i, layout.line_count(i) - 1);
      CHECK(whole(last.baseline));
      const float below =
          i + 1 < layout.block_count() ? layout.top_of(i + 1) : layout.height() - style.bottom;
      CHECK(layout.top_of(i) + layout.height_of(i) == below);
      CHECK(last.top + last.height + layout.look_of_block(i).inset <= below);
    }
  }
}

TEST_CASE("an article without text is an empty page") {
  Page page(std::make_shared<const Article>());
  PageLayout& layout = page.layout;
  layout.ensure(0, 500);
  CHECK(layout.height() == 0);
  CHECK(layout.offset_at({10, 10}) == ByteOffset(0));
  CHECK(layout.grapheme_at({10, 10}).empty());
  CHECK(layout.rects_of(ByteRange(0, 5)).empty());
  CHECK(layout.block_at_height(7) == 0);
  CHECK(layout.y_of(layout.scroll_anchor_at(7)) == 7);
  CHECK_FALSE(layout.lay_out_more(0, Deadline::never()));
  std::vector<PlacedLine> lines;
  layout.lines_between(0, 500, lines);
  CHECK(lines.empty());
}

TEST_CASE("only the visible blocks of a long article are laid out") {
  Page page(long_article(2000, 60));
  PageLayout& layout = page.layout;
  CHECK(page.shaper.runs_measured == 0);
  const float middle = layout.height() / 2;
  layout.ensure(middle, middle + 600);
  CHECK(page.shaper.runs_measured < 40);

  std::size_t exact = 0;
  for (std::size_t i = 0; i < layout.block_count(); ++i) exact += layout.is_exact(i) ? 1u : 0u;
  CHECK(exact >= 1);
  CHECK(exact <= 5);
  std::vector<PlacedLine> lines;
  layout.lines_between(middle, middle + 600, lines);
  REQUIRE(!lines.empty());
  CHECK(lines.front().top <= middle + 32);  // The middle of the page may be between two paragraphs.
  CHECK(lines.back().top + lines.back().height + 32 >= middle + 600);
}

TEST_CASE("the estimated height of a page is close to its exact height") {
  for (const std::string sentence :
       {"The old harbour bridge has lost a fifth of its strength. ",
        "桥梁在过去五年里失去了五分之一的承载力。", "فقد الجسر القديم خمس قوته في خمس سنوات. "}) {
    std::vector<Part> blocks(50);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      for (std::size_t j = 0; j < 3 + i % 7; ++j) blocks[i].text += sentence;
    }
    Page page(article_of(blocks));
    const float guessed = page.layout.height();
    page.layout.lay_out_more(0, Deadline::never());
    CAPTURE(sentence);
    CHECK(guessed > page.layout.height() * 0.8f);
    CHECK(guessed < page.layout.height() * 1.25f);
  }
}

TEST_CASE(
    "the line at the top of the view stays there when exact heights replace estimated heights") {
  Page page(long_article(300, 70));
  PageLayout& layout = page.layout;
  const float scroll = layout.height() / 2;
  layout.ensure(scroll, scroll + 600);
  const ScrollAnchor anchor = layout.scroll_anchor_at(scroll);
  std::vector<PlacedLine> lines;
  layout.lines_between(scroll, scroll + 600, lines);
  const ByteRange seen = lines.front().range;
  const float in_view = lines.front().top - scroll;

  const float before = layout.top_of(anchor.block);
  CHECK_FALSE(layout.lay_out_more(0, Deadline::never()));
  REQUIRE(layout.top_of(anchor.block) != before);  // The test needs a block that has moved.
  const float scrolled = layout.y_of(anchor);
  CHECK(layout.line_holding(seen.start).range == seen);
  CHECK(layout.line_holding(seen.start).top - scrolled == in_view);
}

TEST_CASE(
    "the text at the top of the view stays there when the column width or the text size changes") {
  const auto article = long_article(40, 400);
  Page page(article);
  PageLayout& layout = page.layout;
  const float scroll = std::floor(layout.height() / 3);
  const TextAnchor anchor = layout.text_anchor_at(scroll);
  CHECK(layout.y_of(anchor) == scroll);

  PageStyle other = plain_style();
  other.column = 290;
  other.size = 25;
  other.line_height = 40;
  layout.set(article, other, {});
  const float scrolled = layout.y_of(anchor);
  layout.ensure(scrolled, scrolled + 600);
  const PlacedLine line = layout.line_holding(anchor.at);
  CHECK(line.range.contains(anchor.at));
  CHECK(scrolled >= line.top);  // The scroll position is still inside this line.
  CHECK(scrolled < line.top + line.height);
}

TEST_CASE("lay_out_more() lays out blocks outwards from the reader's position until the deadline") {
  Page page(long_article(20, 30));
  PageLayout& layout = page.layout;
  const auto exact = [&layout] {
    std::vector<std::size_t> blocks;
    for (std::size_t i = 0; i < layout.block_count(); ++i) {
      if (layout.is_exact(i)) blocks.push_back(i);
    }
    return blocks;
  };
  using Blocks = std::vector<std::size_t>;
  CHECK(layout.lay_out_more(10, Deadline::passed_already()));
  CHECK(exact() == Blocks{10});
  CHECK(layout.lay_out_more(10, Deadline::passed_already()));
  CHECK(layout.lay_out_more(10, Deadline::passed_already()));
  CHECK(exact() == Blocks{9, 10, 11});
  CHECK(layout.lay_out_more(0, Deadline::passed_already()));
  CHECK(exact() == Blocks{0, 9, 10, 11});
  CHECK_FALSE(layout.lay_out_more(19, Deadline::never()));
  CHECK(exact().size() == 20);
  CHECK_FALSE(layout.lay_out_more(3, Deadline::never()));
}

TEST_CASE(
    "each changed block is reported once, and a new height increases the layout's generation") {
  // The first letters of this paragraph are narrower than its other letters, so its estimated
  // height is wrong.
  Part misleading;
  for (int i = 0; i < 100; ++i) misleading.text += i < 40 ? "li " : "新聞";
  Page page(article_of(std::vector<Part>(5, misleading)));
  PageLayout& layout = page.layout;
  CHECK(layout.take_changed_blocks().size() == 5);  // set() changes every block.
  CHECK(layout.take_changed_blocks().empty());

  const std::uint64_t generation = layout.generation();
  layout.ensure_block(3);
  layout.ensure_block(3);
  CHECK(layout.take_changed_blocks() == std::vector<std::size_t>{3});
  CHECK(layout.take_changed_blocks().empty());
  layout.lay_out_more(0, Deadline::never());
  CHECK(layout.generation() > generation);
  const std::uint64_t settled = layout.generation();
  layout.ensure(0, layout.height());
  CHECK(layout.generation() == settled);
}

TEST_CASE("the byline is below the title and moves the text down") {
  const std::vector<Part> parts = {{BlockKind::Heading, "The bridge", 1},
                                   {BlockKind::Paragraph, "Words"}};
  Page without(article_of(parts), PageStyle{}),
      with(article_of(parts), PageStyle{}, "by Ilse Marten");
  CHECK(without.layout.byline_rect() == Rect{});
  CHECK(without.layout.top_of(1) == 56 + 42 + 24);
  CHECK(with.layout.byline_rect() == Rect{0, 56 + 42 + 8, 620, 20});
  CHECK(with.layout.top_of(1) == 56 + 42 + 8 + 20 + 24);
}

TEST_CASE("a byline that does not fit in the column has two lines") {
  const std::vector<Part> parts = {{BlockKind::Heading, "The bridge", 1},
                                   {BlockKind::Paragraph, "Words"}};
  PageStyle style;
  style.column = 300;
  Page page(article_of(parts), style, "Northport Courier · 14 March 2026 · by Ilse Marten");
  CHECK(page.layout.byline_rect() == Rect{0, 56 + 42 + 8, 300, 40});
  CHECK(page.layout.top_of(1) == 56 + 42 + 8 + 40 + 24);
}

TEST_CASE("the byline is at the top if there is no title") {
  Page page(article_of({Part{BlockKind::Paragraph, "Words"}}), PageStyle{}, "by Ilse Marten");
  CHECK(page.layout.byline_rect() == Rect{0, 56, 620, 20});
  CHECK(page.layout.top_of(0) == 56 + 20 + 24);
}

TEST_CASE("the page of an article with only a title has space for the byline") {
  Page page(article_of({Part{BlockKind::Heading, "The bridge", 1}}), PageStyle{}, "by Ilse Marten");
  CHECK(page.layout.byline_rect().bottom() == page.layout.height() - page.layout.style().bottom);
}

TEST_CASE("list items and code blocks are indented, and Hebrew items are indented on the right") {
  Page page(article_of({Part{BlockKind::ListItem, "one"}, Part{BlockKind::Code, "two"},
                        Part{BlockKind::ListItem, "שלום"}}),
            PageStyle{});
  PageLayout& layout = page.layout;
  layout.ensure(0, 1000);
  CHECK(layout.pieces(layout.line_of(0, 0))[0].x == 28);
  CHECK(layout.pieces(layout.line_of(1, 0))[0].x == 12);
  const Piece& hebrew = layout.pieces(layout.line_of(2, 0))[0];
  CHECK(hebrew.x + hebrew.width == 620 - 28);  // The leading edge of Hebrew text is on the right.
  CHECK(layout.direction_of(2) == Direction::RightToLeft);
}

TEST_CASE("a horizontal rule is laid out as a line without text") {
  Page page(article_of({Part{BlockKind::Paragraph, "Above"}, Part{BlockKind::Rule, ""},
                        Part{BlockKind::Paragraph, "Below"}}));
  PageLayout& layout = page.layout;
  layout.ensure(0, 1000);
  CHECK(layout.line_count(1) == 1);
  CHECK(layout.line_of(1, 0).range.empty());
  CHECK(layout.line_holding(page.range_of("Below").start).block == 2);
}

TEST_CASE("a line can be looked up by the offset of any of its bytes") {
  Page page("Mayor Ana Díaz said on Monday that the old harbour bridge has lost its strength");
  PageLayout& layout = page.layout;
  for (std::size_t i = 0; i < layout.line_count(0); ++i) {
    const PlacedLine line = layout.line_of(0, i);
    CHECK(layout.line_holding(line.range.start).line == i);
    CHECK(layout.line_holding(ByteOffset(line.range.end.value - 1)).line == i);
  }
  const PlacedLine last = layout.line_of(0, layout.line_count(0) - 1);
  CHECK(layout.line_holding(last.range.end).line == last.line);
}

TEST_CASE("the lines and pieces of an unchanged page are not computed again") {
  Page page(long_article(50, 60));
  PageLayout& layout = page.layout;
  layout.ensure(0, 1000);
  std::vector<PlacedLine> lines;
  layout.lines_between(0, 1000, lines);
  for (const PlacedLine& line : lines) layout.pieces(line);
  layout.offset_at({100, 100});
  const int measured = page.shaper.runs_measured, carets = page.shaper.runs_with_carets;
  const Piece* drawn = layout.pieces(lines[3]).data();
  for (const PlacedLine& line : lines) layout.pieces(line);
  layout.offset_at({100, 100});
  layout.grapheme_at({100, 100});
  CHECK(layout.pieces(lines[3]).data() == drawn);
  CHECK(page.shaper.runs_measured == measured);
  CHECK(page.shaper.runs_with_carets == carets);
}

TEST_CASE("no word is measured again after a change of the column width") {
  const auto article = long_article(50, 60);
  Page page(article);
  page.layout.lay_out_more(0, Deadline::never());
  const int measured = page.shaper.runs_measured;
  PageStyle narrow = plain_style();
  narrow.column = 300;
  page.layout.set(article, narrow, {});
  page.layout.lay_out_more(0, Deadline::never());
  CHECK(page.shaper.runs_measured == measured);
}

}  // namespace attest::testing::page_layout_test
