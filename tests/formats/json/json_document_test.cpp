#include "formats/json/json_document.h"

#include <string>

#include "doctest.h"
#include "formats/json/json_writer.h"
#include "support/text_in_parts.h"

namespace attest::testing::json_document_test {

namespace {

std::string message_of(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  std::string message = document ? "" : document.error().message;
  for (const std::size_t most : {4u, 5u, 13u}) {
    testing::TextInParts parts(json, most);
    const Result<JsonDocument> same = JsonDocument::parse(parts, nullptr);
    CHECK((same ? "" : same.error().message) == message);
  }
  return message;
}

// Parses `json` and writes the parsed value as JSON again.
std::string understood(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  REQUIRE(document.ok());
  std::string whole = compact_json(document->root());
  for (const std::size_t most : {4u, 5u, 13u}) {
    testing::TextInParts parts(json, most);
    const Result<JsonDocument> same = JsonDocument::parse(parts, nullptr);
    REQUIRE(same.ok());
    CHECK(compact_json(same->root()) == whole);
  }
  return whole;
}

std::string repeated(std::string_view part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("every kind of JSON value is parsed") {
  const std::string json =
      R"({"a":[1,-2,0.5,"x",true,false,null,[],{}],"b":{"c":{"d":[[1],[2,[3]]]}},"e":""})";

  CHECK(understood(json) == json);
}

TEST_CASE("numbers that fit into no machine type keep all their digits") {
  CHECK(understood("[1.0,1E2,123456789012345678901234567890,0.1000]") ==
        "[1.0,1E2,123456789012345678901234567890,0.1000]");
}

TEST_CASE("an escape sequence is read as the character that it encodes") {
  const Result<JsonDocument> document = JsonDocument::parse(R"(["\u00ed\ud83d\uddd1\n\u0000\/"])");

  REQUIRE(document.ok());
  CHECK((*document->root().items().begin()).text() == std::string_view("\u00ed\U0001F5D1\n\0/", 9));
}

TEST_CASE("each JSON value has its path in the document") {
  const Result<JsonDocument> document =
      JsonDocument::parse(R"({"x":[[0],1],"marks":[{},{"passages":[{"start":1,"end":2}]}]})");
  REQUIRE(document.ok());

  const auto last = [](JsonValue value) {
    JsonValue found = value;
    for (const JsonValue item : value.items()) found = item;
    return found;
  };
  JsonValue value = document->root();
  CHECK(value.path().empty());
  while (value.size() > 0) value = last(value);

  CHECK(value.path() == "marks[1].passages[0].end");
  CHECK(value.text() == "2");
}

TEST_CASE("a truncated file and an invalid file give different messages") {
  const std::string cut = "The file ends in the middle: it seems to have been cut short";

  CHECK(message_of(R"({"format":"attest","marks":[{"id":"urn:uu)") == cut);
  CHECK(message_of(R"({"format":"attest","marks":[)") == cut);
  CHECK(message_of(R"({"format":"attest","version":)") == cut);
  CHECK(message_of(R"({"lost":tr)") == cut);
  CHECK(message_of(R"({"note":"\u00)") == cut);
  CHECK(message_of(R"({"a":1}})") != cut);
  CHECK(message_of("[1,]") != cut);
}

TEST_CASE("the message for invalid JSON names the line and the column, counted in characters") {
  CHECK(message_of("{\n  \"note\": \"Díaz 🗑\", oops\n}") ==
        "The file is not valid JSON: it cannot be read at line 2, column 21");
  CHECK(message_of("[1,2}") == "The file is not valid JSON: it cannot be read at line 1, column 5");
  CHECK(message_of("{\"a\":1}}") ==
        "The file is not valid JSON: it cannot be read at line 1, column 8");
}

TEST_CASE("the message for an empty file says that the file is empty") {
  CHECK(message_of("") == "The file is empty");
  CHECK(message_of(" \r\n\t ") == "The file is empty");
}

TEST_CASE("a JSON number out of range is refused") {
  CHECK(message_of("{\"start\":1e999}") ==
        "The number at line 1, column 14 is too large for any program");
}

TEST_CASE("a byte order mark at the beginning is ignored") {
  CHECK(understood("\xEF\xBB\xBF{\"a\":1}") == "{\"a\":1}");
}

TEST_CASE("nesting is parsed up to a limit and refused beyond the limit") {
  const int limit = int(kDeepestJson);
  CHECK(message_of(repeated("[", limit) + repeated("]", limit)).empty());
  CHECK(message_of(repeated("[", limit + 1) + repeated("]", limit + 1)) ==
        "The file is nested more than 64 levels deep, which no file of marks is");

  CHECK_FALSE(message_of(repeated("[", 100000)).empty());
  CHECK_FALSE(message_of(repeated("{\"a\":", 100000)).empty());
  CHECK_FALSE(message_of(repeated("[{\"a\":", 50000) + "1" + repeated("}]", 50000)).empty());
}

TEST_CASE("a text above the size limit is refused, even if its last part is white space") {
  for (const std::string_view json : {R"({"a":[1,2,"words"]})", "[1]                "}) {
    for (const std::size_t part : {4u, 100u}) {
      testing::TextInParts enough(json, part), less(json, part);
      CHECK(JsonDocument::parse(enough, nullptr, json.size()).ok());
      const Result<JsonDocument> refused = JsonDocument::parse(less, nullptr, json.size() - 1);
      REQUIRE_FALSE(refused.ok());
      CHECK(refused.error().kind == Error::Kind::TooLarge);
    }
  }
}

TEST_CASE("invalid characters are refused, as bytes and as escapes") {
  CHECK_FALSE(message_of("\"\xFF\"").empty());
  CHECK_FALSE(message_of("\"\xED\xA0\x80\"").empty());
  CHECK_FALSE(message_of(R"("\ud800")").empty());
  CHECK_FALSE(message_of(R"("\udc00\ud800")").empty());
  CHECK_FALSE(message_of(std::string_view("\"a\0b\"", 5)).empty());
}

TEST_CASE("a text that is not JSON is reported as damaged") {
  for (const std::string_view json :
       {std::string_view("{\"a\":"), std::string_view("words"), std::string_view("[1]\0", 4)}) {
    CAPTURE(json);
    const Result<JsonDocument> document = JsonDocument::parse(json);
    REQUIRE_FALSE(document.ok());
    CHECK(document.error().kind == Error::Kind::Damaged);
  }
}

TEST_CASE("a repeated member is detected at any depth") {
  const auto twice = [](std::string_view json) {
    const Result<JsonDocument> document = JsonDocument::parse(json);
    REQUIRE(document.ok());
    return document->repeated_member();
  };

  CHECK(twice(R"({"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]})").empty());
  CHECK(twice(R"({"a":1,"b":2,"a":3})") == "a");
  CHECK(twice(R"({"a":{"b":1,"a":{"b":1}},"c":[{"d":1},{"d":{"d":1},"d":2}]})") == "c[1].d");
}

namespace {

// Visits the items of the list with a given name.
class ListVisitor : public JsonVisitor {
 public:
  explicit ListVisitor(std::string_view list) : list_(list) {}
  bool wants(std::string_view list, JsonValue root) override {
    known += compact_json(root) + " ";
    return list == list_;
  }
  void visit(JsonValue item) override { taken += item.path() + "=" + compact_json(item) + " "; }

  std::string known, taken;

 private:
  std::string_view list_;
};

}  // namespace

TEST_CASE(
    "a visitor receives the items of a list during parsing, and the document does not store them") {
  ListVisitor visitor("b");
  const std::string json =
      R"({"a":"x","b":[1,{"c":[2,"y"],"d":{"c":3}},[4,["z"]],null,"w",{"c":[]}],"e":["v"],"f":{"b":[5]}})";
  WholeText text(json);
  const Result<JsonDocument> document = JsonDocument::parse(text, &visitor);

  REQUIRE(document.ok());
  CHECK(visitor.known == R"({"a":"x","b":[]} {"a":"x","b":[],"e":[]} )");
  CHECK(
      visitor.taken ==
      R"(b[0]=1 b[1]={"c":[2,"y"],"d":{"c":3}} b[2]=[4,["z"]] b[3]=null b[4]="w" b[5]={"c":[]} )");
  CHECK(compact_json(document->root()) == R"({"a":"x","b":[],"e":["v"],"f":{"b":[5]}})");
}

TEST_CASE("a repeated member is detected in items that a visitor reads during parsing") {
  ListVisitor visitor("b");
  const std::string once = R"({"b":[{"c":1,"d":2},{"c":1,"d":2},{"c":1}]})",
                    twice = R"({"b":[{"c":1},{"c":1},{"e":[{"c":1,"c":1}]}],"f":1})";
  const auto parse = [&](std::string_view json) {
    testing::TextInParts parts(json, 7);
    return JsonDocument::parse(parts, &visitor);
  };
  CHECK(parse(once)->repeated_member().empty());
  CHECK(parse(twice)->repeated_member() == "b[2].e[0].c");
  CHECK_FALSE(parse(twice.substr(0, 30)).ok());
}

}  // namespace attest::testing::json_document_test
