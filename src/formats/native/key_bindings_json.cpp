#include "formats/native/key_bindings_json.h"

#include <utility>

#include "formats/json/json_document.h"
#include "formats/json/json_writer.h"

namespace attest {
namespace {

constexpr std::size_t kMostKeys = 500;

StoredKey read_key(JsonValue object) {
  StoredKey stored;
  for (const JsonValue member : object.items()) {
    if (member.key() == "command") stored.command = member.text();
    if (member.key() == "key") stored.key = member.text();
    if (member.key() == "mod") stored.mod = member.is(JsonType::True);
    if (member.key() == "shift") stored.shift = member.is(JsonType::True);
  }
  return stored;
}

}  // namespace

std::string write_keys(const StoredKeys& keys) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  if (!keys.character_keys) writer.key("characterKeys").flag(false);
  writer.key("keys").begin_list();
  for (const StoredKey& stored : keys.keys) {
    writer.begin_object();
    writer.key("command").text(stored.command);
    writer.key("key").text(stored.key);
    if (stored.mod) writer.key("mod").flag(true);
    if (stored.shift) writer.key("shift").flag(true);
    writer.end_object();
  }
  writer.end_list();
  writer.end_object();
  return writer.take();
}

StoredKeys read_keys(std::string_view json) {
  StoredKeys keys;
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document || !document->root().is(JsonType::Object)) return keys;
  for (const JsonValue member : document->root().items()) {
    if (member.key() == "characterKeys") keys.character_keys = !member.is(JsonType::False);
    if (member.key() != "keys" || !member.is(JsonType::List)) continue;
    for (const JsonValue item : member.items()) {
      StoredKey stored = read_key(item);
      if (!stored.command.empty() && keys.keys.size() < kMostKeys) {
        keys.keys.push_back(std::move(stored));
      }
    }
  }
  return keys;
}

}  // namespace attest
