#include "text/unicode_tests.h"

#include <algorithm>
#include <cstdlib>

#include "doctest.h"
#include "text/utf8.h"

namespace attest::testing {

std::vector<std::string> lines_of(std::string_view file) {
  constexpr std::string_view kSpace = " \t\r";
  std::vector<std::string> lines;
  while (!file.empty()) {
    const std::size_t newline = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, newline);
    file.remove_prefix(std::min(newline + 1, file.size()));
    line = line.substr(0, line.find('#'));
    const std::size_t start = line.find_first_not_of(kSpace);
    if (start == std::string_view::npos) continue;
    lines.emplace_back(line.substr(start, line.find_last_not_of(kSpace) + 1 - start));
  }
  return lines;
}

std::vector<std::string> split(std::string_view line, std::string_view separators) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(separators, at), line.size());
    if (end > at) parts.emplace_back(line.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string text_of(std::string_view code_points) {
  std::string text;
  for (const std::string& hex : split(code_points, " ")) {
    append(text, static_cast<char32_t>(std::strtoul(hex.c_str(), nullptr, 16)));
  }
  return text;
}

std::vector<BreakCase> break_cases(std::string_view file) {
  std::vector<BreakCase> cases;
  for (const std::string& line : lines_of(file)) {
    BreakCase one{line, "", {}};
    for (const std::string& word : split(line, " ")) {
      if (word == "÷") {
        one.boundaries.push_back(static_cast<std::uint32_t>(one.text.size()));
      } else if (word != "×") {
        one.text += text_of(word);
      }
    }
    cases.push_back(std::move(one));
  }
  return cases;
}

void check_failures(const std::vector<std::string>& failed,
                    const std::vector<Exceptions>& exceptions) {
  std::vector<std::string_view> listed;
  for (const Exceptions& group : exceptions) {
    listed.insert(listed.end(), group.lines.begin(), group.lines.end());
  }
  const auto missing_in = [](const auto& where, std::string_view line) {
    return std::find(where.begin(), where.end(), line) == where.end();
  };
  for (const std::string& line : failed) {
    if (missing_in(listed, line)) FAIL_CHECK("failed and is not listed: ", line);
  }
  for (const std::string_view line : listed) {
    if (missing_in(failed, line)) FAIL_CHECK("listed but did not fail: ", std::string(line));
  }
  CHECK(failed.size() == listed.size());
}

}  // namespace attest::testing
