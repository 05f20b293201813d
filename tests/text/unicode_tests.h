// Checks the cases of the official test files of the Unicode Standard.
//
// Every case passes or is listed as an exception with a reason. The test fails if an unlisted case
// fails, or if a listed case passes or does not exist.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attest::testing {

// Returns the lines of a file without comments, empty lines and surrounding white space.
std::vector<std::string> lines_of(std::string_view file);

// Splits a line at any of the separators and drops empty parts.
std::vector<std::string> split(std::string_view line, std::string_view separators);

// Makes UTF-8 text from code points in hexadecimal, separated by spaces.
std::string text_of(std::string_view code_points);

// A test case from a line such as "÷ 0061 × 0308 ÷": ÷ means a boundary, × means no boundary.
struct BreakCase {
  std::string line, text;
  std::vector<std::uint32_t> boundaries;  // Byte offsets. Some files include the boundary at 0.
};

std::vector<BreakCase> break_cases(std::string_view file);

// Cases that fail for a known reason.
struct Exceptions {
  std::string_view reason;
  std::vector<std::string_view> lines;
};

// Fails the running test if the failed lines differ from the lines of `exceptions`.
void check_failures(const std::vector<std::string>& failed,
                    const std::vector<Exceptions>& exceptions);

}  // namespace attest::testing
