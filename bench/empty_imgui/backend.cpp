// ImGui's own OpenGL backend, compiled with our flags.
#include "imgui_impl_opengl3.cpp"
