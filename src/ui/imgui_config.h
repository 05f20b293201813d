// Dear ImGui's own switches, as its imconfig.h describes them. Included by imgui.h itself
// (IMGUI_USER_CONFIG), so every file sees the same ImGui.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// The page has no files, no terminal and no shell to offer.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_TTY_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// The browser draws all words (app/blank_font.h).
#define IMGUI_DISABLE_DEFAULT_FONT

// Characters beyond U+FFFF are characters too.
#define IMGUI_USE_WCHAR32

// Its demo and its inspectors are for us.
#ifdef NDEBUG
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#endif
