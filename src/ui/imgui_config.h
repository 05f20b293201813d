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

// The browser draws all text. Asked for FreeType, ImGui has no reader of fonts of its own; and no
// font is linked.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_DEFAULT_FONT

// Characters beyond U+FFFF are characters too.
#define IMGUI_USE_WCHAR32

// See .ci/trim_imgui.cmake. Bytes of `data`, or all up to a NUL where the size is 0.
namespace attest {
unsigned imgui_hash(const void* data, size_t size, unsigned seed);
}  // namespace attest

// Circles and round corners want the sine of a small angle to a thousandth of a pixel; the C
// library's come with tables for angles of any size.
#include <math.h>
#define IMGUI_DISABLE_DEFAULT_MATH_FUNCTIONS
namespace attest {
float imgui_sine(float angle);
float imgui_arc_cosine(float x);  // Of -1 to 1.
}  // namespace attest
#define ImFabs(x) fabsf(x)
#define ImSqrt(x) sqrtf(x)
#define ImFmod(x, y) fmodf(x, y)
#define ImCos(x) attest::imgui_sine((x) + 1.57079633f)
#define ImSin(x) attest::imgui_sine(x)
#define ImAcos(x) attest::imgui_arc_cosine(x)
#define ImAtan2(y, x) atan2f(y, x)
#define ImAtof(text) atof(text)
#define ImCeil(x) ceilf(x)
inline float ImPow(float x, float y) { return powf(x, y); }
inline double ImPow(double x, double y) { return pow(x, y); }
inline float ImLog(float x) { return logf(x); }
inline double ImLog(double x) { return log(x); }
inline int ImAbs(int x) { return x < 0 ? -x : x; }
inline float ImAbs(float x) { return fabsf(x); }
inline double ImAbs(double x) { return fabs(x); }
inline float ImSign(float x) { return x < 0 ? -1.0f : x > 0 ? 1.0f : 0.0f; }
inline double ImSign(double x) { return x < 0 ? -1.0 : x > 0 ? 1.0 : 0.0; }
inline float ImRsqrt(float x) { return 1 / sqrtf(x); }
inline double ImRsqrt(double x) { return 1 / sqrt(x); }
