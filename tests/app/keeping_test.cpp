// Tests that marks survive a reload, appear in a second window and are restored from a file.
#include <algorithm>
#include <memory>
#include <string>

#include "annotation/edit.h"
#include "doctest.h"
#include "formats/native/native_json.h"
#include "storage/keys.h"
#include "support/headless_app.h"

namespace attest::keeping_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

constexpr const char* kStory =
    "# The bridge\n\nMayor Ana Díaz 👩‍🔧 said the old bridge is safe.\n\nNobody else "
    "did.\n";

std::string without_time(std::string json) {
  const std::size_t at = json.find("\"exported\"");
  REQUIRE(at != std::string::npos);
  return json.erase(at, json.find('\n', at) - at);
}

}  // namespace

TEST_CASE("on the first visit, the page shows a sample article") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  CHECK_FALSE(it.app.article().blocks().empty());
  CHECK(it.app.saved());
}

TEST_CASE("nothing is drawn before the article is loaded") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  CHECK(it.frame().picture == nullptr);
  REQUIRE(it.unanswered.size() == 1);
  CHECK(it.frame({JournalRead{it.unanswered[0].request, {}}}).picture != nullptr);
  CHECK_FALSE(it.app.article().blocks().empty());
}

TEST_CASE("the page shows an article even if the journal database never answers") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  CHECK(it.frame().picture == nullptr);
  it.now_s += 1;
  CHECK(it.frame().picture != nullptr);
}

TEST_CASE("marks survive a reload") {
  MemoryStore store;
  CountedEnvironment environment;
  std::string exported;
  {
    HeadlessApp it(store, environment);
    it.settle();
    REQUIRE(it.opens(kStory));
    it.settle();
    it.drag_over("the old bridge is safe");
    it.press_key("1");
    it.settle({FieldEdited{kNoteField, "Says who?"}});
    exported = it.app.export_native();
  }
  HeadlessApp again(store, environment);
  again.settle();
  CHECK(without_time(again.app.export_native()) == without_time(exported));
  CHECK(again.app.marks_json().find("Says who?") != std::string::npos);
}

TEST_CASE("a mark made in one window appears in the other window") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp one(store, environment), other(store, environment);
  one.settle();
  REQUIRE(one.opens(kStory));
  one.settle();
  other.settle();
  REQUIRE(other.opens(kStory));
  other.settle();
  one.drag_over("Nobody else");
  one.press_key("3");
  const std::vector<std::string> keys = store.keys("attest/1/mark/");
  REQUIRE(keys.size() == 1);
  other.settle({StorageChanged{keys[0], *store.get(keys[0])}});
  CHECK(other.app.session().notebook().mark_count() == 1);
}

TEST_CASE("an exported file restores the article and its marks exactly on another machine") {
  MemoryStore here, there;
  CountedEnvironment environment;
  HeadlessApp one(here, environment);
  one.settle();
  REQUIRE(one.opens(kStory));
  one.settle();
  one.drag_over("Mayor Ana Díaz 👩‍🔧");
  one.press_key("3");
  one.drag_over("the old bridge is safe");
  one.press_key("1");
  const std::string exported = one.app.export_native();

  HeadlessApp other(there, environment);
  other.settle();
  other.settle({FileGiven{"bridge.attest.json", exported, exported.size()}});
  CHECK(without_time(other.app.export_native()) == without_time(exported));
  CHECK(there.keys("attest/1/mark/").size() == 2);
  other.press_key("z", {.control = true});  // An import can be undone.
  CHECK(other.app.session().notebook().mark_count() == 0);
}

TEST_CASE("Export proposes a file name that every file system accepts") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  REQUIRE(it.opens("# Who? \"Me\" / you: all*\n\nWords."));
  it.settle();
  it.press_key("s", {.control = true});
  const auto saved =
      std::find_if(it.all_requests.begin(), it.all_requests.end(),
                   [](const Request& r) { return std::holds_alternative<SaveFile>(r); });
  REQUIRE(saved != it.all_requests.end());
  CHECK(std::get<SaveFile>(*saved).name == "Who-Me-you-all.attest.json");
}

TEST_CASE("a file that cannot be opened shows an error and leaves the open article unchanged") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  REQUIRE(it.opens(kStory));
  it.settle();
  it.drag_over("Nobody else");
  it.press_key("3");
  const std::string before = without_time(it.app.export_native());

  const std::string cut = it.app.export_native().substr(0, 300);
  std::string higher = it.app.export_native();
  const std::size_t version = higher.find("\"version\": 1");
  REQUIRE(version != std::string::npos);
  higher.replace(version, 12, "\"version\": 2");
  const std::vector<FileGiven> bad{
      {"empty.md", "", 0},
      {"huge.md", "", std::uint64_t(80) << 20},
      {"large.txt", std::string(std::size_t(17) << 20, 'a'), std::uint64_t(17) << 20},
      {"cut.attest.json", cut, cut.size()},
      {"new.attest.json", higher, higher.size()}};
  for (const FileGiven& file : bad) {
    CAPTURE(file.name);
    it.all_requests.clear();
    it.settle({file});
    CHECK(it.announced().size() > 20);
    CHECK(without_time(it.app.export_native()) == before);
  }
}

TEST_CASE("invalid UTF-8 and NUL bytes are repaired and reported") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  const std::string bytes =
      std::string("Mayor D\xEDz said") + '\0' + " nothing more than this sentence.\n";
  it.settle({FileGiven{"broken.txt", bytes, bytes.size()}});
  CHECK(it.app.article().text().find("Mayor D") != std::string::npos);
  CHECK(it.announced().size() > 20);
}

TEST_CASE(
    "a full local storage is reported, and after space is freed the next change saves all marks") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  REQUIRE(it.opens(kStory));
  it.settle();
  store.refuse(true);
  it.drag_over("Nobody else");
  it.press_key("3");
  CHECK(it.app.session().notebook().mark_count() == 1);
  CHECK_FALSE(it.app.saved());
  CHECK(it.has_announced("Save a file"));

  store.refuse(false);
  it.drag_over("the old bridge is safe");
  it.press_key("1");
  CHECK(it.app.saved());
  CHECK(store.keys("attest/1/mark/").size() == 2);
}

TEST_CASE(
    "after an import has filled the store, a change retries only a few of the refused records") {
  constexpr std::size_t kMarks = 600, kFew = 100;
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  std::string story = "The mayor said that the old bridge is safe.";
  for (std::size_t i = 0; i < kMarks; ++i) story += "\n\nParagraph " + std::to_string(i) + ".";
  REQUIRE(it.opens(story));
  it.settle();
  Project project;
  project.article = std::make_shared<const Article>(it.app.article());
  for (std::size_t i = 0; i < kMarks; ++i) {
    Mark mark;
    mark.id = "urn:uuid:" + std::to_string(i);
    mark.passages.push_back({project.article->blocks()[i + 1].range, {}});
    REQUIRE(apply(project.notebook, PutMark{std::move(mark)}).ok());
  }
  store.limit(store.used_units() + 20'000);

  REQUIRE(it.imports(write_native(project, {"Attest", "now"})));
  CHECK(store.keys("attest/1/mark/").empty());  // The import is drawn before its marks are saved.
  it.settle();
  CHECK(it.app.session().notebook().mark_count() == kMarks);
  CHECK(it.has_announced("Save a file"));
  CHECK(it.journal.size() >= kMarks);  // The journal has all imported marks.
  CHECK_FALSE(it.app.saved());
  CHECK(it.app.refusal().find("full") != std::string::npos);
  CHECK(store.keys("attest/1/mark/").size() < kMarks);

  const std::size_t writes = store.writes();
  it.drag_over("the old bridge");
  it.press_key("1");
  CHECK(it.app.session().notebook().mark_count() == kMarks + 1);
  CHECK(store.writes() < writes + kFew);

  store.limit(5'000'000);
  it.drag_over("is safe");
  it.press_key("2");
  CHECK(it.app.saved());
  CHECK(it.app.refusal().empty());
  CHECK(store.keys("attest/1/mark/").size() == it.app.session().notebook().mark_count());
}

TEST_CASE("the next change tries again to store an article that was too large for local storage") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  store.limit(store.used_units() + 2000);
  std::string story = "The mayor said that the old bridge is safe.";
  for (int i = 0; i < 100; ++i) story += "\n\nParagraph " + std::to_string(i) + ".";
  REQUIRE(it.opens(story));
  it.settle();
  CHECK_FALSE(it.app.saved());
  CHECK(it.app.refusal().find("full") != std::string::npos);
  const std::size_t texts = store.keys("attest/1/text/").size();
  it.drag_over("is safe");
  it.press_key("2");
  it.settle();
  const auto is_warning = [](const Request& request) {
    const auto* said = std::get_if<Announce>(&request);
    return said != nullptr && said->text.find("The article is not in") != std::string::npos;
  };
  CHECK(std::count_if(it.all_requests.begin(), it.all_requests.end(), is_warning) == 1);

  store.limit(5'000'000);
  it.drag_over("the old bridge");
  it.press_key("1");
  it.settle();
  CHECK(it.app.saved());
  CHECK(it.app.refusal().empty());
  CHECK(store.keys("attest/1/text/").size() == texts + 1);
}

TEST_CASE("the page works without storage and shows a warning") {
  MemoryStore store;
  store.deny();
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  CHECK(it.announced().find("save a file") != std::string::npos);
  CHECK_FALSE(it.app.article().blocks().empty());
}

TEST_CASE("the open article is written again when another window clears the storage") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  REQUIRE(it.opens("The mayor said that the old bridge is safe."));
  it.settle();
  it.drag_over("the old bridge");
  it.press_key("1");
  it.press_key(">");
  const std::string id = it.app.article().id();
  std::vector<std::string> open = store.keys("attest/1/mark/" + id);
  for (const std::string& key : {text_key(id), article_key(id), current_key(), settings_key()}) {
    open.push_back(key);
  }
  REQUIRE(open.size() == 5);

  SUBCASE("both stores are written again if local storage and the journal were cleared") {
    for (const std::string& key : store.keys("")) store.remove(key);
  }
  SUBCASE(
      "if only the journal database was cleared, the records are written to the database again") {}
  it.journal.clear();
  it.handle(StorageLost{});
  CHECK_FALSE(it.app.saved());
  it.settle();

  CHECK(it.app.saved());
  for (const std::string& key : open) {
    CAPTURE(key);
    CHECK(store.get(key).has_value());
    const bool in_journal = std::any_of(it.journal.begin(), it.journal.end(),
                                        [&](const auto& entry) { return entry.first == key; });
    CHECK(in_journal == (key != settings_key()));
  }
}

TEST_CASE("records refused by a full store are written when another window frees space") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  REQUIRE(it.opens("The mayor said that the old bridge is safe."));
  it.settle();
  store.limit(store.used_units());
  it.drag_over("the old bridge");
  it.press_key("1");
  CHECK_FALSE(it.app.saved());

  store.limit(5'000'000);
  it.settle({StorageFreed{}});
  CHECK(it.app.saved());
  CHECK(store.keys("attest/1/mark/" + it.app.article().id()).size() == 1);
}

TEST_CASE("damaged records can be viewed, saved as a file and cleared") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  const std::string key = record_key(RecordKind::Mark, it.app.article().id(), "x");
  REQUIRE(store.set(key, "half a rec").ok());
  HeadlessApp again(store, environment);
  again.settle();

  again.activate("Look at them");
  CHECK(again.settled);
  again.activate("Save as a file");
  const auto file = std::find_if(
      again.all_requests.begin(), again.all_requests.end(),
      [](const Request& request) { return std::holds_alternative<SaveFile>(request); });
  REQUIRE(file != again.all_requests.end());
  CHECK(std::get<SaveFile>(*file).bytes.find("half a rec") != std::string::npos);
  CHECK(std::get<SaveFile>(*file).bytes.find(key) != std::string::npos);

  again.activate("Clear");
  CHECK(again.settled);
  CHECK(store.keys(quarantine_prefix()).empty());
  again.activate("1 damaged…");
  CHECK_FALSE(again.settled);  // The command does nothing, because no record is damaged any more.
}

}  // namespace attest::keeping_test
