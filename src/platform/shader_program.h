// The shader programs, which web/graphics.js links from shaders/.
#pragma once

namespace attest {

// The programs that host_use_program() can select.
enum class CardProgram { Picture, Quads };

// The attribute location of the window's size in both vertex shaders. The size is not a uniform but
// an attribute with the same value for all vertices, because a query for the location of a uniform
// would wait until the program is linked.
inline constexpr unsigned kWindowSize = 4;

// Converts a byte offset to a pointer, because OpenGL expects offsets as pointers.
inline const void* at_byte(unsigned long bytes) { return reinterpret_cast<const void*>(bytes); }

}  // namespace attest
