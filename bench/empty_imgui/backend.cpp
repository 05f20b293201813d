// ImGui's own backend, compiled with our settings.
#include "imgui_impl_opengl3.cpp"
