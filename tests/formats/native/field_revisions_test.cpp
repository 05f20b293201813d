// Tests the members "revision" and "fieldRevisions" of the records in a file.
#include <string>

#include "annotation/merging.h"
#include "doctest.h"
#include "formats/native/native_json.h"
#include "support/native_schema.h"
#include "support/projects.h"
#include "support/test_files.h"
#include "text/text_source.h"

namespace attest::testing::field_revisions_test {
namespace {

// Returns a copy of `before` with a new value of one member and a new revision.
template <class Record, class Member>
Record changed(const Record* before, Member member, const char* value, std::uint64_t revision) {
  REQUIRE(before != nullptr);
  Record record = *before;
  record.*member = value;
  raise_revision(record, *before, revision);
  return record;
}

Mark mark_with(const std::string& revisions) {
  const Project project = project_on(article_of("The mayor said the bridge is safe."));
  const Result<Mark> mark = read_mark(
      R"({"id":"m","kind":"claim","passages":[{"start":0,"end":9,"exact":"The mayor"}],)" +
          revisions + "}",
      *project.article);
  REQUIRE(mark.ok());
  CHECK(mark->extra.empty());
  return *mark;
}

}  // namespace

TEST_CASE("field revisions are written as the schema requires and read back unchanged") {
  Project project = project_with_everything();
  const Notebook& notebook = project.notebook;
  const Mark once = changed(notebook.find_mark("urn:uuid:c1"), &Mark::note, "n", 3);
  const Mark mark = changed(&once, &Mark::statement, "s", 5);
  const Entity entity = changed(notebook.find_entity("urn:uuid:e1"), &Entity::role, "r", 2);
  const Link link = changed(notebook.find_link("urn:uuid:k1"), &Link::kind, "disputes", 2);
  put(project.notebook, PutMark{mark});
  put(project.notebook, PutEntity{entity});
  put(project.notebook, PutLink{link});

  const std::string written = write_native(project, {});
  const JsonDocument schema = document_of(project_file("src/formats/native/native_schema.json"));
  CHECK(NativeSchema(schema.root()).fault(document_of(written).root()) == "");
  CHECK(written.find(R"("fieldRevisions": {"statement": 5, "note": 3})") != std::string::npos);
  WholeText text(written);
  const Result<ReadProject> read = read_native(text);
  REQUIRE(read.ok());
  CHECK(*read->project.notebook.find_mark(mark.id) == mark);
  CHECK(*read->project.notebook.find_entity(entity.id) == entity);
  CHECK(*read->project.notebook.find_link(link.id) == link);
}

TEST_CASE("in a mark without field revisions, every field has the mark's revision") {
  CHECK(mark_with(R"("note":"")").field_revisions.of("note", 1) == 1);
  const Mark mark = mark_with(R"("revision":4)");
  CHECK(mark.revision == 4);
  CHECK(mark.field_revisions.of("note", mark.revision) == 4);
}

TEST_CASE(
    "the first change of a field in a mark of an old file keeps the revision of all other fields") {
  const Mark before = mark_with(R"("revision":4)");
  const Mark after = changed(&before, &Mark::note, "n", 5);
  CHECK(after.field_revisions.of("note", 5) == 5);
  CHECK(after.field_revisions.of("verdict", 5) == 4);
  CHECK(mark_with(R"("revision":5,"fieldRevisions":{"others":4,"note":5})").field_revisions ==
        after.field_revisions);
}

TEST_CASE("field revisions are ignored if another program has raised the mark's revision") {
  const Mark mark = mark_with(R"("revision":6,"fieldRevisions":{"note":5})");
  CHECK(mark.field_revisions.none());
  CHECK(mark.field_revisions.of("verdict", mark.revision) == 6);
}

TEST_CASE(
    "an excessive field revision is read as 1, and the revision of an unknown field is ignored") {
  const Mark mark =
      mark_with(R"("revision":2,"fieldRevisions":{"note":9999999999,"verdict":2,"later":7})");
  CHECK(mark.revision == 2);
  CHECK(mark.field_revisions.of("note", 2) == 1);
  CHECK(mark.field_revisions.of("verdict", 2) == 2);
}

}  // namespace attest::testing::field_revisions_test
