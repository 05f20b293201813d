// The official test files of the Unicode Standard, and how their cases are checked.
//
// Every case passes or is listed as an exception with its reason. A case that fails
// unlisted fails the test, and so does a listed one that passes or is not there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attest::testing {

// The lines of a file, without comments, white space at both ends and empty lines.
std::vector<std::string> lines_of(std::string_view file);

// The parts of a line between any of the separators; none of them is empty.
std::vector<std::string> split(std::string_view line, std::string_view separators);

// UTF-8 from code points written in hexadecimal, with spaces between them.
std::string text_of(std::string_view code_points);

// A line such as "÷ 0061 × 0308 ÷": where there is a boundary and where there is none.
struct BreakCase {
  std::string line, text;
  std::vector<std::uint32_t> boundaries;  // In bytes; with the end, seldom with 0.
};

std::vector<BreakCase> break_cases(std::string_view file);

// What may fail, and why.
struct Exceptions {
  std::string_view reason;
  std::vector<std::string_view> lines;
};

// Fails the running test unless exactly the listed lines failed.
void check_failures(const std::vector<std::string>& failed,
                    const std::vector<Exceptions>& exceptions);

}  // namespace attest::testing
