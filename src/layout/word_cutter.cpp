#include "layout/word_cutter.h"

#include <algorithm>
#include <cassert>

#include "text/script.h"
#include "text/segmentation.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

constexpr std::size_t kLongestWord = 256;       // Bytes.
constexpr std::size_t kDictionaryBytes = 2048;  // Maximum number of bytes per dictionary lookup.

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

// Returns the kind of the code point at `at` and advances `at` past it.
Word::Kind read_kind(std::string_view text, std::size_t& at) {
  const std::uint8_t lead = byte_at(text, at);
  if (lead < 0x80) {
    ++at;
    if (lead > ' ') return Word::Kind::Letters;
    if (lead == ' ') return Word::Kind::Space;
    if (lead == '\t') return Word::Kind::Tab;
    return lead >= '\n' && lead <= '\r' ? Word::Kind::LineEnd : Word::Kind::Letters;
  }
  const char32_t code_point = decode(text, at);
  // In UTF-8, all non-ASCII white space begins with 0xC2, 0xE1, 0xE2 or 0xE3.
  if (lead != 0xC2 && lead != 0xE1 && lead != 0xE2 && lead != 0xE3) return Word::Kind::Letters;
  if (code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029)
    return Word::Kind::LineEnd;
  // A no-break space is part of a word, because most no-break spaces are inside numbers.
  if (code_point == 0xA0 || code_point == 0x2007 || code_point == 0x202F)
    return Word::Kind::Letters;
  return is_white_space(code_point) ? Word::Kind::Space : Word::Kind::Letters;
}

// Returns whether the character has the property Grapheme_Cluster_Break=Prepend. The result is
// approximate for ancient scripts.
bool joins_what_follows(char32_t c) {
  if (c < 0x0600) return false;
  return c <= 0x0605 || c == 0x06DD || c == 0x070F || c == 0x0890 || c == 0x0891 || c == 0x08E2 ||
         c == 0x0D4E || (c >= 0x11000 && c <= 0x11FFF);
}

// Returns true for each combining mark before which the line break rules allow a break: skin tone
// modifiers, the marks of historic scripts, and the marks of scripts that need a dictionary. May
// also return true for other characters.
bool may_begin_with_mark(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  if (lead == 0xE0 || lead == 0xE1 || lead == 0xEA) return true;
  if (lead != 0xF0) return false;
  const char32_t c = decode(text, at);
  return (c >= 0x1F3FB && c <= 0x1F3FF) || c < 0x1F000;
}

// Returns whether there may be a wide East Asian comma, full stop or bracket at `at`. The result
// may also be true for wide letters and digits, which is harmless. The tone marks U+302A to U+302F
// are excluded, because they combine with the previous character.
bool may_be_wide_mark(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  if (lead == 0xEF) return byte_at(text, at + 1) == 0xBC || byte_at(text, at + 1) == 0xBD;
  if (lead != 0xE3 || byte_at(text, at + 1) != 0x80) return false;
  const std::uint8_t third = byte_at(text, at + 2);
  return third < 0xAA || third > 0xAF;
}

// Returns the end of the sequence of letters at `at` that need a dictionary, or `at` if there is
// none. A very long sequence is split into several lookups.
std::size_t end_of_dictionary_text(std::string_view text, std::size_t at) {
  text = text.substr(0, at + kDictionaryBytes);
  while (at < text.size()) {
    std::size_t next = at;
    if (!needs_dictionary_breaks(decode(text, next))) break;
    at = next;
  }
  return at;
}

}  // namespace

WordCutter::WordCutter(const Paragraph& paragraph, const ReadingOrder& order, ByteRange within,
                       Shaper& shaper)
    : paragraph_(paragraph), order_(order), within_(within) {
  if (within.empty()) return;
  line_breaks(paragraph.text.substr(within.start.value, within.length()), paragraph.language,
              breaks_);
  add_dictionary_breaks(shaper);
  forget_soft_hyphens();
}

void WordCutter::add_dictionary_breaks(Shaper& shaper) {
  const std::string_view text = paragraph_.text.substr(within_.start.value, within_.length());
  std::vector<std::uint32_t> found;
  for (std::size_t at = 0; at < text.size();) {
    // In UTF-8, every letter of a script that needs a dictionary starts with 0xE0, 0xE1, 0xEA or
    // 0xF0.
    const std::uint8_t lead = byte_at(text, at);
    if (lead != 0xE0 && lead != 0xE1 && lead != 0xEA && lead != 0xF0) {
      ++at;
      continue;
    }
    const std::size_t end = end_of_dictionary_text(text, at);
    if (end == at) {
      decode(text, at);
      continue;
    }
    found.clear();
    shaper.dictionary_breaks(text.substr(at, end - at), found);
    for (const std::uint32_t offset : found) {
      if (offset == 0 || offset >= end - at) continue;
      LineBreak& before = breaks_[at + offset - 1];
      if (before == LineBreak::MustNot && is_grapheme_boundary(text, ByteOffset(at + offset))) {
        before = LineBreak::May;
      }
    }
    at = end;
  }
}

// Removes the line break opportunities at soft hyphens. A line that ends at a soft hyphen would
// have to show a hyphen, but Attest does not hyphenate words.
void WordCutter::forget_soft_hyphens() {
  constexpr std::string_view kSoftHyphen = "\xC2\xAD";
  const std::string_view text = paragraph_.text.substr(within_.start.value, within_.length());
  for (std::size_t at = text.find(kSoftHyphen); at != text.npos;
       at = text.find(kSoftHyphen, at + 2)) {
    if (breaks_[at + 1] == LineBreak::May) breaks_[at + 1] = LineBreak::MustNot;
  }
}

const FontRange& WordCutter::font_at(ByteOffset at) {
  const std::vector<FontRange>& fonts = paragraph_.fonts;
  if (font_ < fonts.size() && fonts[font_].range.contains(at)) return fonts[font_];
  const auto after = std::upper_bound(
      fonts.begin(), fonts.end(), at,
      [](ByteOffset offset, const FontRange& font) { return offset < font.range.start; });
  assert(after != fonts.begin());
  font_ = static_cast<std::size_t>(after - fonts.begin()) - 1;
  return fonts[font_];
}

const BidiRun& WordCutter::level_at(ByteOffset at) {
  if (!level_.range.contains(at)) level_ = order_.run_at(at);
  return level_;
}

// Returns whether there is a combining mark (such as an accent) at `at` that forms one grapheme
// with the white space before it.
bool WordCutter::clings_to_space(std::size_t at) const {
  return byte_at(paragraph_.text, at) >= 0xCC &&
         !is_grapheme_boundary(paragraph_.text, ByteOffset(at));
}

// Returns whether a word can end at `at` without cutting a grapheme. `last` is the start of the
// code point before `at`. The line break rules keep most graphemes whole. A slower check is needed
// in three cases: (1) before a possible combining mark, such as a Thai vowel after a dash, (2)
// between a space and a combining mark, (3) after a prepended sign, such as the sign before an
// Arabic number.
bool WordCutter::may_cut(std::size_t last, std::size_t at) const {
  const std::string_view text = paragraph_.text;
  const bool suspect = may_begin_with_mark(text, at) ||
                       (text[last] == ' ' && byte_at(text, at) >= 0xCC) ||
                       joins_what_follows(decode(text, last));
  return !suspect || is_grapheme_boundary(text, ByteOffset(at));
}

std::size_t WordCutter::end_of_letters_or_space(std::size_t start, std::size_t limit,
                                                Word::Kind& kind) const {
  const std::string_view text = paragraph_.text;
  std::size_t at = start, last = start;  // `last` is the start of the code point before `at`.
  kind = read_kind(text, at);
  if (kind == Word::Kind::Tab || kind == Word::Kind::LineEnd) return at;
  while (at < limit) {
    std::size_t next = at;
    const Word::Kind there = read_kind(text, next);
    if (kind == Word::Kind::Space && there == Word::Kind::Letters && clings_to_space(at)) {
      if (last > start) return last;
      kind = Word::Kind::Letters;
    } else if (there != kind || break_before(ByteOffset(at)) != LineBreak::MustNot ||
               (may_be_wide_mark(text, last) && may_be_wide_mark(text, at))) {
      if (may_cut(last, at)) return at;
    }
    last = at;
    at = next;
  }
  return std::min(at, limit);
}

Word WordCutter::word_at(ByteOffset start) {
  assert(within_.contains(start));
  const FontRange& font = font_at(start);
  const BidiRun& level = level_at(start);
  Word word;
  word.font = font.font;
  word.direction = level.direction();

  const std::size_t border =
      std::min({within_.end.value, font.range.end.value, level.range.end.value});
  std::size_t limit = std::min<std::size_t>(border, start.value + kLongestWord);
  std::size_t end = end_of_letters_or_space(start.value, limit, word.kind);
  if (end == limit && limit < border) {
    const ByteOffset cut = floor_to_grapheme(paragraph_.text, ByteOffset(end));
    limit = cut > start ? cut.value : next_grapheme(paragraph_.text, start).value;
    end = std::min(limit, border);
  }
  word.range = ByteRange(start, ByteOffset(std::max<std::size_t>(end, start.value + 1)));
  return word;
}

}  // namespace attest
