// Reads the source code of the project, for tests that check rules about the code.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace attest::testing {

struct SourceFile {
  std::string file, text;  // `file` is relative to the project: "src/text/utf8.h".
};

// Returns all files in a project folder and in its subfolders, sorted by name. `endings` are the
// wanted extensions, such as ".cpp".
std::vector<SourceFile> sources_below(const std::string& folder,
                                      const std::set<std::string>& endings);

struct SourceLiteral {
  std::string text;                // The text as in the code, with escapes.
  std::size_t begin = 0, end = 0;  // Byte offsets in the code. The quotation marks are included.
};

// Returns the string literals of C++ code, without those in comments and #include lines.
std::vector<SourceLiteral> literals_in(const std::string& code);

// Returns the line of the byte at `at`, counted from one.
std::size_t line_of(const std::string& code, std::size_t at);

}  // namespace attest::testing
