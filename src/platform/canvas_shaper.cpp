#include "platform/canvas_shaper.h"

#include <algorithm>
#include <cstring>

#include "platform/bridge.h"
#include "platform/font_number.h"
#include "platform/transfer_buffer.h"
#include "text/break_properties.h"
#include "text/script.h"
#include "text/utf8.h"

namespace attest {
namespace {

// A ligature of two grapheme clusters is narrower than the two separate clusters together. The
// difference is at least this fraction of the second cluster's width. Kerning makes a smaller
// difference.
constexpr float kMelted = 0.1f;
constexpr std::string_view kZeroWidthJoiner = "\xE2\x80\x8D";

// Returns true if the letters before and after `at` may join and change their shapes. Digits,
// commas and the hamza do not join with the letter before them.
bool joined_at(std::string_view run, std::size_t at) {
  constexpr char32_t kHamza = 0x0621;
  std::size_t before = at, after = at;
  const char32_t next = decode(run, after);
  return is_joining_script(next) && next != kHamza &&
         break_properties(next).word == WordBreak::ALetter &&
         is_joining_script(decode_backwards(run, before));
}

// Returns true if the character at `at` is in an Indic script, in which two grapheme clusters may
// form a ligature.
bool may_melt(std::string_view run, std::size_t at) {
  const char32_t next = decode(run, at);
  return next >= 0x0900 && next < 0x0E00;
}

}  // namespace

void CanvasShaper::set_language(std::string_view language) {
  if (language == language_) return;
  language_ = language;
  known_.clear();
  host_set_language(language.data(), bytes_of(language));
}

FontMetrics CanvasShaper::metrics(const Font& font) {
  for (const KnownMetrics& known : known_) {
    if (known.font == font) return known.metrics;
  }
  const int number = font_number(font);
  const FontMetrics metrics{static_cast<float>(host_ascent(number, font.size)),
                            static_cast<float>(host_descent(number, font.size))};
  known_.push_back({font, metrics});
  return metrics;
}

float CanvasShaper::width(const Font& font, Direction direction, std::string_view run) {
  return static_cast<float>(host_measure(font_number(font), font.size, right_to_left(direction),
                                         run.data(), bytes_of(run)));
}

// The sum of the widths of single grapheme clusters differs from the width of a run by many pixels,
// especially in Arabic (DECISIONS 2). Therefore each caret position is measured together with the
// text before it. If the letters on both sides of the caret join, the measured text ends with a
// zero-width joiner. Otherwise the measured text includes the cluster after the caret, and the
// width of this cluster is subtracted. A ligature of two clusters is divided in the middle, as in
// browsers.
void CanvasShaper::carets(const Font& font, Direction direction, std::string_view run,
                          const std::vector<std::uint32_t>& boundaries, std::vector<float>& out) {
  out.clear();
  if (boundaries.empty()) return;

  const float whole = width(font, direction, run);
  std::string prefix;
  out.push_back(0);
  for (std::size_t i = 1; i + 1 < boundaries.size(); ++i) {
    const std::uint32_t at = boundaries[i], next = boundaries[i + 1];
    float place = 0;
    if (joined_at(run, at)) {
      prefix.assign(run.substr(0, at)).append(kZeroWidthJoiner);
      place = width(font, direction, prefix);
    } else {
      const float through =
          next == run.size() ? whole : width(font, direction, run.substr(0, next));
      const float alone = width(font, direction, run.substr(at, next - at));
      place = through - alone;
      if (may_melt(run, at)) {
        const std::uint32_t last = boundaries[i - 1];
        const float apart = width(font, direction, run.substr(last, at - last)) + alone;
        const float together = through - out.back();
        if (apart - together > kMelted * alone) place = out.back() + together / 2;
      }
    }
    out.push_back(std::clamp(place, out.back(), std::max(out.back(), whole)));
  }
  if (boundaries.size() > 1) out.push_back(whole);
}

void CanvasShaper::dictionary_breaks(std::string_view text, std::vector<std::uint32_t>& out) {
  const int count = host_find_words(text.data(), bytes_of(text));
  out.resize(static_cast<std::size_t>(count));
  const std::size_t bytes = out.size() * sizeof(std::uint32_t);
  if (bytes > 0) std::memcpy(out.data(), attest_buffer(static_cast<int>(bytes)), bytes);
}

}  // namespace attest
