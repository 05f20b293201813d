#include "storage/stored_record.h"

#include "doctest.h"

using namespace attest;

namespace {

const StoredRecord kRecord{7, "2026-11-23T10:00:00Z", R"({"note":"Díaz 🗑 \"v\":null}"})"};

}  // namespace

TEST_CASE("a record is one line of JSON with revision, time, checksum and value") {
  const std::string stored = write_record({7, "2026-11-23T10:00:00Z", R"({"a":1})"});

  CHECK(stored.substr(0, 39) == R"({"r":7,"t":"2026-11-23T10:00:00Z","c":")");
  CHECK(stored.substr(47) == R"(","v":{"a":1}})");
  CHECK(write_record({8, "", ""}).find("\"v\":null}") != std::string::npos);
}

TEST_CASE("a record comes back as it was written") {
  for (const StoredRecord& record : {kRecord, StoredRecord{1, "", "[]"}, StoredRecord{9, "t", ""},
                                     StoredRecord{999999999999999, "", "\"null\""}}) {
    const Result<StoredRecord> again = read_record(write_record(record));
    REQUIRE(again.ok());
    CHECK(*again == record);
  }
  CHECK(read_record(write_record({9, "t", ""}))->removed());
}

TEST_CASE("a record that was cut anywhere is not taken for a record") {
  const std::string stored = write_record(kRecord);
  for (std::size_t length = 0; length < stored.size(); ++length) {
    CHECK_FALSE(read_record(std::string_view(stored).substr(0, length)).ok());
  }
}

TEST_CASE("a record of which any byte was changed is not taken for a record") {
  const std::string stored = write_record(kRecord);
  for (std::size_t at = 0; at < stored.size(); ++at) {
    std::string changed = stored;
    changed[at] = changed[at] == '0' ? '1' : '0';
    CAPTURE(changed);
    CHECK_FALSE(read_record(changed).ok());
  }
  CHECK_FALSE(read_record(stored + " ").ok());
  CHECK_FALSE(read_record(" " + stored).ok());
  CHECK_FALSE(read_record("").ok());
  CHECK_FALSE(read_record("{}").ok());
  CHECK_FALSE(read_record(R"({"r":99999999999999999999,"t":"","c":"00000000","v":null})").ok());
}

TEST_CASE("the higher revision is newer; between equal ones both windows agree which") {
  const StoredRecord six{6, "2026-01-02", "1"}, seven{7, "2026-01-01", "1"};
  CHECK(is_newer(seven, six));
  CHECK_FALSE(is_newer(six, seven));

  // Clocks have no say.
  const StoredRecord later{7, "2031-01-02", "1"}, other{7, "2026-01-01", "2"};
  CHECK_FALSE(is_newer(later, seven));
  CHECK_FALSE(is_newer(seven, later));
  CHECK(is_newer(other, later));
  CHECK_FALSE(is_newer(later, other));

  const StoredRecord removed{7, "2031-01-02", {}};
  CHECK(is_newer(later, removed));
  CHECK_FALSE(is_newer(removed, later));
}
