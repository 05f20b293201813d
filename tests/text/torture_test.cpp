// Tests with hostile and unusual text: no function crashes, and all documented properties hold.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest.h"
#include "support/declarations.h"
#include "support/test_files.h"
#include "text/bidi.h"
#include "text/boundaries.h"
#include "text/line_breaks.h"
#include "text/offset_map.h"
#include "text/segmentation.h"
#include "text/unicode_tests.h"
#include "text/utf8.h"

namespace attest::testing::torture_test {

namespace {

// Returns whether searches from all offsets of `text` find the same boundaries. Every boundary must
// be a code point boundary.
template <class Reader, std::size_t kBlock>
bool boundaries_agree(std::string_view text) {
  const Boundaries<Reader, kBlock> boundaries(text);
  std::size_t last = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const std::size_t floor = boundaries.floor(at), next = boundaries.next(at);
    if (floor == at) last = at;
    const bool is_ordered = floor == last && (next > at || at == text.size());
    const bool is_one = boundaries.floor(next) == next;
    const bool is_next = next == 0 || boundaries.floor(next - 1) <= at;
    const bool is_code_point = attest::floor_to_code_point(text, ByteOffset(floor)).value == floor;
    if (!is_ordered || !is_one || !is_next || !is_code_point) return false;
  }
  return last == text.size();
}

bool has_valid_segments(const std::string& text) {
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const ByteOffset at(i);
    const ByteOffset floor = floor_to_grapheme(text, at), ceil = ceil_to_grapheme(text, at);
    if (floor > at || ceil < at) return false;
    if (attest::is_grapheme_boundary(text, at) != (floor == ceil)) return false;
    if (floor == at && i > 0) {
      if (next_grapheme(text, previous_grapheme(text, at)) != at) return false;
    }
    const ByteRange word = word_at(text, at), sentence = sentence_at(text, at);
    const ByteOffset letter = attest::floor_to_code_point(text, at);
    const bool is_near = word.start <= letter && word.end >= letter;
    if (!is_near || (word.empty() && !text.empty())) return false;
    if (sentence.end.value > text.size()) return false;
    if (i < text.size() && (next_word(text, at) <= at || next_sentence(text, at) <= at))
      return false;
    if (i > 0 && (previous_word(text, at) >= at || previous_sentence(text, at) >= at)) return false;
  }
  return true;
}

bool runs_cover(const std::string& text) {
  for (const auto base : {attest::Direction::LeftToRight, attest::Direction::RightToLeft}) {
    const auto levels = level_runs(text, base);
    std::size_t logical = 0, visual = 0;
    for (const auto& run : levels) logical += run.range.length();
    for (const auto& run : visual_runs(text, base, levels, ByteRange(0, text.size()))) {
      visual += run.range.length();
    }
    if (logical != text.size() || visual != text.size()) return false;
  }
  return true;
}

void check_everything(const std::string& text) {
  CAPTURE(text);
  REQUIRE(attest::is_valid(text));
  CHECK(has_valid_segments(text));
  CHECK(boundaries_agree<GraphemeReader, 4096>(text));
  CHECK(boundaries_agree<WordReader, 4096>(text));
  CHECK(boundaries_agree<SentenceReader, 4096>(text));
  CHECK(boundaries_agree<GraphemeReader, 8>(text));
  CHECK(boundaries_agree<WordReader, 8>(text));
  CHECK(boundaries_agree<SentenceReader, 8>(text));
  CHECK(runs_cover(text));

  std::vector<attest::LineBreak> breaks;
  attest::line_breaks(text, "en", breaks);
  CHECK(breaks.size() == text.size());

  const attest::OffsetMap map(text);
  CHECK(map.from_utf16(map.to_utf16(ByteOffset(text.size()))).value == text.size());
}

// Every kind of invalid UTF-8: on its own, between letters, and twice in a row.
std::vector<std::string> invalid_lines() {
  std::vector<std::string> kinds = {
      // Truncated sequences.
      "\xC3",
      "\xE2\x82",
      "\xF0\x9F\x98",
      // Overlong sequences.
      "\xC0\xAF",
      "\xE0\x80\xAF",
      "\xF0\x80\x80\xAF",
      "\xC1\xBF",
      "\xE0\x9F\xBF",
      "\xF0\x8F\xBF\xBF",
      // Surrogates.
      "\xED\xA0\x80",
      "\xED\xBF\xBF",
      "\xED\xA0\xBD\xED\xB8\x80",
      // Beyond U+10FFFF.
      "\xF4\x90\x80\x80",
      "\xF7\xBF\xBF\xBF",
      "\xF8\x88\x80\x80\x80",
      "\xFC\x84\x80\x80\x80\x80",
      // Bytes that never occur in UTF-8.
      "\xFE",
      "\xFF",
      "\xFE\xFE\xFF\xFF",
      // Several truncated sequences in a row.
      "\xC3\xE2\x82\xF0\x9F\x98\xFF",
  };
  for (int byte = 0x80; byte < 0xC0; ++byte) kinds.emplace_back(1, static_cast<char>(byte));
  std::vector<std::string> lines;
  for (const std::string& bytes : kinds) {
    lines.push_back(bytes);
    std::string mixed = "a" + bytes;
    mixed.append("é क्षि👩\u200D").append(bytes).append(bytes).append("\u0308.");
    lines.push_back(std::move(mixed));
  }
  return lines;
}

// Returns a random sequence of code points that have special rules. Every test run produces the
// same sequences.
std::string random_text(std::mt19937& random, std::size_t code_points) {
  static constexpr std::u32string_view kLetters =
      U"aA1 .,'\"_:;!?()\n\r\t\u00AD\u0300\u200D\u200B\u2067\u2069\u202E\u2029\u3000"
      U"éßאבم١क्षिไก日カ한가각👩🏽🇫🇷☀\uFE0F❤\u0600\u0D4E"
      U"。"
      U"」";
  std::string text;
  for (std::size_t i = 0; i < code_points; ++i) {
    attest::append(text, kLetters[random() % kLetters.size()]);
  }
  return text;
}

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

}  // namespace

TEST_CASE("text with any kind of invalid bytes passes every check after its repair") {
  std::size_t replaced = 0;
  for (const std::string& line : invalid_lines()) {
    CAPTURE(line);
    CHECK_FALSE(attest::is_valid(line));
    const attest::Repaired repaired = attest::repair(line);
    CHECK(repaired.replaced > 0);
    CHECK(attest::repair(repaired.text).replaced == 0);
    check_everything(repaired.text);
    replaced += repaired.replaced;
  }
  CHECK(replaced > 200);
}

TEST_CASE("all functions are safe on invalid bytes that were not repaired") {
  for (const std::string& line : invalid_lines()) {
    CAPTURE(line);
    CHECK(boundaries_agree<GraphemeReader, 16>(line));
    CHECK(boundaries_agree<WordReader, 16>(line));
    std::vector<std::size_t> forwards{0}, backwards{line.size()};
    while (forwards.back() < line.size())
      attest::decode(line, forwards.emplace_back(forwards.back()));
    while (backwards.back() > 0)
      attest::decode_backwards(line, backwards.emplace_back(backwards.back()));
    std::reverse(backwards.begin(), backwards.end());
    CHECK(backwards == forwards);
  }
}

TEST_CASE("the strings of the Big List of Naughty Strings pass every check") {
  const std::string file = attest::testing::sample_file("npm/blns/resources/blns.txt");
  CHECK(attest::repair(file).text == file);
  const std::vector<std::string> lines = attest::testing::split(file, "\n");
  CHECK(lines.size() > 500);
  for (const std::string& line : lines) check_everything(line);
}

TEST_CASE("random sequences of special code points pass every check") {
  std::mt19937 random(20240611);
  for (int i = 0; i < 300; ++i) check_everything(random_text(random, 1 + random() % 60));
}

TEST_CASE(
    "the block size of the search does not change the boundaries in real text of any script") {
  for (const attest::testing::Declaration& declaration : attest::testing::declarations()) {
    const std::string_view text = std::string_view(declaration.text).substr(0, 6000);
    CAPTURE(declaration.id);
    // The Mongolian sample is short, because it contains only Article 1 of the Declaration.
    CHECK(text.size() > 500);
    const Boundaries<GraphemeReader, 1 << 20> graphemes(text);
    const Boundaries<GraphemeReader, 64> graphemes_in_blocks(text);
    const Boundaries<WordReader, 1 << 20> words(text);
    const Boundaries<WordReader, 512> words_in_blocks(text);
    bool same = true;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      same = same && graphemes.floor(at) == graphemes_in_blocks.floor(at) &&
             graphemes.next(at) == graphemes_in_blocks.next(at) &&
             words.floor(at) == words_in_blocks.floor(at);
    }
    CHECK(same);
  }
}

TEST_CASE("boundaries in the middle of a five-megabyte line are found") {
  constexpr std::size_t kBytes = 5'000'000;
  for (const std::string_view part :
       {"a", " ", ".", "\u0301", "🇫🇷", "👩\u200D", "क्", "ไ", "日", "a'", "…\u00AD"}) {
    const std::string text = repeated(part, kBytes);
    CAPTURE(std::string(part));
    for (std::size_t i = 0; i < 4; ++i) {
      const ByteOffset at(kBytes / 2 + i * 2111);
      const ByteOffset floor = floor_to_grapheme(text, at), ceil = ceil_to_grapheme(text, at);
      CHECK(floor <= at);
      CHECK(at <= ceil);
      CHECK(ceil.value - floor.value <= 8192);
      CHECK(next_grapheme(text, floor) >= ceil);
      const ByteRange word = word_at(text, at);
      CHECK(word.start <= at);
      CHECK(word.length() <= 8192);
      CHECK(sentence_at(text, at).length() <= 32768);
      CHECK(next_word(text, at) > at);
      CHECK(previous_word(text, at) < at);
    }
  }
}

}  // namespace attest::testing::torture_test
