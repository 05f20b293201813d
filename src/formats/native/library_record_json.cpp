#include "formats/native/library_record_json.h"

#include <optional>

#include "formats/json/json_reader.h"
#include "formats/json/json_writer.h"

namespace attest {

std::string write_library_record(const LibraryRecord& record) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  writer.key("title").text(record.title);
  writer.key("length").number(record.length);
  writer.key("opened").text(record.opened);
  writer.text_if_any("exported", record.exported);
  writer.key("marks").number(record.marks);
  if (record.place > 0) writer.key("place").number(record.place);
  if (!record.file_extra.empty()) {
    writer.key("extra").begin_object();
    writer.members_of(record.file_extra);
    writer.end_object();
  }
  writer.end_object();
  return writer.take();
}

Result<LibraryRecord> read_library_record(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  JsonReader reader(document->root());
  LibraryRecord record;
  record.title = reader.text("title");
  record.length = std::size_t(reader.number("length"));
  record.opened = reader.text("opened");
  record.exported = reader.text("exported");
  record.marks = std::size_t(reader.number("marks"));
  record.place = std::size_t(reader.number("place"));
  const std::optional<JsonValue> extra = reader.object("extra");
  if (reader.failed()) return reader.failure();
  if (extra) record.file_extra = compact_json(*extra);
  return record;
}

std::string write_text_record(std::string_view text) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.text(text);
  return writer.take();
}

Result<std::string> read_text_record(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  if (!document->root().is(JsonType::Text)) return unexpected(document->root(), "a text");
  return std::string(document->root().text());
}

}  // namespace attest
