// Checks the bidirectional algorithm against the official files of Unicode 17.0: every sequence of
// up to four character classes, some longer sequences, and individual brackets and letters.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest.h"
#include "support/test_files.h"
#include "text/bidi.h"
#include "text/unicode_tests.h"
#include "text/utf8.h"

namespace attest::testing::bidi_conformance_test {

namespace {

// The result of the algorithm for a text that is laid out on one line.
struct Outcome {
  std::vector<int> levels;  // The level of each code point.
  std::vector<int> order;   // Indexes of the code points, from left to right.
};

constexpr int kNone = -1;  // Level "x" in the files: rule X9 removes the character.

Outcome outcome_of(const std::string& text, Direction base) {
  const std::vector<BidiRun> runs =
      visual_runs(text, base, level_runs(text, base), ByteRange(0, text.size()));
  std::vector<int> number_at(text.size());
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    number_at[at] = count;
    attest::decode(text, at);
  }

  Outcome outcome{std::vector<int>(static_cast<std::size_t>(count), kNone), {}};
  for (const BidiRun& run : runs) {
    const auto first = static_cast<std::ptrdiff_t>(outcome.order.size());
    for (std::size_t at = run.range.start.value; at < run.range.end.value;) {
      const int number = number_at[at];
      outcome.levels[static_cast<std::size_t>(number)] = run.level;
      outcome.order.push_back(number);
      attest::decode(text, at);
    }
    if (run.level % 2 != 0) std::reverse(outcome.order.begin() + first, outcome.order.end());
  }
  return outcome;
}

// Removes from `outcome` the characters for which the files expect no level.
Outcome without_removed(Outcome outcome, const std::vector<int>& expected_levels) {
  if (expected_levels.size() != outcome.levels.size()) return outcome;
  const auto removed = [&](int number) {
    return expected_levels[static_cast<std::size_t>(number)] == kNone;
  };
  auto& order = outcome.order;
  order.erase(std::remove_if(order.begin(), order.end(), removed), order.end());
  for (std::size_t i = 0; i < outcome.levels.size(); ++i) {
    if (expected_levels[i] == kNone) outcome.levels[i] = kNone;
  }
  return outcome;
}

std::vector<int> numbers_of(std::string_view words) {
  std::vector<int> numbers;
  for (const std::string& word : split(words, " \t")) {
    numbers.push_back(word == "x" ? kNone : std::atoi(word.c_str()));
  }
  return numbers;
}

// One character per class. None of them is a bracket, because the rules treat brackets specially.
std::string_view character_of(std::string_view bidi_class) {
  static constexpr std::pair<std::string_view, std::string_view> kCharacters[] = {
      {"L", "a"},        {"R", "א"},        {"AL", "ب"},       {"EN", "1"},       {"AN", "١"},
      {"ES", "+"},       {"ET", "%"},       {"CS", ","},       {"NSM", "\u0308"}, {"BN", "\u200B"},
      {"B", "\u2029"},   {"S", "\t"},       {"WS", " "},       {"ON", "!"},       {"LRE", "\u202A"},
      {"RLE", "\u202B"}, {"PDF", "\u202C"}, {"LRO", "\u202D"}, {"RLO", "\u202E"}, {"LRI", "\u2066"},
      {"RLI", "\u2067"}, {"FSI", "\u2068"}, {"PDI", "\u2069"},
  };
  for (const auto& [name, character] : kCharacters) {
    if (name == bidi_class) return character;
  }
  FAIL("unknown bidi class: ", std::string(bidi_class));
  return "";
}

bool passes(const std::string& text, Direction base, const Outcome& expected) {
  const Outcome outcome = without_removed(outcome_of(text, base), expected.levels);
  return outcome.levels == expected.levels && outcome.order == expected.order;
}

}  // namespace

TEST_CASE("levels and drawing order agree with the official file of character classes") {
  const std::string file = sample_file("sheenbidi/Tools/Unicode/BidiTest.txt");
  constexpr std::string_view kLevels = "@Levels:", kReorder = "@Reorder:";
  constexpr unsigned kAuto = 1, kLeftToRight = 2, kRightToLeft = 4;

  std::vector<std::string> failed;
  std::size_t cases = 0;
  Outcome expected;
  for (const std::string& line : lines_of(file)) {
    if (line.starts_with(kLevels)) {
      expected.levels = numbers_of(std::string_view(line).substr(kLevels.size()));
    } else if (line.starts_with(kReorder)) {
      expected.order = numbers_of(std::string_view(line).substr(kReorder.size()));
    } else if (!line.starts_with("@")) {
      const std::size_t semicolon = line.find(';');
      std::string text;
      for (const std::string& name : split(line.substr(0, semicolon), " ")) {
        text += character_of(name);
      }
      // If a line of the file requests the automatic direction, the test uses the direction that
      // base_direction() returns.
      const auto requested =
          static_cast<unsigned>(std::strtoul(line.c_str() + semicolon + 1, nullptr, 16));
      const bool is_left = base_direction(text) == Direction::LeftToRight;
      const unsigned tested =
          (requested | ((requested & kAuto) == 0 ? 0u : (is_left ? kLeftToRight : kRightToLeft))) &
          ~kAuto;
      for (const unsigned one : {kAuto, kLeftToRight, kRightToLeft})
        cases += (requested & one) != 0;
      if ((tested & kLeftToRight) != 0 && !passes(text, Direction::LeftToRight, expected)) {
        failed.push_back(line);
      }
      if ((tested & kRightToLeft) != 0 && !passes(text, Direction::RightToLeft, expected)) {
        failed.push_back(line);
      }
    }
  }
  CHECK(cases == 770241);
  check_failures(failed, {});
}

TEST_CASE("levels and drawing order agree with the official file of characters") {
  const std::string file = sample_file("sheenbidi/Tools/Unicode/BidiCharacterTest.txt");
  std::vector<std::string> failed;
  const std::vector<std::string> lines = lines_of(file);
  CHECK(lines.size() == 91707);
  for (const std::string& line : lines) {
    // The fields of a line are code points, requested direction (2 is automatic), resulting
    // direction, levels and order.
    std::vector<std::string> fields = split(line, ";");
    fields.resize(5);  // If the order is empty, the line has only four fields.
    const std::string text = text_of(fields[0]);
    const Direction base = fields[2] == "0" ? Direction::LeftToRight : Direction::RightToLeft;
    const bool found = fields[1] != "2" || base_direction(text) == base;
    const Outcome expected{numbers_of(fields[3]), numbers_of(fields[4])};
    if (!found || !passes(text, base, expected)) failed.push_back(line);
  }
  check_failures(failed, {});
}

}  // namespace attest::testing::bidi_conformance_test
