// The rules of UAX 29, one reader for graphemes, words and sentences each.
//
// A reader takes a text code point by code point and says before which of them
// there is a boundary. What it has read shapes the next answer only up to a point:
// after most code points it would answer the same had it begun there. That is what
// lets a search begin in the middle of a text (see text/boundaries.h).
//
// Where a rule looks ahead, it looks no further than kFarthestLook bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/break_properties.h"

namespace attest {

constexpr std::size_t kFarthestLook = 4096;

// A code point with its properties, and the text that follows it.
struct BreakInput {
  char32_t code_point = 0;
  BreakProperties properties;
  std::string_view rest;
};

// The code point at byte `at`, which moves behind it.
BreakInput read_break_input(std::string_view text, std::size_t& at);

// Those of the first code point of `rest`; of none if it is empty.
BreakProperties first_properties(std::string_view rest);

class GraphemeReader {
 public:
  // Whether a reader that begins with this code point, whatever stood before it,
  // gives the right answers for all that follow it.
  static bool starts_afresh(const BreakInput& input);

  // Whether there is a boundary before this code point, given those before it.
  // True for the first one.
  bool read(const BreakInput& input);

 private:
  enum class Conjunct : std::uint8_t { None, Consonant, Linked };  // For rule GB9c.
  enum class Picture : std::uint8_t { None, Extended, Joined };    // For rule GB11.

  bool breaks_before(const BreakProperties& next) const;

  bool started_ = false;
  bool odd_flag_half_ = false;  // For rules GB12 and GB13.
  GraphemeBreak last_ = GraphemeBreak::Other;
  Conjunct conjunct_ = Conjunct::None;
  Picture picture_ = Picture::None;
};

// One thing here is not in the annex: letters of scripts that need a dictionary
// (Thai, Lao, Khmer, Burmese) stay together instead of standing alone each.
class WordReader {
 public:
  static bool starts_afresh(const BreakInput& input);
  bool read(const BreakInput& input);

 private:
  bool breaks_before(const BreakInput& next) const;
  bool joins(WordBreak next, std::string_view rest) const;

  bool started_ = false;
  bool odd_flag_half_ = false;         // For rules WB15 and WB16.
  bool dictionary_ = false;            // `before_` is a letter that needs one.
  WordBreak last_ = WordBreak::Other;  // The very last code point's.
  // The last and the last but one that rule WB4 does not pass over.
  WordBreak before_ = WordBreak::Other, before_that_ = WordBreak::Other;
};

// One thing here is not in the annex: a question or a cry that is quoted does not end
// the sentence around it. In “Why?” she asked. the small letter tells.
class SentenceReader {
 public:
  static bool starts_afresh(const BreakInput& input);
  bool read(const BreakInput& input);

 private:
  // What stands since the last full stop or its like, if nothing else does.
  enum class Ending : std::uint8_t { None, Stop, Closed, Spaced };

  bool breaks_before(const BreakInput& next) const;

  bool started_ = false;
  bool ambiguous_ = false;  // The stop is one that abbreviations have too.
  bool quoted_ = false;     // A closing mark came right after the stop.
  Ending ending_ = Ending::None;
  // The last code point that rule SB5 does not pass over, and the one before the stop.
  SentenceBreak last_ = SentenceBreak::Other, before_stop_ = SentenceBreak::Other;
};

}  // namespace attest
