#include "formats/native/library_file.h"

#include <algorithm>
#include <string>

#include "doctest.h"
#include "support/projects.h"

namespace attest::testing::library_file_test {

namespace {

const std::string kTime = "2026-11-29T06:00:00Z";

Project marked() {
  Project project = project_on(article_of("Díaz 🗑 said no.\n\nThe bridge is safe."));
  put(project.notebook, PutMark{claim_on("c", range_of(*project.article, "The bridge is safe"))});
  return project;
}

std::string line_of(const Project& project, const LibraryRecord& record) {
  return write_native(project, {"Attest", kTime, nullptr, &record});
}

}  // namespace

TEST_CASE("the header of a library file states the number of articles and the default codebook") {
  Codebook codebook;
  codebook.tags.push_back({"harbour"});
  const std::string header = write_library_header(3, {"Attest 0.1.0", kTime, &codebook});

  CHECK(
      header ==
      R"({"format":"attest-library","version":1,"generator":"Attest 0.1.0",)"
      R"("exported":"2026-11-29T06:00:00Z","articles":3,"codebook":{"tags":[{"name":"harbour"}]}})"
      "\n");
  CHECK(looks_like_library(header));
  CHECK_FALSE(looks_native(header));
  const Result<LibraryHeader> read = read_library_header(header);
  REQUIRE(read.ok());
  CHECK(read->articles == 3);
  CHECK(read->exported == kTime);
  CHECK(read->codebook == codebook);
}

TEST_CASE("a library file of a later version is refused with an error that names the version") {
  const Result<LibraryHeader> read =
      read_library_header(R"({"format":"attest-library","version":2})");
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().kind == Error::Kind::TooNew);
  CHECK(read.error().message.find("(version 2)") != std::string::npos);
}

TEST_CASE("an article in a library file is one line with its tags and its reading position") {
  LibraryRecord record;
  record.title = "Not written";
  record.opened = "2026-11-20T10:00:00Z";
  record.place = 7;
  record.corrected = true;
  record.tags = {"harbour", "city budget"};
  const std::string line = line_of(marked(), record);

  CHECK(std::count(line.begin(), line.end(), '\n') == 0);
  CHECK(looks_native(line));
  CHECK(line.find(R"("library":{"opened":"2026-11-20T10:00:00Z","place":7,"corrected":true,)"
                  R"("tags":["harbour","city budget"]})") != std::string::npos);
  WholeText json(line);
  const Result<ReadProject> read = read_native(json);
  REQUIRE(read.ok());
  REQUIRE(read->library.has_value());
  record.title.clear();
  CHECK(*read->library == record);
  CHECK(read->project.notebook.mark_count() == 1);
  CHECK(read->project.extra.empty());
}

TEST_CASE(
    "a library file is readable even if an article has an unknown member with the name `library`") {
  Project project = marked();
  project.extra = R"({"library":{"place":3}})";
  WholeText json(line_of(project, {}));
  const std::string line = line_of(project, {});
  WholeText again(line);
  CHECK(read_native(again).ok());
}

}  // namespace attest::testing::library_file_test
