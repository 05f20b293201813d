#include "render/palette.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "doctest.h"

namespace attest::palette_test {
namespace {

double luminance_of(Colour colour) {
  const auto linear = [&](unsigned shift) {
    const double part = ((colour.rgba >> shift) & 0xFFu) / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(24) + 0.7152 * linear(16) + 0.0722 * linear(8);
}

// Returns the contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.2).
double contrast(Colour a, Colour b) {
  const double one = luminance_of(a) + 0.05, other = luminance_of(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

constexpr double kReadable = 4.5;  // The minimum contrast of text of normal size (WCAG 2.2, 1.4.3).

template <class Check>
void for_every_palette(Check check) {
  for (const bool dark : {false, true}) {
    for (const bool more_contrast : {false, true}) {
      CAPTURE(dark);
      CAPTURE(more_contrast);
      check(palette_for(dark, more_contrast));
    }
  }
}

}  // namespace

TEST_CASE("text is readable on every background in every theme") {
  for_every_palette([](const Palette& palette) {
    for (const Colour ground : {palette.paper, palette.panel, palette.raised, palette.selection}) {
      CHECK(contrast(palette.ink, ground) >= kReadable);
    }
    for (const Colour ground : {palette.paper, palette.panel, palette.raised}) {
      CHECK(contrast(palette.soft, ground) >= kReadable);
      CHECK(contrast(palette.accent, ground) >= kReadable);
      CHECK(contrast(palette.alert, ground) >= kReadable);
    }
    CHECK(contrast(palette.accent_ink, palette.accent) >= kReadable);
  });
}

TEST_CASE("text on rows and buttons is readable, and the outlines are visible, in every state") {
  for_every_palette([](const Palette& palette) {
    for (const Colour ground : {palette.hover, palette.chosen}) {
      for (const Colour text : {palette.ink, palette.soft, palette.alert, palette.ok}) {
        CHECK(contrast(text, ground) >= kReadable);
      }
    }
    for (const Colour ground :
         {palette.paper, palette.panel, palette.raised, palette.hover, palette.chosen}) {
      CHECK(contrast(palette.edge, ground) >= 3);
      CHECK(contrast(palette.accent, ground) >= 3);  // The focus ring.
    }
    for (const Colour ground : {palette.accent_hover, palette.accent_pressed, palette.alert}) {
      CHECK(contrast(palette.accent_ink, ground) >= kReadable);
    }
    CHECK(palette.accent_hover != palette.accent);
    CHECK(palette.accent_pressed != palette.accent_hover);
  });
}

TEST_CASE("text in a status colour is readable on all backgrounds and on the tint of that status") {
  for_every_palette([](const Palette& palette) {
    for (const auto& [colour, tint] :
         {std::pair{palette.alert, palette.alert_tint}, std::pair{palette.ok, palette.ok_tint}}) {
      for (const Colour ground : {palette.paper, palette.panel, palette.raised, tint}) {
        CHECK(contrast(colour, ground) >= kReadable);
      }
      CHECK(contrast(palette.ink, tint) >= kReadable);
      CHECK(contrast(palette.soft, tint) >= kReadable);
    }
  });
}

TEST_CASE("marked text is readable on a mark's tint, whether or not the mark is hovered") {
  for_every_palette([](const Palette& palette) {
    for (const KindColours& kind : palette.kinds) {
      CHECK(contrast(palette.ink, kind.tint) >= kReadable);
      CHECK(contrast(palette.ink, kind.tint_hovered) >= kReadable);
      CHECK(contrast(palette.accent, kind.tint) >= kReadable);
      CHECK(contrast(palette.accent, kind.tint_hovered) >= kReadable);
      CHECK(contrast(palette.soft, kind.tint) >= kReadable);
      CHECK(contrast(kind.line, palette.paper) >= 3);  // A line needs less contrast than text.
      CHECK(contrast(palette.soft, palette.paper) >= 3);
      // Marks may overlap, so a line of one kind may lie on the tint of another kind.
      for (const KindColours& other : palette.kinds) {
        CHECK(contrast(kind.line, other.tint) >= 3);
        CHECK(contrast(kind.line, other.tint_hovered) >= 3);
        CHECK(contrast(palette.soft, other.tint) >= 3);
      }
      CHECK(contrast(kind.line, palette.selection) >= 3);
    }
  });
}

TEST_CASE("search hits are readable, and their outline is visible, in every theme") {
  for_every_palette([](const Palette& palette) {
    for (const Strength strength : {Strength::Normal, Strength::Strong}) {
      const PaintColours hit = palette.of(PaintColour::Hit, strength);
      REQUIRE(hit.ink);
      CHECK(contrast(*hit.ink, hit.fill) >= kReadable);
      CHECK(contrast(hit.line, palette.paper) >= 3);
      CHECK(contrast(hit.line, palette.selection) >= 3);
      for (const KindColours& kind : palette.kinds) CHECK(contrast(hit.line, kind.tint) >= 3);
    }
    CHECK(contrast(palette.hit_edge, palette.hit) >= 3);
  });
}

TEST_CASE("the current search hit and a hovered mark are drawn in stronger colours") {
  for_every_palette([](const Palette& palette) {
    const auto fill = [&](PaintColour colour, Strength strength) {
      return palette.of(colour, strength).fill;
    };
    const PaintColour claim = paint_colour_of(MarkKind::Claim);
    CHECK(fill(PaintColour::Hit, Strength::Strong) != fill(PaintColour::Hit, Strength::Normal));
    CHECK(fill(claim, Strength::Normal) == palette.of(MarkKind::Claim).tint);
    CHECK(fill(claim, Strength::Strong) == palette.of(MarkKind::Claim).tint_hovered);
  });
}

TEST_CASE("the contrast of black and white is 21, the largest possible value") {
  CHECK(contrast({0x000000FF}, {0xFFFFFFFF}) == doctest::Approx(21));
  CHECK(contrast({0x777777FF}, {0x777777FF}) == doctest::Approx(1));
}

TEST_CASE(
    "ink_on() returns Ink::Light for a light text colour and Ink::Dark for a dark text colour") {
  const Palette& light = palette_for(false, false);
  CHECK(light.ink_on(light.ink) == Ink::Dark);
  CHECK(light.ink_on(light.accent_ink) == Ink::Light);
  const Palette& dark = palette_for(true, false);
  CHECK(dark.ink_on(dark.ink) == Ink::Light);
  CHECK(dark.ink_on(dark.accent_ink) == Ink::Dark);
}

TEST_CASE("packed() converts a colour to ImGui's byte order") {
  CHECK(packed({0x11223344}) == 0x44332211);
  CHECK(with_alpha({0x112233FF}, 0x80) == Colour{0x11223380});
}

}  // namespace attest::palette_test
