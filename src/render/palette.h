// Every colour of the program, by what it is for. Widgets and shaders take them
// from here and from nowhere else.
//
// Text on any tint, and on one tint over another, keeps a contrast of 4.5 : 1 or
// more (a test computes it); `faint` is for hints only, never for information alone.
#pragma once

#include <array>

#include "annotation/mark.h"
#include "render/painter.h"

namespace attest {

struct KindColours {
  Colour line, tint, tint_hovered;
};

struct Palette {
  bool dark = false;
  Colour paper, panel, raised;
  Colour ink, soft, faint;
  Colour line;
  Colour accent, accent_ink;
  Colour selection;
  Colour danger;                     // A failure, a deletion.
  Colour shadow;                     // Below what floats.
  Colour veil;                       // Over the page while a dialog is open.
  std::array<KindColours, 3> kinds;  // In the order of MarkKind.

  const KindColours& of(MarkKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
  Ink ink_on(Colour colour) const;  // How letters of this colour are to be rasterised.
};

const Palette& palette_for(bool dark, bool more_contrast);

// The relative contrast of two opaque colours, 1 to 21 (WCAG 2.2).
double contrast(Colour a, Colour b);

constexpr Colour with_alpha(Colour colour, unsigned alpha) {
  return {(colour.rgba & 0xFFFFFF00u) | (alpha & 0xFFu)};
}

// ImGui packs colours the other way round.
constexpr std::uint32_t packed(Colour colour) {
  const std::uint32_t c = colour.rgba;
  return (c >> 24) | ((c >> 8) & 0xFF00u) | ((c << 8) & 0xFF0000u) | (c << 24);
}

}  // namespace attest
