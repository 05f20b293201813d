// All colours of the program, named by their use. Widgets and shaders use no other colours.
//
// Text on any tint, and on one tint over another, has a contrast of at least 4.5 : 1 (checked by a
// test). `faint` is only for disabled icons, never for information on its own. `soft` text may
// stand on `hover` and `chosen`, but not on `selection`, which is for selected text and for the
// option under the keyboard.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "annotation/codebook.h"
#include "annotation/kinds.h"
#include "render/painter.h"

namespace attest {

struct KindColours {
  Colour line, tint, tint_hovered;
};

// The colours of a painted passage (render/paint_layer.h). The values below kKindColours are the
// colours of the kinds of marks.
enum class PaintColour : std::uint8_t { Selection = kKindColours, Hit };
constexpr PaintColour paint_colour_of(MarkKind kind) {
  return static_cast<PaintColour>(spec_of(kind).colour);
}
// Marks are strong if they are hovered or chosen, and the current search hit is strong.
enum class Strength : std::uint8_t { Normal, Strong };

struct PaintColours {
  Colour line, fill;          // `line` is for underlines and outlines.
  std::optional<Colour> ink;  // All text on the fill has this colour. Nothing: no change.
};

struct Palette {
  bool dark = false;
  Colour paper, panel, raised;
  Colour ink, soft, faint;
  Colour line;
  Colour accent, accent_ink;
  Colour selection;
  Colour hit, hit_edge;                         // Search hits: ground and outline.
  Colour hit_now, hit_now_ink;                  // The current hit: ground and text.
  Colour hover;                                 // A row or button under the pointer.
  Colour chosen;                                // The ground of a chosen row.
  Colour edge;                                  // The outline of a switch or a chosen cell.
  Colour accent_hover, accent_pressed;          // A primary button.
  Colour alert, alert_tint;                     // Failures, deletions, and what needs attention.
  Colour ok, ok_tint;                           // What is supported, kept or saved.
  Colour shadow;                                // Below floating elements.
  Colour scrim;                                 // Over the page while a dialog is open.
  std::array<KindColours, kKindColours> kinds;  // Indexed by KindColour.

  const KindColours& of(MarkKind kind) const {
    return kinds[static_cast<std::size_t>(spec_of(kind).colour)];
  }
  PaintColours of(PaintColour colour, Strength strength) const;
  Ink ink_on(Colour colour) const;  // The rasterisation for text of this colour.
};

// The colour that stands for a tag. The tag must have one.
Colour colour_of(const Palette& palette, TagColour colour);

const Palette& palette_for(bool dark, bool more_contrast);

constexpr Colour with_alpha(Colour colour, unsigned alpha) {
  return {(colour.rgba & 0xFFFFFF00u) | (alpha & 0xFFu)};
}

// Converts to ImGui's byte order, which is reversed.
constexpr std::uint32_t packed(Colour colour) {
  const std::uint32_t c = colour.rgba;
  return (c >> 24) | ((c >> 8) & 0xFF00u) | ((c << 8) & 0xFF0000u) | (c << 24);
}

}  // namespace attest
