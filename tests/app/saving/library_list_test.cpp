#include "app/saving/library_list.h"

#include "doctest.h"
#include "support/library_window.h"

using namespace attest;
using namespace attest::testing;

namespace {

struct Desk {
  void put(const std::string& id, const std::string& title, const std::string& opened) {
    LibraryRecord record;
    record.title = title;
    record.opened = opened;
    index.put(id, record);
  }
  std::string rows(const std::string& open = {}) {
    std::string all;
    for (const LibraryItem& row : list.rows(index, open))
      all += row.title + (row.open ? "*;" : ";");
    return all;
  }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  LibraryIndex index{window.records};
  LibraryList list;
};

}  // namespace

TEST_CASE("the open article is listed first, and the others by time of opening") {
  Desk desk;
  CHECK(desk.rows().empty());
  desk.put("a", "Bridge", "2026-11-01T10:00:00Z");
  desk.put("b", "Budget", "2026-11-02T10:00:00Z");
  desk.put("c", "", "2026-11-03T10:00:00Z");
  CHECK(desk.rows() == "Untitled;Budget;Bridge;");
  CHECK(desk.rows("a") == "Bridge*;Untitled;Budget;");
}

TEST_CASE("the search ignores case and accents") {
  Desk desk;
  desk.put("a", "Café Central", "2026-11-01T10:00:00Z");
  desk.put("b", "Budget", "2026-11-02T10:00:00Z");
  desk.list.set_search("CAFE");
  CHECK(desk.rows() == "Café Central;");
  CHECK(desk.list.search() == "CAFE");
  desk.list.set_search("none");
  CHECK(desk.rows().empty());
}

TEST_CASE("a cleared search has a new version, and a typed one has not") {
  Desk desk;
  const std::uint64_t version = desk.list.search_version();
  desk.list.set_search("typed");
  CHECK(desk.list.search_version() == version);
  desk.list.clear_search();
  CHECK(desk.list.search().empty());
  CHECK(desk.list.search_version() != version);
}

TEST_CASE("the rows follow every change of the index") {
  Desk desk;
  desk.put("a", "Bridge", "2026-11-01T10:00:00Z");
  CHECK(desk.rows() == "Bridge;");
  desk.put("a", "New bridge", "2026-11-01T10:00:00Z");
  CHECK(desk.rows() == "New bridge;");
  desk.index.remove("a");
  CHECK(desk.rows().empty());
}
