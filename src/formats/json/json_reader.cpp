#include "formats/json/json_reader.h"

#include <algorithm>
#include <cassert>

#include "formats/json/json_writer.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kMostDigits = 18;  // Any number with this many digits fits into 64 bits.

std::optional<std::uint64_t> whole_number(std::string_view written) {
  if (written.size() > kMostDigits) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : written) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + std::uint64_t(c - '0');
  }
  return number;
}

std::string member_path(JsonValue object, std::string_view name) {
  const std::string path = object.path();
  return "`" + (path.empty() ? "" : path + ".") + std::string(name) + "`";
}

}  // namespace

std::string path_in_words(JsonValue value) {
  const std::string path = value.path();
  return path.empty() ? say("json.the-file") : "`" + path + "`";
}

Error unexpected(JsonValue value, std::string_view expected) {
  std::string what(name_of(value.type()));
  if (value.is(JsonType::Number)) what = value.text().substr(0, 40);
  return Error::invalid(
      say("json.unexpected",
          {{"where", path_in_words(value)}, {"expected", expected}, {"what", what}}));
}

JsonReader::JsonReader(JsonValue object)
    : object_(object), items_(object.items()), likely_next_(items_.begin()) {
  if (!object.is(JsonType::Object)) failure_ = unexpected(object, name_of(JsonType::Object));
}

std::string_view JsonReader::view(std::string_view name) {
  const std::optional<JsonValue> value = find(name, JsonType::Text);
  return value ? value->text() : std::string_view();
}

std::uint64_t JsonReader::number(std::string_view name) { return number_in(find(name)); }

bool JsonReader::flag(std::string_view name) {
  const std::optional<JsonValue> value = find(name);
  if (!value || value->is(JsonType::False)) return false;
  if (!value->is(JsonType::True)) fail_type(*value, words("json.true-or-false"));
  return value->is(JsonType::True);
}

JsonItems JsonReader::list(std::string_view name) {
  const std::optional<JsonValue> value = find(name, JsonType::List);
  return value ? value->items() : JsonItems();
}

std::vector<std::string> JsonReader::texts(std::string_view name) {
  std::vector<std::string> texts;
  for (const JsonValue item : list(name)) {
    if (!item.is(JsonType::Text)) fail_type(item, name_of(JsonType::Text));
    texts.emplace_back(item.text());
  }
  return texts;
}

std::optional<JsonValue> JsonReader::object(std::string_view name) {
  return find(name, JsonType::Object);
}

bool JsonReader::has(std::string_view name) {
  const std::optional<JsonValue> value = member(name);
  return value && !value->is(JsonType::Null);
}

std::string JsonReader::needed_text(std::string_view name) {
  const std::optional<JsonValue> value = find(name, JsonType::Text);
  if (!value) fail(name, words("json.missing-text"));
  if (value && value->text().empty()) fail(name, words("json.not-empty"));
  return std::string(value ? value->text() : std::string_view());
}

std::uint64_t JsonReader::needed_number(std::string_view name) {
  const std::optional<JsonValue> value = find(name);
  if (!value) fail(name, words("json.missing-number"));
  return number_in(value);
}

void JsonReader::fail(std::string_view name, std::string_view what) {
  if (failed()) return;
  failure_ =
      Error::invalid(say("json.member", {{"where", member_path(object_, name)}, {"what", what}}));
}

std::string JsonReader::rest() const {
  if (!has_rest()) return {};
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  for (const JsonValue member : items_) {
    const auto end = asked_.begin() + static_cast<std::ptrdiff_t>(asked_count_);
    if (std::find(asked_.begin(), end, member.key()) == end) {
      writer.key(member.key()).value(member);
    }
  }
  writer.end_object();
  return writer.take();
}

std::optional<JsonValue> JsonReader::find(std::string_view name) {
  assert(asked_count_ < asked_.size());
  assert(std::find(asked_.begin(), asked_.begin() + std::ptrdiff_t(asked_count_), name) ==
         asked_.begin() + std::ptrdiff_t(asked_count_));
  asked_[asked_count_++] = name;
  if (!has_rest()) return std::nullopt;  // Earlier calls have found all members.
  const std::optional<JsonValue> value = member(name);
  if (value) ++found_count_;
  return value && value->is(JsonType::Null) ? std::nullopt : value;
}

std::optional<JsonValue> JsonReader::member(std::string_view name) {
  if (failed()) return std::nullopt;
  JsonItems::Iterator item = likely_next_;
  for (std::size_t looked_at = 0; looked_at < object_.size(); ++looked_at) {
    if (!(item != items_.end())) item = items_.begin();
    const JsonValue value = *item;
    ++item;
    if (value.key() != name) continue;
    likely_next_ = item;
    return value;
  }
  return std::nullopt;
}

std::optional<JsonValue> JsonReader::find(std::string_view name, JsonType type) {
  const std::optional<JsonValue> value = find(name);
  if (!value || value->is(type)) return value;
  fail_type(*value, name_of(type));
  return std::nullopt;
}

std::uint64_t JsonReader::number_in(std::optional<JsonValue> value) {
  if (!value) return 0;
  const std::optional<std::uint64_t> number =
      value->is(JsonType::Number) ? whole_number(value->text()) : std::nullopt;
  if (!number) fail_type(*value, words("json.a-whole-number"));
  return number.value_or(0);
}

void JsonReader::fail_type(JsonValue value, std::string_view expected) {
  if (!failed()) failure_ = unexpected(value, expected);
}

}  // namespace attest
