// Tests that the library is saved as one file and restored from this file.
#include <algorithm>
#include <string>

#include "doctest.h"
#include "formats/native/library_file.h"
#include "storage/library.h"
#include "support/newsroom.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/library/article_details.h"

namespace attest::testing::app_library_files_test {

namespace {

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = std::min(file.find('\n', at), file.size());
    lines.push_back(file.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// Marks some words of the sample that is open at first.
void mark_sample(FileBrowser& browser) {
  const std::string_view text = browser.it.app.article().text();
  browser.it.drag_over(text.substr(text.find('\n') + 1, 12));
  browser.it.press_key("1");
  browser.settle();
}

}  // namespace

TEST_CASE("a backup is one file with a line for each article except the samples") {
  Newsroom newsroom;
  const std::vector<std::string> lines = lines_of(library_file(newsroom));

  CHECK(newsroom.saved.back().name == "attest-library-2026-11-23.jsonl");
  REQUIRE(lines.size() == 4);
  const Result<LibraryHeader> header = read_library_header(lines[0]);
  REQUIRE(header.ok());
  CHECK(header->articles == 3);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    WholeText json(lines[i]);
    const Result<ReadProject> read = read_native(json);
    REQUIRE(read.ok());
    CHECK(read->project.notebook.mark_count() == 1);
    CHECK(read->library.has_value());
  }
  CHECK(newsroom.has_announced("3 articles saved as a file"));
}

TEST_CASE("a backup contains a sample that has marks") {
  FileBrowser browser;
  mark_sample(browser);
  REQUIRE(browser.it.app.session().notebook().mark_count() == 1);
  CHECK(lines_of(library_file(browser)).size() == 2);
  CHECK(browser.has_announced("1 marked sample saved as a file"));
  CHECK_FALSE(browser.has_announced("0 articles"));
  browser.open("# Ferry\n\nThe bridge is safe.");
  CHECK(lines_of(library_file(browser)).size() == 3);
  CHECK(browser.has_announced("1 article and 1 marked sample saved as a file"));
}

TEST_CASE("after a restore, the samples and the articles are counted apart, each one once") {
  FileBrowser browser;
  mark_sample(browser);
  const std::string sample = library_file(browser);
  mark_article(browser, 1);
  const std::string both = library_file(browser);
  FileBrowser elsewhere;
  elsewhere.give("library.jsonl", sample);
  elsewhere.activate("Restore 1 article");
  CHECK(elsewhere.has_announced("1 sample restored"));
  FileBrowser joined;
  joined.give("joined.jsonl", both + sample);
  joined.activate("Restore 3 articles");
  CHECK(joined.has_announced("1 article and 1 sample restored"));
}

TEST_CASE("a backup waits until the journal database has returned the library index") {
  Newsroom newsroom;
  MemoryStore store;
  HeadlessApp late(store, newsroom.environment);
  std::vector<ReadJournal> held;
  const auto settle = [&](bool holds_index) {
    for (int i = 0; i < 20; ++i) {
      late.frame();
      late.work_to_the_end();
      for (const ReadJournal& read : std::exchange(late.unanswered, {})) {
        if (holds_index && read.prefixes == std::vector{Library::index_prefix()}) {
          held.push_back(read);
        } else {
          late.handle(JournalRead{read.request, newsroom.journal.entries(read.prefixes)});
        }
      }
    }
  };
  settle(true);
  REQUIRE(held.size() == 1);
  REQUIRE(late.app.run_command("back-up").ok());
  settle(true);
  CHECK_FALSE(late.has_announced("saved as a file"));
  late.handle(JournalRead{held.front().request, newsroom.journal.entries(held.front().prefixes)});
  settle(false);
  CHECK(late.has_announced("3 articles saved as a file"));
}

TEST_CASE("a library file restores all articles with marks, tags and metadata in another browser") {
  Newsroom newsroom;
  newsroom.run("open-article");
  newsroom.activate("Edit details and tags of “Ferry number 1”");
  newsroom.it.handle(FieldEdited{kFirstDetailField + 2, "The Ledger"});
  newsroom.it.handle(FieldEdited{kFirstDetailField + 6, "harbour"});
  newsroom.activate("Save");
  const std::string file = library_file(newsroom);

  FileBrowser elsewhere;
  elsewhere.give("library.jsonl", file);
  CHECK(elsewhere.control("Restore “library.jsonl”") != nullptr);
  CHECK(elsewhere.control("New, 3 articles")->on);
  CHECK(elsewhere.control("Ferry number 1, New · 1 mark") != nullptr);
  const std::size_t before = elsewhere.journal.entries({"attest/1/mark/"}).size();
  CHECK(before == 0);  // The preview writes nothing.

  elsewhere.activate("Restore 3 articles");
  CHECK(elsewhere.has_announced("3 articles restored"));
  CHECK(elsewhere.journal.entries({"attest/1/mark/"}).size() == 3);
  CHECK(elsewhere.store.keys("attest/1/mark/").empty());
  CHECK(elsewhere.control("harbour, 1 article") != nullptr);
  const Control* row = elsewhere.control("Ferry number 1, 1 mark");
  REQUIRE(row != nullptr);
  CHECK(row->name.find("The Ledger") != std::string::npos);

  elsewhere.activate("Ferry number 1, 1 mark");
  CHECK(elsewhere.it.app.article().title() == "Ferry number 1");
  CHECK(elsewhere.it.app.article().metadata().publisher == "The Ledger");
  CHECK(elsewhere.it.app.session().notebook().mark_count() == 1);
}

TEST_CASE(
    "choosing a tag lists the restored marks with this tag, and typing a search lists articles") {
  Newsroom newsroom;
  newsroom.add_mark();
  const Id mark = newsroom.it.app.session().notebook().mark_at(0).id;
  REQUIRE(newsroom.it.app.perform(TagMarks{{mark}, {"Money"}}).ok());
  newsroom.settle();
  const std::string file = library_file(newsroom);

  FileBrowser elsewhere;
  elsewhere.give("library.jsonl", file);
  elsewhere.activate("Restore 3 articles");
  elsewhere.activate("Money, 1 article");
  CHECK(elsewhere.control("Money, 1 mark") != nullptr);
  elsewhere.it.handle(FieldEdited{kSearchField, "money"});
  elsewhere.settle();
  CHECK(elsewhere.control("Ferry number 2, 2 marks") != nullptr);
}

TEST_CASE("an article that is not chosen in the preview is not restored") {
  Newsroom newsroom;
  const std::string file = library_file(newsroom);
  FileBrowser elsewhere;
  elsewhere.give("library.jsonl", file);
  elsewhere.activate("Ferry number 2, New");
  CHECK_FALSE(elsewhere.control("New, 3 articles")->on);
  elsewhere.activate("Restore 2 articles");
  CHECK(elsewhere.control("Ferry number 1, 1 mark") != nullptr);
  CHECK(elsewhere.control("Ferry number 2") == nullptr);
}

TEST_CASE("the preview says which articles are newer in the file or in the library") {
  Newsroom newsroom;
  const std::string old_file = library_file(newsroom);
  newsroom.add_mark();
  const std::string new_file = library_file(newsroom);

  newsroom.give("old.jsonl", old_file);
  CHECK(newsroom.control("The same in both, 2 articles: nothing to restore") != nullptr);
  const Control* older = newsroom.control("Ferry number 2, Newer here · 1 only here");
  REQUIRE(older != nullptr);
  CHECK_FALSE(older->enabled);
  CHECK_FALSE(newsroom.control("Restore 0 articles")->enabled);

  FileBrowser elsewhere;
  elsewhere.give("old.jsonl", old_file);
  elsewhere.activate("Restore 3 articles");
  elsewhere.give("new.jsonl", new_file);
  CHECK(elsewhere.control("Ferry number 2, Newer in the file · adds 1") != nullptr);
  elsewhere.activate("Restore 1 article");
  CHECK(elsewhere.control("Ferry number 2, 2 marks") != nullptr);
}

TEST_CASE("restoring the open article merges its marks as one undo step") {
  Newsroom newsroom;
  const std::string file = library_file(newsroom);
  FileBrowser elsewhere;
  elsewhere.open(article(2));
  elsewhere.it.drag_over("The ferry");
  elsewhere.it.press_key("2");
  elsewhere.settle();
  elsewhere.give("library.jsonl", file);
  CHECK(elsewhere.control("Ferry number 2, Changed on both sides · adds 1 · 1 only here") !=
        nullptr);
  elsewhere.activate("Restore 3 articles");
  CHECK(elsewhere.it.app.session().notebook().mark_count() == 2);
  elsewhere.run("undo");
  CHECK(elsewhere.it.app.session().notebook().mark_count() == 1);
}

TEST_CASE("the preview names a damaged line by number, and the other articles are restored") {
  Newsroom newsroom;
  std::vector<std::string> lines = lines_of(library_file(newsroom));
  lines[2].resize(lines[2].size() / 2);
  FileBrowser elsewhere;
  elsewhere.give("cut.jsonl", lines[0] + "\n" + lines[1] + "\r\n\n" + lines[2] + "\n");
  CHECK(elsewhere.control("Line 4 cannot be read:") != nullptr);
  CHECK(elsewhere.control("The file is not complete: it has 1 of 3 articles") != nullptr);
  elsewhere.activate("Restore 1 article");
  CHECK(elsewhere.has_announced("1 article restored"));
}

TEST_CASE("two lines of a library file about the same article are merged") {
  Newsroom newsroom;
  const std::string first = library_file(newsroom);
  newsroom.add_mark();
  const std::string second = library_file(newsroom);
  FileBrowser elsewhere;
  elsewhere.give("joined.jsonl", second + first);
  elsewhere.activate("Restore 6 articles");
  CHECK(elsewhere.control("Ferry number 2, 2 marks") != nullptr);
  CHECK(elsewhere.control("Ferry number 3, 1 mark") != nullptr);
}

TEST_CASE(
    "if the journal is full, restoring stops with a message and keeps the marks stored before") {
  Newsroom newsroom;
  const std::string file = library_file(newsroom);
  FileBrowser elsewhere;
  mark_article(elsewhere, 1);
  elsewhere.error = JournalError::Full;
  elsewhere.give("library.jsonl", file);
  elsewhere.activate("Restore 2 articles");
  CHECK(elsewhere.has_announced("then it stopped: The browser's storage for this site is full"));
  CHECK(elsewhere.it.app.session().notebook().mark_count() == 1);
}

TEST_CASE("a pasted library file opens the preview, and closing the preview restores nothing") {
  Newsroom newsroom;
  const std::string file = library_file(newsroom);
  FileBrowser elsewhere;
  elsewhere.it.handle(TextPasted{file});
  elsewhere.settle();
  CHECK(elsewhere.control("Restore “Pasted text”") != nullptr);
  elsewhere.run("close");
  CHECK(elsewhere.control("Library") != nullptr);
  CHECK(elsewhere.control("Ferry number 1") == nullptr);
}

TEST_CASE("a library file of a later version is refused with a message") {
  FileBrowser browser;
  browser.give("later.jsonl", "{\"format\":\"attest-library\",\"version\":2}\n");
  CHECK(browser.has_announced("This file was written by a later version of Attest"));
  CHECK(browser.control("Restore “later.jsonl”") == nullptr);
}

TEST_CASE("one chosen article is exported as an Attest file, and several as a library file") {
  Newsroom newsroom;
  newsroom.run("open-article");
  newsroom.activate("Choose “Ferry number 1”");
  newsroom.activate("Save as a file");
  CHECK(newsroom.saved.back().name == "Ferry-number-1.attest.json");
  CHECK(looks_native(newsroom.saved.back().bytes));
  CHECK(newsroom.saved.back().bytes.find("\"library\"") == std::string::npos);

  newsroom.activate("Choose “Ferry number 3”");
  newsroom.activate("Save as a file");
  CHECK(lines_of(newsroom.saved.back().bytes).size() == 3);
}

TEST_CASE("a backup names an article that cannot be read, and saves the other articles") {
  Newsroom newsroom;
  for (auto at = newsroom.journal.values.begin(); at != newsroom.journal.values.end();) {
    const bool text = at->first.starts_with("attest/1/text/") &&
                      at->second.find("Ferry number 2") != std::string::npos;
    if (text) newsroom.store.remove(at->first);
    at = text ? newsroom.journal.values.erase(at) : std::next(at);
  }
  CHECK(lines_of(library_file(newsroom)).size() == 3);
  CHECK(newsroom.has_announced(
      "2 articles saved as a file. This article could not be read: “Ferry number 2”"));
}

TEST_CASE(
    "a reminder is shown once 50 changed marks are in no file, and ends when a file is saved") {
  FileBrowser browser;
  std::string text = "# Many claims\n";
  for (int i = 0; i < 50; ++i) text += "\nThe bridge " + std::to_string(i) + "x is safe.\n";
  browser.open(text);
  for (int i = 0; i < 50; ++i) {
    const std::size_t at =
        browser.it.app.article().text().find("bridge " + std::to_string(i) + "x");
    REQUIRE(
        browser.it.app.perform(Select{{ByteOffset(at), ByteOffset(at + 6)}, ByteOffset(at)}).ok());
    REQUIRE(browser.it.app.perform(MarkSelection{MarkKind::Claim}).ok());
    if (i == 48) browser.settle();
    if (i == 48) CHECK(browser.control("Saved, 49 marks") != nullptr);
  }
  browser.settle();
  const auto is_told = [&] {
    return std::any_of(browser.it.controls.begin(), browser.it.controls.end(), [](const auto& one) {
      return one.name.find("50 changed marks are in no file yet") != std::string::npos;
    });
  };
  CHECK(is_told());
  browser.run("back-up");
  CHECK_FALSE(is_told());
}

TEST_CASE("the restore dialog keeps its size, and shows warnings above everything else") {
  Newsroom newsroom;
  const std::string file = library_file(newsroom);
  FileBrowser elsewhere;
  const auto dialog = [&] { return elsewhere.control("Restore “cut.jsonl”")->rect; };
  const std::vector<std::string> lines = lines_of(file);
  const std::string cut = lines[0] + "\n" + lines[1] + "\n";
  elsewhere.it.handle(LibraryGiven{"cut.jsonl", cut.size()});
  elsewhere.it.frame();
  elsewhere.it.frame();
  REQUIRE(elsewhere.control("Comparing the file") != nullptr);
  const Rect comparing = dialog();
  elsewhere.give("cut.jsonl", cut);
  CHECK(dialog() == comparing);
  const Control* const warning = elsewhere.control("The file is not complete");
  REQUIRE(warning != nullptr);
  CHECK(warning->rect.y < elsewhere.control("Restoring adds to the library")->rect.y);
}

}  // namespace attest::testing::app_library_files_test
