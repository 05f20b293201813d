// The font that ImGui is given: it has every character and draws none of them.
//
// Attest's text is shaped and rasterised by the browser and drawn as runs of
// quads. ImGui still wants a font to open a frame with; this one gives its
// widgets a line height and leaves the drawing to us.
#pragma once

struct ImFont;
struct ImFontAtlas;
struct ImFontLoader;

namespace attest {

// Every glyph is blank and half as wide as the font is high. Never null.
const ImFontLoader* blank_font_loader();

// Adds the blank font to `atlas` and returns it. `size` is ImGui's own font size:
// the height of a line, in the pixels that ImGui is run in.
ImFont* add_blank_font(ImFontAtlas& atlas, float size);

}  // namespace attest
