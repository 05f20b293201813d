#include "formats/native/key_bindings_json.h"

#include "doctest.h"

namespace attest::testing::key_bindings_json_test {

TEST_CASE("key bindings are read back unchanged") {
  StoredKeys keys;
  keys.keys = {{"next-mark", "j", true, true}, {"undo", ""}, {"mark-claim", "\""}};
  keys.character_keys = false;
  CHECK(read_keys(write_keys(keys)) == keys);
  CHECK(write_keys({}) == R"({"keys":[]})");
}

TEST_CASE("malformed key bindings are ignored") {
  CHECK(read_keys("damaged") == StoredKeys{});
  CHECK(read_keys("[1]") == StoredKeys{});
  CHECK(read_keys(R"({"keys":5,"characterKeys":"no"})") == StoredKeys{});
  const StoredKeys some = read_keys(
      R"({"keys":[1,{"key":"x"},{"command":"undo","key":7},{"command":"redo","mod":true}],"more":1})");
  REQUIRE(some.keys.size() == 2);
  CHECK(some.keys[0] == StoredKey{"undo", "7"});
  CHECK(some.keys[1] == StoredKey{"redo", "", true, false});
}

}  // namespace attest::testing::key_bindings_json_test
