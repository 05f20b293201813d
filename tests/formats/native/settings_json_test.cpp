#include "formats/native/settings_json.h"

#include <array>

#include "doctest.h"

namespace attest::testing::settings_json_test {

using Values = std::vector<std::optional<int>>;

TEST_CASE("the stored sizes are a JSON list of whole numbers") {
  CHECK(write_settings(std::array{19, 163, 66, 100}) == "[19,163,66,100]");
  CHECK(write_settings({}) == "[]");
  CHECK(read_settings("[19,163,66,100]") == Values{19, 163, 66, 100});
  CHECK(read_settings(" [ 19 , 0 ] ") == Values{19, 0});
}

TEST_CASE(
    "an item of the stored sizes that is not a small whole number is read as an empty value") {
  CHECK(read_settings(R"([-20,1.5,4000000000000,100000,"19",null,[19],{},true,99999])") ==
        Values{{}, {}, {}, {}, {}, {}, {}, {}, {}, 99999});
}

TEST_CASE("no sizes are read from a text that is not a list") {
  for (const char* text :
       {"", "nonsense", "[]", "[big]", "[19", "19", "null", "{\"size\":20}", "[19,]"}) {
    CAPTURE(text);
    CHECK(read_settings(text).empty());
  }
}

}  // namespace attest::testing::settings_json_test
