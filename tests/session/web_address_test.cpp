#include "session/web_address.h"

#include "doctest.h"

namespace attest::web_address_test {

TEST_CASE("an http or https address is accepted, and white space around the address is removed") {
  for (const std::string address : {"https://a.example", "http://a.example/b?c#d",
                                    "HTTPS://A.example/", "https://münchen.de/ß"}) {
    CAPTURE(address);
    const Result<std::string> result = web_address("\t " + address + "\n");
    REQUIRE(result.ok());
    CHECK(*result == address);
  }
}

TEST_CASE("text that is not a web address is refused with a message") {
  for (const std::string_view text :
       {"", "a.example", "ftp://a.example", "javascript:alert(1)", "https://", "https:///path",
        "http://?q", "https://a.example/b c", "https://a.example/\x01", "see https://a.example"}) {
    CAPTURE(text);
    const Result<std::string> result = web_address(text);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().message ==
          "Evidence is a web address that begins with http:// or https://");
  }
}

TEST_CASE("a line with a title and then a web address is read as evidence") {
  CHECK(evidence_in(" https://a.example/1\n") == Evidence{"https://a.example/1", "", {}});
  CHECK(evidence_in("Load rating: 2025\thttps://a.example") ==
        Evidence{"https://a.example", "Load rating: 2025", {}});
  for (const std::string_view text :
       {"", "words", "https://a.example and more", "Two\nlines https://a.example",
        "https://a.example https://b.example"}) {
    CAPTURE(text);
    CHECK(evidence_in(text).address.empty());
  }
  CHECK(evidence_in(std::string(400, 'x') + " https://a.example").address.empty());
}

}  // namespace attest::web_address_test
