// Runs the tests of github.com/nst/JSONTestSuite if the suite is available beside the project.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "doctest.h"
#include "formats/json_document.h"
#include "formats/json_writer.h"
#include "support/shared_data.h"

using namespace attest;

namespace {

constexpr const char* kFolder = "json-suite/test_parsing";

std::vector<std::string> files_beginning_with(char letter) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::directory_iterator files(testing::shared_path(kFolder), error);
  if (error) return names;
  for (const auto& file : files) {
    const std::string name = file.path().filename().string();
    if (name.front() == letter) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string bytes_of(const std::string& name) {
  return testing::shared_file(std::string(kFolder) + "/" + name).value_or("");
}

// Prints a line if the suite is missing.
bool suite_is_here() { return testing::shared_file("json-suite/README.md").has_value(); }

}  // namespace

TEST_CASE("the JSON suite: every text that a parser must accept is accepted") {
  if (!suite_is_here()) return;
  const std::vector<std::string> names = files_beginning_with('y');
  CHECK(names.size() > 40);
  for (const std::string& name : names) {
    CAPTURE(name);
    const Result<JsonDocument> document = JsonDocument::parse(bytes_of(name));
    CHECK(document.ok());
  }
}

TEST_CASE("the JSON suite: every text that a parser must reject is rejected with a message") {
  if (!suite_is_here()) return;
  const std::vector<std::string> names = files_beginning_with('n');
  CHECK(names.size() > 90);
  for (const std::string& name : names) {
    CAPTURE(name);
    const Result<JsonDocument> document = JsonDocument::parse(bytes_of(name));
    CHECK_FALSE(document.ok());
    if (!document) CHECK(document.error().message.substr(0, 4) == "The ");
  }
}

TEST_CASE("the JSON suite: two of the optional texts are accepted") {
  if (!suite_is_here()) return;
  std::vector<std::string> taken;
  const std::vector<std::string> names = files_beginning_with('i');
  CHECK(names.size() >= 15);
  for (const std::string& name : names) {
    if (JsonDocument::parse(bytes_of(name)).ok()) taken.push_back(name);
  }
  // All others have invalid characters, a number out of range or 500 levels of nesting.
  CHECK(taken == std::vector<std::string>{"i_number_very_big_negative_int.json",
                                          "i_structure_UTF-8_BOM_empty_object.json"});
}

TEST_CASE("the JSON suite: a text that is parsed and written is parsed as the same value again") {
  if (!suite_is_here()) return;
  for (const std::string& name : files_beginning_with('y')) {
    CAPTURE(name);
    const Result<JsonDocument> document = JsonDocument::parse(bytes_of(name));
    REQUIRE(document.ok());
    const std::string once = compact_json(document->root());
    const Result<JsonDocument> again = JsonDocument::parse(once);
    REQUIRE(again.ok());
    CHECK(compact_json(again->root()) == once);
  }
}
