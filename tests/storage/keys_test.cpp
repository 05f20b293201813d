#include "storage/keys.h"

#include "doctest.h"

namespace attest::testing::storage_keys_test {

TEST_CASE("records are stored under the documented keys") {
  CHECK(current_key() == "attest/1/current");
  CHECK(article_key("sha256:ab") == "attest/1/article/sha256:ab");
  CHECK(text_key("sha256:ab") == "attest/1/text/sha256:ab");
  CHECK(record_key(RecordKind::Mark, "sha256:ab", "urn:uuid:1") ==
        "attest/1/mark/sha256:ab/urn:uuid:1");
  CHECK(record_key(RecordKind::Entity, "a", "b") == "attest/1/entity/a/b");
  CHECK(record_key(RecordKind::Link, "a", "b") == "attest/1/link/a/b");
}

TEST_CASE("an id with slashes, percent signs or NUL bytes is escaped in its key") {
  const Id wild = std::string("https://x.example/50%2F/../") + '\0' + "\n";
  const std::string key = record_key(RecordKind::Mark, "a/b", wild);

  CHECK(key == "attest/1/mark/a%2Fb/https:%2F%2Fx.example%2F50%252F%2F..%2F%00%0A");
  const std::optional<RecordRef> named = record_in_key(key, "a/b");
  REQUIRE(named.has_value());
  CHECK(named->kind == RecordKind::Mark);
  CHECK(named->id == wild);
  CHECK_FALSE(record_in_key(key, "a").has_value());
}

TEST_CASE("the key of a stored record is parsed into the ids of the article and the record") {
  CHECK(record_in_key("attest/1/link/a/k", "a")->kind == RecordKind::Link);
  CHECK_FALSE(record_in_key("attest/1/link/b/k", "a").has_value());
  CHECK_FALSE(record_in_key("attest/1/text/a", "a").has_value());
  CHECK_FALSE(record_in_key("other/1/link/a/k", "a").has_value());
  CHECK(article_in_key("attest/1/article/x%2Fy%4") == "x/y%4");
  CHECK(article_in_key("attest/1/text/x").empty());
}

}  // namespace attest::testing::storage_keys_test
