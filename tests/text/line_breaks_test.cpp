#include "text/line_breaks.h"

#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"
#include "support/declarations.h"
#include "support/test_files.h"
#include "text/unicode_tests.h"
#include "text/utf8.h"

namespace attest::testing::line_breaks_test {

namespace {

std::vector<LineBreak> breaks_of(std::string_view text, std::string_view language = "en") {
  std::vector<LineBreak> found{LineBreak::Inside};
  attest::line_breaks(text, language, found);
  return found;
}

// Returns the text broken at every line break opportunity.
std::vector<std::string> shortest_lines(std::string_view text, std::string_view language = "en") {
  std::vector<std::string> lines;
  std::size_t start = 0;
  const std::vector<LineBreak> breaks = breaks_of(text, language);
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    if (breaks[i] == LineBreak::MustNot || breaks[i] == LineBreak::Inside) continue;
    lines.emplace_back(text.substr(start, i + 1 - start));
    start = i + 1;
  }
  return lines;
}

std::vector<LineBreak> breaks_in_slices(std::string_view text, std::size_t bytes) {
  LineBreaker breaker(text, "en");
  while (breaker.read(bytes)) {
  }
  return breaker.take();
}

using Lines = std::vector<std::string>;

constexpr std::string_view kEqualsCents =
    "× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 × 002E ÷ 0033 × 0035 × 0020 ÷ 0063 × 0065 "
    "× 006E × 0074 × 0073 ÷";

// The official file expects the line breaks of UAX 14, section 8.2, example 7, which tailors rule
// LB25.
const Exceptions kNumbers{
    "libunibreak 6.1 implements rule LB25 of Unicode 15 literally: it never breaks between a "
    "sign and a bracket, full stop or digit, even outside complete numbers",
    {"× 007D ÷ 0025 ÷",
     "× 007D × 0308 ÷ 0025 ÷",
     "× 007D ÷ 0024 ÷",
     "× 007D × 0308 ÷ 0024 ÷",
     "× 002C ÷ 0030 ÷",
     "× 002C × 0308 ÷ 0030 ÷",
     "× 0025 ÷ 2329 ÷",
     "× 0025 × 0308 ÷ 2329 ÷",
     "× 0025 ÷ 0028 ÷",
     "× 0025 × 0308 ÷ 0028 ÷",
     "× 0024 ÷ 2329 ÷",
     "× 0024 × 0308 ÷ 2329 ÷",
     "× 0024 ÷ 0028 ÷",
     "× 0024 × 0308 ÷ 0028 ÷",
     "× 002F ÷ 0030 ÷",
     "× 002F × 0308 ÷ 0030 ÷",
     "× 0029 ÷ 0025 ÷",
     "× 0029 × 0308 ÷ 0025 ÷",
     "× 0029 ÷ 0024 ÷",
     "× 0029 × 0308 ÷ 0024 ÷",
     kEqualsCents,
     "× 0063 × 006F × 0064 × 0065 × 005C ÷ 0028 × 0073 × 005C × 0029 ÷",
     "× 0063 × 006F × 0064 × 0065 × 005C ÷ 007B × 0073 × 005C × 007D ÷",
     "× 0061 × 002E ÷ 0032 × 0020 ÷",
     "× 0061 × 002E ÷ 0032 × 0020 ÷ 0915 ÷",
     "× 0061 × 002E ÷ 0032 × 0020 ÷ 672C ÷",
     "× 0061 × 002E ÷ 0032 × 3000 ÷ 672C ÷",
     "× 0061 × 002E ÷ 0032 × 3000 ÷ 307E ÷",
     "× 0061 × 002E ÷ 0032 × 3000 ÷ 0033 ÷",
     "× 0041 × 002E ÷ 0031 × 0020 ÷ BABB ÷",
     "× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E ÷ 0032 × 0020 ÷ BCFC ÷",
     "× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0033 × 0020 ÷ BABB ÷",
     "× C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0034 × 0020 ÷ BABB ÷",
     "× 0061 × 002E ÷ 0032 × 3000 ÷ 300C ÷"}};

const Exceptions kFuturePictures{
    "libunibreak 6.1 does not treat unassigned code points as Extended_Pictographic (rule LB30b)",
    {"× 1F02C × 1F3FF ÷"}};

}  // namespace

TEST_CASE("lines break as in the official file of Unicode 15.0") {
  const std::string file = attest::testing::sample_file("unibreak/src/LineBreakTest.txt");
  std::vector<std::string> failed;
  const std::vector<BreakCase> cases = attest::testing::break_cases(file);
  CHECK(cases.size() == 7654);
  for (const BreakCase& one : cases) {
    std::vector<std::uint32_t> found;
    // "-strict" after the language forbids a line break before small kana (Japanese letters), as
    // the official file does.
    const std::vector<LineBreak> breaks = breaks_of(one.text, "en-strict");
    for (std::size_t i = 0; i < breaks.size(); ++i) {
      if (breaks[i] == LineBreak::Must || breaks[i] == LineBreak::May) {
        found.push_back(static_cast<std::uint32_t>(i + 1));
      }
    }
    if (found != one.boundaries) failed.push_back(one.line);
  }
  attest::testing::check_failures(failed, {kNumbers, kFuturePictures});
}

TEST_CASE("a line may end after a space or a hyphen, never before a full stop") {
  CHECK(shortest_lines("The well-known mayor (62) said.") ==
        Lines{"The ", "well-", "known ", "mayor ", "(62) ", "said."});
  CHECK(shortest_lines("$3.50, 5 %") == Lines{"$3.50, ", "5 ", "%"});
  CHECK(shortest_lines("10\u00A0km") == Lines{"10\u00A0km"});
}

TEST_CASE(
    "a line may end nearly anywhere in Chinese and Japanese text, but not before a full stop") {
  CHECK(shortest_lines("他走了。好", "zh") == Lines{"他", "走", "了。", "好"});
  CHECK(shortest_lines("「本」を", "ja") == Lines{"「本」", "を"});
}

TEST_CASE("flags, emoji families and letters with combining marks are not broken") {
  CHECK(shortest_lines("🇫🇷🇩🇪") == Lines{"🇫🇷", "🇩🇪"});
  CHECK(shortest_lines("👩‍👩‍👧👍🏽") == Lines{"👩‍👩‍👧", "👍🏽"});
  CHECK(shortest_lines("e\u0301a") == Lines{"e\u0301a"});
}

TEST_CASE("a line must end at a separator and at the end of the paragraph") {
  const std::vector<LineBreak> expected = {LineBreak::Inside, LineBreak::MustNot, LineBreak::Must,
                                           LineBreak::Must};
  CHECK(breaks_of("é\nb") == expected);
  CHECK(breaks_of("").empty());
}

TEST_CASE("a paragraph read in slices has the same line breaks as a paragraph read at once") {
  for (const attest::testing::Declaration& declaration : attest::testing::declarations()) {
    const std::string& text = declaration.text;
    CAPTURE(declaration.id);
    const std::vector<LineBreak> whole = breaks_of(text);
    REQUIRE(whole.size() > 500);
    CHECK(whole.size() == text.size());
    CHECK(breaks_in_slices(text, 1) == whole);
    CHECK(breaks_in_slices(text, 1000) == whole);
  }
}

TEST_CASE("a line of five megabytes is read in slices") {
  std::string text;
  while (text.size() < 5'000'000) text += "The mayor said so, 3 times. ";
  LineBreaker breaker(text, "en");
  constexpr std::size_t kSlice = 10000;
  for (std::size_t before = 0; breaker.read(kSlice); before = breaker.breaks().size()) {
    REQUIRE(breaker.breaks().size() >= before + kSlice);
    REQUIRE(breaker.breaks().size() < before + kSlice + 100);
  }
  CHECK(breaker.breaks().size() == text.size());
  CHECK(breaker.breaks().back() == LineBreak::Must);
  CHECK_FALSE(breaker.read(1));
}

TEST_CASE("a long line is read in slices even if the line has only digits or dashes") {
  const std::string text(1'000'000, '-');
  LineBreaker breaker(text, "");
  REQUIRE(breaker.read(1000));
  CHECK(breaker.breaks().size() < 100'000);
  while (breaker.read(1000)) {
  }
  CHECK(breaker.breaks().size() == text.size());
}

}  // namespace attest::testing::line_breaks_test
