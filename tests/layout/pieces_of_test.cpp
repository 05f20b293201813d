#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest.h"
#include "layout/paragraph_layout.h"
#include "support/fixed_shaper.h"

using namespace attest;
using attest::testing::FixedShaper;

namespace {

constexpr float kColumn = 200;

// One line of letters that are 5 pixels wide.
struct SetLine {
  FixedShaper shaper;
  RunWidths widths{shaper};
  Paragraph paragraph;
  std::vector<Piece> pieces;

  explicit SetLine(std::string_view text, std::vector<float> cells = {}) {
    Font font;
    font.size = 10;
    paragraph.text = text;
    paragraph.direction = base_direction(text);
    paragraph.fonts = {{ByteRange(0, text.size()), font}};
    paragraph.width = kColumn;
    paragraph.cells = std::move(cells);
    pieces_of(paragraph, break_lines(paragraph, widths)[0], widths, pieces);
  }

  // As they are seen from left to right, blank ones left out.
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
    FAIL("No piece says " << std::string(text));
    return pieces.front();
  }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a line falls into words and the spaces between them, side by side") {
  const SetLine line("The old bridge");
  REQUIRE(line.pieces.size() == 5);
  CHECK(line.words() == Words{"The", "old", "bridge"});
  CHECK(line.pieces[1].blank);
  CHECK(line.piece("The").x == 0);
  CHECK(line.piece("old").x == 20);
  CHECK(line.piece("bridge").x == 40);
  CHECK(line.piece("bridge").width == 30);
}

TEST_CASE("a line of Hebrew begins at the column's right edge") {
  const SetLine line("שלום לכם");
  CHECK(line.words() == Words{"לכם", "שלום"});
  CHECK(line.piece("שלום").x + line.piece("שלום").width == kColumn);
  CHECK(line.piece("לכם").x == kColumn - 40);
  CHECK(line.piece("שלום").direction == Direction::RightToLeft);
}

TEST_CASE("Latin words amid Hebrew keep their own order") {
  const SetLine line("אמר John Smith היום");
  CHECK(line.words() == Words{"היום", "John", "Smith", "אמר"});
}

TEST_CASE("Hebrew words amid Latin ones are read from the right") {
  const SetLine line("He said שלום לכם again");
  CHECK(line.words() == Words{"He", "said", "לכם", "שלום", "again"});
  CHECK(line.piece("He").x == 0);
}

TEST_CASE("a number within Hebrew is read from the left") {
  const SetLine line("בשנת 2026 נבנה");
  CHECK(line.words() == Words{"נבנה", "2026", "בשנת"});
  CHECK(line.piece("2026").direction == Direction::LeftToRight);
}

TEST_CASE("the space that ends a line of Hebrew hangs over the column's left side") {
  const SetLine line("שלום ");
  CHECK(line.piece("שלום").x == kColumn - 20);
  CHECK(line.piece(" ").x == kColumn - 25);
}

TEST_CASE("a word is cut where its font changes, and only there") {
  const std::string text = "unbelievable";
  SetLine line(text);
  Font bold = line.paragraph.fonts[0].font;
  bold.weight = 700;
  line.paragraph.fonts = {{ByteRange(0, 2), line.paragraph.fonts[0].font},
                          {ByteRange(2, 12), bold}};
  pieces_of(line.paragraph, Line{ByteRange(0, 12), 60}, line.widths, line.pieces);
  CHECK(line.words() == Words{"un", "believable"});
  CHECK(line.piece("believable").font.weight == 700);
  CHECK(line.piece("believable").x == 10);
}

TEST_CASE("a word of joined letters is one piece, as wide as it is when whole") {
  const SetLine line("كتاب");
  REQUIRE(line.pieces.size() == 1);
  CHECK(line.pieces[0].width == doctest::Approx(4 * 5 - 3 * 1));
}

TEST_CASE("the cells of a table row stand where its columns are, on its further lines too") {
  const SetLine line("a\tbb\tccc", {0, 50, 100});
  CHECK(line.piece("a").x == 0);
  CHECK(line.piece("bb").x == 50);
  CHECK(line.piece("ccc").x == 100);

  SetLine row("a\tmany words\tc", {0, 50, 90});
  CHECK(row.piece("many").x == 50);
  const std::vector<Line> lines = break_lines(row.paragraph, row.widths);
  REQUIRE(lines.size() == 2);
  pieces_of(row.paragraph, lines[1], row.widths, row.pieces);
  CHECK(row.piece("words").x == 50);
  CHECK(row.piece("c").x == 90);
}

TEST_CASE("the cells of a Hebrew table row stand from right to left") {
  const SetLine line("א\tבב", {0, kColumn / 2});
  CHECK(line.piece("א").x == kColumn - 5);
  CHECK(line.piece("בב").x == kColumn / 2 - 10);
}

TEST_CASE("a row with more cells than its table has columns keeps them apart") {
  const SetLine line("a\tb\tc", {0, 50});
  CHECK(line.piece("b").x == 50);
  CHECK(line.piece("c").x > 55);
}

TEST_CASE("a tab elsewhere goes to the next multiple of four spaces") {
  const SetLine line("a\tb");
  CHECK(line.piece("b").x == 20);
}

TEST_CASE("a line break has no width") {
  const SetLine line("one\u2028two");
  CHECK(line.words() == Words{"one"});
  CHECK(line.piece("\u2028").width == 0);
  CHECK(line.piece("\u2028").blank);
}
