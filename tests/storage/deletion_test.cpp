// An article is deleted while another window has it open.
#include "storage/library.h"

#include "doctest.h"
#include "formats/native_json.h"
#include "storage/keys.h"
#include "support/journal.h"
#include "support/memory_store.h"
#include "support/projects.h"

using namespace attest;
using namespace attest::testing;

namespace {

constexpr const char* kMorning = "2026-11-23T08:00:00Z";
constexpr const char* kEvening = "2026-11-23T20:00:00Z";

struct Browser {
  MemoryStore store;
  Journal journal;
};

// One window of it.
struct Window {
  explicit Window(Browser& from)
      : browser(&from), records(from.store, from.journal.writer()), library(records) {}

  // Puts a project on the shelf with all its records.
  void keep(Project& project, std::string_view time = kMorning) {
    REQUIRE(library.keep(project, time).ok());
    REQUIRE(library.keep_text(project, time).ok());
    REQUIRE(library.save(project, project.notebook.take_touched(), time).ok());
  }
  Library::Opened load(std::string_view id) {
    Result<Library::Opened> opened =
        library.load(id, browser->journal.entries(Library::journal_prefixes(id)));
    if (!opened) FAIL(opened.error().message);
    return *std::move(opened);
  }

  Browser* browser;
  RecordStore records;
  Library library;
};

std::string file_of(const Project& project) { return write_native(project, {"Attest", "now"}); }

Project bridge_project() {
  Project project = project_on(article_of("Mayor Ana Díaz 🗑 said the bridge is safe."));
  put(project.notebook, PutMark{claim_on("c", range_of(*project.article, "the bridge is safe"))});
  put(project.notebook,
      PutMark{mark_on("s", MarkKind::Source, {range_of(*project.article, "Mayor Ana Díaz")})});
  put(project.notebook, PutLink{link_from("k", "attributed-to", "c", "s")});
  return project;
}

}  // namespace

TEST_CASE("the trace of a deleted article comes last, and what is kept again wins") {
  Browser browser;
  Window here(browser), there(browser);
  Project project = bridge_project();
  const std::string id = project.article->id();
  here.keep(project);
  Project theirs = there.load(id).project;
  const auto entries = browser.journal.entries(Library::journal_prefixes(id));

  // The other window is told when the trace is written: what it finds then is what it can save.
  std::optional<std::string> told;
  browser.store.on_set([&](std::string_view key, std::string_view value) {
    if (key != article_key(id)) return;
    told = std::string(value);
    CHECK(browser.store.keys(records_prefix(RecordKind::Mark, id)).empty());
    CHECK(there.library.current().empty());
  });
  here.library.forget(id, kEvening, entries);
  browser.store.on_set({});
  REQUIRE(told.has_value());

  CHECK(there.library.index_from_other_window(theirs, article_key(id), *told));
  REQUIRE(there.library.keep(theirs, kEvening).ok());
  REQUIRE(there.library.keep_text(theirs, kEvening).ok());
  const std::vector<RecordRef> all{
      {RecordKind::Mark, "c"}, {RecordKind::Mark, "s"}, {RecordKind::Link, "k"}};
  REQUIRE(there.library.save(theirs, all, kEvening).ok());
  // Of each record the newest state is the living one, whichever place is looked at first.
  Window later(browser);
  CHECK(file_of(later.load(id).project) == file_of(project));
  CHECK(later.library.current() == id);
  CHECK(later.library.shelf().size() == 1);
}
