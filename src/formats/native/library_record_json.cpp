#include "formats/native/library_record_json.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "base/hash.h"
#include "formats/json/json_reader.h"
#include "formats/json/json_writer.h"
#include "formats/native/metadata_fields.h"
#include "text/folding.h"
#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::size_t kMostPrinted = 1u << 20;  // Bytes.

void write_progress(JsonWriter& writer, const LibraryProgress& progress) {
  writer.key("progress").begin_object();
  writer.key("unattributed").number(progress.unattributed);
  writer.key("withoutVerdict").number(progress.without_verdict);
  writer.text_if_any("changed", progress.changed);
  if (progress.unsaved > 0) writer.key("unsaved").number(progress.unsaved);
  writer.end_object();
}

void write_about(JsonWriter& writer, const Metadata& about) {
  if (about == Metadata{}) return;
  writer.key("about").begin_object();
  write_texts<Metadata>(writer, about, kMetadataFields);
  writer.end_object();
}

void read_additions(JsonReader& reader, LibraryRecord& record) {
  if (const std::optional<JsonValue> value = reader.object("progress")) {
    JsonReader progress(*value);
    record.progress.emplace();
    record.progress->unattributed = std::size_t(progress.number("unattributed"));
    record.progress->without_verdict = std::size_t(progress.number("withoutVerdict"));
    record.progress->changed = progress.text("changed");
    record.progress->unsaved = std::size_t(progress.number("unsaved"));
    if (progress.failed()) reader.fail(progress.failure());
  }
  if (const std::optional<JsonValue> value = reader.object("about")) {
    JsonReader about(*value);
    read_texts<Metadata>(about, record.about, kMetadataFields);
    if (about.failed()) reader.fail(about.failure());
  }
  record.corrected = reader.flag("corrected");
  record.tags = reader.texts("tags");
  record.fingerprint = reader.text("fingerprint");
}

// True for punctuation and white space of all scripts in common use.
bool is_ignored(char32_t c) {
  if (c < 0x80) return (c < '0' || c > '9') && (c < 'a' || c > 'z');
  return c < 0xC0 || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040);
}

}  // namespace

std::string text_fingerprint(std::string_view text) {
  if (text.size() > kMostPrinted) return {};
  const std::string folded = fold_for_search(text);
  std::uint64_t hash = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = decode(folded, at);
    if (is_ignored(c)) continue;
    hash = mixed_hash(hash, c);
    ++letters;
  }
  if (letters == 0) return {};
  std::array<char, 40> digits{};
  (void)std::snprintf(digits.data(), digits.size(), "%016llx-%zx",
                      static_cast<unsigned long long>(hash), letters);
  return digits.data();
}

std::string write_library_record(const LibraryRecord& record) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  writer.key("title").text(record.title);
  writer.key("length").number(record.length);
  writer.key("opened").text(record.opened);
  writer.text_if_any("exported", record.exported);
  writer.key("marks").number(record.marks);
  if (record.place > 0) writer.key("place").number(record.place);
  if (record.progress) write_progress(writer, *record.progress);
  write_about(writer, record.about);
  if (record.corrected) writer.key("corrected").flag(true);
  writer.texts_if_any("tags", record.tags);
  writer.text_if_any("fingerprint", record.fingerprint);
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
  read_additions(reader, record);
  if (reader.failed()) return reader.failure();
  if (extra) record.file_extra = compact_json(*extra);
  return record;
}

void write_library_member(JsonWriter& writer, const LibraryRecord& record) {
  writer.key("library").begin_object();
  writer.text_if_any("opened", record.opened);
  if (record.place > 0) writer.key("place").number(record.place);
  if (record.corrected) writer.key("corrected").flag(true);
  writer.texts_if_any("tags", record.tags);
  writer.end_object();
}

Result<LibraryRecord> read_library_member(JsonValue object) {
  JsonReader reader(object);
  LibraryRecord record;
  record.opened = reader.text("opened");
  record.place = std::size_t(reader.number("place"));
  record.corrected = reader.flag("corrected");
  record.tags = reader.texts("tags");
  if (reader.failed()) return reader.failure();
  return record;
}

std::string text_in_record(std::string_view stored) {
  // A plain search for kMember finds the member "text". kMember cannot occur inside a JSON string,
  // because each quotation mark in a JSON string has a backslash before it.
  constexpr std::string_view kMember = "\"text\":\"";
  const std::size_t member = stored.find(kMember);
  if (member == stored.npos) return {};
  std::string text;
  for (std::size_t at = member + kMember.size(); at < stored.size() && stored[at] != '"';) {
    const std::size_t end = std::min(stored.find_first_of("\"\\", at), stored.size());
    text.append(stored.substr(at, end - at));
    at = end;
    if (at + 1 >= stored.size() || stored[at] != '\\') continue;
    const char escaped = stored[at + 1];
    // Newlines, tabs and \u escapes become spaces. JsonWriter writes \u escapes only for control
    // characters.
    const bool is_space = escaped == 'n' || escaped == 't' || escaped == 'u';
    text += is_space ? ' ' : escaped;
    at += escaped == 'u' ? 6 : 2;
  }
  return text;
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
