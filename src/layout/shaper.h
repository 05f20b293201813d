// The text measurements that layout needs: the width of a run and the caret positions in it. The
// product measures with the browser; the tests use a fixed width for each grapheme.
//
// A run is a short piece of text with one font, one direction and no line break. Most runs are
// words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/bidi.h"

namespace attest {

enum class FontFamily : std::uint8_t { Reading, Interface, Code };

// Everything that determines the shapes of letters except the language.
struct Font {
  FontFamily family = FontFamily::Reading;
  bool italic = false;
  std::uint16_t weight = 400;  // As in CSS.
  float size = 16;             // Font size (em) in device pixels.

  friend bool operator==(const Font&, const Font&) = default;
};

// Metrics of the first font in the family's list, in device pixels. Fallback fonts may be taller.
struct FontMetrics {
  float ascent = 0, descent = 0;  // Both positive.
};

class Shaper {
 public:
  virtual ~Shaper() = default;

  // Sets the language of the text until the next call. `language` is a BCP 47 tag such as "ar" or
  // "zh-Hant", or empty if the language is unknown. The language selects regional glyph variants
  // and avoids slow searches for fallback fonts.
  virtual void set_language(std::string_view language) = 0;

  virtual FontMetrics metrics(const Font& font) = 0;

  // The advance width of `run` in device pixels. Takes about 10 microseconds; RunWidths caches
  // the result.
  virtual float width(const Font& font, Direction direction, std::string_view run) = 0;

  // Computes the distance of each grapheme boundary of `run` from the leading edge, in device
  // pixels. The leading edge is the left edge of a left-to-right run and the right edge of a
  // right-to-left run. `boundaries` contains the byte offsets of the boundaries in `run`, from 0 to
  // its size.
  virtual void carets(const Font& font, Direction direction, std::string_view run,
                      const std::vector<std::uint32_t>& boundaries, std::vector<float>& out) = 0;

  // Finds the starts of words in text of a script without spaces (Thai, Lao, Khmer, Burmese). The
  // result is a list of byte offsets in ascending order, without 0. The list is empty if no
  // dictionary is available.
  virtual void dictionary_breaks(std::string_view text, std::vector<std::uint32_t>& out) = 0;
};

}  // namespace attest
