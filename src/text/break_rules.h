// The rules of UAX 29 as three classes, called readers: one for graphemes, one for words and one
// for sentences.
//
// A reader class reads a text code point by code point and reports whether there is a boundary
// before each code point. After most code points, the results no longer depend on the earlier text,
// so a new reader that starts there gives the same results. A search can therefore start in the
// middle of a text (see text/boundaries.h).
//
// A rule looks ahead by at most kFarthestLook bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/break_properties.h"

namespace attest {

constexpr std::size_t kFarthestLook = 4096;

// A code point with its properties and the text after it.
struct BreakInput {
  char32_t code_point = 0;
  BreakProperties properties;
  std::string_view rest;
};

// Reads the code point at byte `at` and advances `at` past it.
BreakInput read_break_input(std::string_view text, std::size_t& at);

// Returns the properties of the first code point of `rest`, or default properties if `rest` is
// empty.
BreakProperties first_properties(std::string_view rest);

class GraphemeReader {
 public:
  // Returns whether a new GraphemeReader may start with this code point. The results of this reader
  // are then correct for all later code points, whatever the earlier text is.
  static bool starts_afresh(const BreakInput& input);

  // Returns whether there is a boundary before this code point. Always true for the first code
  // point.
  bool read(const BreakInput& input);

 private:
  enum class Conjunct : std::uint8_t { None, Consonant, Linked };  // State of rule GB9c.
  enum class Picture : std::uint8_t { None, Extended, Joined };    // State of rule GB11.

  bool breaks_before(const BreakProperties& next) const;

  bool started_ = false;
  bool odd_flag_half_ = false;  // True after an odd number of flag letters (GB12, GB13).
  GraphemeBreak last_ = GraphemeBreak::Other;
  Conjunct conjunct_ = Conjunct::None;
  Picture picture_ = Picture::None;
};

// Differs from UAX 29 in one rule: a sequence of letters of a script that needs a dictionary (Thai,
// Lao, Khmer, Burmese) is one word. In UAX 29 each of these letters is a word.
class WordReader {
 public:
  static bool starts_afresh(const BreakInput& input);
  bool read(const BreakInput& input);

 private:
  bool breaks_before(const BreakInput& next) const;
  bool joins(WordBreak next, std::string_view rest) const;

  bool started_ = false;
  bool odd_flag_half_ = false;         // True after an odd number of flag letters (WB15, WB16).
  bool dictionary_ = false;            // True after a letter of Thai or a similar script.
  WordBreak last_ = WordBreak::Other;  // The class of the previous code point.
  // The classes of the previous two code points that rule WB4 does not skip.
  WordBreak before_ = WordBreak::Other, before_that_ = WordBreak::Other;
};

// Differs from UAX 29 in one rule: a quoted question or exclamation does not end the sentence
// around it if a lower-case letter follows, as in “Why?” she asked.
class SentenceReader {
 public:
  static bool starts_afresh(const BreakInput& input);
  bool read(const BreakInput& input);

 private:
  // The position relative to the most recent sentence terminator: directly after it (`Stop`), after
  // closing punctuation such as a quotation mark (`Closed`), or after spaces (`Spaced`). All other
  // positions are `None`.
  enum class Ending : std::uint8_t { None, Stop, Closed, Spaced };

  bool breaks_before(const BreakInput& next) const;

  bool started_ = false;
  bool ambiguous_ = false;  // True after a full stop, which may also end an abbreviation.
  bool quoted_ = false;     // True if closing punctuation followed the terminator directly.
  Ending ending_ = Ending::None;
  // `last_`: the class of the previous code point that rule SB5 does not skip. `before_stop_`: the
  // class of the code point before the terminator.
  SentenceBreak last_ = SentenceBreak::Other, before_stop_ = SentenceBreak::Other;
};

}  // namespace attest
