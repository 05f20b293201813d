// What layout needs to know of the text's letters: how wide a run is, and where
// in it a caret can stand. The browser answers in the product; the tests answer
// with a fixed width for each grapheme.
//
// A run is a short stretch of one font, one direction and no line break: a word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/bidi.h"

namespace attest {

enum class FontFamily : std::uint8_t { Reading, Interface, Code };

// All that the letters' shapes depend on, but for the language.
struct Font {
  FontFamily family = FontFamily::Reading;
  bool italic = false;
  std::uint16_t weight = 400;  // As in CSS.
  float size = 16;             // The em in device pixels.

  friend bool operator==(const Font&, const Font&) = default;
};

// Of the first font in the family's list; fallback fonts may reach further. Device pixels.
struct FontMetrics {
  float ascent = 0, descent = 0;  // Both positive.
};

class Shaper {
 public:
  virtual ~Shaper() = default;

  // BCP 47, such as "ar" or "zh-Hant"; empty where unknown. Holds until it is set again: it chooses
  // among a character's regional shapes, and spares slow searches for fonts.
  virtual void set_language(std::string_view language) = 0;

  virtual FontMetrics metrics(const Font& font) = 0;

  // The advance width of `run` in device pixels. Not cheap (about 10 microseconds): see RunWidths.
  virtual float width(const Font& font, Direction direction, std::string_view run) = 0;

  // For every grapheme boundary of `run`, first and last included, its distance from the edge where
  // the run begins (left for left to right, right for right to left), in device pixels.
  // `boundaries` are byte offsets into `run` and begin with 0 and end with its size.
  virtual void carets(const Font& font, Direction direction, std::string_view run,
                      const std::vector<std::uint32_t>& boundaries, std::vector<float>& out) = 0;

  // Where words begin in a text of a script written without spaces (Thai, Lao, Khmer, Burmese):
  // byte offsets, ascending, without 0. Empty where nobody knows.
  virtual void dictionary_breaks(std::string_view text, std::vector<std::uint32_t>& out) = 0;
};

}  // namespace attest
