// All colours of the program, named by their use. Widgets and shaders use no other colours.
//
// Text has a contrast of at least 4.5 : 1 on any tint and on two overlapping tints (checked by a
// test). `faint` is used only for disabled controls and scroll bars. It never conveys information
// alone. `soft` text may be drawn on `hover` and `chosen`, but not on `selection`. `selection` is
// the background of selected text and of the option with the keyboard focus.
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
// A hovered or chosen mark and the current search hit are strong; all other passages are normal.
enum class Strength : std::uint8_t { Normal, Strong };

struct PaintColours {
  Colour line, fill;  // `line` is the colour of underlines and outlines.
  // The colour of all text on the fill. Empty: the text keeps its colour.
  std::optional<Colour> ink;
};

struct Palette {
  bool dark = false;
  Colour paper, panel, raised;
  Colour ink, soft, faint;
  Colour line;
  Colour accent, accent_ink;
  Colour selection;
  Colour hit, hit_edge;                 // The fill and the outline of a search hit.
  Colour hit_now, hit_now_ink;          // The fill and the text of the current search hit.
  Colour hover;                         // The background of a row or button under the pointer.
  Colour chosen;                        // The background of a chosen row.
  Colour edge;                          // The outline of a switch or of a chosen cell.
  Colour accent_hover, accent_pressed;  // A hovered and a pressed primary button.
  Colour alert, alert_tint;  // The colours of failures, deletions, and items that need attention.
  // The colours of supported claims, supporting links and articles with complete marks.
  Colour ok, ok_tint;
  Colour shadow;                                // The shadow below floating elements.
  Colour scrim;                                 // The colour over the page while a dialog is open.
  std::array<KindColours, kKindColours> kinds;  // Indexed by KindColour.

  const KindColours& of(MarkKind kind) const {
    return kinds[static_cast<std::size_t>(spec_of(kind).colour)];
  }
  PaintColours of(PaintColour colour, Strength strength) const;
  Ink ink_on(Colour colour) const;  // Returns how text in this colour is rasterised.
};

// Returns the colour of a tag in the given palette.
Colour colour_of(const Palette& palette, TagColour colour);

const Palette& palette_for(bool dark, bool more_contrast);

constexpr Colour with_alpha(Colour colour, unsigned alpha) {
  return {(colour.rgba & 0xFFFFFF00u) | (alpha & 0xFFu)};
}

// Converts a colour to ImGui's format, which has the bytes in reverse order.
constexpr std::uint32_t packed(Colour colour) {
  const std::uint32_t c = colour.rgba;
  return (c >> 24) | ((c >> 8) & 0xFF00u) | ((c << 8) & 0xFF0000u) | (c << 24);
}

}  // namespace attest
