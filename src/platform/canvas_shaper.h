// Measures text with the browser's Canvas2D. Canvas2D supports every script and every installed
// font, and its widths are exactly those of the rasterised glyph runs.
#pragma once

#include <string>
#include <vector>

#include "layout/shaper.h"

namespace attest {

class CanvasShaper final : public Shaper {
 public:
  void set_language(std::string_view language) override;
  FontMetrics metrics(const Font& font) override;
  float width(const Font& font, Direction direction, std::string_view run) override;
  void carets(const Font& font, Direction direction, std::string_view run,
              const std::vector<std::uint32_t>& boundaries, std::vector<float>& out) override;
  void dictionary_breaks(std::string_view text, std::vector<std::uint32_t>& out) override;

 private:
  struct KnownMetrics {
    Font font;
    FontMetrics metrics;
  };
  // A cache of font measures, because measuring a font is slow. A page uses about 12 fonts.
  std::vector<KnownMetrics> known_;
  std::string language_;
};

}  // namespace attest
