#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"
#include "layout/paragraph_layout.h"
#include "support/fixed_shaper.h"

namespace attest::testing::break_lines_test {

namespace {

using Lines = std::vector<std::string>;

// Returns a paragraph in which each grapheme is 5 pixels wide.
Paragraph paragraph_of(std::string_view text, float width,
                       FontFamily family = FontFamily::Reading) {
  Font font;
  font.family = family;
  font.size = 10;
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.direction = base_direction(text);
  paragraph.fonts = {{ByteRange(0, text.size()), font}};
  paragraph.width = width;
  return paragraph;
}

Lines broken(const Paragraph& paragraph) {
  FixedShaper shaper;
  RunWidths widths(shaper);
  Lines lines;
  for (const Line& line : break_lines(paragraph, widths)) {
    lines.emplace_back(paragraph.text.substr(line.range.start.value, line.range.length()));
  }
  return lines;
}

Lines broken(std::string_view text, float width) { return broken(paragraph_of(text, width)); }

}  // namespace

TEST_CASE("a line has as many words as fit") {
  CHECK(broken("the old bridge is safe and sound", 50) ==
        Lines{"the old ", "bridge is ", "safe and ", "sound"});
  CHECK(broken("the old bridge is safe and sound", 55) ==
        Lines{"the old ", "bridge is ", "safe and ", "sound"});
  CHECK(broken("the old bridge is safe and sound", 50 + 5 * 4) ==
        Lines{"the old bridge ", "is safe ", "and sound"});
}

TEST_CASE("white space at the end of a line may extend beyond the column") {
  CHECK(broken("safe again", 20) == Lines{"safe ", "agai", "n"});
  CHECK(broken("ab   cd ef", 10) == Lines{"ab   ", "cd ", "ef"});
}

TEST_CASE("a last line of one word gets a second word if the line above remains long enough") {
  CHECK(broken("he said it is so old", 90) == Lines{"he said it is ", "so old"});
  CHECK(broken("he said that it is so", 90) == Lines{"he said that it ", "is so"});
}

TEST_CASE("a last line stays one word if a second word would make the line above too short") {
  CHECK(broken("an extraordinary case", 90) == Lines{"an extraordinary ", "case"});
  CHECK(broken("a bridge unsafe", 60) == Lines{"a bridge ", "unsafe"});
}

TEST_CASE("the last line of a code block may consist of a single word") {
  CHECK(broken(paragraph_of("let bridge be unsafe", 85, FontFamily::Code)) ==
        Lines{"let bridge be ", "unsafe"});
}

TEST_CASE("a word wider than the column starts on its own line and is broken between graphemes") {
  CHECK(broken("in Llanfairpwllgwyngyll", 40) == Lines{"in ", "Llanfair", "pwllgwyn", "gyll"});
  CHECK(broken("ee\u0301e\u0301e\u0301", 10) == Lines{"ee\u0301", "e\u0301e\u0301"});
}

TEST_CASE("a grapheme wider than the column has its own line") {
  CHECK(broken("新聞", 4) == Lines{"新", "聞"});
}

TEST_CASE("a word is broken by the width of its joined letters, not of its separate letters") {
  // Four joined letters are 17 pixels wide. Separate letters would be 20 pixels wide.
  CHECK(broken("بببببببب", 17) == Lines{"بببب", "بببب"});
}

TEST_CASE("Chinese text is broken between nearly all characters, but never before a comma") {
  CHECK(broken("新聞記事、引用", 40) == Lines{"新聞記", "事、引用"});
}

TEST_CASE("Thai text is broken at the word starts from the dictionary") {
  CHECK(broken("กขนกขนกขน", 38) == Lines{"กขนกขน", "กขน"});
}

TEST_CASE("a line separator ends a line, even if the line is empty") {
  CHECK(broken("one\u2028\u2028two", 100) == Lines{"one\u2028", "\u2028", "two"});
}

TEST_CASE("a line never ends at a soft hyphen") {
  CHECK(broken("a Sach\u00ADverhalt", 30) == Lines{"a ", "Sach\u00ADve", "rhalt"});
}

TEST_CASE("a number stays on one line with its unit") {
  CHECK(broken("about 10\u00A0km", 45) == Lines{"about ", "10\u00A0km"});
}

TEST_CASE("an empty paragraph has one empty line") { CHECK(broken("", 100) == Lines{""}); }

TEST_CASE("a change of font inside a word is not a line break opportunity") {
  Paragraph paragraph = paragraph_of("un believable", 50);
  Font bold = paragraph.fonts[0].font;
  bold.weight = 700;
  paragraph.fonts = {{ByteRange(0, 6), paragraph.fonts[0].font}, {ByteRange(6, 13), bold}};
  CHECK(broken(paragraph) == Lines{"un ", "believable"});
}

TEST_CASE(
    "a cell that is too wide has several lines, and the next cell starts beside its last line") {
  const auto row = [](std::string_view text, std::vector<float> cells) {
    Paragraph paragraph = paragraph_of(text, 90);
    paragraph.cells = std::move(cells);
    return broken(paragraph);
  };
  CHECK(row("a\tb\tc", {0, 30, 60}) == Lines{"a\tb\tc"});
  CHECK(row("a\tb\tmany words", {0, 30, 60}) == Lines{"a\tb\tmany ", "words"});
  CHECK(row("a\tis it so\tc", {0, 15, 60}) == Lines{"a\tis it ", "so\tc"});
  CHECK(row("a\tunbreakable\tc", {0, 15, 60}) == Lines{"a\tunbreak", "able\tc"});
}

TEST_CASE("a word that occurs many times in a paragraph is measured once") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += i % 2 == 0 ? "bridge " : "mayor ";
  FixedShaper shaper;
  RunWidths widths(shaper);
  break_lines(paragraph_of(text, 100), widths);
  CHECK(shaper.runs_measured == 3);  // The runs are "bridge", "mayor" and a space.
}

TEST_CASE("a word that fills many pages is measured in short runs, with a few runs per line") {
  std::string text;
  for (std::size_t i = 0; i < 200'000; ++i) text += static_cast<char>('a' + i * i % 26);
  FixedShaper shaper;
  RunWidths widths(shaper);
  const std::vector<Line> lines = break_lines(paragraph_of(text, 500), widths);
  CHECK(lines.size() == 2'000);
  CHECK(shaper.longest_run <= 256);
  CHECK(shaper.runs_measured < 10'000);
  CHECK(shaper.runs_with_carets == 0);
}

TEST_CASE("a paragraph of many pages without spaces is laid out in every script") {
  for (const char* letter : {"新", "ก", "ب", "🇺🇦", "\u0301", " ", "\t", "\u2028"}) {
    CAPTURE(letter);
    std::string text;
    while (text.size() < 100'000) text += letter;
    const Lines lines = broken(text, 500);
    std::size_t bytes = 0;
    for (const std::string& line : lines) bytes += line.size();
    CHECK(bytes == text.size());
  }
}

TEST_CASE("the shaper gets the language of the paragraph before the first measurement") {
  Paragraph paragraph = paragraph_of("直", 100);
  paragraph.language = "ja";
  FixedShaper shaper;
  RunWidths widths(shaper);
  break_lines(paragraph, widths);
  CHECK(shaper.language == "ja");
}

TEST_CASE("a heading is broken into lines of similar length, and only between words") {
  const auto balanced = [](std::string_view text, float width) {
    Paragraph paragraph = paragraph_of(text, width);
    paragraph.balanced = true;
    return broken(paragraph);
  };
  CHECK(balanced("Bridge repair “will not wait”, mayor says", 32 * 5) ==
        Lines{"Bridge repair “will ", "not wait”, mayor says"});
  CHECK(balanced("one line", 100) == Lines{"one line"});
  CHECK(balanced("a Donaudampfschifffahrt b c", 25 * 5) ==
        Lines{"a Donaudampfschifffahrt ", "b c"});
}

}  // namespace attest::testing::break_lines_test
