// Remembers how wide each run is, so that a word is measured once however often
// it stands in the article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/shaper.h"

namespace attest {

class RunWidths {
 public:
  explicit RunWidths(Shaper& shaper) : shaper_(&shaper) {}

  // In device pixels; 0 for no text.
  float width(const Font& font, Direction direction, std::string_view run);

  // When fonts, language or the screen's density changed.
  void clear();

  // How many runs had to be measured since the last clear(): the true cost of a layout.
  std::size_t measured() const { return used_; }
  Shaper& shaper() const { return *shaper_; }

 private:
  // Keyed by a 64-bit hash of font, direction and text; the text is not kept. Two among 100,000
  // runs share a hash with a chance of one in four thousand million.
  struct Slot {
    std::uint64_t key = 0;  // 0: free.
    float width = 0;
  };
  void grow();

  Shaper* shaper_;
  std::vector<Slot> slots_;  // Open addressing; a power of two.
  std::size_t used_ = 0;
};

}  // namespace attest
