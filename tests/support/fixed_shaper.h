// A shaper without a browser. The width of a grapheme cluster depends on its first code point.
//
// A letter is half an em wide, and an ideograph or emoji is one em wide. Combining marks have no
// width. Joined Arabic letters are a tenth of an em closer together than separate letters, so a
// word that is cut in two is wider than the whole word. Where layout needs a dictionary, every
// third grapheme cluster begins a word.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/shaper.h"
#include "text/script.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace attest::testing {

class FixedShaper : public Shaper {
 public:
  int runs_measured = 0, runs_with_carets = 0;
  std::size_t longest_run = 0;  // In bytes.
  std::string language;

  void set_language(std::string_view tag) override { language = tag; }

  FontMetrics metrics(const Font& font) override { return {font.size * 0.9f, font.size * 0.3f}; }

  float width(const Font& font, Direction, std::string_view run) override {
    ++runs_measured;
    longest_run = std::max(longest_run, run.size());
    return font.size * ems_before(run, run.size());
  }

  void carets(const Font& font, Direction, std::string_view run,
              const std::vector<std::uint32_t>& boundaries, std::vector<float>& out) override {
    ++runs_with_carets;
    out.clear();
    for (const std::uint32_t at : boundaries) out.push_back(font.size * ems_before(run, at));
  }

  void dictionary_breaks(std::string_view text, std::vector<std::uint32_t>& out) override {
    std::vector<std::uint32_t> boundaries;
    grapheme_boundaries(text, boundaries);
    for (std::size_t i = 3; i + 1 < boundaries.size(); i += 3) out.push_back(boundaries[i]);
  }

 private:
  static bool joins(char32_t c) { return c >= 0x0620 && c <= 0x064A; }

  static float ems_of(char32_t c) {
    const bool unseen = c == 0xAD || c == 0x200B || c == 0x200D || c == 0xFE0F;
    if (unseen || (c >= 0x0300 && c <= 0x036F)) return 0;
    return is_cjk(c) || is_emoji_like(c) ? 1.0f : 0.5f;
  }

  // Each grapheme cluster is as wide as its first code point.
  static float ems_before(std::string_view run, std::size_t end) {
    std::vector<std::uint32_t> boundaries;
    grapheme_boundaries(run, boundaries);
    float ems = 0;
    bool joined = false;
    for (std::size_t i = 0; i + 1 < boundaries.size() && boundaries[i] < end; ++i) {
      std::size_t at = boundaries[i];
      const char32_t c = decode(run, at);
      ems += ems_of(c) - (joined && joins(c) ? 0.1f : 0.0f);
      joined = joins(c);
    }
    return ems;
  }
};

}  // namespace attest::testing
