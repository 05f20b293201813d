#include "formats/native/settings_json.h"

#include <charconv>
#include <cstdint>

#include "formats/json/json_document.h"
#include "formats/json/json_writer.h"

namespace attest {
namespace {

constexpr int kMost = 99'999;

std::optional<int> whole_number(JsonValue value) {
  if (!value.is(JsonType::Number)) return std::nullopt;
  const std::string_view digits = value.text();
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (!whole || number < 0 || number > kMost) return std::nullopt;
  return number;
}

}  // namespace

std::string write_settings(std::span<const int> values) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_list();
  for (const int value : values) writer.number(static_cast<std::uint64_t>(value));
  writer.end_list();
  return writer.take();
}

std::vector<std::optional<int>> read_settings(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document || !document->root().is(JsonType::List)) return {};
  std::vector<std::optional<int>> values;
  for (const JsonValue item : document->root().items()) values.push_back(whole_number(item));
  return values;
}

}  // namespace attest
