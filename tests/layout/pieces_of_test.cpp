#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest.h"
#include "layout/paragraph_layout.h"
#include "support/fixed_shaper.h"

namespace attest::testing::pieces_of_test {

namespace {

constexpr float kColumn = 200;

// A laid-out line. Each of its graphemes is 5 pixels wide.
struct TestLine {
  FixedShaper shaper;
  RunWidths widths{shaper};
  Paragraph paragraph;
  std::vector<Piece> pieces;

  explicit TestLine(std::string_view text, std::vector<float> cells = {}) {
    Font font;
    font.size = 10;
    paragraph.text = text;
    paragraph.direction = base_direction(text);
    paragraph.fonts = {{ByteRange(0, text.size()), font}};
    paragraph.width = kColumn;
    paragraph.cells = std::move(cells);
    pieces_of(paragraph, break_lines(paragraph, widths)[0], widths, pieces);
  }

  // Returns the texts of the pieces that are not blank, from left to right.
  std::vector<std::string> words() const {
    std::vector<std::string> words;
    for (const Piece& piece : pieces) {
      if (!piece.blank) words.emplace_back(text_of(piece));
    }
    return words;
  }
  std::string_view text_of(const Piece& piece) const {
    return paragraph.text.substr(piece.range.start.value, piece.range.length());
  }
  const Piece& piece(std::string_view text) const {
    for (const Piece& candidate : pieces) {
      if (text_of(candidate) == text) return candidate;
    }
    FAIL("No piece has the text " << std::string(text));
    return pieces.front();
  }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a line is cut into adjacent words and spaces") {
  const TestLine line("The old bridge");
  REQUIRE(line.pieces.size() == 5);
  CHECK(line.words() == Words{"The", "old", "bridge"});
  CHECK(line.pieces[1].blank);
  CHECK(line.piece("The").x == 0);
  CHECK(line.piece("old").x == 20);
  CHECK(line.piece("bridge").x == 40);
  CHECK(line.piece("bridge").width == 30);
}

TEST_CASE("a line of Hebrew begins at the right edge of the column") {
  const TestLine line("שלום לכם");
  CHECK(line.words() == Words{"לכם", "שלום"});
  CHECK(line.piece("שלום").x + line.piece("שלום").width == kColumn);
  CHECK(line.piece("לכם").x == kColumn - 40);
  CHECK(line.piece("שלום").direction == Direction::RightToLeft);
}

TEST_CASE("Latin words inside Hebrew text are in order from left to right") {
  const TestLine line("אמר John Smith היום");
  CHECK(line.words() == Words{"היום", "John", "Smith", "אמר"});
}

TEST_CASE("Hebrew words inside Latin text are in order from right to left") {
  const TestLine line("He said שלום לכם again");
  CHECK(line.words() == Words{"He", "said", "לכם", "שלום", "again"});
  CHECK(line.piece("He").x == 0);
}

TEST_CASE("a number inside Hebrew text is drawn from left to right") {
  const TestLine line("בשנת 2026 נבנה");
  CHECK(line.words() == Words{"נבנה", "2026", "בשנת"});
  CHECK(line.piece("2026").direction == Direction::LeftToRight);
}

TEST_CASE("trailing white space of a Hebrew line extends beyond the left edge of the column") {
  const TestLine line("שלום ");
  CHECK(line.piece("שלום").x == kColumn - 20);
  CHECK(line.piece(" ").x == kColumn - 25);
}

TEST_CASE("a word is cut into pieces only where its font changes") {
  const std::string text = "unbelievable";
  TestLine line(text);
  Font bold = line.paragraph.fonts[0].font;
  bold.weight = 700;
  line.paragraph.fonts = {{ByteRange(0, 2), line.paragraph.fonts[0].font},
                          {ByteRange(2, 12), bold}};
  pieces_of(line.paragraph, Line{ByteRange(0, 12), 60}, line.widths, line.pieces);
  CHECK(line.words() == Words{"un", "believable"});
  CHECK(line.piece("believable").font.weight == 700);
  CHECK(line.piece("believable").x == 10);
}

TEST_CASE("a word of joined letters is one piece with the width of the whole word") {
  const TestLine line("كتاب");
  REQUIRE(line.pieces.size() == 1);
  CHECK(line.pieces[0].width == doctest::Approx(4 * 5 - 3 * 1));
}

TEST_CASE("the cells of a table row are at their columns, also on continuation lines") {
  const TestLine line("a\tbb\tccc", {0, 50, 100});
  CHECK(line.piece("a").x == 0);
  CHECK(line.piece("bb").x == 50);
  CHECK(line.piece("ccc").x == 100);

  TestLine row("a\tmany words\tc", {0, 50, 90});
  CHECK(row.piece("many").x == 50);
  const std::vector<Line> lines = break_lines(row.paragraph, row.widths);
  REQUIRE(lines.size() == 2);
  pieces_of(row.paragraph, lines[1], row.widths, row.pieces);
  CHECK(row.piece("words").x == 50);
  CHECK(row.piece("c").x == 90);
}

TEST_CASE("the cells of a Hebrew table row are in order from right to left") {
  const TestLine line("א\tבב", {0, kColumn / 2});
  CHECK(line.piece("א").x == kColumn - 5);
  CHECK(line.piece("בב").x == kColumn / 2 - 10);
}

TEST_CASE("cells beyond the last column of a table are separated by spaces") {
  const TestLine line("a\tb\tc", {0, 50});
  CHECK(line.piece("b").x == 50);
  CHECK(line.piece("c").x > 55);
}

TEST_CASE("a tab outside a table advances to the next multiple of four spaces") {
  const TestLine line("a\tb");
  CHECK(line.piece("b").x == 20);
}

TEST_CASE("a line break has no width") {
  const TestLine line("one\u2028two");
  CHECK(line.words() == Words{"one"});
  CHECK(line.piece("\u2028").width == 0);
  CHECK(line.piece("\u2028").blank);
}

}  // namespace attest::testing::pieces_of_test
