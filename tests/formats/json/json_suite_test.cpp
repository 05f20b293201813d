// The JSON parsing tests of github.com/nst/JSONTestSuite.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "doctest.h"
#include "formats/json/json_document.h"
#include "formats/json/json_writer.h"
#include "support/test_files.h"

namespace attest::testing::json_suite_test {

namespace {

constexpr const char* kFolder = "json_suite/t/test_parsing";

std::vector<std::string> files_beginning_with(char letter) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::directory_iterator files(testing::sample_path(kFolder), error);
  if (error) return names;
  for (const auto& file : files) {
    const std::string name = file.path().filename().string();
    if (name.front() == letter) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string bytes_of(const std::string& name) {
  return testing::sample_file(std::string(kFolder) + "/" + name);
}

// In our release of the suite, a parser must accept these files. In later releases, a parser may
// reject these files.
const std::vector<std::string> kOptionalSince = {
    "y_number_huge_exp.json", "y_number_real_neg_overflow.json", "y_number_real_pos_overflow.json",
    "y_string_utf16.json",    "y_string_utf16be.json",           "y_string_utf32.json",
    "y_string_utf32be.json",
};

bool is_required(const std::string& name) {
  return std::find(kOptionalSince.begin(), kOptionalSince.end(), name) == kOptionalSince.end();
}

}  // namespace

TEST_CASE("the JSON suite: every text that a parser must accept is accepted") {
  const std::vector<std::string> names = files_beginning_with('y');
  CHECK(names.size() == 102);
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(JsonDocument::parse(bytes_of(name)).ok() == is_required(name));
  }
}

TEST_CASE("the JSON suite: every text that a parser must reject is rejected with a message") {
  const std::vector<std::string> names = files_beginning_with('n');
  CHECK(names.size() == 195);
  for (const std::string& name : names) {
    CAPTURE(name);
    const Result<JsonDocument> document = JsonDocument::parse(bytes_of(name));
    CHECK_FALSE(document.ok());
    if (!document) CHECK(document.error().message.substr(0, 4) == "The ");
  }
}

TEST_CASE("the JSON suite: exactly five of the texts that a parser may accept are accepted") {
  std::string taken;
  const std::vector<std::string> names = files_beginning_with('i');
  CHECK(names.size() == 21);
  for (const std::string& name : names) {
    if (JsonDocument::parse(bytes_of(name)).ok()) taken += name + "\n";
  }
  // A parser may accept or refuse the files in `names`. JsonDocument accepts only the files below.
  // The others have invalid characters, a number out of range or 500 levels of nesting.
  CHECK(taken ==
        "i_string_unicode_U+10FFFE_nonchar.json\ni_string_unicode_U+1FFFE_nonchar.json\n"
        "i_string_unicode_U+FDD0_nonchar.json\ni_string_unicode_U+FFFE_nonchar.json\n"
        "i_structure_UTF-8_BOM_empty_object.json\n");
}

TEST_CASE("the JSON suite: a value that is written and parsed again is unchanged") {
  for (const std::string& name : files_beginning_with('y')) {
    if (!is_required(name)) continue;
    CAPTURE(name);
    const Result<JsonDocument> document = JsonDocument::parse(bytes_of(name));
    REQUIRE(document.ok());
    const std::string once = compact_json(document->root());
    const Result<JsonDocument> again = JsonDocument::parse(once);
    REQUIRE(again.ok());
    CHECK(compact_json(again->root()) == once);
  }
}

}  // namespace attest::testing::json_suite_test
