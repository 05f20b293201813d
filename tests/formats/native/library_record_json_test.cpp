#include "formats/native/library_record_json.h"

#include "doctest.h"

namespace attest::testing::library_record_json_test {

TEST_CASE("a library record is read back unchanged") {
  const LibraryRecord full{"Budget 🗑 “story”",
                           "2026-11-23T10:00:00Z",
                           "2026-11-24T10:00:00Z",
                           1200,
                           7,
                           R"({"x-tool":[1.50]})",
                           345};
  for (const LibraryRecord& record : {full, LibraryRecord{}}) {
    const Result<LibraryRecord> again = read_library_record(write_library_record(record));
    REQUIRE(again.ok());
    CHECK(*again == record);
  }
  CHECK(write_library_record(full) ==
        R"({"title":"Budget 🗑 “story”","length":1200,"opened":"2026-11-23T10:00:00Z",)"
        R"("exported":"2026-11-24T10:00:00Z","marks":7,"place":345,"extra":{"x-tool":[1.50]}})");
}

TEST_CASE("the members that Attest 0.1 did not write are optional, and are read back unchanged") {
  LibraryRecord record;
  record.title = "The bridge";
  record.progress = LibraryProgress{2, 3, "2026-11-24T10:00:00Z"};
  record.about.publisher = "Northport Courier";
  record.about.published_text = "May 2026";
  record.about.retrieved = "2026-11-24T09:00:00Z";
  record.corrected = true;
  record.tags = {"water", "a \"b\""};
  record.fingerprint = "00ff-7";
  const Result<LibraryRecord> again = read_library_record(write_library_record(record));
  REQUIRE(again.ok());
  CHECK(*again == record);
  const Result<LibraryRecord> old =
      read_library_record(R"({"title":"Old","length":9,"opened":"","marks":2})");
  REQUIRE(old.ok());
  CHECK_FALSE(old->progress.has_value());
  CHECK_FALSE(old->corrected);
}

TEST_CASE("a library record with wrong types is refused") {
  CHECK_FALSE(read_library_record(R"({"progress":{"unattributed":"1"}})").ok());
  CHECK_FALSE(read_library_record(R"({"tags":[1]})").ok());
  CHECK_FALSE(read_library_record("[]").ok());
  CHECK_FALSE(read_library_record(R"({"marks":"7"})").ok());
  CHECK_FALSE(read_library_record(R"({"title":)").ok());
}

TEST_CASE("an id is stored as a single JSON string") {
  CHECK(write_text_record("sha256:\"1\"") == R"("sha256:\"1\"")");
  CHECK(*read_text_record(R"("sha256:\"1\"")") == "sha256:\"1\"");
  CHECK_FALSE(read_text_record("{}").ok());
  CHECK_FALSE(read_text_record("\"").ok());
}

TEST_CASE("the text of a stored article is read with its escapes decoded") {
  CHECK(text_in_record(
            R"({"v":{"title":"a \"text\":\"b","text":"x \"y\"\nz\\ \u0007é","blocks":[]}})") ==
        "x \"y\" z\\  é");
  CHECK(text_in_record(R"({"v":{"text":"cut off)") == "cut off");
  CHECK(text_in_record("{}") == "");
}

}  // namespace attest::testing::library_record_json_test
