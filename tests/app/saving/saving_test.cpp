#include "app/saving/saving.h"

#include "doctest.h"
#include "support/fixed_environment.h"
#include "support/library_window.h"

namespace attest::testing::saving_test {

namespace {

// A window that saves one article with a mark.
struct Desk {
  Desk() { saving.keep(project); }

  void save_all() {
    saving.note(project.notebook.take_touched());
    while (saving.records_wait()) saving.save_records(project, Deadline::passed_already());
    saving.save_text(project, Deadline::never());
  }
  // The journal stores all entries that were sent.
  void journal_stores() { saving.written({saving.next_entry()}); }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  FixedEnvironment environment;
  Project project = bridge_project();
  Saving saving{window.library, browser.store, environment};
};

}  // namespace

TEST_CASE("an article is saved when its text and all records are in both stores") {
  Desk desk;
  CHECK(desk.saving.text_waits());
  CHECK_FALSE(desk.saving.saved(false));
  desk.save_all();
  const std::uint64_t entry = desk.saving.next_entry();
  CHECK(desk.saving.journal_waits());
  CHECK_FALSE(desk.saving.saved(false));
  desk.saving.written({entry});
  CHECK_FALSE(desk.saving.journal_waits());
  CHECK(desk.saving.saved(false));
  CHECK(file_of(desk.window.load(desk.project.article->id()).project) == file_of(desk.project));
}

TEST_CASE("refused records are reported as a risk until a retry succeeds") {
  Desk desk;
  desk.browser.store.refuse(true);
  desk.save_all();
  desk.journal_stores();
  CHECK(desk.saving.is_refused());
  CHECK_FALSE(desk.saving.saved(false));
  CHECK(desk.saving.risk(false).find("Not in local storage: The storage is full") == 0);
  CHECK(desk.saving.refusal(false) == desk.saving.risk(false));

  desk.browser.store.refuse(false);
  desk.saving.retry();
  CHECK(desk.saving.records_wait());
  CHECK(desk.saving.refusal(false).empty());  // The new attempt has not failed yet.
  desk.save_all();
  CHECK_FALSE(desk.saving.is_refused());
  CHECK(desk.saving.saved(false));
}

TEST_CASE(
    "while other articles are being removed from local storage, a refused write is no error yet") {
  Desk desk;
  desk.browser.store.refuse(true);
  desk.save_all();
  desk.journal_stores();
  CHECK(desk.saving.risk(true).empty());
  CHECK_FALSE(desk.saving.saved(true));
}

TEST_CASE(
    "a save error is reported once, and reported again only if saving has succeeded in between") {
  Desk desk;
  CHECK_FALSE(desk.saving.take_new_error());
  desk.browser.store.refuse(true);
  desk.saving.note(desk.project.notebook.take_touched());
  desk.saving.save_records(desk.project, Deadline::never());
  CHECK(desk.saving.take_new_error() == "Not everything is in local storage: The storage is full");
  CHECK_FALSE(desk.saving.take_new_error());

  desk.browser.store.refuse(false);
  desk.saving.retry();
  desk.saving.save_records(desk.project, Deadline::never());
  desk.browser.store.refuse(true);
  desk.saving.note_all(desk.project.notebook);
  desk.project.notebook = bridge_project().notebook;
  put(desk.project.notebook, RemoveMark{"c"});
  desk.saving.save_records(desk.project, Deadline::never());
  CHECK(desk.saving.take_new_error());
}

TEST_CASE(
    "if a library entry is refused, the error says that the article is not in local storage") {
  Desk desk;
  // The index entry must be written, because its time has changed.
  desk.environment.time = "2026-11-24T10:00:00Z";
  desk.browser.store.refuse(true);
  desk.saving.keep(desk.project);
  CHECK(desk.saving.take_new_error().value_or("none") ==
        "The article is not in local storage: The storage is full");
}

TEST_CASE("after local storage was emptied, all records and the article's text are written again") {
  Desk desk;
  desk.save_all();
  desk.journal_stores();
  for (const std::string& key : desk.browser.store.keys("")) desk.browser.store.remove(key);
  desk.saving.rewrite_later();
  CHECK(desk.saving.rewrite_waits());
  CHECK_FALSE(desk.saving.saved(false));

  desk.saving.begin_rewrite(desk.project, desk.browser.journal.entries());
  CHECK_FALSE(desk.saving.rewrite_waits());
  CHECK(desk.saving.text_waits());
  desk.save_all();
  // The journal is empty, so everything is read from local storage.
  desk.browser.journal.values.clear();
  CHECK(file_of(desk.window.load(desk.project.article->id()).project) == file_of(desk.project));
}

TEST_CASE("another article begins without the errors and records of the previous article") {
  Desk desk;
  desk.browser.store.refuse(true);
  desk.saving.keep(desk.project);
  desk.saving.note_all(desk.project.notebook);
  desk.saving.rewrite_later();
  desk.saving.begin_article();
  CHECK_FALSE(desk.saving.is_refused());
  CHECK_FALSE(desk.saving.records_wait());
  CHECK_FALSE(desk.saving.rewrite_waits());
}

TEST_CASE(
    "one slice of records is written immediately, and more records are written between frames") {
  Desk desk;
  std::vector<RecordRef> touched(Autosave::kSlice, {RecordKind::Mark, "c"});
  desk.saving.note(touched);
  CHECK(desk.saving.few_records_wait());
  desk.saving.note({{RecordKind::Mark, "s"}});
  CHECK_FALSE(desk.saving.few_records_wait());
}

}  // namespace attest::testing::saving_test
