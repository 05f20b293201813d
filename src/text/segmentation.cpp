#include "text/segmentation.h"

#include <algorithm>

#include "text/abbreviations.h"
#include "text/boundaries.h"
#include "text/break_rules.h"
#include "text/whitespace.h"

namespace attest {
namespace {

using Graphemes = Boundaries<GraphemeReader, 4096>;
using Words = Boundaries<WordReader, 4096>;
// In Thai and Lao, sentences are separated by spaces and not by full stops, so a whole paragraph
// counts as one sentence. To find a sentence of this length, the text is searched in larger blocks
// (text/boundaries.h).
using SentencesOfAnnex = Boundaries<SentenceReader, 16384>;

// The maximum number of abbreviations skipped for one sentence. The limit keeps a book-length list
// of initials from blocking the page.
constexpr std::size_t kMostAbbreviations = 100;

// The sentences of UAX 29, but a sentence that ends in an abbreviation is joined to the next
// sentence.
class Sentences {
 public:
  Sentences(std::string_view text, std::string_view language)
      : text_(text), language_(language), annex_(text) {}

  std::size_t floor(std::size_t at) const {
    std::size_t found = annex_.floor(at);
    for (std::size_t i = 0; i < kMostAbbreviations && goes_on(found); ++i)
      found = annex_.floor(found - 1);
    return found;
  }
  std::size_t next(std::size_t at) const {
    std::size_t found = annex_.next(at);
    for (std::size_t i = 0; i < kMostAbbreviations && goes_on(found); ++i)
      found = annex_.next(found);
    return found;
  }

 private:
  bool goes_on(std::size_t boundary) const {
    return language_ != kNoLanguageRules && boundary > 0 && boundary < text_.size() &&
           ends_in_abbreviation(text_, boundary, language_);
  }

  std::string_view text_, language_;
  SentencesOfAnnex annex_;
};

// The maximum number of bytes of spaces and punctuation that word movement skips. The limit keeps a
// sequence of a million dashes from blocking the page.
constexpr std::size_t kMostSkipped = 1024;

bool is_word(std::string_view text, ByteRange segment) {
  for (std::size_t at = segment.start.value; at < segment.end.value;) {
    if (is_of_a_word(read_break_input(text, at).properties)) return true;
  }
  return false;
}

// Returns the segment (a grapheme, word or sentence, for example) that contains the byte at `at`.
template <class Kind>
ByteRange segment_at(const Kind& boundaries, std::size_t at) {
  return {boundaries.floor(at), boundaries.next(at)};
}

// Returns the segment (a grapheme, word or sentence, for example) that contains the byte before
// `at`. `at` must be above 0.
template <class Kind>
ByteRange segment_before(const Kind& boundaries, std::size_t at) {
  return segment_at(boundaries, at - 1);
}

std::size_t clamped(std::string_view text, ByteOffset at) {
  return floor_to_code_point(text, at).value;
}

// Any two ASCII characters are separate graphemes, except CR LF.
bool is_between_ascii(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  const auto after = static_cast<unsigned char>(text[at]);
  return before < 0x80 && after < 0x80 && before != '\r';
}

}  // namespace

ByteOffset next_grapheme(std::string_view text, ByteOffset at) {
  return ByteOffset(Graphemes(text).next(at.value));
}

ByteOffset previous_grapheme(std::string_view text, ByteOffset at) {
  const std::size_t here = std::min<std::size_t>(at.value, text.size());
  return ByteOffset(here == 0 ? 0 : Graphemes(text).floor(here - 1));
}

bool is_grapheme_boundary(std::string_view text, ByteOffset at) {
  return at.value <= text.size() && floor_to_grapheme(text, at) == at;
}

ByteOffset floor_to_grapheme(std::string_view text, ByteOffset at) {
  if (is_between_ascii(text, at.value)) return at;
  return ByteOffset(Graphemes(text).floor(at.value));
}

ByteOffset ceil_to_grapheme(std::string_view text, ByteOffset at) {
  if (at.value >= text.size()) return ByteOffset(text.size());
  return is_grapheme_boundary(text, at) ? at : next_grapheme(text, at);
}

void grapheme_boundaries(std::string_view text, std::vector<std::uint32_t>& out) {
  out.clear();
  GraphemeReader reader;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (reader.read(read_break_input(text, at))) {
      out.push_back(static_cast<std::uint32_t>(start));
    }
  }
  out.push_back(static_cast<std::uint32_t>(text.size()));
}

ByteRange word_at(std::string_view text, ByteOffset at) {
  if (text.empty()) return {};
  const Words words(text);
  const std::size_t here = clamped(text, at);
  if (here == text.size()) return segment_before(words, here);

  const ByteRange after = segment_at(words, here);
  const bool between_two = here > 0 && after.start.value == here;
  if (!between_two || is_word(text, after)) return after;
  const ByteRange before = segment_before(words, here);
  return is_word(text, before) ? before : after;
}

ByteOffset next_word(std::string_view text, ByteOffset at) {
  const Words words(text);
  std::size_t here = clamped(text, at);
  const std::size_t farthest = here + kMostSkipped;
  while (here < text.size() && here < farthest) {
    const std::size_t end = words.next(here);
    const bool found = is_word(text, {here, end});
    here = end;
    if (found) break;
  }
  return ByteOffset(here);
}

ByteOffset previous_word(std::string_view text, ByteOffset at) {
  const Words words(text);
  std::size_t here = clamped(text, at);
  const std::size_t farthest = here - std::min(here, kMostSkipped);
  while (here > farthest) {
    const std::size_t start = words.floor(here - 1);
    const bool found = is_word(text, {start, here});
    here = start;
    if (found) break;
  }
  return ByteOffset(here);
}

ByteRange sentence_at(std::string_view text, ByteOffset at, std::string_view language) {
  if (text.empty()) return {};
  const Sentences sentences(text, language);
  const std::size_t here = clamped(text, at);
  const ByteRange found =
      here == text.size() ? segment_before(sentences, here) : segment_at(sentences, here);
  return trimmed(text, found);
}

ByteOffset next_sentence(std::string_view text, ByteOffset at, std::string_view language) {
  const Sentences sentences(text, language);
  // A segment may begin with spaces, which are not part of the sentence. The sentence can therefore
  // start after `at` even if its segment starts before `at`.
  for (std::size_t here = sentences.floor(clamped(text, at)); here < text.size();) {
    const ByteRange segment = segment_at(sentences, here);
    const ByteRange sentence = trimmed(text, segment);
    if (!sentence.empty() && sentence.start > at) return sentence.start;
    here = segment.end.value;
  }
  return ByteOffset(text.size());
}

ByteOffset previous_sentence(std::string_view text, ByteOffset at, std::string_view language) {
  const Sentences sentences(text, language);
  for (std::size_t here = clamped(text, at); here > 0;) {
    const ByteRange segment = segment_before(sentences, here);
    const ByteRange sentence = trimmed(text, segment);
    if (!sentence.empty() && sentence.start < at) return sentence.start;
    here = segment.start.value;
  }
  return {};
}

std::string on_one_line(std::string_view text, std::size_t most) {
  const bool is_cut = text.size() > most;
  std::string line(text.substr(
      0, is_cut ? floor_to_grapheme(text, ByteOffset(most)).value : std::string_view::npos));
  std::replace_if(
      line.begin(), line.end(), [](char byte) { return byte == '\n' || byte == '\t'; }, ' ');
  if (is_cut) {
    const std::size_t space = text[line.size()] == ' ' ? line.size() : line.rfind(' ');
    if (space != std::string::npos && space > line.size() / 2) line.resize(space);
    line += "…";
  }
  return line;
}

ByteRange with_words_around(std::string_view text, ByteRange found, std::size_t before,
                            std::size_t after) {
  const std::size_t from = found.start.value, to = found.end.value;
  std::size_t start = from > before ? from - before : 0;
  std::size_t end = std::min(text.size(), to + after);
  if (const ByteRange word = word_at(text, ByteOffset(start));
      start > 0 && word.end.value > start) {
    if (word.end.value < from)
      start = word.start.value == start ? start : word.end.value;
    else if (from - word.start.value <= kLongestCutWord)
      start = word.start.value;
    else
      start = std::min<std::size_t>(from, ceil_to_grapheme(text, ByteOffset(start)).value);
  }
  if (const ByteRange word = word_at(text, ByteOffset(end));
      end < text.size() && word.start.value < end) {
    if (word.start.value > to)
      end = word.end.value == end ? end : word.start.value;
    else if (word.end.value - to <= kLongestCutWord)
      end = word.end.value;
    else
      end = std::max<std::size_t>(to, floor_to_grapheme(text, ByteOffset(end)).value);
  }
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (start < from && is_space(text[start])) ++start;
  while (end > to && is_space(text[end - 1])) --end;
  return {start, end};
}

}  // namespace attest
