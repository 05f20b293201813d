// The lines of Markdown source, for what has to be put right before it is parsed.
#pragma once

#include <cstddef>
#include <string_view>

namespace attest {

// The line that begins at `at`, without its "\n"; `at` moves behind that.
std::string_view next_line(std::string_view text, std::size_t& at);

std::size_t indentation(std::string_view line);  // In spaces.

bool is_blank(std::string_view line);

// Follows fenced code from line to line, so that code stays as it is.
class Fences {
 public:
  // True for a line of code and for the fences around it. To be asked for each line, in order.
  bool is_code(std::string_view line);

  bool is_open() const { return length_ > 0; }  // The next line is code, or ends it.

 private:
  char mark_ = '\0';
  std::size_t length_ = 0;  // Of the opening fence; 0 outside of code.
};

}  // namespace attest
