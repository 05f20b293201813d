#include "render/palette.h"

namespace attest {
namespace {

constexpr Palette kLight{.dark = false,
                         .paper = {0xFBF9F5FF},
                         .panel = {0xF4F1EAFF},
                         .raised = {0xFFFFFFFF},
                         .ink = {0x211D19FF},
                         .soft = {0x5F584FFF},
                         .faint = {0x938B7FFF},
                         .line = {0xE3DDD2FF},
                         .accent = {0x2B5C8AFF},
                         .accent_ink = {0xFFFFFFFF},
                         .selection = {0xCFE0F1FF},
                         .hit = {0xF4EE7CFF},
                         .hit_edge = {0x7A7200FF},
                         .hit_now = {0xE3D82BFF},
                         .hit_now_ink = {0x211D19FF},
                         .hover = {0xECE7DDFF},
                         .chosen = {0xE3EBF2FF},
                         .edge = {0x827A6DFF},
                         .accent_hover = {0x234C73FF},
                         .accent_pressed = {0x1C3E5EFF},
                         .alert = {0xA6341BFF},
                         .alert_tint = {0xF8DFD7FF},
                         .ok = {0x3D6B22FF},
                         .ok_tint = {0xDDEBD0FF},
                         .shadow = {0x211D1922},
                         .scrim = {0x211D195C},
                         .kinds = {{{{0x9A5B00FF}, {0xFBE6B8FF}, {0xF7D892FF}},
                                    {{0x0E6A63FF}, {0xCDEBE6FF}, {0xB2E0D9FF}},
                                    {{0x83316BFF}, {0xF3D9EAFF}, {0xEEC4DEFF}}}}};

constexpr Palette kDark{.dark = true,
                        .paper = {0x17181BFF},
                        .panel = {0x1D1F23FF},
                        .raised = {0x25282DFF},
                        .ink = {0xEAE5DCFF},
                        .soft = {0xB4ADA2FF},
                        .faint = {0x7D776DFF},
                        .line = {0x30343AFF},
                        .accent = {0x7FB2E5FF},
                        .accent_ink = {0x10151BFF},
                        .selection = {0x2C4660FF},
                        .hit = {0x55530FFF},
                        .hit_edge = {0xCFC95AFF},
                        .hit_now = {0xD9D164FF},
                        .hit_now_ink = {0x17181BFF},
                        .hover = {0x30343BFF},
                        .chosen = {0x273848FF},
                        .edge = {0x868B94FF},
                        .accent_hover = {0x98C3EEFF},
                        .accent_pressed = {0xB4D3F3FF},
                        .alert = {0xF29A82FF},
                        .alert_tint = {0x4A261CFF},
                        .ok = {0xA3CC85FF},
                        .ok_tint = {0x27391AFF},
                        .shadow = {0x00000066},
                        .scrim = {0x0000008F},
                        .kinds = {{{{0xF0B95AFF}, {0x4A3A17FF}, {0x563D0AFF}},
                                   {{0x6FD0C5FF}, {0x173F3CFF}, {0x0D4A46FF}},
                                   {{0xE79AD0FF}, {0x472A40FF}, {0x593550FF}}}}};

// The light palette for systems that request more contrast: black text on white, and stronger
// lines.
constexpr Palette kLightStrong{.dark = false,
                               .paper = {0xFFFFFFFF},
                               .panel = {0xFFFFFFFF},
                               .raised = {0xFFFFFFFF},
                               .ink = {0x000000FF},
                               .soft = {0x2B2825FF},
                               .faint = {0x4A4641FF},
                               .line = {0x55504AFF},
                               .accent = {0x0B3E70FF},
                               .accent_ink = {0xFFFFFFFF},
                               .selection = {0xB5D3F2FF},
                               .hit = {0xFFF480FF},
                               .hit_edge = {0x4D4800FF},
                               .hit_now = {0xF0DC00FF},
                               .hit_now_ink = {0x000000FF},
                               .hover = {0xE4DFD5FF},
                               .chosen = {0xD3E3F3FF},
                               .edge = {0x45413BFF},
                               .accent_hover = {0x082F55FF},
                               .accent_pressed = {0x05223FFF},
                               .alert = {0x7A1109FF},
                               .alert_tint = {0xFBDDD5FF},
                               .ok = {0x24500BFF},
                               .ok_tint = {0xD8ECC6FF},
                               .shadow = {0x00000040},
                               .scrim = {0x00000070},
                               .kinds = {{{{0x6B3F00FF}, {0xFFE9B8FF}, {0xFFDB8AFF}},
                                          {{0x00504AFF}, {0xC8F0EAFF}, {0xA4E4DBFF}},
                                          {{0x641E50FF}, {0xF8D8EDFF}, {0xF0BCE0FF}}}}};

constexpr Palette kDarkStrong{.dark = true,
                              .paper = {0x000000FF},
                              .panel = {0x000000FF},
                              .raised = {0x101113FF},
                              .ink = {0xFFFFFFFF},
                              .soft = {0xDEDAD3FF},
                              .faint = {0xB9B4ABFF},
                              .line = {0x9A958CFF},
                              .accent = {0xA6CDF5FF},
                              .accent_ink = {0x000000FF},
                              .selection = {0x234A72FF},
                              .hit = {0x454300FF},
                              .hit_edge = {0xF5EE6BFF},
                              .hit_now = {0xFFF46BFF},
                              .hit_now_ink = {0x000000FF},
                              .hover = {0x2B2E34FF},
                              .chosen = {0x1C3752FF},
                              .edge = {0xB4B8BFFF},
                              .accent_hover = {0xBCDAF8FF},
                              .accent_pressed = {0xD4E7FBFF},
                              .alert = {0xFFB3A1FF},
                              .alert_tint = {0x4A1D12FF},
                              .ok = {0xBFE8A0FF},
                              .ok_tint = {0x1E3310FF},
                              .shadow = {0x00000080},
                              .scrim = {0x000000A0},
                              .kinds = {{{{0xFFCF7AFF}, {0x40300CFF}, {0x553F10FF}},
                                         {{0x8CE8DDFF}, {0x0C3835FF}, {0x114B47FF}},
                                         {{0xFFB5E6FF}, {0x421F39FF}, {0x57294BFF}}}}};

}  // namespace

PaintColours Palette::of(PaintColour colour, Strength strength) const {
  const bool strong = strength == Strength::Strong;
  switch (colour) {
    case PaintColour::Selection:
      return {accent, selection, std::nullopt};
    case PaintColour::Hit:  // On this fill, soft text and links would be unreadable.
      return {hit_edge, strong ? hit_now : hit, strong ? hit_now_ink : ink};
  }
  const KindColours& kind = kinds[static_cast<std::size_t>(colour)];
  return {kind.line, strong ? kind.tint_hovered : kind.tint, std::nullopt};
}

Ink Palette::ink_on(Colour colour) const {
  // The sum of the three components is accurate enough to distinguish light letters from dark ones.
  const std::uint32_t c = colour.rgba;
  const std::uint32_t sum = (c >> 24) + ((c >> 16) & 0xFFu) + ((c >> 8) & 0xFFu);
  return sum > 3 * 140 ? Ink::Light : Ink::Dark;
}

Colour colour_of(const Palette& palette, TagColour colour) {
  switch (colour) {
    case TagColour::Blue:
      return palette.accent;
    case TagColour::Green:
      return palette.ok;
    case TagColour::Amber:
      return palette.kinds[static_cast<std::size_t>(KindColour::Amber)].line;
    case TagColour::Red:
      return palette.alert;
    case TagColour::Plum:
      return palette.kinds[static_cast<std::size_t>(KindColour::Plum)].line;
    case TagColour::None:
      break;
  }
  return palette.soft;
}

const Palette& palette_for(bool dark, bool more_contrast) {
  if (more_contrast) return dark ? kDarkStrong : kLightStrong;
  return dark ? kDark : kLight;
}

}  // namespace attest
