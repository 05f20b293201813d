#include "text/segmentation.h"

#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"

namespace attest::testing::segmentation_test {

namespace {

using Pieces = std::vector<std::string>;

Pieces graphemes(std::string_view text) {
  Pieces found;
  for (ByteOffset at; at.value < text.size();) {
    const ByteOffset next = attest::next_grapheme(text, at);
    found.emplace_back(text.substr(at.value, next.value - at.value));
    at = next;
  }
  return found;
}

std::string slice(std::string_view text, ByteRange range) {
  return std::string(text.substr(range.start.value, range.length()));
}

// Returns the text that a double click at the first occurrence of `mark` in `text` selects.
std::string word_before(std::string_view text, std::string_view mark) {
  return slice(text, attest::word_at(text, ByteOffset(text.find(mark))));
}

// Returns the sentence that a triple click at the first occurrence of `mark` in `text` selects.
std::string sentence_before(std::string_view text, std::string_view mark) {
  return slice(text, attest::sentence_at(text, ByteOffset(text.find(mark))));
}

// The offsets at which the caret stops when it moves through the text by words.
std::vector<std::size_t> stops_forwards(std::string_view text) {
  std::vector<std::size_t> stops;
  for (ByteOffset at; at.value < text.size();) {
    at = attest::next_word(text, at);
    stops.push_back(at.value);
  }
  return stops;
}

std::vector<std::size_t> stops_backwards(std::string_view text) {
  std::vector<std::size_t> stops;
  for (ByteOffset at(text.size()); at.value > 0;) {
    at = attest::previous_word(text, at);
    stops.push_back(at.value);
  }
  return stops;
}

}  // namespace

TEST_CASE("the caret steps over whole graphemes") {
  CHECK(graphemes("Díaz") == Pieces{"D", "í", "a", "z"});
  CHECK(graphemes("e\u0301\u0323x") == Pieces{"e\u0301\u0323", "x"});
  CHECK(graphemes("👩‍👩‍👧‍👦!") == Pieces{"👩‍👩‍👧‍👦", "!"});
  CHECK(graphemes("👍🏽👍") == Pieces{"👍🏽", "👍"});
  CHECK(graphemes("🇫🇷🇩🇪🇫") == Pieces{"🇫🇷", "🇩🇪", "🇫"});
  CHECK(graphemes("🏴󠁧󠁢󠁳󠁣󠁴󠁿1️⃣") ==
        Pieces{"🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣"});
  CHECK(graphemes("क्षत्रिय") == Pieces{"क्ष", "त्रि", "य"});
  CHECK(graphemes("நிலா") == Pieces{"நி", "லா"});
  CHECK(graphemes("ที่นี่") == Pieces{"ที่", "นี่"});
  CHECK(graphemes("مُحَمَّد") == Pieces{"مُ", "حَ", "مَّ", "د"});
  CHECK(graphemes("שָׁלוֹם") == Pieces{"שָׁ", "ל", "וֹ", "ם"});
  CHECK(graphemes("각가ㄱ") == Pieces{"각", "가", "ㄱ"});
  CHECK(graphemes("a\r\nb\n\r") == Pieces{"a", "\r\n", "b", "\n", "\r"});
}

TEST_CASE("an offset inside a grapheme is rounded to the start or the end of the grapheme") {
  const std::string text = "a👩‍👧b";
  const ByteOffset start(1), inside(5), end(text.size() - 1);
  CHECK(attest::floor_to_grapheme(text, inside) == start);
  CHECK(attest::ceil_to_grapheme(text, inside) == end);
  CHECK(attest::previous_grapheme(text, inside) == start);
  CHECK(attest::next_grapheme(text, inside) == end);
  CHECK(attest::floor_to_grapheme(text, start) == start);
  CHECK(attest::ceil_to_grapheme(text, start) == start);
  CHECK_FALSE(attest::is_grapheme_boundary(text, inside));
  CHECK(attest::is_grapheme_boundary(text, start));
}

TEST_CASE("both ends of a text are boundaries, and an offset beyond the end counts as the end") {
  for (const std::string_view text : {std::string_view("é"), std::string_view()}) {
    const ByteOffset end(text.size()), far(1000);
    CHECK(attest::is_grapheme_boundary(text, ByteOffset(0)));
    CHECK(attest::is_grapheme_boundary(text, end));
    CHECK_FALSE(attest::is_grapheme_boundary(text, far));
    CHECK(attest::next_grapheme(text, far) == end);
    CHECK(attest::floor_to_grapheme(text, far) == end);
    CHECK(attest::ceil_to_grapheme(text, far) == end);
    CHECK(attest::previous_grapheme(text, ByteOffset(0)) == ByteOffset(0));
    CHECK(attest::word_at(text, far) == ByteRange(0, text.size()));
    CHECK(attest::sentence_at(text, far) == ByteRange(0, text.size()));
    CHECK(attest::next_word(text, far) == end);
    CHECK(attest::previous_word(text, ByteOffset(0)) == ByteOffset(0));
    CHECK(attest::next_sentence(text, far) == end);
    CHECK(attest::previous_sentence(text, ByteOffset(0)) == ByteOffset(0));
  }
}

TEST_CASE("all graphemes of a word are found in one call") {
  std::vector<std::uint32_t> found{7, 7, 7};
  attest::grapheme_boundaries("né🇫🇷", found);
  CHECK(found == std::vector<std::uint32_t>{0, 1, 3, 11});
  attest::grapheme_boundaries("", found);
  CHECK(found == std::vector<std::uint32_t>{0});
}

TEST_CASE("a double click selects a whole word") {
  const std::string text = "The mayor can't say “3.5 million” (yet).";
  CHECK(word_before(text, "ayor") == "mayor");
  CHECK(word_before(text, "n't") == "can't");
  CHECK(word_before(text, ".5") == "3.5");
  CHECK(word_before(text, "illion") == "million");
}

TEST_CASE("a double click at the edge of a word selects the word, not the text beside the word") {
  const std::string text = "The mayor, “she”";
  CHECK(word_before(text, "mayor") == "mayor");
  CHECK(word_before(text, " mayor") == "The");
  CHECK(word_before(text, ", ") == "mayor");
  CHECK(word_before(text, "she") == "she");
  CHECK(word_before(text, "”") == "she");
  CHECK(word_before("one   two", "  two") == "   ");
  CHECK(slice(text, attest::word_at(text, ByteOffset(text.size()))) == "”");
}

TEST_CASE("a double click selects a word in scripts other than Latin") {
  CHECK(word_before("Он сказал: «Нет».", "ет»") == "Нет");
  CHECK(word_before("قال الرئيس اليوم", "رئيس") == "الرئيس");
  CHECK(word_before("ארה\"ב הודיעה", "\"ב") == "ארה\"ב");
  CHECK(word_before("ประเทศไทย เมื่อวาน", "ไทย") == "ประเทศไทย");
  CHECK(word_before("カタカナの本", "カナの") == "カタカナ");
  CHECK(word_before("日本", "本") == "本");
}

TEST_CASE("moving by words skips spaces and punctuation") {
  const std::string text = "“No,” she said.";
  CHECK(stops_forwards(text) ==
        std::vector<std::size_t>{text.find(','), text.find(" said"), text.find('.'), text.size()});
  CHECK(stops_backwards(text) ==
        std::vector<std::size_t>{text.find("said"), text.find("she"), text.find("No"), 0});
}

TEST_CASE("a triple click selects a sentence without the space after the sentence") {
  const std::string text = "He left.  “Why?” she asked. It cost $3.50 a head, e.g. for tea… Then";
  CHECK(sentence_before(text, "left") == "He left.");
  CHECK(sentence_before(text, "  “") == "He left.");
  CHECK(sentence_before(text, "“Why") == "“Why?” she asked.");
  CHECK(sentence_before(text, "asked") == "“Why?” she asked.");
  CHECK(sentence_before(text, "50 a") == "It cost $3.50 a head, e.g. for tea… Then");
  CHECK(sentence_before("他走了。她问：“为什么？”没有人回答。", "为") == "她问：“为什么？”");
  CHECK(sentence_before("वह गया। फिर आया।", "फिर") == "फिर आया।");
}

TEST_CASE("no sentence crosses the end of a line") {
  const std::string text = "A heading\n  the mayor\r\nsaid so.";
  CHECK(sentence_before(text, "heading") == "A heading");
  CHECK(sentence_before(text, "mayor") == "the mayor");
  CHECK(sentence_before(text, "so.") == "said so.");
}

TEST_CASE("sentence movement skips empty lines") {
  const std::string text = "One. Two.\n\n  Three.";
  const ByteOffset two(text.find("Two")), three(text.find("Three"));
  CHECK(attest::next_sentence(text, ByteOffset(0)) == two);
  CHECK(attest::next_sentence(text, two) == three);
  CHECK(attest::next_sentence(text, ByteOffset(three.value - 1)) == three);
  CHECK(attest::next_sentence(text, three) == ByteOffset(text.size()));
  CHECK(attest::previous_sentence(text, ByteOffset(text.size())) == three);
  CHECK(attest::previous_sentence(text, three) == two);
  CHECK(attest::previous_sentence(text, two) == ByteOffset(0));
  CHECK(attest::previous_sentence(text, ByteOffset(0)) == ByteOffset(0));
}

TEST_CASE("a text on one line is cut after a whole word, or after a whole letter without spaces") {
  CHECK(on_one_line("the harbour\nbridge", 18) == "the harbour bridge");
  CHECK(on_one_line("the harbour bridge", 14) == "the harbour…");
  CHECK(on_one_line("the harbour bridge", 11) == "the harbour…");
  CHECK(on_one_line("a harbourbridge", 12) == "a harbourbri…");
  CHECK(on_one_line("河上的桥梁", 10) == "河上的…");
  CHECK(on_one_line("cafe\u0301s", 5) == "caf…");
}

}  // namespace attest::testing::segmentation_test
