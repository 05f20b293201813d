// A font for Dear ImGui that has every character and draws none of them: the browser draws our
// words (ui/text_pen.h), and no font is downloaded.
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
