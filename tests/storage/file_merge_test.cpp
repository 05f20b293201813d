#include "storage/file_merge.h"

#include <string>
#include <utility>
#include <vector>

#include "annotation/fields.h"
#include "annotation/merging.h"
#include "doctest.h"
#include "support/projects.h"

namespace attest::file_merge_test {
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

TEST_CASE(
    "merging a file keeps the copy of a mark with the higher revision, whatever the times are") {
  Here here;
  here.put(here.mark("m", "corrected", "2026-01-02T00:00:00Z"), 3);
  for (const char* clock : {"2031-01-01T00:00:00Z", "x", "", "2020-01-01T00:00:00Z"}) {
    CAPTURE(clock);
    const FileMerge older = here.merge(here.mark("m", "first", clock), 2);
    CHECK(older.taken == 0);
    CHECK(older.replaced == 0);
    CHECK(older.kept == 1);
    REQUIRE(older.remarks().size() == 1);
    CHECK(older.remarks()[0].find("newer here than in the file") != std::string::npos);

    const FileMerge newer = here.merge(here.mark("m", "second", clock), 4);
    CHECK(newer.taken == 1);
    CHECK(newer.replaced == 1);
    REQUIRE(newer.remarks().size() == 1);
    CHECK(newer.remarks()[0].find("Undo brings it back") != std::string::npos);
  }
}

TEST_CASE("a merge keeps a note from the notebook and tags from the file in one mark") {
  Here here;
  const Mark first = here.mark("m", "first");
  Mark ours = first, theirs = first;
  ours.note = "ours";
  raise_revision(ours, first, 2);
  theirs.tags = {"theirs"};
  raise_revision(theirs, first, 3);
  here.put(ours, 2);
  FileMerge merge = here.merge(theirs, 3);
  CHECK(merge.replaced == 1);
  CHECK(merge.kept == 1);
  testing::put(here.project.notebook, Batch{std::move(merge.edits)});
  const Mark& both = *here.project.notebook.find_mark("m");
  CHECK(both.note == "ours");
  CHECK(both.tags == std::vector<std::string>{"theirs"});
  CHECK(both.revision == 3);
}

TEST_CASE(
    "a file's passage that is not found in the text does not replace the mark's known position") {
  Here here;
  here.put(here.mark("m", "first"), 1);
  Mark lost = testing::lost_mark("m", "gone");
  lost.note = "second";
  FileMerge merge = here.merge(lost, 2);
  testing::put(here.project.notebook, Batch{std::move(merge.edits)});
  const Mark& both = *here.project.notebook.find_mark("m");
  CHECK(both.passages[0].placed());
  CHECK(both.note == "second");
}

TEST_CASE("if revisions are equal, a value chosen by a person wins over a guess of the program") {
  Here here;
  Mark chosen = here.mark("m", ""), guessed = chosen;
  chosen.manner = kDirect;
  guessed.manner = kMixed;
  guessed.guessed = {"manner"};
  here.put(guessed, 1);
  FileMerge merge = here.merge(chosen, 1);
  testing::put(here.project.notebook, Batch{std::move(merge.edits)});
  CHECK(here.project.notebook.find_mark("m")->manner == kDirect);
  CHECK(here.project.notebook.find_mark("m")->guessed.empty());
}

TEST_CASE("a file without revisions does not replace marks that were changed in the notebook") {
  Here here;
  here.put(here.mark("m", "corrected"), 2);
  CHECK(here.merge(here.mark("m", "first"), 1).taken == 0);
  Here untouched;
  untouched.put(untouched.mark("m", "as it came"), 1);
  CHECK(untouched.merge(untouched.mark("m", "other"), 1).replaced == 1);
}

TEST_CASE(
    "a mark is updated without a remark if its copy in the file differs only in time or revision") {
  Here here;
  here.put(here.mark("m", "same", "2026-01-02T00:00:00Z"), 1);
  const FileMerge merge = here.merge(here.mark("m", "same", "2031-01-01T00:00:00Z"), 9);
  CHECK(merge.edits.size() == 1);
  CHECK(merge.taken == 0);
  CHECK(merge.remarks().empty());
}

TEST_CASE("a mark that only the file has is added to the notebook") {
  const FileMerge merge = Here().merge(Here().mark("new", "words"), 1);
  CHECK(merge.taken == 1);
  CHECK(merge.replaced == 0);
}

}  // namespace attest::file_merge_test
