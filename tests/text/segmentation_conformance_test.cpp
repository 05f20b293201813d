// Checks graphemes, words and sentences against the official files. Attest's tables are from
// Unicode 17, but the files are from older versions. A case that fails for this reason is listed.
#include <string>
#include <vector>

#include "doctest.h"
#include "support/test_files.h"
#include "text/boundaries.h"
#include "text/segmentation.h"
#include "text/unicode_tests.h"

namespace attest::testing::segmentation_conformance_test {

namespace {

constexpr const char* kScissors = "Since Unicode 17, U+2701 is no longer Extended_Pictographic";
const std::vector<Exceptions> kGraphemeExceptions = {{kScissors, {"÷ 2701 × 200D × 2701 ÷"}}};
const std::vector<Exceptions> kWordExceptions = {
    {kScissors, {"÷ 2701 × 200D × 2701 ÷", "÷ 0061 × 200D × 2701 ÷"}}};

template <class Reader>
std::vector<std::uint32_t> boundaries_by_stepping(const std::string& text) {
  const Boundaries<Reader, 4096> boundaries(text);
  std::vector<std::uint32_t> found{0};
  while (found.back() < text.size()) {
    found.push_back(static_cast<std::uint32_t>(boundaries.next(found.back())));
  }
  return found;
}

// Looks up the boundary at each offset separately, from the end of the text to its start.
template <class Reader>
bool agrees_at_every_offset(const BreakCase& one) {
  const Boundaries<Reader, 4096> boundaries(one.text);
  auto expected = one.boundaries.rbegin();
  for (std::size_t at = one.text.size() + 1; at-- > 0;) {
    while (*expected > at) ++expected;
    if (boundaries.floor(at) != *expected) return false;
  }
  return true;
}

template <class Reader>
void check_file(std::string_view content, const std::vector<Exceptions>& exceptions) {
  std::vector<std::string> failed;
  const std::vector<BreakCase> cases = break_cases(content);
  REQUIRE(cases.size() > 500);
  for (const BreakCase& one : cases) {
    const bool passed = boundaries_by_stepping<Reader>(one.text) == one.boundaries &&
                        agrees_at_every_offset<Reader>(one);
    if (!passed) failed.push_back(one.line);
  }
  check_failures(failed, exceptions);
}

}  // namespace

TEST_CASE("graphemes agree with the official file of Unicode 15.1") {
  check_file<GraphemeReader>(sample_file("unibreak/src/GraphemeBreakTest.txt"),
                             kGraphemeExceptions);
}

TEST_CASE("graphemes agree with the official file of Unicode 16.0") {
  check_file<GraphemeReader>(sample_file("pango/tests/GraphemeBreakTest.txt"), kGraphemeExceptions);
}

TEST_CASE("grapheme_boundaries() agrees with the official file of Unicode 15.1") {
  std::vector<std::string> failed;
  std::vector<std::uint32_t> found;
  const std::vector<BreakCase> cases =
      break_cases(sample_file("unibreak/src/GraphemeBreakTest.txt"));
  REQUIRE(cases.size() > 500);
  for (const BreakCase& one : cases) {
    attest::grapheme_boundaries(one.text, found);
    if (found != one.boundaries) failed.push_back(one.line);
  }
  check_failures(failed, kGraphemeExceptions);
}

TEST_CASE("words agree with the official file of Unicode 16.0") {
  check_file<WordReader>(sample_file("pango/tests/WordBreakTest.txt"), kWordExceptions);
}

TEST_CASE("sentences agree with the official file of Unicode 16.0") {
  check_file<SentenceReader>(sample_file("pango/tests/SentenceBreakTest.txt"), {});
}

}  // namespace attest::testing::segmentation_conformance_test
