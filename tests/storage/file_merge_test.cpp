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
  FileMerge merge(Mark in_file, std::uint64_t revision) const {
    in_file.revision = revision;
    Notebook file;
    testing::put(file, PutMark{std::move(in_file)});
    return merge_file(std::move(file), project.notebook);
  }
  // Puts a mark with this revision into the notebook.
  void put(Mark mark, std::uint64_t revision) {
    mark.revision = revision;
    testing::put(project.notebook, PutMark{std::move(mark)});
  }
};

}  // namespace

TEST_CASE("the higher revision decides between a file and the notebook, whatever the times say") {
  Here here;
  here.put(here.mark("m", "corrected", "2026-01-02T00:00:00Z"), 3);
  for (const char* clock : {"2031-01-01T00:00:00Z", "x", "", "2020-01-01T00:00:00Z"}) {
    CAPTURE(clock);
    const FileMerge older = here.merge(here.mark("m", "first", clock), 2);
    CHECK(older.edits.empty());
    CHECK(older.kept == 1);
    REQUIRE(older.remarks().size() == 1);
    CHECK(older.remarks()[0].find("changed here after the file") != std::string::npos);

    const FileMerge newer = here.merge(here.mark("m", "second", clock), 4);
    CHECK(newer.taken == 1);
    CHECK(newer.replaced == 1);
    REQUIRE(newer.remarks().size() == 1);
    CHECK(newer.remarks()[0].find("Undo brings it back") != std::string::npos);
  }
}

TEST_CASE("a file without revisions does not replace marks that were changed in the notebook") {
  Here here;
  here.put(here.mark("m", "corrected"), 2);
  CHECK(here.merge(here.mark("m", "first"), 1).taken == 0);
  Here untouched;
  untouched.put(untouched.mark("m", "as it came"), 1);
  CHECK(untouched.merge(untouched.mark("m", "other"), 1).replaced == 1);
}

TEST_CASE("a mark that differs only in time or revision is not replaced") {
  Here here;
  here.put(here.mark("m", "same", "2026-01-02T00:00:00Z"), 1);
  const FileMerge merge = here.merge(here.mark("m", "same", "2031-01-01T00:00:00Z"), 9);
  CHECK(merge.edits.empty());
  CHECK(merge.remarks().empty());
}

TEST_CASE("a mark that the notebook does not have is added") {
  const FileMerge merge = Here().merge(Here().mark("new", "words"), 1);
  CHECK(merge.taken == 1);
  CHECK(merge.replaced == 0);
}

}  // namespace attest
