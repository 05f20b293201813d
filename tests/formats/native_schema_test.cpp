// Validates a file that uses every feature against the published schema, so that the schema and the
// writer stay in agreement. The validator supports the few JSON Schema keywords that the schema
// uses.
#include <optional>
#include <string>
#include <string_view>

#include "doctest.h"
#include "formats/json_document.h"
#include "formats/native_json.h"
#include "support/projects.h"
#include "support/test_files.h"

using namespace attest;
using namespace attest::testing;

namespace {

std::optional<JsonValue> member(JsonValue object, std::string_view name) {
  for (const JsonValue item : object.items()) {
    if (item.key() == name) return item;
  }
  return std::nullopt;
}

JsonDocument document_of(std::string_view json) {
  Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) FAIL(document.error().message);
  return *std::move(document);
}

class Schema {
 public:
  explicit Schema(JsonValue root) : root_(root) {}

  // Returns a sentence about the first violation, or an empty string. Members that begin with "x-"
  // are the sample's unknown members.
  std::string fault(JsonValue value) const { return fault(value, root_); }

 private:
  std::string fault(JsonValue value, JsonValue schema) const {
    if (const auto reference = member(schema, "$ref")) {
      const std::string name(reference->text().substr(std::string_view("#/$defs/").size()));
      return fault(value, *member(*member(root_, "$defs"), name));
    }
    if (const auto type = member(schema, "type")) {
      const std::string name(type->text());
      if (!has_type(value, name)) return value.path() + " is no " + name;
    }
    if (const auto constant = member(schema, "const")) {
      if (!same(value, *constant)) return value.path() + " is not the constant";
    }
    if (const auto choices = member(schema, "enum")) {
      bool found = false;
      for (const JsonValue choice : choices->items()) found = found || same(value, choice);
      if (!found) return value.path() + " is none of the choices";
    }
    if (const auto least = member(schema, "minLength")) {
      if (least->text() == "1" && value.text().empty()) return value.path() + " is empty";
    }
    if (const auto least = member(schema, "minItems")) {
      if (least->text() == "1" && value.size() == 0) return value.path() + " has no items";
    }
    return fault_of_members(value, schema);
  }

  std::string fault_of_members(JsonValue value, JsonValue schema) const {
    if (const auto items = member(schema, "items")) {
      for (const JsonValue item : value.items()) {
        if (std::string wrong = fault(item, *items); !wrong.empty()) return wrong;
      }
    }
    const auto properties = member(schema, "properties");
    if (!properties) return {};
    for (const JsonValue needed : member(schema, "required")->items()) {
      const std::string name(needed.text());
      if (!member(value, name)) return value.path() + " lacks " + name;
    }
    std::size_t last_place = 0;
    for (const JsonValue item : value.items()) {
      const std::size_t place = place_in(*properties, item.key());
      if (place == 0 && item.key().substr(0, 2) == "x-") continue;
      if (place == 0) return item.path() + " is not in the schema";
      if (place < last_place) return item.path() + " is out of the schema's order";
      last_place = place;
      std::string wrong = fault(item, *member(*properties, item.key()));
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

  // Returns the position of the property, counted from 1, or 0.
  static std::size_t place_in(JsonValue properties, std::string_view name) {
    std::size_t place = 0;
    for (const JsonValue property : properties.items()) {
      ++place;
      if (property.key() == name) return place;
    }
    return 0;
  }

  static bool has_type(JsonValue value, std::string_view type) {
    if (type == "object") return value.is(JsonType::Object);
    if (type == "array") return value.is(JsonType::List);
    if (type == "string") return value.is(JsonType::Text);
    return type == "integer" && value.is(JsonType::Number) &&
           value.text().find_first_not_of("0123456789") == std::string_view::npos;
  }

  static bool same(JsonValue a, JsonValue b) {
    return a.type() == b.type() && a.text() == b.text();
  }

  JsonValue root_;
};

}  // namespace

TEST_CASE("written files match the published schema, including the order of members") {
  const JsonDocument schema = document_of(project_file("src/formats/native_schema.json"));
  const JsonDocument file = document_of(
      write_native(project_with_everything(), {"Attest 0.1.0", "2026-11-23T10:00:00Z"}));

  CHECK(Schema(schema.root()).fault(file.root()) == "");
}

TEST_CASE("the schema validator finds violations") {
  const JsonDocument schema_document = document_of(project_file("src/formats/native_schema.json"));
  const Schema schema(schema_document.root());
  const std::string file =
      write_native(project_with_everything(), {"Attest 0.1.0", "2026-11-23T10:00:00Z"});
  const auto fault_with = [&](std::string_view words, std::string_view others) {
    std::string changed = file;
    const std::size_t at = changed.find(words);
    REQUIRE(at != std::string::npos);
    const JsonDocument document = document_of(changed.replace(at, words.size(), others));
    return schema.fault(document.root());
  };

  CHECK(fault_with("\"version\": 1", "\"version\": 2") == "version is not the constant");
  CHECK(fault_with("\"text\":", "\"words\":") == "article lacks text");
  CHECK(fault_with("\"byline\":", "\"writer\":") == "article.writer is not in the schema");
  CHECK(fault_with("\"kind\": \"heading\"", "\"kind\": \"title\"") ==
        "article.blocks[0].kind is none of the choices");
  CHECK(fault_with("\"start\": 0", "\"start\": -1") == "article.blocks[0].start is no integer");
}
