// ImGui's own backend. It reads the version of GLSL by sscanf(), which our settings
// take away from ImGui; it is the 300 that main.cpp names.
#include "imgui.h"
#undef sscanf
#define sscanf(text, format, number) (*(number) = 300, 1)
#include "imgui_impl_opengl3.cpp"
