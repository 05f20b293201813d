// Tests that a full local storage drops articles that the journal has, and that no article is lost.
#include <map>
#include <string>

#include "doctest.h"
#include "storage/keys.h"
#include "storage/library.h"
#include "support/controls.h"
#include "support/headless_app.h"
#include "support/journal.h"
#include "support/projects.h"
#include "text/folding.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/library/article_details.h"

namespace attest::testing::app_library_test {

namespace {

// An app with a journal that stores its entries and answers requests.
struct Kept {
  explicit Kept(MemoryStore& from) : store(&from), it(from, environment) { settle(); }

  void settle() {
    for (int i = 0; i < 500; ++i) {
      bool more = it.frame().wake.at_once;
      more = it.work_to_the_end(500) || more;
      for (const auto& [key, value] : std::exchange(it.journal, {})) {
        if (!deaf) journal.take({key, value});
      }
      for (const ReadJournal& read : std::exchange(it.unanswered, {})) {
        more = true;
        it.handle(JournalRead{read.request,
                              mute ? std::vector<JournalEntry>() : journal.entries(read.prefixes)});
      }
      if (it.journal_number > it.journal_answered) {
        more = true;
        it.handle(JournalWritten{it.journal_answered = it.journal_number});
      }
      if (!more) return;
    }
    FAIL("the app does not become idle");
  }

  void open(int number) {
    REQUIRE(it.opens(article(number)));
    settle();
  }
  static std::string article(int number) {
    std::string text = "# Café number " + std::to_string(number) + "\n\nThe bridge is safe.";
    while (text.size() < 3000) text += "\n\nA paragraph of article " + std::to_string(number) + ".";
    return text;
  }
  const Control* control(std::string_view beginning) {
    return control_beginning(it.controls, beginning);
  }
  void activate(std::string_view beginning) {
    const Control* there = control(beginning);
    REQUIRE(there != nullptr);
    it.handle(ControlActivated{there->id});
    settle();
  }

  MemoryStore* store;
  CountedEnvironment environment;
  HeadlessApp it;
  Journal journal;
  bool mute = false, deaf = false;
};

}  // namespace

TEST_CASE("5,000 articles with marks are stored, and each one is restored with its mark") {
  constexpr int kArticles = 5000;
  MemoryStore store;
  Journal journal;
  RecordStore records(store, journal.writer());
  Library library(records);
  std::string filling;
  while (filling.size() < 11000) filling += "all words ";
  const auto project = [&](int number) {
    Project made =
        project_on(article_of("Number " + std::to_string(number) + " is safe. " + filling));
    put(made.notebook, PutMark{claim_on("c", range_of(*made.article, "is safe"))});
    return made;
  };
  std::vector<std::string> ids;
  std::size_t refused = 0;
  for (int i = 0; i < kArticles; ++i) {
    Project made = project(i);
    char time[32];
    std::snprintf(time, sizeof time, "2026-11-23T%02d:%02d:%02dZ", i / 3600, i / 60 % 60, i % 60);
    ids.push_back(made.article->id());
    refused += library.keep(made, time).ok() ? 0u : 1u;
    refused += library.keep_text(made, time).ok() ? 0u : 1u;
    refused += library.save(made, made.notebook.take_touched(), time).ok() ? 0u : 1u;
    while (store.used_units() > store.capacity_units() / 2) {
      const auto oldest = library.oldest_in_local_storage(ids.back(), {}, 16);
      REQUIRE_FALSE(oldest.empty());
      for (const auto& article : oldest) {
        CHECK(library.leave_local_storage(article, journal.entries(article.prefixes())));
      }
    }
  }
  CHECK(refused == 0);
  CHECK(store.get(text_key(ids.back())).has_value());
  CHECK_FALSE(store.get(text_key(ids.front())).has_value());

  // The next start lists all articles and writes none of them to local storage.
  const std::size_t writes = store.writes();
  RecordStore later_records(store, journal.writer());
  Library later(later_records);
  later.restore_index(journal.entries({Library::index_prefix()}));
  CHECK(later.entries().size() == kArticles);
  CHECK(later.entries().front().id == ids.back());
  CHECK(store.writes() == writes);

  // An article that has left local storage opens without a message. After the next change, the
  // article's mark has a greater revision than the journal's record of the mark.
  const auto entries = journal.entries(Library::journal_prefixes(ids[7]));
  Result<Library::Opened> opened = later.load(ids[7], entries);
  REQUIRE(opened.ok());
  CHECK(opened->remarks.empty());
  REQUIRE(opened->project.notebook.mark_count() == 1);
  const std::string key = record_key(RecordKind::Mark, ids[7], "c");
  const std::uint64_t before = read_record(journal.values[key], key)->revision;
  Mark claim = *opened->project.notebook.find_mark("c");
  claim.note = "changed";
  put(opened->project.notebook, PutMark{claim});
  store.remove(key);  // Another window has removed the record to free space.
  REQUIRE(later.save(opened->project, opened->project.notebook.take_touched(), "later").ok());
  CHECK(read_record(journal.values[key], key)->revision > before);
}

TEST_CASE("articles are removed from a full local storage without a message") {
  MemoryStore store;
  store.limit(60'000);
  Kept browser(store);
  for (int i = 0; i < 40; ++i) browser.open(i);
  CHECK(browser.it.app.saved());
  CHECK(store.used_units() <= 30'000);
  CHECK_FALSE(browser.it.has_announced("local storage"));
  // The Open dialog lists all articles.
  browser.it.activate("Library");
  browser.settle();
  const Control* row = browser.control("Café number 39");
  REQUIRE(row != nullptr);
  CHECK(row->set_size >= 40);
}

TEST_CASE("typing while storage is being freed causes no message that the storage is full") {
  MemoryStore store;
  Kept browser(store);
  for (int i = 0; i < 3; ++i) browser.open(i);
  store.limit(store.used_units());
  for (const std::size_t start : {20u, 30u, 40u}) {
    REQUIRE(
        browser.it.app.select(CodePointRange(CodePointOffset(start), CodePointOffset(start + 5)))
            .ok());
    browser.it.handle(KeyPressed{"1", {}});
  }
  CHECK_FALSE(browser.it.has_announced("local storage"));
  browser.settle();
  CHECK_FALSE(browser.it.has_announced("local storage"));
  CHECK(browser.it.app.saved());
}

TEST_CASE("damaged records in the journal database are counted at startup") {
  MemoryStore store;
  Kept first(store);
  first.open(0);
  CHECK(first.control("1 damaged…") == nullptr);
  first.journal.values[quarantine_prefix() + "0123456789abcdef"] = "some key\nhalf a rec";

  HeadlessApp reopened(store, first.environment);
  first.it.journal.clear();
  for (int i = 0; i < 50; ++i) {
    reopened.frame();
    for (const ReadJournal& read : std::exchange(reopened.unanswered, {})) {
      reopened.handle(JournalRead{read.request, first.journal.entries(read.prefixes)});
    }
  }
  const auto& all = reopened.controls;
  CHECK(std::any_of(all.begin(), all.end(),
                    [](const Control& control) { return control.name == "1 damaged…"; }));
}

TEST_CASE("articles that the journal lacks stay in a full local storage, and one error is shown") {
  for (const bool mute : {true, false}) {
    MemoryStore store;
    Kept browser(store);
    browser.mute = mute;
    browser.deaf = !mute;  // If `deaf`, the journal confirms writes but stores nothing.
    browser.open(0);
    const std::string first = browser.it.app.article().id();
    store.limit(store.used_units() + 9'000);
    for (int i = 1; i < 8; ++i) browser.open(i);
    CHECK(store.get(text_key(first)).has_value());
    CHECK_FALSE(browser.it.app.saved());
    const auto said = [](const Request& request) {
      const auto* words = std::get_if<Announce>(&request);
      return words != nullptr && words->text.find("local storage") != std::string::npos;
    };
    const auto& all = browser.it.all_requests;
    CHECK(std::count_if(all.begin(), all.end(), said) == 1);
  }
}

TEST_CASE("a stored article is found by its title, deleted and restored completely") {
  MemoryStore store;
  Kept browser(store);
  for (int i = 0; i < 9; ++i) browser.open(i);
  const auto before = store.keys("attest/1/article/");
  browser.it.activate("Library");
  browser.settle();
  browser.it.handle(FieldEdited{kSearchField, "CAFE NUMBER 4"});
  browser.settle();
  REQUIRE(browser.control("Café number 4,") != nullptr);
  CHECK(browser.control("Café number 5,") == nullptr);

  browser.activate("Delete “Café number 4”");
  CHECK(browser.control("Café number 4,") == nullptr);
  CHECK(store.keys("attest/1/article/").size() == before.size() - 1);
  browser.activate("Undo the deletion");
  CHECK(store.keys("attest/1/article/").size() == before.size());
  browser.activate("Café number 4,");
  CHECK(browser.it.app.article().title() == "Café number 4");
}

TEST_CASE("the library finds articles by words in their texts and notes") {
  MemoryStore store;
  Kept browser(store);
  for (int i = 0; i < 5; ++i) browser.open(i);
  REQUIRE(browser.it.app.select(CodePointRange(CodePointOffset(0), CodePointOffset(4))).ok());
  browser.it.handle(KeyPressed{"1", {}});
  browser.settle();
  browser.it.handle(FieldEdited{kNoteField, "Ask the harbour master"});
  browser.settle();
  browser.activate("Library");
  browser.it.handle(FieldEdited{kSearchField, "of article 3."});
  browser.settle();
  REQUIRE(browser.control("Café number 3,") != nullptr);
  CHECK(browser.control("Café number 3,")->name.find("in the text") != std::string::npos);
  CHECK(browser.control("Café number 2,") == nullptr);
  browser.it.handle(FieldEdited{kSearchField, "HARBOUR master"});
  browser.settle();
  REQUIRE(browser.control("Café number 4,") != nullptr);
  CHECK(browser.control("Café number 4,")->name.find("in a note") != std::string::npos);
  CHECK(browser.control("Café number 3,") == nullptr);
}

TEST_CASE(
    "each row of the library shows the article's number of marks and of claims without a verdict") {
  MemoryStore store;
  Kept browser(store);
  browser.open(0);
  REQUIRE(browser.it.app.select(CodePointRange(CodePointOffset(0), CodePointOffset(4))).ok());
  browser.it.handle(KeyPressed{"1", {}});
  browser.settle();
  browser.open(1);
  browser.activate("Library");
  REQUIRE(browser.control("Café number 0, 1 mark · 1 unverified") != nullptr);
  browser.activate("With gaps, 1 article");
  CHECK(browser.control("Café number 1,") == nullptr);
  CHECK(browser.control("Café number 0,") != nullptr);
}

TEST_CASE("metadata and tags can be corrected whether the article is open or not") {
  MemoryStore store;
  Kept browser(store);
  browser.open(0);
  browser.open(1);
  for (const char* title : {"Café number 0", "Café number 1"}) {
    browser.activate("Library");
    browser.activate("Edit details and tags of “" + std::string(title) + "”");
    browser.it.handle(FieldEdited{kFirstDetailField, "New " + std::string(title)});
    browser.it.handle(FieldEdited{kFirstDetailField + 2, "The Ledger"});
    browser.it.handle(FieldEdited{kFirstDetailField + 3, "14 March 2026"});
    browser.it.handle(FieldEdited{kFirstDetailField + 6, "water, , harbour,water"});
    browser.activate("Save");
    const Control* row = browser.control("New " + std::string(title) + ",");
    REQUIRE(row != nullptr);
    CHECK(row->name.find("The Ledger, 14 March 2026") != std::string::npos);
    CHECK(row->name.find("water · harbour") != std::string::npos);
    browser.activate("Close");
  }
  CHECK(browser.it.app.article().title() == "New Café number 1");
  CHECK(browser.it.app.article().metadata().published == "2026-03-14");
  browser.activate("Library");
  browser.activate("water, 2 articles");
  browser.activate("New Café number 0,");
  CHECK(browser.it.app.article().metadata().publisher == "The Ledger");
}

TEST_CASE("several chosen articles are tagged and deleted together") {
  MemoryStore store;
  Kept browser(store);
  for (int i = 0; i < 4; ++i) browser.open(i);
  browser.activate("Library");
  browser.activate("Choose “Café number 0”");
  browser.activate("Choose “Café number 2”");
  browser.activate("Add tags");
  browser.it.handle(FieldEdited{kFirstDetailField + 6, "old"});
  browser.activate("Save");
  CHECK(browser.control("old, 2 articles") != nullptr);
  browser.activate("Delete");
  CHECK(browser.control("Café number 0,") == nullptr);
  CHECK(browser.control("Café number 2,") == nullptr);
  CHECK(browser.control("Café number 1,") != nullptr);
  browser.activate("Undo the deletion");
  CHECK(browser.control("Café number 2,") != nullptr);

  // The open article cannot be deleted. The page says so.
  browser.activate("Choose “Café number 3”");
  REQUIRE(browser.control("Delete") != nullptr);
  CHECK_FALSE(browser.control("Delete")->enabled);
  browser.activate("Choose “Café number 1”");
  CHECK(browser.control("Delete")->enabled);
  browser.activate("Delete");
  CHECK(browser.control("Café number 1,") == nullptr);
  CHECK(browser.control("Café number 3,") != nullptr);
  CHECK(browser.control("“Café number 1” deleted. The open article cannot be deleted.") != nullptr);
}

TEST_CASE("fold_for_search() ignores case and accents") {
  CHECK(fold_for_search("Łódź, ÜBER Straße") == "lodz, uber strasse");
  CHECK(fold_for_search("Cafe\u0301 Ελλάδα Ёлка") == fold_for_search("CAFÉ ελλαδα елка"));
}

TEST_CASE(
    "the library lists the marks of a source in all articles, and opens an article at a mark") {
  MemoryStore store;
  Kept kept(store);
  const auto marks_source = [&](const std::string& text) {
    REQUIRE(kept.it.opens(text));
    kept.settle();
    kept.it.drag_over("Ana Díaz");
    kept.it.press_key("3");
    Id mark = kept.it.app.session().chosen();
    REQUIRE(kept.it.app.perform(NameSource{{mark}, EntityName{"Ana Díaz"}}).ok());
    kept.settle();
    return mark;
  };
  const Id first = marks_source("# Harbour\n\nAna Díaz opened the harbour on Monday.");
  const std::string harbour = kept.it.app.article().id();
  marks_source("# Bridge\n\nMayor Ana Díaz closed the bridge on Monday.");

  REQUIRE(kept.it.app.run_command("marks-in-all-articles").ok());
  kept.settle();
  CHECK(kept.control("Ana Díaz, 2 marks") != nullptr);
  kept.activate("Source: Ana Díaz, Harbour");
  CHECK(kept.it.app.article().id() == harbour);
  CHECK(kept.it.app.session().chosen() == first);

  // The source is listed with the number of articles that are left.
  kept.it.press_key("Escape");  // Closes the card, which has a button "Delete", too.
  kept.activate("Library");
  kept.activate("All articles");
  CHECK(kept.control("Ana Díaz, 2 articles") != nullptr);
  kept.activate("Choose “Bridge”");
  kept.activate("Delete");
  CHECK(kept.control("Ana Díaz, 1 article") != nullptr);
  kept.activate("Undo the deletion");
  CHECK(kept.control("Ana Díaz, 2 articles") != nullptr);
}

TEST_CASE("a source of another article is offered while its name is typed, and keeps its role") {
  MemoryStore store;
  Kept kept(store);
  REQUIRE(kept.it.opens("# Harbour\n\nAna Díaz opened the harbour."));
  kept.settle();
  kept.it.drag_over("Ana Díaz");
  kept.it.press_key("3");
  const Id mention = kept.it.app.session().chosen();
  REQUIRE(kept.it.app.perform(NameSource{{mention}, EntityName{"Ana Díaz"}}).ok());
  const Id entity = kept.it.app.session().chosen_mark()->entity;
  REQUIRE(kept.it.app.perform(UpdateEntity{entity, {&Entity::role, "Mayor"}}).ok());
  kept.settle();

  REQUIRE(kept.it.opens("# Bridge\n\nThe mayor closed the bridge."));
  kept.settle();
  kept.it.drag_over("The mayor");
  kept.it.press_key("3");
  kept.it.press_key("l");
  kept.settle();
  kept.it.handle(FieldEdited{kChooserField, "ana"});
  kept.settle();
  kept.activate("Ana Díaz, Mayor, in 1 other article");
  const Entity* const here = kept.it.app.session().notebook().find_entity(entity);
  REQUIRE(here != nullptr);
  CHECK(here->name == "Ana Díaz");
  CHECK(here->role == "Mayor");
}

}  // namespace attest::testing::app_library_test
