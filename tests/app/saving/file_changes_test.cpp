#include "app/saving/file_changes.h"

#include "annotation/edit.h"
#include "annotation/notebook.h"
#include "doctest.h"

namespace attest::file_changes_test {
namespace {

void add_mark(Notebook& notebook, const char* id, const char* modified) {
  Mark mark;
  mark.id = id;
  mark.passages.push_back({.range = ByteRange(ByteOffset(0), ByteOffset(4))});
  mark.created = mark.modified = modified;
  REQUIRE(apply(notebook, PutMark{mark}));
}

}  // namespace

TEST_CASE("an article without marks has nothing to export, and its first mark is a change") {
  Notebook notebook;
  FileChanges changes;
  changes.opened(notebook, "");
  CHECK_FALSE(changes.has_changed(notebook));
  add_mark(notebook, "m1", "2026-11-23T10:00:00Z");
  CHECK(changes.has_changed(notebook));
  changes.exported(notebook);
  CHECK_FALSE(changes.has_changed(notebook));
  REQUIRE(apply(notebook, RemoveMark{"m1"}));
  CHECK(changes.has_changed(notebook));  // The exported file still has the removed mark.
}

TEST_CASE(
    "a mark that is newer than the last export counts as a change when the article opens again") {
  Notebook notebook;
  add_mark(notebook, "m1", "2026-11-23T10:00:00Z");
  FileChanges changes;
  changes.opened(notebook, "2026-11-23T11:00:00Z");
  CHECK_FALSE(changes.has_changed(notebook));
  changes.opened(notebook, "2026-11-23T09:00:00Z");
  CHECK(changes.has_changed(notebook));
  changes.opened(notebook, "");
  CHECK(changes.has_changed(notebook));
}

}  // namespace attest::file_changes_test
