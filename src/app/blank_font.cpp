#include "app/blank_font.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace attest {
namespace {

constexpr float kAscentPerSize = 0.8f;
constexpr float kAdvancePerSize = 0.5f;

bool has_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool set_height(ImFontAtlas*, ImFontConfig*, ImFontBaked* font, void*) {
  font->Ascent = font->Size * kAscentPerSize;
  font->Descent = font->Ascent - font->Size;
  return true;
}

// ImGui requests only `advance` when it measures text, and the whole glyph otherwise.
bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* font, void*, ImWchar character,
                ImFontGlyph* glyph, float* advance) {
  const float width = font->Size * kAdvancePerSize;
  if (advance != nullptr) {
    *advance = width;
    return true;
  }
  glyph->Codepoint = character & 0x3FFFFFFu;  // ImGui's code point field has 26 bits.
  glyph->AdvanceX = width;
  return true;
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "blank";
  loader.FontSrcContainsGlyph = has_glyph;
  loader.FontBakedInit = set_height;
  loader.FontBakedLoadGlyph = load_glyph;
  return loader;
}

}  // namespace

const ImFontLoader* blank_font_loader() {
  static const ImFontLoader loader = make_loader();
  return &loader;
}

ImFont* add_blank_font(ImFontAtlas& atlas, float size) {
  atlas.SetFontLoader(blank_font_loader());
  ImFontConfig config;
  config.FontLoader = blank_font_loader();
  config.SizePixels = size;
  return atlas.AddFont(&config);
}

}  // namespace attest
