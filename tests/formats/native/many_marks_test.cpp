// Tests a file with tens of thousands of marks, in a text in which bytes, code points and UTF-16
// units differ.
#include <string>

#include "doctest.h"
#include "formats/json/json_document.h"
#include "formats/native/native_json.h"
#include "support/projects.h"
#include "support/text_in_parts.h"

namespace attest::testing::many_marks_test {

namespace {

constexpr std::size_t kParagraphs = 20000;

Project project_with_many_marks() {
  std::string text;
  for (std::size_t i = 0; i < kParagraphs; ++i) {
    text += "Paragraph " + std::to_string(i) + ": Díaz 🗑 said “no” again.\n";
  }
  Project project = project_on(article_of(text));
  for (std::size_t i = 0; i < kParagraphs; ++i) {
    const ByteRange paragraph = project.article->blocks()[i].range;
    const std::string id = "urn:uuid:" + std::to_string(i);
    put(project.notebook, PutMark{claim_on(id, paragraph)});
  }
  return project;
}

}  // namespace

TEST_CASE("tens of thousands of marks are written and read back exactly") {
  const Project project = project_with_many_marks();
  const std::string file = write_native(project, {"Attest", "now"});

  const Result<ReadProject> again = read_in_parts(file);

  REQUIRE(again.ok());
  CHECK(again->remarks.empty());
  CHECK(again->project.notebook.mark_count() == kParagraphs);
  CHECK(write_native(again->project, {"Attest", "now"}) == file);
}

TEST_CASE("a repeated member is found in an object with tens of thousands of members") {
  std::string json = "{";
  for (int i = 0; i < 50000; ++i) json += "\"k" + std::to_string(i) + "\":0,";
  const Result<JsonDocument> once = JsonDocument::parse(json + "\"last\":0}");
  const Result<JsonDocument> twice = JsonDocument::parse(json + "\"k49999\":0}");

  REQUIRE(once.ok());
  CHECK(once->repeated_member().empty());
  REQUIRE(twice.ok());
  CHECK(twice->repeated_member() == "k49999");
}

}  // namespace attest::testing::many_marks_test
