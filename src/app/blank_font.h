// A font for Dear ImGui in which every character is blank. The browser draws all text
// (ui/widgets/text_pen.h), so no font is downloaded.
#pragma once

struct ImFont;
struct ImFontAtlas;
struct ImFontLoader;

namespace attest {

// Returns a loader whose glyphs are blank and half as wide as the font is high. Never null.
const ImFontLoader* blank_font_loader();

// Adds the blank font to `atlas` and returns it. `size` is ImGui's font size: the line height in
// the pixels that ImGui uses.
ImFont* add_blank_font(ImFontAtlas& atlas, float size);

}  // namespace attest
