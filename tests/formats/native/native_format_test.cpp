// Checks native_format.md, the description of the file format, against the schema and the code.
#include <string>
#include <string_view>

#include "doctest.h"
#include "formats/native/native_json.h"
#include "support/native_schema.h"
#include "support/test_files.h"
#include "support/text_in_parts.h"

namespace attest::testing::native_format_test {

namespace {

std::string document() { return project_file("src/formats/native/native_format.md"); }

// Returns the only JSON block of the document.
std::string example_in(const std::string& text) {
  const std::string opening = "\n```json\n";
  const std::size_t at = text.find(opening);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + opening.size();
  return text.substr(begin, text.find("```\n", begin) - begin);
}

// Returns the names under "properties" that `text` does not mention in backticks, one per line.
std::string unnamed_properties(JsonValue schema, const std::string& text) {
  std::string unnamed;
  for (const JsonValue item : schema.items()) {
    if (item.key() == "properties") {
      for (const JsonValue property : item.items()) {
        const std::string name = "`" + std::string(property.key()) + "`";
        if (text.find(name) == std::string::npos) unnamed += property.path() + "\n";
      }
    }
    unnamed += unnamed_properties(item, text);
  }
  return unnamed;
}

// Returns the values of each "enum" that `text` does not mention in backticks.
std::string unnamed_choices(JsonValue schema, const std::string& text) {
  std::string unnamed;
  for (const JsonValue item : schema.items()) {
    if (item.key() == "enum") {
      for (const JsonValue choice : item.items()) {
        const std::string name = "`" + std::string(choice.text()) + "`";
        if (text.find(name) == std::string::npos) unnamed += choice.path() + "\n";
      }
    }
    unnamed += unnamed_choices(item, text);
  }
  return unnamed;
}

}  // namespace

TEST_CASE("the example in the format description is valid by the schema") {
  const JsonDocument schema = document_of(project_file("src/formats/native/native_schema.json"));
  const JsonDocument example = document_of(example_in(document()));
  CHECK(NativeSchema(schema.root()).fault(example.root()) == "");
}

TEST_CASE("the example in the format description is read and written again unchanged") {
  const std::string example = example_in(document());
  const Result<ReadProject> read = read_in_parts(example);
  REQUIRE(read.ok());

  CHECK(read->remarks.empty());
  CHECK(read->project.notebook.mark_count() == 2);
  CHECK(write_native(read->project, {"Attest 0.1.0", "2026-11-28T10:00:00Z"}) == example);
}

TEST_CASE("the format description mentions every property and enum value of the schema") {
  const JsonDocument schema = document_of(project_file("src/formats/native/native_schema.json"));
  const std::string text = document();
  CHECK(unnamed_properties(schema.root(), text) == "");
  CHECK(unnamed_choices(schema.root(), text) == "");
}

}  // namespace attest::testing::native_format_test
