// Fuzzes stored records. Checks that (1) an accepted record has a valid checksum, (2) any changed
// byte is detected, and (3) writing and reading a value of the store does not change the value.
#include <algorithm>
#include <string>
#include <string_view>

#include "article/model/sha256.h"
#include "formats/native/native_json.h"
#include "fuzz/checks.h"
#include "storage/keys.h"
#include "storage/stored_record.h"

using namespace attest;
using namespace attest::testing;

namespace {

const std::string kArticle = "sha256:a";

// Checks the checksum independently of the product, as stored_record.h describes it.
bool carries_checksum(std::string_view stored, const StoredRecord& record, std::string_view key) {
  const std::size_t sum = stored.find("\",\"c\":\"") + 7;
  const std::size_t digits = stored.find_first_not_of("0123456789", 5) - 5;
  const std::string value = record.removed() ? "null" : record.value;
  const std::string summed =
      std::string(stored.substr(5, digits)) + "\n" + record.time + "\n" + value;
  const std::string_view carried = stored.substr(sum, 8);
  return carried == sha256_hex(summed + "\n" + std::string(key)).substr(0, 8) ||
         carried == sha256_hex(summed).substr(0, 8);
}

void check_as_stored(std::string_view stored, const std::string& key) {
  const Result<StoredRecord> record = read_record(stored, key);
  if (!record) return;
  expect(carries_checksum(stored, *record, key), "an accepted record carries its checksum");
  expect(record->revision < kHighestStoredRevision, "a revision can be incremented");
}

void check_as_value(const std::string& value, const std::string& key, std::size_t place) {
  const StoredRecord record{place + 1, "2026-11-28T10:00:00Z", value};
  const std::string stored = write_record(record, key);
  const Result<StoredRecord> again = read_record(stored, key);
  StoredRecord expected = record;
  if (expected.value == "null") expected.value.clear();  // A removal is stored as null.
  expect(again.ok() && *again == expected, "a written record reads the same");
  check_as_stored(stored, key);

  std::string changed = stored;
  char& byte = changed[place % changed.size()];
  byte = char(byte ^ 1);
  const Result<StoredRecord> damaged = read_record(changed, key);
  expect(!damaged.ok(), "a record with a changed byte is refused");
  check_as_stored(stored.substr(0, place % stored.size()), key);
}

template <class Record>
void check_read(const Result<Record>& read, std::string (*write)(const Record&),
                Result<Record> (*read_again)(std::string_view)) {
  if (!read) return;
  const Result<Record> again = read_again(write(*read));
  expect(again.ok() && *again == *read, "a record's value reads the same after writing");
}

void check_keys(const std::string& id) {
  for (const RecordKind kind : {RecordKind::Mark, RecordKind::Entity, RecordKind::Link}) {
    const std::string key = record_key(kind, kArticle, id);
    expect(id_in_key(key) == id, "a key contains the id that it was built from");
    expect(article_of_key(key) == kArticle, "a key contains the article id that it was built from");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string id = bytes.substr(0, std::min<std::size_t>(size, 12)) + "i";
  check_keys(id);
  const std::string key = record_key(RecordKind::Mark, kArticle, id);
  check_as_stored(bytes, key);
  check_as_value(bytes, key, size > 0 ? data[size / 2] + size : 0);

  check_read<Entity>(read_entity(bytes), write_entity, read_entity);
  check_read<Link>(read_link(bytes), write_link, read_link);
  const Article article;
  const Result<Mark> mark = read_mark(bytes, article);
  if (mark) {
    const Result<Mark> again = read_mark(write_mark(*mark, article), article);
    expect(again.ok() && *again == *mark, "a mark's value reads the same after writing");
  }
  return 0;
}
