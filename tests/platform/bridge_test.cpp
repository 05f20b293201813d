// The compiler checks the C++ side of the bridge, and tsc checks the page's side. These tests check
// that both sides declare the same functions.
#include <cctype>
#include <set>
#include <string>

#include "doctest.h"
#include "support/test_files.h"

namespace {

using attest::testing::project_file;

using Names = std::set<std::string>;

bool in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Returns the names between `before` and `after` in the text.
Names names_between(const std::string& text, const std::string& before, char after) {
  Names names;
  for (std::size_t at = text.find(before); at != std::string::npos;
       at = text.find(before, at + 1)) {
    const std::size_t start = at + before.size();
    std::size_t end = start;
    while (end < text.size() && in_name(text[end])) ++end;
    if (end > start && text[end] == after) names.insert(text.substr(start, end - start));
  }
  return names;
}

// Returns the names in ATTEST_HOST(void, measure, …) without the result types.
Names host_functions(const std::string& header) {
  Names names;
  for (const char* type : {"void", "int", "double"}) {
    names.merge(names_between(header, std::string("ATTEST_HOST(") + type + ", ", ','));
  }
  return names;
}

std::string part(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t start = text.find(from);
  REQUIRE(start != std::string::npos);
  return text.substr(start, text.find(to, start) - start);
}

}  // namespace

TEST_CASE("web/attest.d.mts declares exactly the functions that the program exports") {
  const std::string header = project_file("src/platform/bridge.h");
  const Names offered =
      names_between(header.substr(header.find("extern \"C\" {")), " attest_", '(');
  const Names known = names_between(project_file("web/attest.d.mts"), "_attest_", '(');
  CHECK(offered.size() > 40);
  Names with_buffer = offered;
  with_buffer.insert("buffer");  // names_between() misses it because it returns a pointer.
  CHECK(known == with_buffer);
}

TEST_CASE("web/attest.d.mts declares exactly the host functions that the program calls") {
  const Names called = host_functions(project_file("src/platform/bridge.h"));
  const std::string interface =
      part(project_file("web/attest.d.mts"), "export interface Host", "\n}");
  const Names provided = names_between(interface, "\n  ", '(');
  CHECK(called.size() > 30);
  CHECK(provided == called);
}
