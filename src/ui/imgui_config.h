// The compile-time options of Dear ImGui, documented in ImGui's imconfig.h. imgui.h includes this
// file (IMGUI_USER_CONFIG), so every source file is compiled with the same options.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// A web page has no file system, terminal or shell.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_TTY_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// The browser draws all text, so ImGui needs no font (app/blank_font.h).
#define IMGUI_DISABLE_DEFAULT_FONT

// Enables characters above U+FFFF.
#define IMGUI_USE_WCHAR32

// ImGui reports every item to the semantics layer (ui/widgets/semantics.h).
#define IMGUI_ENABLE_TEST_ENGINE

// Only developers need the demo window and the debug tools.
#ifdef NDEBUG
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#endif
