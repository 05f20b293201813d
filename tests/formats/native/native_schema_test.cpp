// Validates a file that uses every feature against the published schema, so that the schema and the
// writer agree.
#include <string>
#include <string_view>

#include "doctest.h"
#include "formats/native/native_json.h"
#include "support/native_schema.h"
#include "support/projects.h"
#include "support/test_files.h"

namespace attest::testing::native_schema_test {

TEST_CASE("written files match the published schema, including the order of members") {
  const JsonDocument schema = document_of(project_file("src/formats/native/native_schema.json"));
  const JsonDocument file = document_of(
      write_native(project_with_everything(), {"Attest 0.1.0", "2026-11-23T10:00:00Z"}));

  CHECK(NativeSchema(schema.root()).fault(file.root()) == "");
}

TEST_CASE("the schema validator finds violations") {
  const JsonDocument schema_document =
      document_of(project_file("src/formats/native/native_schema.json"));
  const NativeSchema schema(schema_document.root());
  const std::string file =
      write_native(project_with_everything(), {"Attest 0.1.0", "2026-11-23T10:00:00Z"});
  const auto fault_with = [&](std::string_view words, std::string_view others) {
    std::string changed = file;
    const std::size_t at = changed.find(words);
    REQUIRE(at != std::string::npos);
    const JsonDocument document = document_of(changed.replace(at, words.size(), others));
    return schema.fault(document.root());
  };

  CHECK(fault_with("\"version\": 1", "\"version\": 2") == "version is not the constant");
  CHECK(fault_with("\"text\":", "\"words\":") == "article lacks text");
  CHECK(fault_with("\"byline\":", "\"writer\":") == "article.writer is not in the schema");
  CHECK(fault_with("\"kind\": \"heading\"", "\"kind\": \"title\"") ==
        "article.blocks[0].kind is none of the choices");
  CHECK(fault_with("\"start\": 0", "\"start\": -1") == "article.blocks[0].start is no integer");
}

}  // namespace attest::testing::native_schema_test
