#include "support/source_code.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "support/test_files.h"

namespace attest::testing {
namespace {

// Returns the end of the literal whose opening quotation mark is at `at`: the index after the
// closing quotation mark.
std::size_t end_of_literal(const std::string& code, std::size_t at) {
  const char quote = code[at++];
  while (at < code.size() && code[at] != quote) at += code[at] == '\\' ? 2u : 1u;
  return std::min(at + 1, code.size());
}

// Reports whether the apostrophe separates the digits of a number.
bool separates_digits(const std::string& code, std::size_t apostrophe) {
  std::size_t start = apostrophe;
  while (start > 0 && (std::isalnum(static_cast<unsigned char>(code[start - 1])) != 0 ||
                       code[start - 1] == '\'')) {
    --start;
  }
  return start < apostrophe && std::isdigit(static_cast<unsigned char>(code[start])) != 0;
}

}  // namespace

std::vector<SourceFile> sources_below(const std::string& folder,
                                      const std::set<std::string>& endings) {
  std::vector<SourceFile> sources;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(project_path(folder))) {
    if (endings.count(entry.path().extension().string()) == 0) continue;
    const std::string file =
        std::filesystem::relative(entry.path(), project_path("")).generic_string();
    sources.push_back({file, project_file(file)});
  }
  std::sort(sources.begin(), sources.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.file < b.file; });
  return sources;
}

std::vector<SourceLiteral> literals_in(const std::string& code) {
  std::vector<SourceLiteral> literals;
  for (std::size_t at = 0; at < code.size();) {
    if (code.compare(at, 2, "//") == 0 || code.compare(at, 8, "#include") == 0) {
      at = std::min(code.find('\n', at), code.size());
    } else if (code.compare(at, 2, "/*") == 0) {
      at = std::min(code.find("*/", at), code.size());
    } else if (code.compare(at, 2, "R\"") == 0) {
      const std::size_t open = code.find('(', at);
      const std::string close = ")" + code.substr(at + 2, open - at - 2) + "\"";
      const std::size_t end = std::min(code.find(close, open), code.size() - close.size());
      literals.push_back({code.substr(open + 1, end - open - 1), at, end + close.size()});
      at = end + close.size();
    } else if (code[at] == '"') {
      const std::size_t end = end_of_literal(code, at);
      literals.push_back({code.substr(at + 1, end - at - 2), at, end});
      at = end;
    } else if (code[at] == '\'' && !separates_digits(code, at)) {
      at = end_of_literal(code, at);
    } else {
      ++at;
    }
  }
  return literals;
}

std::size_t line_of(const std::string& code, std::size_t at) {
  return 1 + static_cast<std::size_t>(
                 std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace attest::testing
