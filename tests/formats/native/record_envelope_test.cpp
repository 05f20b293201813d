#include "formats/native/record_envelope.h"

#include <random>
#include <string>

#include "doctest.h"

namespace attest::testing::record_envelope_test {

TEST_CASE("the envelope of a stored record returns the bytes of the record's value unchanged") {
  const std::string text = write_envelope({"7", "2026-11-23T10:00:00Z", "1f2e3d4c", R"({"v": 1})"});
  CHECK(text == R"({"r":7,"t":"2026-11-23T10:00:00Z","c":"1f2e3d4c","v":{"v": 1}})");
  const std::optional<RecordEnvelope> envelope = read_envelope(text);
  REQUIRE(envelope.has_value());
  CHECK(envelope->revision == "7");
  CHECK(envelope->time == "2026-11-23T10:00:00Z");
  CHECK(envelope->checksum == "1f2e3d4c");
  CHECK(envelope->value == R"({"v": 1})");
}

TEST_CASE("a text that is not the envelope of a stored record is refused") {
  for (const char* text :
       {"", "{}", "null", R"( {"r":7,"t":"t","c":"c","v":1})", R"({"r":,"t":"t","c":"c","v":1})",
        R"({"r":-1,"t":"t","c":"c","v":1})", R"({"r":7,"t":"t","c":"c","v":1)",
        R"({"r":7,"t":"t","c":"c","v":})", R"({"r":7,"t":"t","v":1,"c":"c"})"}) {
    CAPTURE(text);
    CHECK_FALSE(read_envelope(text).has_value());
  }
}

TEST_CASE("no read goes beyond the bounds of a truncated or changed envelope") {
  const std::string whole = write_envelope({"12", "t", "abcdef01", R"(["x"])"});
  std::mt19937 random(7);
  for (int i = 0; i < 5000; ++i) {
    std::string text = whole.substr(0, random() % (whole.size() + 1));
    if (!text.empty()) text[random() % text.size()] = static_cast<char>(random() % 256);
    const std::optional<RecordEnvelope> envelope = read_envelope(text);
    if (!envelope) continue;
    CHECK(envelope->value.data() >= text.data());
    CHECK(envelope->value.data() + envelope->value.size() < text.data() + text.size());
    CHECK(write_envelope(*envelope) == text);
  }
}

}  // namespace attest::testing::record_envelope_test
