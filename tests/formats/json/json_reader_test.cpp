#include "formats/json/json_reader.h"

#include "doctest.h"

namespace attest::testing::json_reader_test {

namespace {

JsonDocument document_of(std::string_view json) {
  Result<JsonDocument> document = JsonDocument::parse(json);
  REQUIRE(document.ok());
  return *std::move(document);
}

}  // namespace

TEST_CASE("the members of a JSON object can be read in any order") {
  const JsonDocument document =
      document_of(R"({"c":true,"list":[1,2],"b":12,"a":"x","object":{}})");
  JsonReader reader(document.root());

  CHECK(reader.text("a") == "x");
  CHECK(reader.number("b") == 12);
  CHECK(reader.flag("c"));
  CHECK(reader.object("object").has_value());
  std::size_t items = 0;
  for (const JsonValue item : reader.list("list")) items += item.is(JsonType::Number) ? 1u : 0u;
  CHECK(items == 2);
  CHECK_FALSE(reader.failed());
  CHECK(reader.rest().empty());
}

TEST_CASE("an absent or null member reads as empty without a failure") {
  const JsonDocument document = document_of(R"({"a":null})");
  JsonReader reader(document.root());

  CHECK(reader.text("a").empty());
  CHECK(reader.text("b").empty());
  CHECK(reader.number("c") == 0);
  CHECK_FALSE(reader.flag("d"));
  CHECK(reader.list("e").empty());
  CHECK_FALSE(reader.object("f").has_value());
  CHECK_FALSE(reader.failed());
}

TEST_CASE("a value of the wrong type is reported with its path and the expected type") {
  const JsonDocument document = document_of(R"({"marks":[{},{"passages":[{"end":"55"}]}]})");
  JsonReader file(document.root());
  JsonReader mark(*++file.list("marks").begin());
  JsonReader passage(*mark.list("passages").begin());

  CHECK(passage.needed_number("end") == 0);
  REQUIRE(passage.failed());
  CHECK(passage.failure().message ==
        "`marks[1].passages[0].end` should be a whole number, but is a text");
}

TEST_CASE(
    "a negative, fractional or too large number is refused where a whole number is expected") {
  const auto message = [](std::string_view json) {
    const JsonDocument document = document_of(json);
    JsonReader reader(document.root());
    reader.number("n");
    return reader.failed() ? reader.failure().message : "";
  };

  CHECK(message(R"({"n":4294967296})").empty());
  CHECK(message(R"({"n":-1})") == "`n` should be a whole number, but is -1");
  CHECK(message(R"({"n":1.5})") == "`n` should be a whole number, but is 1.5");
  CHECK(message(R"({"n":12345678901234567890})") ==
        "`n` should be a whole number, but is 12345678901234567890");
  CHECK(message(R"({"n":[]})") == "`n` should be a whole number, but is a list");
}

TEST_CASE("only the first failure is reported, and no member is read after this failure") {
  const JsonDocument document = document_of(R"({"a":1,"b":"x","c":"y"})");
  JsonReader reader(document.root());

  CHECK(reader.text("a").empty());
  CHECK(reader.text("b").empty());
  reader.fail("c", "is not what it was");
  CHECK(reader.failure().message == "`a` should be a text, but is 1");
}

TEST_CASE("a missing required member of a JSON object is reported") {
  const JsonDocument document = document_of(R"({"id":"","kind":null})");
  const auto message = [&document](auto ask) {
    JsonReader reader(document.root());
    ask(reader);
    return reader.failed() ? reader.failure().message : "";
  };

  CHECK(message([](JsonReader& r) { r.needed_text("id"); }) == "`id` should not be empty");
  CHECK(message([](JsonReader& r) { r.needed_text("kind"); }) ==
        "`kind` is missing; it should be a text");
  CHECK(message([](JsonReader& r) { r.needed_number("start"); }) ==
        "`start` is missing; it should be a whole number");
}

TEST_CASE("a value that is not an object is reported") {
  const JsonDocument document = document_of("[1]");
  JsonReader reader(document.root());

  CHECK(reader.text("a").empty());
  CHECK(reader.failure().message == "The file should be an object, but is a list");
}

TEST_CASE("rest() returns the members that were not requested, in their order") {
  const JsonDocument document =
      document_of(R"({"x":{"y":[1.50,null]},"id":"1","z":"\u00e9","kind":"claim","w":-0.0})");
  JsonReader reader(document.root());
  reader.text("kind");
  reader.text("id");

  CHECK(reader.has_rest());
  CHECK(reader.rest() == R"({"x":{"y":[1.50,null]},"z":"é","w":-0.0})");
}

}  // namespace attest::testing::json_reader_test
