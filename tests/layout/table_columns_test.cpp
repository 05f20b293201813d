#include "layout/table_columns.h"

#include <string_view>

#include "doctest.h"
#include "layout/pages.h"

namespace attest::testing::table_columns_test {

using Widths = std::vector<float>;

namespace {

Widths shared(const Widths& needed, float width) {
  std::vector<TableColumn> columns;
  for (const float column : needed) columns.push_back({column});
  share_width(columns, width, 20);
  Widths widths;
  for (const TableColumn& column : columns) widths.push_back(column.width);
  return widths;
}

float right_of(Page& page, std::string_view words) {
  return page.layout.rects_of(page.range_of(words)).front().right();
}

}  // namespace

TEST_CASE("if all columns of a table fit, each gets its needed width and some extra space") {
  CHECK(shared({40, 60}, 400) == Widths{80, 100});
  CHECK(shared({150, 200}, 400) == Widths{165, 215});
}

TEST_CASE(
    "if not all columns fit, narrow columns keep their width and wide columns share the rest") {
  CHECK(shared({40, 900, 700}, 440) == Widths{40, 180, 180});
  CHECK(shared({40, 150, 700}, 440) == Widths{40, 150, 210});
  for (const float column : shared(Widths(6, 500), 100)) CHECK(column >= 1);
}

TEST_CASE("numbers are aligned to the end of their column, and text is aligned to the start") {
  const Widths starts =
      cell_starts({{100, false}, {80, true}}, {30, 50}, 20, Direction::LeftToRight);
  CHECK(starts[0] == 0);
  CHECK(starts[1] == doctest::Approx(150).epsilon(0.001));
}

TEST_CASE("a cell with digits and signs but no letters is a number") {
  for (const char* cell : {"41,000", "−1.5 %", "$ 12", "2024"}) CHECK(is_number(cell));
  for (const char* cell : {"", "–", "March 3", "12 м", "三3"}) CHECK_FALSE(is_number(cell));
}

TEST_CASE("all rows of a table use the same columns, and the digits of numbers line up") {
  Page page(article_of({{BlockKind::TableRow, "Year\tHow many", 1},
                        {BlockKind::TableRow, "2024\t41,000"},
                        {BlockKind::TableRow, "25\t7"},
                        {BlockKind::Paragraph, "Words."}}));
  CHECK(right_of(page, "How many") == doctest::Approx(right_of(page, "41,000")));
  CHECK(right_of(page, "7") == doctest::Approx(right_of(page, "41,000")));
  CHECK(page.layout.rects_of(page.range_of("25")).front().x == 0);
}

TEST_CASE("in a right-to-left table, the units of numbers line up, too") {
  Page page(article_of({{BlockKind::TableRow, "שנה\tכמה", 1},
                        {BlockKind::TableRow, "ינואר\t41,000"},
                        {BlockKind::TableRow, "פברואר\t7"},
                        {BlockKind::Paragraph, "מילים."}}));
  CHECK(right_of(page, "7") == doctest::Approx(right_of(page, "41,000")));
  CHECK(right_of(page, "כמה") == doctest::Approx(right_of(page, "41,000")));
  CHECK(right_of(page, "41,000") < right_of(page, "ינואר"));
}

TEST_CASE("a long cell continues inside its own column, and no word extends beyond the page") {
  Page page(article_of({{BlockKind::TableRow, "Who\tWhat was said\tWhen", 1},
                        {BlockKind::TableRow,
                         "The mayor\tthat the bridge is in a worse state than the report admits\t"
                         "Monday"}}));
  const auto at = [&](const char* words) {
    return page.layout.rects_of(page.range_of(words)).front();
  };
  CHECK(at("What").x == at("that the").x);
  const std::vector<std::string_view> lines = page.lines_of(1);
  REQUIRE(lines.size() > 1);
  const ByteRange last = page.layout.line_of(1, lines.size() - 1).range;
  CHECK(page.layout.rects_of(ByteRange(last.start, ByteOffset(last.start.value + 1))).front().x ==
        at("that the").x);
  CHECK(at("Monday").x == at("When").x);
  CHECK(at("Monday").right() <= 400);
}

TEST_CASE("cells are measured in the language of their row") {
  testing::FixedShaper shaper;
  RunWidths widths(shaper);
  shaper.set_language("");
  Paragraph row;
  row.text = "다리는\t2019";
  row.language = "ko";
  row.fonts = {{ByteRange(0, row.text.size()), Font{}}};
  cell_widths(row, ReadingOrder(row.text, row.direction), widths);
  CHECK(shaper.language == "ko");
}

}  // namespace attest::testing::table_columns_test
