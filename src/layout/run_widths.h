// Remembers how wide each run is, so that a word is measured once however often
// it stands in the article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "layout/shaper.h"

namespace attest {

class RunWidths {
 public:
  explicit RunWidths(Shaper& shaper) : shaper_(&shaper) {}

  // In device pixels; 0 for no text.
  float width(const Font& font, Direction direction, std::string_view run);

  // When fonts, language or the screen's density changed.
  void clear() { widths_.clear(); }

  // How many runs had to be measured since the last clear(): the true cost of a layout.
  std::size_t measured() const { return widths_.size(); }
  Shaper& shaper() const { return *shaper_; }

 private:
  Shaper* shaper_;
  std::unordered_map<std::uint64_t, float> widths_;  // By the hash of font, direction and text.
};

}  // namespace attest
