#include "app/library/library_list.h"

#include <map>

#include "app/samples.h"
#include "doctest.h"
#include "support/library_window.h"

namespace attest::testing::library_list_test {

namespace {

constexpr const char* kNow = "2026-11-23T20:00:00Z";

struct Desk {
  Desk() { list.begin(kNow); }
  LibraryRecord& put(const std::string& id, const std::string& title, const std::string& opened) {
    LibraryRecord record;
    record.title = title;
    record.opened = opened;
    return records[id] = record;
  }
  // Adds the articles "a" (Bridge) and "b" (Budget) to the library, and chooses both.
  void put_two_chosen() {
    put("a", "Bridge", "2026-11-01T10:00:00Z");
    put("b", "Budget", "2026-11-02T10:00:00Z");
    rows();
    list.choose("a");
    list.choose("b");
  }
  std::string rows(const std::string& open = {}) {
    for (auto& [id, record] : std::exchange(records, {})) index.put(id, record);
    list.update(index, open, search);
    std::string all;
    for (std::size_t i = 0; i < list.row_count(); ++i) {
      const LibraryItem item = row(i);
      all += item.title + (item.open ? "*;" : ";");
    }
    return all;
  }

  LibraryItem row(std::size_t number) const { return list.row(number, search); }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  LibraryIndex index{window.records};
  std::map<std::string, LibraryRecord> records;
  LibraryList list;
  RequestQueue requests;
  JournalRequests journal{requests};
  MarkDirectory directory{journal, window.records};
  LibrarySearch search{journal, window.records, directory};
};

LibraryFolder folder(LibraryFolder::Kind kind, std::string tag = {}) {
  return {kind, std::move(tag)};
}

}  // namespace

TEST_CASE("articles are listed by time of opening, and the row of the open article is marked") {
  Desk desk;
  CHECK(desk.rows().empty());
  desk.put("a", "Bridge", "2026-11-01T10:00:00Z");
  desk.put("b", "Budget", "2026-11-02T10:00:00Z");
  desk.put("c", "", "2026-11-03T10:00:00Z");
  CHECK(desk.rows() == "Untitled;Budget;Bridge;");
  CHECK(desk.rows("a") == "Untitled;Budget;Bridge*;");
}

TEST_CASE("the search of titles, publishers, authors and tags ignores case and accents") {
  Desk desk;
  desk.put("a", "Café Central", "2026-11-01T10:00:00Z").about.publisher = "Córdoba Hoy";
  desk.put("b", "Budget", "2026-11-02T10:00:00Z").tags = {"Café"};
  desk.put("c", "Water", "2026-11-03T10:00:00Z").about.byline = "Zoë Müller";
  desk.list.set_search("CAFE");
  CHECK(desk.rows() == "Budget;Café Central;");
  desk.list.set_search("cordoba");
  CHECK(desk.rows() == "Café Central;");
  desk.list.set_search("zoe m");
  CHECK(desk.rows() == "Water;");
  desk.list.set_search("none");
  CHECK(desk.rows().empty());
}

TEST_CASE(
    "clear_search() increases the version of the search field's text, but set_search() does not") {
  Desk desk;
  const std::uint64_t version = desk.list.search_version();
  desk.list.set_search("typed");
  CHECK(desk.list.search_version() == version);
  desk.list.clear_search();
  CHECK(desk.list.view().search.empty());
  CHECK(desk.list.search_version() != version);
}

TEST_CASE("the rows are updated after every change of the library index") {
  Desk desk;
  desk.put("a", "Bridge", "2026-11-01T10:00:00Z");
  CHECK(desk.rows() == "Bridge;");
  desk.put("a", "New bridge", "2026-11-01T10:00:00Z");
  CHECK(desk.rows() == "New bridge;");
  desk.index.remove("a");
  CHECK(desk.rows().empty());
}

TEST_CASE("a second press on a column header reverses the order of the rows") {
  Desk desk;
  desk.put("a", "Émile", "2026-11-01T10:00:00Z").about.published = "2026-03-14";
  desk.put("b", "Zebra", "2026-11-02T10:00:00Z").about.published = "2026-01-02";
  desk.put("c", "eagle", "2026-11-03T10:00:00Z").progress = LibraryProgress{2, 1, {}};
  desk.list.sort_by(LibraryColumn::Title);
  CHECK(desk.rows() == "eagle;Émile;Zebra;");
  desk.list.sort_by(LibraryColumn::Title);
  CHECK(desk.rows() == "Zebra;Émile;eagle;");
  desk.list.sort_by(LibraryColumn::Published);
  CHECK(desk.rows() == "Émile;Zebra;eagle;");
  desk.list.sort_by(LibraryColumn::Progress);
  CHECK(desk.rows() == "eagle;Zebra;Émile;");
  CHECK(desk.row(1).published == "2 January 2026");
}

TEST_CASE(
    "folders list recent articles, articles without speakers or verdicts, and tagged articles") {
  Desk desk;
  desk.put("a", "Old", "2026-11-16T10:00:00Z").tags = {"water"};
  desk.put("b", "New", "2026-11-17T10:00:00Z").progress = LibraryProgress{1, 0, {}};
  desk.put("c", "Done", "2026-10-01T10:00:00Z").progress = LibraryProgress{};
  desk.list.show(folder(LibraryFolder::Kind::ThisWeek));
  CHECK(desk.rows() == "New;");
  desk.list.show(folder(LibraryFolder::Kind::WithGaps));
  CHECK(desk.rows() == "New;");
  desk.list.show(folder(LibraryFolder::Kind::Tag, "water"));
  CHECK(desk.rows() == "Old;");
  CHECK(desk.row(0).detail == "water");
}

TEST_CASE(
    "duplicates are listed together, and each further row names the first article of its group") {
  Desk desk;
  desk.put("a", "First", "2026-11-01T10:00:00Z").fingerprint = "f";
  desk.put("b", "Other", "2026-11-02T10:00:00Z").about.url =
      "https://www.x.org/a/?utm_source=y#top";
  desk.put("c", "Again", "2026-11-03T10:00:00Z").fingerprint = "f";
  desk.put("d", "Alone", "2026-11-04T10:00:00Z").fingerprint = "g";
  desk.put("e", "Elsewhere", "2026-11-05T10:00:00Z").about.url = "http://x.org/a";
  desk.list.show(folder(LibraryFolder::Kind::Duplicates));
  CHECK(desk.rows() == "Elsewhere;Other;Again;First;");
  CHECK(desk.row(1).detail == "same address as “Elsewhere”");
  CHECK(desk.row(3).detail == "same text as “Again”");
  CHECK(desk.list.facts().same_texts == 1);
}

TEST_CASE("only duplicates with equal texts, not with equal addresses, count as space to free") {
  Desk desk;
  const auto put = [&](const char* id, const char* fingerprint, const char* opened) {
    LibraryRecord& record = desk.put(id, id, opened);
    record.fingerprint = fingerprint;
    record.about.url = "http://x.org/a";
    record.length = 1000;
  };
  put("a", "f", "2026-11-01T10:00:00Z");
  put("b", "g", "2026-11-02T10:00:00Z");
  CHECK(desk.list.facts().duplicate_bytes == 0);
  put("c", "f", "2026-11-03T10:00:00Z");
  desk.list.show(folder(LibraryFolder::Kind::Duplicates));
  CHECK(desk.rows() == "c;b;a;");
  CHECK(desk.list.facts().same_texts == 1);
  CHECK(desk.list.facts().duplicate_bytes == 1000);
  CHECK(desk.list.facts().bytes == 3000);
}

TEST_CASE("samples are not listed as rows, and their marks are counted separately") {
  Desk desk;
  desk.put("a", "Bridge", "2026-11-01T10:00:00Z");
  desk.put(std::string(all_samples()[1].article_id), "Sample", "2026-11-02T10:00:00Z").marks = 4;
  CHECK(desk.rows() == "Bridge;");
  CHECK(desk.list.facts().sample_marks == std::vector<std::size_t>{0, 4, 0});
}

TEST_CASE("a deleted article is removed from the chosen articles") {
  Desk desk;
  desk.put_two_chosen();
  desk.list.choose("b");
  desk.rows();
  CHECK(desk.list.chosen() == std::vector<std::string>{"a"});
  CHECK(desk.row(1).chosen);
  desk.index.remove("a");
  desk.rows();
  CHECK(desk.list.chosen().empty());
}

TEST_CASE(
    "a chosen article that the search hides stays chosen, but no operation changes the article") {
  Desk desk;
  desk.put_two_chosen();
  desk.list.set_search("budget");
  desk.rows();
  CHECK(desk.list.chosen() == std::vector<std::string>{"b"});
  CHECK(desk.list.chosen_count() == 2);
  desk.list.clear_search();
  desk.rows();
  CHECK(desk.list.chosen() == std::vector<std::string>{"b", "a"});
  desk.list.forget_chosen();
  desk.rows();
  CHECK(desk.list.chosen().empty());
  CHECK_FALSE(desk.row(0).chosen);
}

}  // namespace attest::testing::library_list_test
