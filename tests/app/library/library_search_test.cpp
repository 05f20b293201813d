#include "app/library/library_search.h"

#include <array>
#include <map>
#include <utility>

#include "doctest.h"
#include "support/library_window.h"

namespace attest::testing::library_search_test {

namespace {

struct Desk {
  std::string stored(const std::string& words, const std::string& note = {}) {
    Project project = project_on(article_of(words));
    window.keep(project);
    std::string id = project.article->id();
    if (!note.empty()) REQUIRE(window.library.summarise(id, {}, {note, {}, {}}, kEvening).ok());
    ids.push_back(id);
    return id;
  }
  // Answers all queued requests. Returns false if no request is queued.
  bool answer(bool answers = true) {
    const std::vector<Request> taken = requests.take();
    for (const Request& request : taken) {
      const auto& read = std::get<ReadJournal>(request);
      prefixes += read.prefixes.size();
      const JournalRead answer{
          read.request,
          answers ? browser.journal.entries(read.prefixes) : std::vector<JournalEntry>(), answers};
      const auto pending = journal.pending(answer);
      REQUIRE(pending.has_value());
      journal.finish(*pending);
      if (pending->purpose == JournalRequests::Purpose::MarkDirectory) {
        directory.answered(answer);
      } else {
        search.answered(answer, pending->about);
      }
    }
    return !taken.empty();
  }
  void read_directory(bool answers = true) {
    directory.begin(window.library.index());
    while (!directory.is_complete()) {
      directory.step(Deadline::never());
      answer(answers);
    }
  }
  void finish(bool answers = true) {
    while (search.has_work()) {
      search.step(Deadline::never());
      answer(answers);
    }
  }
  void find(const std::string& wanted) {
    read_directory();
    prefixes = 0;
    search.begin(wanted, ids);
    finish();
  }
  void forget_local() {
    for (const std::string& key : browser.store.keys("attest/")) browser.store.remove(key);
  }
  std::string words(const std::string& id) {
    const LibraryHit* hit = search.hit(id);
    if (hit == nullptr) return "none";
    constexpr std::array kPlaces{"note: ", "name: ", "text: "};
    return kPlaces[static_cast<std::size_t>(hit->where)] + hit->words;
  }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  RequestQueue requests;
  JournalRequests journal{requests};
  MarkDirectory directory{journal, window.records};
  LibrarySearch search{journal, window.records, directory};
  std::vector<std::string> ids;
  std::size_t prefixes = 0;
};

}  // namespace

TEST_CASE("the search of notes and texts ignores case and accents") {
  for (const bool local : {true, false}) {
    Desk desk;
    const std::string bridge = desk.stored("Die Brücke ist “sicher”\nsagt sie.");
    const std::string port = desk.stored("The port is old.", "compare the BRÜCKE vote");
    const std::string none = desk.stored("Nothing here.");
    if (!local) desk.forget_local();
    desk.find("brucke");
    CHECK(desk.words(bridge) == "text: Die Brücke ist “sicher” sagt sie.");
    CHECK(desk.words(port) == "note: compare the BRÜCKE vote");
    CHECK(desk.words(none) == "none");
    CHECK(desk.search.done() == 3);
    CHECK(desk.search.is_complete());
  }
}

TEST_CASE(
    "an article without a hit is not searched again when letters are added to the search text") {
  Desk desk;
  const std::string bridge = desk.stored("The bridge is safe.");
  const std::string brief = desk.stored("A brief note.");
  desk.stored("Nothing here.");
  desk.find("bri");
  desk.find("brid");
  CHECK(desk.prefixes == 2);  // The search has requested the texts of two articles.
  CHECK(desk.words(bridge) == "text: The bridge is safe.");
  CHECK(desk.words(brief) == "none");
  CHECK(desk.search.done() == 3);
  desk.find("not");
  CHECK(desk.prefixes == 3);
  CHECK(desk.words(brief) == "text: A brief note.");
}

TEST_CASE(
    "a new search drops the hits of the old search and ignores late answers to the old search") {
  Desk desk;
  const std::string bridge = desk.stored("The bridge is safe.");
  desk.search.begin("bridge", desk.ids);
  desk.search.step(Deadline::never());
  const std::vector<Request> late = desk.requests.take();
  desk.search.begin("port", desk.ids);
  const auto& read = std::get<ReadJournal>(late.back());
  CHECK_FALSE(desk.journal.pending({read.request, {}}).has_value());
  desk.finish();
  CHECK(desk.words(bridge) == "none");
}

TEST_CASE("the texts in local storage are searched if the journal does not answer") {
  Desk desk;
  const std::string bridge = desk.stored("The bridge is safe.", "a note");
  desk.search.begin("safe", desk.ids);
  desk.finish(false);
  CHECK(desk.words(bridge) == "text: The bridge is safe.");
  desk.read_directory(false);
  desk.search.begin("a note", desk.ids);
  desk.finish(false);
  CHECK(desk.words(bridge) == "note: a note");
}

TEST_CASE("a search of notes, sources and tags is complete at once, without a journal request") {
  Desk desk;
  const std::string bridge = desk.stored("The bridge is safe.", "ask the port");
  Entity source;
  source.name = "Ana Díaz";
  REQUIRE(desk.window.library.summarise(bridge, {}, {"ask the port", {source}, {"Money"}}, kEvening)
              .ok());
  desk.read_directory();
  for (const auto& [wanted, found] : {std::pair{"the port", "note: ask the port"},
                                      {"diaz", "name: Ana Díaz · Money"},
                                      {"money", "name: Ana Díaz · Money"}}) {
    desk.search.begin(wanted, desk.ids);
    CHECK(desk.words(bridge) == found);
    CHECK(desk.search.is_complete());
  }
}

TEST_CASE("many articles are requested in few requests and searched in slices") {
  Desk desk;
  for (int i = 0; i < 600; ++i) desk.stored("Article number " + std::to_string(i) + " is here.");
  desk.search.begin("number 42 ", desk.ids);
  std::size_t requests = 0, slices = 0;
  while (desk.search.has_work()) {
    const std::size_t before = desk.search.done();
    desk.search.step(Deadline::passed_already());
    CHECK(desk.search.done() - before <= 1);
    ++slices;
    requests += desk.answer() ? 1u : 0u;
  }
  CHECK(requests <= 256);
  CHECK(slices >= 600);
  CHECK(desk.words(desk.ids[42]) == "text: Article number 42 is here.");
  CHECK(desk.words(desk.ids[43]) == "none");
}

TEST_CASE("a long text is searched in pieces, and a hit across two pieces is found") {
  Desk desk;
  std::string text(65530, 'x');
  text += " the bridge is safe ";
  text += std::string(200'000, 'y');
  const std::string id = desk.stored(text);
  desk.search.begin("bridge is", desk.ids);
  std::size_t slices = 0;
  while (desk.search.has_work()) {
    desk.search.step(Deadline::passed_already());
    desk.answer();
    ++slices;
  }
  CHECK(slices >= 3);
  CHECK(desk.words(id).find("bridge is safe") != std::string::npos);
  desk.search.begin("none of it", desk.ids);
  slices = 0;
  while (desk.search.has_work()) {
    desk.search.step(Deadline::passed_already());
    desk.answer();
    ++slices;
  }
  CHECK(slices >= 5);
  CHECK(desk.words(id) == "none");
}

TEST_CASE("the text around a hit is cut between words") {
  const auto around = [](std::string_view text, std::string_view hit) {
    const std::size_t at = text.find(hit);
    return words_around(text, at, at + hit.size());
  };
  const std::string text =
      "Yesterday the council of the harbour discussed the underbridges, and some members of the "
      "opposition asked for the complete inspection reports.";
  CHECK(around(text, "bridge") ==
        "…discussed the underbridges, and some members of the opposition asked for the complete…");
  CHECK(around(text, "Yester") ==
        "Yesterday the council of the harbour discussed the underbridges,…");
  CHECK(around(text, "ports.").ends_with(" reports."));
  CHECK(around("one\ntwo", "two") == "one two");
  // In a script without spaces, and in an endless word, the text is cut between graphemes.
  std::string thai;
  for (int i = 0; i < 60; ++i)
    thai +=
        "กำ"
        "ที่";
  const std::string cut = words_around(thai, 300, 315);
  CHECK(cut.substr(0, 3) == "…");
  const std::size_t from = thai.find(cut.substr(3, cut.size() - 6));
  CHECK((from == 0 || from == 6));
  CHECK(words_around(std::string(300, 'a') + "e\u0301", 200, 203).size() < 110);
  // The cut never divides a letter from its accents.
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "a\u0301";
  CHECK(words_around(accents, 150, 153).substr(3, 1) == "a");
}

TEST_CASE("a hit at the border of two pieces of a long text is shown with whole words") {
  Desk desk;
  std::string text;
  while (text.size() < (64u << 10) + 400) text += "The mayor rejected the new bridges. ";
  text.replace((64u << 10) - 12, 7, "Aqueduc");
  const std::string id = desk.stored(text);
  desk.find("aqueduc");
  CHECK(desk.words(id).starts_with("text: …"));
  CHECK(desk.words(id).ends_with("…"));
}

}  // namespace attest::testing::library_search_test
