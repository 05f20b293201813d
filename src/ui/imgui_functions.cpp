// Functions that ImGui asks for and that Attest has no use for.
//
// ImGui formats names for windows within windows, for logs and for settings; none
// of these is ours, and all of our words are drawn by ourselves. So a format is
// copied as it stands, which is right for the ones without arguments.
#include <math.h>

#include <algorithm>
#include <cstdarg>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

int ImFormatStringV(char* out, size_t size, const char* format, va_list) {
  const size_t length = std::strlen(format);
  if (out == nullptr || size == 0) return static_cast<int>(length);
  const size_t kept = std::min(length, size - 1);
  std::memcpy(out, format, kept);
  out[kept] = 0;
  return static_cast<int>(kept);
}

int ImFormatString(char* out, size_t size, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int length = ImFormatStringV(out, size, format, arguments);
  va_end(arguments);
  return length;
}

namespace attest {

// FNV-1a. "##" in a name is nothing special here: no name of ours has it.
unsigned imgui_hash(const void* data, size_t size, unsigned seed) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  unsigned hash = seed ^ 0x811C9DC5u;
  for (size_t i = 0; size != 0 ? i < size : bytes[i] != 0; ++i) {
    hash = (hash ^ bytes[i]) * 0x01000193u;
  }
  return hash;
}

// Taylor's series around 0, after the angle is brought to the nearest half turn.
float imgui_sine(float angle) {
  constexpr float kHalfTurn = 3.14159265f;
  const float turns = floorf(angle / kHalfTurn + 0.5f);
  const float x = angle - turns * kHalfTurn, square = x * x;
  const float sine =
      x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
  return static_cast<int>(turns) % 2 == 0 ? sine : -sine;
}

// Abramowitz and Stegun, Handbook of Mathematical Functions, 4.4.45: to 0.00007.
float imgui_arc_cosine(float x) {
  const float size = fabsf(x);
  const float angle = sqrtf(1 - size) *
                      (1.5707288f + size * (-0.2121144f + size * (0.0742610f - size * 0.0187293f)));
  return x < 0 ? 3.14159265f - angle : angle;
}

}  // namespace attest

// Attest has no tables and no columns: imgui_tables.cpp is not part of the program, and what the
// rest of ImGui calls of it, in case somebody has, does nothing.
namespace ImGui {
void EndColumns() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}
}  // namespace ImGui

// There is no font to load; who has one says how (bench/empty_imgui/blank_font.h).
const ImFontLoader* ImGuiFreeType::GetFontLoader() { return nullptr; }
