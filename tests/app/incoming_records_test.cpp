// Tests which version of a record wins. The versions come from the journal, another window, a file
// or this window.
#include <string>
#include <string_view>

#include "doctest.h"
#include "support/shared_browser.h"
#include "ui/panels/panels.h"

namespace attest::incoming_records_test {
namespace {

using testing::SharedBrowser;
using Window = SharedBrowser::Window;

constexpr std::string_view kText = "# Bridge\n\nThe mayor said the bridge is safe.\n";

void open_text(Window& window, std::string_view text = kText) {
  window.act([&](App& app) { app.open(std::string(text), SourceFormat::Markdown, {}); });
}

Id mark(Window& window, std::string_view words) {
  Id id;
  window.act([&](App& app) {
    const std::size_t at = app.article().text().find(words);
    REQUIRE(app.select(CodePointRange(at, at + words.size())).ok());
    id = app.perform(MarkSelection{MarkKind::Claim})->mark;
  });
  return id;
}

void note(Window& window, const Id& id, std::string words) {
  window.act([&](App& app) { REQUIRE(app.perform(UpdateMark{id, {&Mark::note, words}}).ok()); });
}

std::string note_of(Window& window, const Id& id) {
  const Mark* mark = window.app().session().notebook().find_mark(id);
  return mark == nullptr ? "(no mark)" : mark->note;
}

std::string import(Window& window, std::string_view file) {
  std::string report;
  window.act([&](App& app) {
    WholeText json(file);
    const Result<std::string> imported = app.import_native(json);
    REQUIRE(imported.ok());
    report = *imported;
  });
  return report;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// Opens another article after the browser was killed. Local storage has lost its most recent
// changes, but the journal has them. The program has not yet compared the two stores for the
// article that was open before.
Window& elsewhere_after_kill(SharedBrowser& later, SharedBrowser::Values behind,
                             SharedBrowser::Values journal) {
  later.local = std::move(behind);
  later.journal = std::move(journal);
  later.local.erase("attest/1/current");
  later.journal.erase("attest/1/current");
  return later.open();
}

}  // namespace

TEST_CASE("a deleted mark stays deleted when its article is opened again from text") {
  SharedBrowser browser(1);
  Window& first = browser.open();
  open_text(first);
  const Id id = mark(first, "the bridge is safe");
  first.handle(PageHidden{});
  browser.settle();
  const SharedBrowser::Values behind = browser.local;
  first.act([&](App& app) { REQUIRE(app.perform(DeleteMark{id}).ok()); });
  browser.settle();

  SharedBrowser later(2);
  Window& window = elsewhere_after_kill(later, behind, browser.journal);
  open_text(window);
  later.settle();
  CHECK(window.app().session().notebook().mark_count() == 0);
}

TEST_CASE("the later of two changes within one second wins") {
  SharedBrowser browser(1);
  Window& first = browser.open();
  open_text(first);
  const Id id = mark(first, "the bridge is safe");
  note(first, id, "earlier");
  first.handle(PageHidden{});
  browser.settle();
  const SharedBrowser::Values behind = browser.local;
  note(first, id, "later");
  browser.settle();

  SharedBrowser later(2);
  Window& window = elsewhere_after_kill(later, behind, browser.journal);
  open_text(window);
  later.settle();
  CHECK(note_of(window, id) == "later");
}

TEST_CASE("a correction wins over an imported record whose time is in the future") {
  for (const std::string clock : {"2031-01-01T00:00:00Z", "x"}) {
    SharedBrowser browser(1);
    Window& window = browser.open();
    open_text(window);
    const Id id = mark(window, "the bridge is safe");
    note(window, id, "first");
    const std::string file =
        replaced(window.app().export_native(), "\"modified\": \"2026-11-23T10",
                 "\"modified\": \"" + clock + "\", \"x-was\": \"2026-11-23T10");

    SharedBrowser other(2);
    Window& elsewhere = other.open();
    import(elsewhere, file);
    note(elsewhere, id, "corrected");
    other.settle();
    CHECK(import(elsewhere, file).find("\"kept\":1") != std::string::npos);
    CHECK(note_of(elsewhere, id) == "corrected");
  }
}

TEST_CASE("importing an older file does not replace newer records in the journal database") {
  SharedBrowser browser(1);
  Window& first = browser.open();
  open_text(first);
  const Id id = mark(first, "the bridge is safe");
  note(first, id, "old");
  first.handle(PageHidden{});
  browser.settle();
  const std::string file = first.app().export_native();
  const SharedBrowser::Values behind = browser.local;
  note(first, id, "newer");
  note(first, id, "newest");
  browser.settle();

  SharedBrowser later(2);
  Window& window = elsewhere_after_kill(later, behind, browser.journal);
  import(window, file);
  later.settle();
  CHECK(note_of(window, id) == "newest");
}

TEST_CASE("a note typed before the journal database answers wins over the note in the database") {
  SharedBrowser browser(1);
  Window& first = browser.open();
  open_text(first);
  const Id id = mark(first, "the bridge is safe");
  first.handle(PageHidden{});
  browser.settle();
  const SharedBrowser::Values behind = browser.local;
  for (const char* words : {"a", "b", "c"}) note(first, id, words);
  browser.settle();

  SharedBrowser later(2);
  Window& window = elsewhere_after_kill(later, behind, browser.journal);
  open_text(window);
  note(window, id, "typed");  // The journal has not answered yet.
  later.settle();
  CHECK(note_of(window, id) == "typed");
  SharedBrowser again(3);
  again.local = later.local;
  again.journal = later.journal;
  CHECK(note_of(again.open(), id) == "typed");
}

TEST_CASE("a colleague's newer note replaces the local note, and undo restores the local note") {
  SharedBrowser ours(1), theirs(2);
  Window& here = ours.open();
  open_text(here);
  const Id id = mark(here, "the bridge is safe");
  note(here, id, "ours");

  Window& there = theirs.open();
  import(there, here.app().export_native());
  note(there, id, "theirs");
  const std::string answer = there.app().export_native();

  const std::string report = import(here, answer);
  CHECK(report.find("\"replaced\":1") != std::string::npos);
  CHECK(report.find("\"remarks\":1") != std::string::npos);
  CHECK(note_of(here, id) == "theirs");
  here.act([](App& app) { REQUIRE(app.perform(Undo{}).ok()); });
  CHECK(note_of(here, id) == "ours");
  // A note that is typed after the merge wins over the colleague's note on both machines.
  note(here, id, "ours after all");
  import(there, here.app().export_native());
  CHECK(note_of(there, id) == "ours after all");
}

TEST_CASE("exporting an imported file gives exactly the bytes of the file") {
  SharedBrowser ours(1), theirs(2);
  Window& here = ours.open();
  open_text(here);
  const Id id = mark(here, "the bridge is safe");
  for (const char* words : {"one", "two", "three"}) note(here, id, words);
  const std::string file = here.app().export_native();
  CHECK(file.find("\"revision\": 1\n") == std::string::npos);
  CHECK(file.find("\"fieldRevisions\"") != std::string::npos);

  Window& there = theirs.open();
  import(there, file);
  CHECK(there.app().export_native() == file);
  theirs.settle();
  CHECK(there.app().export_native() == file);
}

TEST_CASE("importing a file restores a deleted mark permanently") {
  SharedBrowser browser(1);
  Window& window = browser.open();
  open_text(window);
  const Id id = mark(window, "the bridge is safe");
  note(window, id, "words");
  const std::string file = window.app().export_native();
  window.act([&](App& app) { REQUIRE(app.perform(DeleteMark{id}).ok()); });
  browser.settle();
  import(window, file);
  window.handle(PageHidden{});
  browser.settle();
  CHECK(note_of(window, id) == "words");
  CHECK(note_of(browser.open(), id) == "words");
}

namespace {

// Two windows show one article. In the first window, the person is typing the note of a mark.
struct Writing {
  Writing() {
    open_text(here);
    other_mark = mark(here, "The mayor");
    id = mark(here, "the bridge is safe");
    here.handle(ControlFocused{kNoteField});
    type("first words");
    here.handle(PageHidden{});
    browser.settle();
    there = &browser.open();
    REQUIRE(note_of(*there, id) == "first words");
  }
  void type(std::string words) { here.handle(FieldEdited{kNoteField, std::move(words)}); }
  void delete_there() {
    there->act([&](App& app) { REQUIRE(app.perform(DeleteMark{id}).ok()); });
    browser.settle();
  }

  SharedBrowser browser{1};
  Window& here = browser.open();
  Window* there = nullptr;
  Id id, other_mark;
};

}  // namespace

TEST_CASE("typing in a note restores its mark after another window has deleted the mark") {
  Writing writing;
  writing.delete_there();
  CHECK(note_of(writing.here, writing.id) == "(no mark)");
  writing.type("first words nt");
  writing.type("first words n");
  writing.browser.settle();
  for (Window* window : {&writing.here, writing.there}) {
    CHECK(note_of(*window, writing.id) == "first words n");
    CHECK(note_of(*window, writing.other_mark).empty());
  }
  CHECK(writing.here.app().session().chosen() == writing.id);
  CHECK(note_of(writing.browser.open(), writing.id) == "first words n");
}

TEST_CASE("leaving the unchanged note field does not restore a deleted mark") {
  Writing writing;
  writing.delete_there();
  writing.type("first words");  // The field's text is unchanged.
  writing.browser.settle();
  CHECK(note_of(writing.here, writing.id) == "(no mark)");
}

TEST_CASE("a mark that another window deletes and restores is chosen again") {
  Writing writing;
  writing.delete_there();
  writing.there->act([](App& app) { REQUIRE(app.perform(Undo{}).ok()); });
  writing.browser.settle();
  CHECK(note_of(writing.here, writing.id) == "first words");
  CHECK(writing.here.app().session().chosen() == writing.id);
}

}  // namespace attest::incoming_records_test
