#include "formats/api/page_arguments.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <variant>

#include "formats/json/json_document.h"
#include "formats/json/json_reader.h"
#include "formats/json/json_writer.h"
#include "formats/native/native_records.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The tokens are in the order of kMarkStates.
constexpr std::array<std::string_view, kMarkStates.size()> kStateTokens{
    "unattributed", "without-verdict", "with-note", "lost"};
// The tokens are in the order of the enum MarkOrder.
constexpr std::array<std::string_view, 4> kOrderTokens{"place", "time", "kind", "speaker"};

FieldValue value_in(JsonReader& reader, std::string_view name, TextMember /*member*/) {
  return reader.text(name);
}
FieldValue value_in(JsonReader& reader, std::string_view name, ListMember /*member*/) {
  return reader.texts(name);
}
FieldValue value_in(JsonReader& reader, std::string_view name, EvidenceMember /*member*/) {
  return read_evidence(reader, name);
}

// Turns an offset of more than 32 bits into the largest 32-bit offset. No text is that long, so
// both offsets are beyond the end of the text.
std::size_t limited(std::uint64_t number) {
  return static_cast<std::size_t>(std::min<std::uint64_t>(number, UINT32_MAX));
}

// Fails if a member has the wrong type or is unknown.
std::optional<Error> end_of(const JsonReader& reader, std::string_view unknown_member) {
  if (reader.failed()) return reader.failure();
  if (!reader.has_rest()) return std::nullopt;
  return Error::invalid(say(unknown_member, {{"rest", reader.rest()}}));
}

template <std::size_t count>
Result<std::size_t> index_of(std::string_view token,
                             const std::array<std::string_view, count>& tokens) {
  const auto found = std::find(tokens.begin(), tokens.end(), token);
  if (found != tokens.end()) return static_cast<std::size_t>(found - tokens.begin());
  return Error::invalid(
      say("api.no-such-name", {{"name", token}, {"names", alternatives(tokens)}}));
}

std::set<std::string> set_in(JsonReader& reader, std::string_view name) {
  std::set<std::string> set;
  for (std::string& text : reader.texts(name)) set.insert(std::move(text));
  return set;
}

}  // namespace

Result<MarkFields> read_mark_fields(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  JsonReader reader(document->root());
  MarkFields fields;
  for (const FieldSpec& field : kFields) {
    if (field.editor == FieldEditor::Fixed || !reader.has(field.token)) continue;
    fields.set(field, std::visit([&](auto member) { return value_in(reader, field.token, member); },
                                 field.member));
  }
  if (reader.has("kind")) {
    const Result<MarkKind> kind = mark_kind_named(reader.text("kind"));
    if (!kind && !reader.failed()) return kind.error();
    if (kind) fields.kind = *kind;
  }
  if (std::optional<Error> error = end_of(reader, "api.no-mark-field")) return *std::move(error);
  return fields;
}

Result<EntityFields> read_entity_fields(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  JsonReader reader(document->root());
  EntityFields fields;
  for (const EntityFieldSpec& field : kEntityFields) {
    if (reader.has(field.token)) fields.set(field, reader.text(field.token));
  }
  if (std::optional<Error> error = end_of(reader, "api.no-entity-field")) return *std::move(error);
  return fields;
}

Result<std::vector<Id>> read_ids(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  if (!document->root().is(JsonType::List))
    return unexpected(document->root(), words("api.list-of-ids"));
  std::vector<Id> ids;
  for (const JsonValue item : document->root().items()) {
    if (!item.is(JsonType::Text)) return unexpected(item, words("api.an-id"));
    ids.emplace_back(item.text());
  }
  return ids;
}

Result<SourceArgument> read_source_argument(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  JsonReader reader(document->root());
  SourceArgument source;
  const int given = int(reader.has("id")) + int(reader.has("name")) + int(reader.has("start"));
  source.id = reader.text("id");
  source.name = reader.text("name");
  if (reader.has("start") || reader.has("end")) {
    const std::uint64_t start = reader.needed_number("start"), end = reader.needed_number("end");
    source.words = CodePointRange(limited(start), limited(end));
  }
  if (std::optional<Error> error = end_of(reader, "api.no-source-member")) return *std::move(error);
  if (given != 1) return Error::invalid(say("api.one-source"));
  return source;
}

Result<MarkQuery> read_mark_query(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  JsonReader reader(document->root());
  MarkQuery query;
  for (const std::string& token : reader.texts("kinds")) {
    const Result<MarkKind> kind = mark_kind_named(token);
    if (!kind) return kind.error();
    query.kinds.insert(*kind);
  }
  for (const std::string& token : reader.texts("states")) {
    const Result<std::size_t> state = index_of(token, kStateTokens);
    if (!state) return state.error();
    query.states.insert(kMarkStates[*state]);
  }
  query.tags = set_in(reader, field_of(&Mark::tags).token);
  query.verdicts = set_in(reader, "verdicts");
  query.speakers = set_in(reader, "speakers");
  query.text = reader.text("text");
  if (reader.has("order")) {
    const Result<std::size_t> order = index_of(reader.text("order"), kOrderTokens);
    if (!order && !reader.failed()) return order.error();
    if (order) query.order = static_cast<MarkOrder>(*order);
  }
  if (std::optional<Error> error = end_of(reader, "api.no-filter")) return *std::move(error);
  return query;
}

std::string write_ids(const std::vector<Id>& ids) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_list();
  for (const Id& id : ids) writer.text(id);
  writer.end_list();
  return writer.take();
}

}  // namespace attest
