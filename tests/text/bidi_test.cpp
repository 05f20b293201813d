#include "text/bidi.h"

#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"

namespace attest::testing::bidi_test {

namespace {

constexpr Direction kLeft = Direction::LeftToRight, kRight = Direction::RightToLeft;

// Returns the runs from left to right. A "<" follows each right-to-left run.
std::vector<std::string> drawn(std::string_view text, Direction base, ByteRange line) {
  std::vector<std::string> pieces;
  for (const BidiRun& run : visual_runs(text, base, level_runs(text, base), line)) {
    const std::string_view piece = text.substr(run.range.start.value, run.range.length());
    pieces.emplace_back(std::string(piece) + (run.direction() == kRight ? "<" : ""));
  }
  return pieces;
}

std::vector<std::string> drawn(std::string_view text, Direction base) {
  return drawn(text, base, ByteRange(0, text.size()));
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("a paragraph has the base direction of its first letter") {
  CHECK(attest::base_direction("“The mayor”") == kLeft);
  CHECK(attest::base_direction("— 12: ראש העיר and") == kRight);
  CHECK(attest::base_direction("«رئيس» said") == kRight);
  CHECK(attest::base_direction("𞤀𞤣𞤤𞤢𞤥") == kRight);
  CHECK(attest::base_direction("12 (!)") == kLeft);
  CHECK(attest::base_direction("") == kLeft);
}

TEST_CASE("text in a bidirectional isolate does not determine the direction of its paragraph") {
  CHECK(attest::base_direction("\u2067אבג\u2069 the mayor") == kLeft);
  CHECK(attest::base_direction("\u2068abc\u2069 ראש") == kRight);
  CHECK(attest::base_direction("\u2067אבג the mayor") == kLeft);  // The isolate is never closed.
}

TEST_CASE("text in left-to-right scripts does not need the bidirectional algorithm") {
  CHECK_FALSE(attest::needs_bidi(
      "The mayor of Łódź said: “Нет”, 日本 🗑 ไทย हिन्दी"));
  CHECK(attest::needs_bidi("The word שלום"));
  CHECK(attest::needs_bidi("قال"));
  CHECK(attest::needs_bidi("a \u202Eb"));
  CHECK(attest::needs_bidi("𞤀"));
}

TEST_CASE("left-to-right text is a single run in logical order") {
  const std::string text = "The mayor said.";
  CHECK(attest::level_runs(text, kLeft) == std::vector<BidiRun>{{ByteRange(0, 15), 0}});
  CHECK(drawn(text, kLeft, ByteRange(4, 9)) == Pieces{"mayor"});
  CHECK(attest::level_runs("", kRight).empty());
  CHECK(drawn("", kRight).empty());
}

TEST_CASE("Hebrew text in an English line is drawn from right to left") {
  CHECK(drawn("He said שלום עולם twice.", kLeft) == Pieces{"He said ", "שלום עולם<", " twice."});
}

TEST_CASE("English text and numbers in a Hebrew line are drawn from left to right") {
  CHECK(drawn("ב-1948 קמה NATO.", kRight) == Pieces{".<", "NATO", " קמה <", "1948", "ב-<"});
}

TEST_CASE("a number in an Arabic sentence is drawn from left to right") {
  CHECK(drawn("قال ١٢ مرة", kRight) == Pieces{" مرة<", "١٢", "قال <"});
}

TEST_CASE("trailing white space has the base direction of its paragraph") {
  const std::string text = "abc אבג דהו xyz";
  const std::size_t cut = text.find("דהו");
  CHECK(drawn(text, kLeft, ByteRange(0, cut)) == Pieces{"abc ", "אבג<", " "});
  CHECK(drawn(text, kLeft, ByteRange(cut, text.size())) == Pieces{"דהו<", " xyz"});
  CHECK(drawn("אבג abc ", kRight) == Pieces{" <", "abc", "אבג <"});
}

TEST_CASE("runs on the two sides of a tab are not swapped") {
  CHECK(drawn("אב\tגד", kLeft) == Pieces{"אב<", "\t", "גד<"});
}

TEST_CASE("runs in logical order cover the paragraph without gaps") {
  const std::string text = "He said שלום (hello) ב-1948.\n";
  std::size_t end = 0;
  for (const BidiRun& run : attest::level_runs(text, kLeft)) {
    CHECK(run.range.start.value == end);
    CHECK_FALSE(run.range.empty());
    end = run.range.end.value;
  }
  CHECK(end == text.size());
}

TEST_CASE("visual_runs() includes the text after a paragraph separator inside the line") {
  CHECK(drawn("אב\u2029גד", kLeft) == Pieces{"אב<", "\u2029", "גד<"});
}

}  // namespace attest::testing::bidi_test
