#include "text/break_rules.h"

#include "text/utf8.h"

namespace attest {

BreakInput read_break_input(std::string_view text, std::size_t& at) {
  const char32_t code_point = decode(text, at);
  return {code_point, break_properties(code_point), text.substr(at)};
}

BreakProperties first_properties(std::string_view rest) {
  std::size_t at = 0;
  return rest.empty() ? BreakProperties() : break_properties(decode(rest, at));
}

bool GraphemeReader::starts_afresh(const BreakInput& input) {
  switch (input.properties.grapheme) {
    case GraphemeBreak::Extend:
    case GraphemeBreak::ZWJ:
    case GraphemeBreak::RegionalIndicator:
      return false;
    default:
      return true;
  }
}

bool GraphemeReader::read(const BreakInput& input) {
  const BreakProperties& next = input.properties;
  const bool boundary = !started_ || breaks_before(next);
  const bool is_joiner = next.grapheme == GraphemeBreak::ZWJ;

  if (next.conjunct == ConjunctBreak::Consonant) {
    conjunct_ = Conjunct::Consonant;
  } else if (next.conjunct == ConjunctBreak::None) {
    conjunct_ = Conjunct::None;
  } else if (next.conjunct == ConjunctBreak::Linker && conjunct_ == Conjunct::Consonant) {
    conjunct_ = Conjunct::Linked;
  }

  if (next.pictographic) {
    picture_ = Picture::Extended;
  } else if (picture_ == Picture::Extended && is_joiner) {
    picture_ = Picture::Joined;
  } else if (picture_ == Picture::Joined || next.grapheme != GraphemeBreak::Extend) {
    picture_ = Picture::None;
  }

  odd_flag_half_ = next.grapheme == GraphemeBreak::RegionalIndicator && !odd_flag_half_;
  last_ = next.grapheme;
  started_ = true;
  return boundary;
}

bool GraphemeReader::breaks_before(const BreakProperties& next) const {
  using G = GraphemeBreak;
  const G to = next.grapheme;
  const auto is_control = [](G g) { return g == G::Control || g == G::CR || g == G::LF; };

  if (last_ == G::CR && to == G::LF) return false;                                   // GB3
  if (is_control(last_) || is_control(to)) return true;                              // GB4, GB5
  if (last_ == G::L && (to == G::L || to == G::V || to == G::LV || to == G::LVT)) {  // GB6
    return false;
  }
  if ((last_ == G::LV || last_ == G::V) && (to == G::V || to == G::T)) return false;  // GB7
  if ((last_ == G::LVT || last_ == G::T) && to == G::T) return false;                 // GB8
  if (to == G::Extend || to == G::ZWJ || to == G::SpacingMark) return false;          // GB9, GB9a
  if (last_ == G::Prepend) return false;                                              // GB9b
  if (conjunct_ == Conjunct::Linked && next.conjunct == ConjunctBreak::Consonant) {   // GB9c
    return false;
  }
  if (picture_ == Picture::Joined && next.pictographic) return false;  // GB11
  return !(odd_flag_half_ && to == GraphemeBreak::RegionalIndicator);  // GB12, GB13, GB999
}

namespace {

bool is_separator(SentenceBreak s) {
  return s == SentenceBreak::Sep || s == SentenceBreak::CR || s == SentenceBreak::LF;
}

bool is_stop(SentenceBreak s) { return s == SentenceBreak::ATerm || s == SentenceBreak::STerm; }

bool is_skipped(SentenceBreak s) {
  return s == SentenceBreak::Extend || s == SentenceBreak::Format;
}

// Rule SB8: returns whether the next letter, sentence terminator or separator is a lower-case
// letter. If it is, the full stop does not end the sentence.
bool sentence_continues(const BreakInput& next) {
  const std::string_view rest = next.rest.substr(0, kFarthestLook);
  SentenceBreak to = next.properties.sentence;
  for (std::size_t at = 0;;) {
    if (to == SentenceBreak::Lower) return true;
    const bool decides = to == SentenceBreak::OLetter || to == SentenceBreak::Upper ||
                         is_separator(to) || is_stop(to);
    if (decides || at >= rest.size()) return false;
    to = break_properties(decode(rest, at)).sentence;
  }
}

}  // namespace

bool SentenceReader::starts_afresh(const BreakInput& input) {
  const SentenceBreak found = input.properties.sentence;
  if (found == SentenceBreak::ATerm) {
    // Rule SB7 uses the text before the full stop only if a capital letter directly follows the
    // full stop.
    const SentenceBreak after = first_properties(input.rest).sentence;
    return after != SentenceBreak::Upper && !is_skipped(after);
  }
  return !is_skipped(found) && found != SentenceBreak::Close && found != SentenceBreak::Sp;
}

bool SentenceReader::read(const BreakInput& input) {
  using S = SentenceBreak;
  const S next = input.properties.sentence;
  const bool boundary = !started_ || breaks_before(input);
  const bool at_line_start = !started_ || is_separator(last_);
  started_ = true;
  if (is_skipped(next)) {  // SB5
    if (at_line_start) last_ = S::Other;
    return boundary;
  }

  if (is_stop(next)) {
    ending_ = Ending::Stop;
    ambiguous_ = next == S::ATerm;
    quoted_ = false;
    before_stop_ = last_;
  } else if (next == S::Close && (ending_ == Ending::Stop || ending_ == Ending::Closed)) {
    ending_ = Ending::Closed;
    quoted_ = true;
  } else if (next == S::Sp && ending_ != Ending::None) {
    ending_ = Ending::Spaced;
  } else {
    ending_ = Ending::None;
  }
  last_ = next;
  return boundary;
}

bool SentenceReader::breaks_before(const BreakInput& next) const {
  using S = SentenceBreak;
  const S to = next.properties.sentence;
  if (last_ == S::CR && to == S::LF) return false;  // SB3
  if (is_separator(last_)) return true;             // SB4
  if (is_skipped(to)) return false;                 // SB5
  if (ending_ == Ending::None) return false;        // SB998

  if (ambiguous_) {
    const bool directly = ending_ == Ending::Stop;
    const bool after_letter = before_stop_ == S::Upper || before_stop_ == S::Lower;
    if (directly && to == S::Numeric) return false;                // SB6
    if (directly && after_letter && to == S::Upper) return false;  // SB7
    if (sentence_continues(next)) return false;                    // SB8
  }
  if (quoted_ && to == S::Lower) return false;
  if (to == S::SContinue || is_stop(to)) return false;            // SB8a
  if (to == S::Close && ending_ != Ending::Spaced) return false;  // SB9
  return to != S::Sp && !is_separator(to);                        // SB9, SB10, SB11
}

}  // namespace attest
