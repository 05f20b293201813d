// How Dear ImGui is cut to what Attest uses of it. Included by imgui.h itself
// (IMGUI_USER_CONFIG), so every file sees the same ImGui.
#pragma once

#include <stdio.h>

// Half of ImGui is for the programmer: its demo, its inspectors, its old names.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// The page has no files, no terminal and no shell to offer.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_TTY_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// We draw our own words and keep no settings of ImGui's. Its printf and scanf would bring in the
// whole of the C library's number formats, a tenth of the program (ui/imgui_functions.cpp).
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
namespace attest {
inline int imgui_reads_nothing(...) { return 0; }
}  // namespace attest
#define sscanf attest::imgui_reads_nothing

// The browser draws all text. ImGui asks its FreeType hook for a font loader and
// finds ours there (ui/blank_font.h); so neither FreeType nor stb_truetype nor a
// font file is linked.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_DEFAULT_FONT

// Characters beyond U+FFFF are characters too.
#define IMGUI_USE_WCHAR32
