// Tests that delete an article while the article is open in another window.
#include "storage/library.h"

#include "doctest.h"
#include "storage/keys.h"
#include "support/library_window.h"

namespace attest::testing::deletion_test {

namespace {

using Browser = LibraryBrowser;
using Window = LibraryWindow;

}  // namespace

TEST_CASE(
    "the tombstone of an article is written last, so that another window can restore the article") {
  Browser browser;
  Window here(browser), there(browser);
  Project project = bridge_project();
  const std::string id = project.article->id();
  here.keep(project);
  Project theirs = there.load(id).project;
  const auto entries = browser.journal.entries(Library::journal_prefixes(id));

  // The other window is notified when the tombstone is written. At that time, all other records are
  // already removed.
  std::optional<std::string> event;
  browser.store.on_set([&](std::string_view key, std::string_view value) {
    if (key != article_key(id)) return;
    event = std::string(value);
    CHECK(browser.store.keys(records_prefix(RecordKind::Mark, id)).empty());
    CHECK(there.library.current().empty());
  });
  here.library.forget(id, kEvening, entries);
  browser.store.on_set({});
  REQUIRE(event.has_value());

  CHECK(there.library.index_from_other_window(theirs, article_key(id), *event));
  REQUIRE(there.library.keep(theirs, kEvening).ok());
  REQUIRE(there.library.keep_text(theirs, kEvening).ok());
  const std::vector<RecordRef> all{
      {RecordKind::Mark, "c"}, {RecordKind::Mark, "s"}, {RecordKind::Link, "k"}};
  REQUIRE(there.library.save(theirs, all, kEvening).ok());
  // In both stores, each record has replaced the tombstone of its deletion.
  Window later(browser);
  CHECK(file_of(later.load(id).project) == file_of(project));
  CHECK(later.library.current() == id);
  CHECK(later.library.entries().size() == 1);
}

}  // namespace attest::testing::deletion_test
