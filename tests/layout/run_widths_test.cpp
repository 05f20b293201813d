#include "layout/run_widths.h"

#include <string>

#include "doctest.h"
#include "support/fixed_shaper.h"

namespace attest::testing::run_widths_test {

TEST_CASE("a run is measured once even if the requests hold its text in different strings") {
  FixedShaper shaper;
  RunWidths widths(shaper);
  Font font;
  font.size = 10;
  CHECK(widths.width(font, Direction::LeftToRight, "bridge") == 30);
  CHECK(widths.width(font, Direction::LeftToRight, std::string("bridge")) == 30);
  CHECK(shaper.runs_measured == 1);
  CHECK(widths.measured() == 1);
}

TEST_CASE("a run with another font, size or direction is measured separately") {
  FixedShaper shaper;
  RunWidths widths(shaper);
  Font font, larger, bold, italic, code;
  larger.size = 17;
  bold.weight = 700;
  italic.italic = true;
  code.family = FontFamily::Code;
  for (const Font& each : {font, larger, bold, italic, code}) {
    widths.width(each, Direction::LeftToRight, "bridge");
    widths.width(each, Direction::RightToLeft, "bridge");
  }
  CHECK(widths.measured() == 10);
}

TEST_CASE("glyph runs that differ in a single byte are measured separately") {
  FixedShaper shaper;
  RunWidths widths(shaper);
  const std::string run = "internationalisation";
  widths.width(Font{}, Direction::LeftToRight, run);
  for (std::size_t i = 0; i < run.size(); ++i) {
    std::string other = run;
    other[i] = '!';
    widths.width(Font{}, Direction::LeftToRight, other);
    widths.width(Font{}, Direction::LeftToRight, run.substr(0, i));
  }
  CHECK(widths.measured() == 2 * run.size());  // The empty run is not measured.
}

TEST_CASE("widths stay correct with many thousands of cached runs") {
  FixedShaper shaper;
  RunWidths widths(shaper);
  Font font;
  font.size = 2;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 20'000; ++i) {
      const std::string run = std::to_string(i);
      REQUIRE(widths.width(font, Direction::LeftToRight, run) == static_cast<float>(run.size()));
    }
  }
  CHECK(shaper.runs_measured == 20'000);
}

TEST_CASE("every run is measured again after the cache is cleared") {
  FixedShaper shaper;
  RunWidths widths(shaper);
  widths.width(Font{}, Direction::LeftToRight, "bridge");
  widths.clear();
  CHECK(widths.measured() == 0);
  widths.width(Font{}, Direction::LeftToRight, "bridge");
  CHECK(shaper.runs_measured == 2);
}

}  // namespace attest::testing::run_widths_test
