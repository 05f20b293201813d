#include "formats/json/json_writer.h"

#include "doctest.h"

namespace attest::testing::json_writer_test {

namespace {

std::string written(std::string_view text) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.text(text);
  return writer.take();
}

void write_sample(JsonWriter& writer) {
  writer.begin_object();
  writer.key("name").text("Ana");
  writer.key("none").begin_list();
  writer.end_list();
  writer.key("places").begin_list();
  for (const unsigned start : {1u, 2u}) {
    writer.begin_object(JsonWriter::Layout::Row);
    writer.key("start").number(start);
    writer.key("tags").begin_list();
    writer.text("a");
    writer.text("b");
    writer.end_list();
    writer.end_object();
  }
  writer.end_list();
  writer.text_if_any("note", "");
  writer.key("lost").flag(true);
  writer.members_of(R"({"x-a":{"b":[1,"},{"]},"x-\"":null})");
  writer.end_object();
}

}  // namespace

TEST_CASE(
    "the pretty style writes each member on its own line and each small object on a single line") {
  JsonWriter writer(JsonWriter::Style::Pretty);
  write_sample(writer);

  CHECK(writer.take() == R"({
  "name": "Ana",
  "none": [],
  "places": [
    {"start": 1, "tags": ["a", "b"]},
    {"start": 2, "tags": ["a", "b"]}
  ],
  "lost": true,
  "x-a":{"b":[1,"},{"]},
  "x-\"":null
}
)");
}

TEST_CASE("the compact style writes no white space") {
  JsonWriter writer(JsonWriter::Style::Compact);
  write_sample(writer);

  CHECK(writer.take() ==
        R"({"name":"Ana","none":[],"places":[{"start":1,"tags":["a","b"]},)"
        R"({"start":2,"tags":["a","b"]}],"lost":true,"x-a":{"b":[1,"},{"]},"x-\"":null})");
}

TEST_CASE("only the characters that JSON forbids are escaped, in texts of any script") {
  CHECK(written("Díaz 🗑 עברית “x” / \u2028") ==
        "\"Díaz 🗑 עברית “x” / \u2028\"");
  CHECK(written("\"\\\n\r\t\b\f") == R"("\"\\\n\r\t\b\f")");
  CHECK(written(std::string_view("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
}

TEST_CASE("invalid UTF-8 bytes are replaced so that the file stays readable") {
  CHECK(written("a\xFF"
                "b") == "\"a\uFFFDb\"");
}

TEST_CASE("members_of() writes no members for an empty object") {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  writer.members_of("");
  writer.members_of("{}");
  writer.end_object();

  CHECK(writer.take() == "{}");
}

}  // namespace attest::testing::json_writer_test
