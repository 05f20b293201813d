#include "storage/file_merge.h"

#include <string>

#include "doctest.h"
#include "support/projects.h"

namespace attest {
namespace {

using testing::article_of;
using testing::project_on;

struct Here {
  Project project = project_on(article_of("The mayor said the bridge is safe."));

  Mark mark(const Id& id, std::string note, std::string modified = {}) const {
    Mark mark;
    mark.id = id;
    mark.passages = {{testing::range_of(*project.article, "the bridge"), {}}};
    mark.note = std::move(note);
    mark.modified = std::move(modified);
    return mark;
  }
  FileMerge merge(Mark in_file, std::uint64_t revision_in_file, std::uint64_t revision_here) {
    Notebook file;
    Revisions revisions;
    revisions.set(RecordKind::Mark, in_file.id, revision_in_file);
    testing::put(file, PutMark{std::move(in_file)});
    return merge_file(std::move(file), std::move(revisions), project.notebook,
                      [=](const RecordRef&) { return revision_here; });
  }
};

}  // namespace

TEST_CASE("the higher revision decides between a file and what is here, whatever clocks say") {
  Here here;
  testing::put(here.project.notebook, PutMark{here.mark("m", "corrected", "2026-01-02T00:00:00Z")});
  for (const char* clock : {"2031-01-01T00:00:00Z", "x", "", "2020-01-01T00:00:00Z"}) {
    CAPTURE(clock);
    const FileMerge older = here.merge(here.mark("m", "first", clock), 2, 3);
    CHECK(older.edits.empty());
    CHECK(older.kept == 1);
    REQUIRE(older.remarks().size() == 1);
    CHECK(older.remarks()[0].find("changed here after the file") != std::string::npos);

    FileMerge newer = here.merge(here.mark("m", "second", clock), 4, 3);
    CHECK(newer.taken == 1);
    CHECK(newer.replaced == 1);
    CHECK(newer.revisions.of(RecordKind::Mark, "m") == 4);
    REQUIRE(newer.remarks().size() == 1);
    CHECK(newer.remarks()[0].find("Undo brings it back") != std::string::npos);
  }
}

TEST_CASE("a file that tells no revision does not replace what was changed here") {
  Here here;
  testing::put(here.project.notebook, PutMark{here.mark("m", "corrected")});
  CHECK(here.merge(here.mark("m", "first"), 0, 2).taken == 0);
  CHECK(here.merge(here.mark("m", "other"), 0, 1).replaced == 1);
}

TEST_CASE("a record that says the same is not taken for another because of its clock") {
  Here here;
  testing::put(here.project.notebook, PutMark{here.mark("m", "same", "2026-01-02T00:00:00Z")});
  const FileMerge merge = here.merge(here.mark("m", "same", "2031-01-01T00:00:00Z"), 9, 1);
  CHECK(merge.edits.empty());
  CHECK(merge.remarks().empty());
}

TEST_CASE("a mark that is not here comes in, and a revision that cannot be is none") {
  Here here;
  const FileMerge merge = here.merge(here.mark("new", "words"), 999'999'999'999'999, 0);
  CHECK(merge.taken == 1);
  CHECK(merge.replaced == 0);
  CHECK(merge.revisions.of(RecordKind::Mark, "new") == 1);
}

}  // namespace attest
