// A program for the graphics card, from the two shaders that the build has checked.
#pragma once

namespace attest {

// Returns its name. What depends on the window's size has a uniform "window".
unsigned link_shaders(const char* vertex_source, const char* fragment_source);

// A byte offset as WebGL wants it told: as a pointer.
inline const void* at_byte(unsigned long bytes) { return reinterpret_cast<const void*>(bytes); }

}  // namespace attest
