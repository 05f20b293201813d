// Tests that articles of a library file are compared with the library and merged into the library.
#include <string>
#include <utility>

#include "annotation/merging.h"
#include "doctest.h"
#include "storage/keys.h"
#include "support/library_window.h"

namespace attest::testing::storage_library_files_test {

namespace {

using State = FileComparison::State;
using Reading = RecordStore::Reading;

ReadProject read_back(const Project& project, const LibraryRecord& record = {}) {
  const std::string line = write_native(project, {"Attest", kMorning, nullptr, &record});
  WholeText json(line);
  Result<ReadProject> read = read_native(json);
  REQUIRE(read.ok());
  return *std::move(read);
}

struct Shelf {
  std::vector<JournalEntry> entries(const std::string& id) {
    return browser.journal.entries(Library::journal_prefixes(id));
  }
  State compare(const Project& in_file, const LibraryRecord& record = {}) {
    const std::string id = in_file.article->id();
    const Result<Project> stored = window.library.read(id, entries(id), Reading::Stores);
    return window.library.compare(read_back(in_file, record), stored ? &*stored : nullptr).state();
  }
  Project restore(const Project& in_file, Reading stores = Reading::Stores,
                  const LibraryRecord& record = {}) {
    const std::string id = in_file.article->id();
    ReadProject file = read_back(in_file, record);
    file.library->exported = record.exported;
    Result<Project> restored =
        window.library.restore_from(std::move(file), entries(id), stores, kEvening);
    REQUIRE(restored.ok());
    return *std::move(restored);
  }
  std::string note_of(const std::string& id, const std::string& mark) {
    const Library::Opened opened = window.load(id);
    const Mark* found = opened.project.notebook.find_mark(mark);
    return found == nullptr ? "no mark" : found->note;
  }

  LibraryBrowser browser;
  LibraryWindow window{browser};
};

// Sets the note of the mark "c" of bridge_project() in a change with this revision.
void set_note(Project& project, const std::string& note, std::uint64_t revision) {
  Mark mark = *project.notebook.find_mark("c");
  const Mark before = mark;
  mark.note = note;
  raise_revision(mark, before, revision);
  put(project.notebook, PutMark{mark});
}

void add_mark(Project& project, const std::string& id) {
  put(project.notebook, PutMark{claim_on(id, range_of(*project.article, "bridge"))});
}

}  // namespace

TEST_CASE(
    "compare() tells whether a file's article is new, newer, older, equal or changed on both "
    "sides") {
  Shelf shelf;
  Project project = bridge_project();
  CHECK(shelf.compare(project) == State::New);
  shelf.window.keep(project);
  CHECK(shelf.compare(project) == State::Same);

  Project more = bridge_project();
  add_mark(more, "more");
  CHECK(shelf.compare(more) == State::Newer);
  Project noted = bridge_project();
  set_note(noted, "Checked", 5);
  CHECK(shelf.compare(noted) == State::Newer);

  set_note(project, "Doubtful", 3);
  shelf.window.keep(project);
  CHECK(shelf.compare(bridge_project()) == State::Older);
  CHECK(shelf.compare(more) == State::Both);
}

TEST_CASE("a file's article is newer if it has tags or corrected metadata that the library lacks") {
  Shelf shelf;
  Project project = bridge_project();
  shelf.window.keep(project);
  LibraryRecord record;
  record.tags = {"harbour"};
  CHECK(shelf.compare(project, record) == State::Newer);
  shelf.restore(project, Reading::Stores, record);
  CHECK(shelf.compare(project, record) == State::Same);
  CHECK(shelf.window.library.index().find(project.article->id())->tags == record.tags);

  record.corrected = true;
  CHECK(shelf.compare(project, record) == State::Newer);
}

TEST_CASE("an article is newer in the library if its title or its tags changed after the backup") {
  Shelf shelf;
  Project project = bridge_project();
  shelf.window.keep(project);
  const std::string id = project.article->id();
  Metadata about = project.article->metadata();
  about.title = "A better title";
  REQUIRE(shelf.window.library.correct(id, about, kEvening).ok());
  CHECK(shelf.compare(project) == State::Older);
  LibraryRecord record;
  record.corrected = true;
  CHECK(shelf.compare(project, record) == State::Older);
  CHECK(shelf.compare(shelf.restore(project), record) == State::Older);
  const Result<Project> stored = shelf.window.library.read(id, {}, Reading::Stores);
  REQUIRE(stored.ok());
  CHECK(shelf.compare(*stored, record) == State::Same);

  REQUIRE(shelf.window.library.set_tags(id, {"harbour"}, kEvening).ok());
  CHECK(shelf.compare(*stored, record) == State::Older);
  record.tags = {"bridge"};
  CHECK(shelf.compare(*stored, record) == State::Both);
}

TEST_CASE(
    "a restored file counts as the last export only if it has the whole state of the article") {
  Shelf shelf;
  Project project = bridge_project();
  shelf.window.keep(project);
  const std::string id = project.article->id();
  const auto exported = [&] { return shelf.window.library.index().find(id)->exported; };
  LibraryRecord record;
  record.exported = kMorning;
  shelf.restore(project, Reading::Stores, record);
  CHECK(exported() == kMorning);

  add_mark(project, "more");
  shelf.window.keep(project);
  record.exported = kEvening;
  shelf.restore(bridge_project(), Reading::Stores, record);
  CHECK(exported() == kMorning);
  shelf.restore(project, Reading::Stores, record);
  CHECK(exported() == kEvening);
}

TEST_CASE(
    "comparing a file's article with the library changes neither local storage nor the journal") {
  Shelf shelf;
  Project project = bridge_project();
  shelf.window.keep(project);
  for (const std::string& key : shelf.browser.store.keys("attest/1/mark/")) {
    shelf.browser.store.remove(key);
  }
  const std::size_t writes = shelf.browser.journal.writes;
  CHECK(shelf.compare(project) == State::Same);
  CHECK(shelf.browser.store.keys("attest/1/mark/").empty());
  CHECK(shelf.browser.journal.writes == writes);
}

TEST_CASE("restoring keeps marks that only the library has, and the newer value of each field") {
  Shelf shelf;
  Project project = bridge_project();
  add_mark(project, "only here");
  set_note(project, "Newer here", 7);
  shelf.window.keep(project);
  Project in_file = bridge_project();
  set_note(in_file, "Older in the file", 4);
  add_mark(in_file, "only in the file");

  const Project merged = shelf.restore(in_file);
  const std::string& id = project.article->id();
  CHECK(merged.notebook.mark_count() == 4);
  CHECK(shelf.note_of(id, "c") == "Newer here");
  CHECK(shelf.note_of(id, "only here") == "");
  CHECK(shelf.note_of(id, "only in the file") == "");
}

TEST_CASE(
    "an article that was restored only to the journal uses no local storage and can be opened") {
  Shelf shelf;
  Project project = bridge_project();
  LibraryRecord record;
  record.place = 5;
  record.opened = "2026-11-01T10:00:00Z";
  shelf.restore(project, Reading::Journal, record);
  CHECK(shelf.browser.store.keys("attest/").empty());

  LibraryWindow later(shelf.browser);
  later.library.restore_index(shelf.browser.journal.entries({Library::index_prefix()}));
  const LibraryRecord* known = later.library.index().find(project.article->id());
  REQUIRE(known != nullptr);
  CHECK(known->title == project.article->title());
  CHECK(known->place == 5);
  CHECK(known->opened == record.opened);
  CHECK(known->marks == 2);
  CHECK(later.load(project.article->id()).project.notebook.record_count() == 3);
}

TEST_CASE("a deleted article can be restored from a file despite the tombstones of its records") {
  Shelf shelf;
  Project project = bridge_project();
  const std::string id = project.article->id();
  shelf.window.keep(project);
  shelf.window.library.forget(id, kMorning, shelf.entries(id));
  CHECK(shelf.compare(project) == State::New);

  const std::vector<JournalEntry> traces = shelf.entries(id);
  LibraryWindow later(shelf.browser);
  const Result<Project> restored =
      later.library.restore_from(read_back(project), shelf.entries(id), Reading::Journal, kEvening);
  REQUIRE(restored.ok());
  // The restored records have higher revisions than the tombstones of the deleted records.
  // Therefore a window that has read the tombstones adopts the restored records.
  for (const auto& [key, trace] : traces) {
    const Result<StoredRecord> now = read_record(shelf.browser.journal.values[key], key);
    REQUIRE(now.ok());
    CHECK(now->revision > read_record(trace, key)->revision);
  }
  LibraryWindow last(shelf.browser);
  CHECK(last.load(id).project.notebook.record_count() == 3);
}

TEST_CASE("if a file restores the lost text of an article, notes newer than the file are kept") {
  Shelf shelf;
  Project project = bridge_project();
  const std::string id = project.article->id();
  set_note(project, "Newer here", 7);
  shelf.window.keep(project);
  shelf.browser.store.remove(text_key(id));
  shelf.browser.journal.values.erase(text_key(id));

  shelf.restore(bridge_project());
  CHECK(shelf.note_of(id, "c") == "Newer here");
}

}  // namespace attest::testing::storage_library_files_test
