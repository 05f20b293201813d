// Validates files against the published schema of the native format. The validator supports only
// the JSON Schema keywords that the schema uses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doctest.h"
#include "formats/json/json_document.h"

namespace attest::testing {

inline std::optional<JsonValue> member(JsonValue object, std::string_view name) {
  for (const JsonValue item : object.items()) {
    if (item.key() == name) return item;
  }
  return std::nullopt;
}

inline JsonDocument document_of(std::string_view json) {
  Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) FAIL(document.error().message);
  return *std::move(document);
}

class NativeSchema {
 public:
  explicit NativeSchema(JsonValue root) : root_(root) {}

  // Returns a sentence about the first violation, or an empty string. Members that begin with "x-"
  // are allowed, because the samples use them as unknown members.
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

  // Returns the position of the property among the properties of the schema, counted from 1.
  // Returns 0 if the schema does not have the property.
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

}  // namespace attest::testing
