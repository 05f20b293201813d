// Caches the width of each run, so that a word is measured only once even if it occurs many times
// in the article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "layout/shaper.h"

namespace attest {

// Returns a different number for each combination of a font and a direction.
std::uint64_t number_of(const Font& font, Direction direction);

class RunWidths {
 public:
  explicit RunWidths(Shaper& shaper) : shaper_(&shaper) {}

  // Returns the width in device pixels, or 0 for an empty run.
  float width(const Font& font, Direction direction, std::string_view run);

  // Must be called after a change of the fonts, the language or the screen's density.
  void clear() { widths_.clear(); }

  // The number of runs that were measured since the most recent call of clear(). This number is a
  // measure of the cost of a layout.
  std::size_t measured() const { return widths_.size(); }
  Shaper& shaper() const { return *shaper_; }

 private:
  Shaper* shaper_;
  std::unordered_map<std::uint64_t, float> widths_;  // Keyed by a hash of font, direction and text.
};

}  // namespace attest
