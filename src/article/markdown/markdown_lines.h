// Reads Markdown source line by line, so that it can be corrected before it is parsed.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// Returns the line that begins at `at`, without its "\n", and moves `at` to the next line.
std::string_view next_line(std::string_view text, std::size_t& at);

std::size_t indentation(std::string_view line);  // Returns the indentation in spaces.

bool is_blank(std::string_view line);

// Tracks fenced code from line to line. Callers use it to leave code unchanged.
class Fences {
 public:
  // Returns whether `line` is a line of fenced code or a fence. Must be called for each line in
  // order.
  bool is_code(std::string_view line);

  // True inside fenced code. The next line is then code or the closing fence.
  bool is_open() const { return length_ > 0; }

 private:
  char mark_ = '\0';
  std::size_t length_ = 0;  // Length of the opening fence. 0 outside code.
};

}  // namespace attest
