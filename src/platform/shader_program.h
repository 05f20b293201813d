// The programs that the graphics card draws with: web/graphics.js has made them from shaders/.
#pragma once

namespace attest {

// As host_use_program() takes them.
enum class CardProgram { Picture, Quads };

// Where both vertex shaders take the window's size from: an attribute that is the same for all
// vertices. To ask where a uniform is would be to wait until the card has made the program.
inline constexpr unsigned kWindowSize = 4;

// A byte offset as WebGL wants it told: as a pointer.
inline const void* at_byte(unsigned long bytes) { return reinterpret_cast<const void*>(bytes); }

}  // namespace attest
