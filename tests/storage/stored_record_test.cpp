#include "storage/stored_record.h"

#include <string>

#include "article/model/sha256.h"
#include "doctest.h"

namespace attest::testing::stored_record_test {

namespace {

const StoredRecord kRecord{7, "2026-11-23T10:00:00Z", R"({"note":"Díaz 🗑 \"v\":null}"})"};

constexpr const char* kKey = "attest/1/mark/a/m";

// Writes a record as Attest 0.1.0 did, with a checksum that does not include the key.
std::string written_before(const std::string& revision, const std::string& value) {
  const std::string sum = sha256_hex(revision + "\nt\n" + value).substr(0, 8);
  return "{\"r\":" + revision + ",\"t\":\"t\",\"c\":\"" + sum + "\",\"v\":" + value + "}";
}

}  // namespace

TEST_CASE("a record that is stored under the key of another record counts as damaged") {
  const std::string stored = write_record({7, "t", R"({"id":"m"})"}, kKey);
  CHECK(read_record(stored, kKey).ok());
  for (const char* key : {"attest/1/mark/a/n", "attest/1/mark/b/m", "attest/1/link/a/m",
                          "attest/1/text/a", "attest/1/current"}) {
    CHECK_FALSE(read_record(stored, key).ok());
  }
  const std::string trace = write_record({7, "t", {}}, kKey);
  CHECK_FALSE(read_record(trace, "attest/1/mark/a/n").ok());
}

TEST_CASE("a record of Attest 0.1.0 is read if its value contains the id that is in its key") {
  const std::string mark = written_before("7", R"({"id":"urn:uuid:1/2","kind":"claim"})");
  CHECK(read_record(mark, "attest/1/mark/a/urn:uuid:1%2F2")->revision == 7);
  CHECK_FALSE(read_record(mark, kKey).ok());
  CHECK(read_record(written_before("3", "null"), kKey)->removed());
  CHECK(read_record(written_before("3", R"("sha256:1")"), "attest/1/current").ok());
  CHECK(read_record(written_before("3", R"({"title":"a"})"), "attest/1/article/a").ok());
  const std::string text = written_before("3", R"({"id":"sha256:1","text":"a"})");
  CHECK(read_record(text, "attest/1/text/sha256:1").ok());
  CHECK_FALSE(read_record(text, "attest/1/text/sha256:2").ok());
}

TEST_CASE(
    "a revision that is too high is read as 0, so that any other copy of the record is newer") {
  const std::string highest = "999999999999999";
  const Result<StoredRecord> record = read_record(written_before(highest, R"({"id":"m"})"), kKey);
  REQUIRE(record.ok());
  CHECK(record->value == R"({"id":"m"})");
  CHECK(is_newer({1, "", "{}"}, *record));
}

TEST_CASE("a record is one line of JSON with revision, time, checksum and value") {
  const std::string stored = write_record({7, "2026-11-23T10:00:00Z", R"({"a":1})"}, kKey);

  CHECK(stored.substr(0, 39) == R"({"r":7,"t":"2026-11-23T10:00:00Z","c":")");
  CHECK(stored.substr(47) == R"(","v":{"a":1}})");
  CHECK(write_record({8, "", ""}, kKey).find("\"v\":null}") != std::string::npos);
}

TEST_CASE("a record is read back unchanged") {
  for (const StoredRecord& record : {kRecord, StoredRecord{1, "", "[]"}, StoredRecord{9, "t", ""},
                                     StoredRecord{kHighestStoredRevision - 1, "", "\"null\""}}) {
    const Result<StoredRecord> again = read_record(write_record(record, kKey), kKey);
    REQUIRE(again.ok());
    CHECK(*again == record);
  }
  CHECK(read_record(write_record({9, "t", ""}, kKey), kKey)->removed());
}

TEST_CASE("a record truncated at any byte is rejected") {
  const std::string stored = write_record(kRecord, kKey);
  for (std::size_t length = 0; length < stored.size(); ++length) {
    CHECK_FALSE(read_record(std::string_view(stored).substr(0, length), kKey).ok());
  }
}

TEST_CASE("a record with one changed byte is rejected") {
  const std::string stored = write_record(kRecord, kKey);
  for (std::size_t at = 0; at < stored.size(); ++at) {
    std::string changed = stored;
    changed[at] = changed[at] == '0' ? '1' : '0';
    CAPTURE(changed);
    CHECK_FALSE(read_record(changed, kKey).ok());
  }
  CHECK_FALSE(read_record(stored + " ", kKey).ok());
  CHECK_FALSE(read_record(" " + stored, kKey).ok());
  CHECK_FALSE(read_record("", kKey).ok());
  CHECK_FALSE(read_record("{}", kKey).ok());
  CHECK_FALSE(
      read_record(R"({"r":99999999999999999999,"t":"","c":"00000000","v":null})", kKey).ok());
}

TEST_CASE(
    "the record with the higher revision is newer; at equal revisions, the greater value wins") {
  const StoredRecord six{6, "2026-01-02", "1"}, seven{7, "2026-01-01", "1"};
  CHECK(is_newer(seven, six));
  CHECK_FALSE(is_newer(six, seven));

  // The times of the records do not matter.
  const StoredRecord later{7, "2031-01-02", "1"}, other{7, "2026-01-01", "2"};
  CHECK_FALSE(is_newer(later, seven));
  CHECK_FALSE(is_newer(seven, later));
  CHECK(is_newer(other, later));
  CHECK_FALSE(is_newer(later, other));

  const StoredRecord removed{7, "2031-01-02", {}};
  CHECK(is_newer(later, removed));
  CHECK_FALSE(is_newer(removed, later));
}

}  // namespace attest::testing::stored_record_test
