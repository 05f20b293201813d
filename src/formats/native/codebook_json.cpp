#include "formats/native/codebook_json.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::string_view kFormat = "attest-codebook";
constexpr std::size_t kMostTags = 500;

TagColour colour_named(std::string_view name) {
  const auto found = std::find(kTagColours.begin(), kTagColours.end(), name);
  return found == kTagColours.end() ? TagColour::None
                                    : static_cast<TagColour>(found - kTagColours.begin());
}

void write_tag(JsonWriter& writer, const CodebookTag& tag) {
  writer.begin_object(JsonWriter::Layout::Row);
  writer.key("name").text(tag.name);
  if (tag.colour != TagColour::None) {
    writer.key("colour").text(kTagColours[static_cast<std::size_t>(tag.colour)]);
  }
  writer.text_if_any("key", tag.key);
  writer.end_object();
}

CodebookTag read_tag(JsonValue object) {
  CodebookTag tag;
  for (const JsonValue member : object.items()) {
    if (!member.is(JsonType::Text)) continue;
    if (member.key() == "name") tag.name = member.text();
    if (member.key() == "colour") tag.colour = colour_named(member.text());
    if (member.key() == "key") tag.key = member.text();
  }
  return tag;
}

void read_scale(JsonValue object, CodebookScale& scale) {
  for (const JsonValue member : object.items()) {
    if (member.key() == "name") scale.name = member.text();
    if (member.key() != "verdicts" || !member.is(JsonType::List)) continue;
    for (const JsonValue verdict : member.items()) scale.verdicts.emplace_back(verdict.text());
  }
}

}  // namespace

void write_codebook(JsonWriter& writer, const Codebook& codebook) {
  writer.begin_object();
  writer.text_if_any("scale", codebook.scale);
  if (!codebook.own_scale.verdicts.empty()) {
    writer.key("ownScale").begin_object();
    writer.text_if_any("name", codebook.own_scale.name);
    writer.key("verdicts").begin_list(JsonWriter::Layout::Row);
    for (const std::string& verdict : codebook.own_scale.verdicts) writer.text(verdict);
    writer.end_list();
    writer.end_object();
  }
  if (!codebook.tags.empty()) {
    writer.key("tags").begin_list();
    for (const CodebookTag& tag : codebook.tags) write_tag(writer, tag);
    writer.end_list();
  }
  const auto& names = codebook.kind_names;
  if (std::any_of(names.begin(), names.end(), [](const auto& name) { return !name.empty(); })) {
    writer.key("kinds").begin_object();
    for (const KindSpec& kind : kMarkKinds) {
      writer.text_if_any(kind.token, names[static_cast<std::size_t>(kind.kind)]);
    }
    writer.end_object();
  }
  writer.end_object();
}

Codebook read_codebook(JsonValue object) {
  Codebook codebook;
  for (const JsonValue member : object.items()) {
    const std::string_view key = member.key();
    if (key == "scale") codebook.scale = member.text();
    if (key == "ownScale" && member.is(JsonType::Object)) read_scale(member, codebook.own_scale);
    if (key == "tags" && member.is(JsonType::List)) {
      for (const JsonValue tag : member.items()) {
        if (codebook.tags.size() < kMostTags) codebook.tags.push_back(read_tag(tag));
      }
    }
    if (key != "kinds" || !member.is(JsonType::Object)) continue;
    for (const JsonValue name : member.items()) {
      const std::optional<MarkKind> kind = mark_kind_of(name.key());
      if (kind) codebook.kind_names[static_cast<std::size_t>(*kind)] = name.text();
    }
  }
  return put_right(std::move(codebook));
}

std::string write_codebook_record(const Codebook& codebook) {
  JsonWriter writer(JsonWriter::Style::Compact);
  write_codebook(writer, codebook);
  return writer.take();
}

Result<Codebook> read_codebook_record(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  return read_codebook(document->root());
}

std::string write_codebook_file(const Codebook& codebook) {
  JsonWriter writer(JsonWriter::Style::Pretty);
  writer.begin_object();
  writer.key("format").text(kFormat);
  writer.key("version").number(1);
  writer.key("codebook");
  write_codebook(writer, codebook);
  writer.end_object();
  return writer.take();
}

bool looks_like_codebook(std::string_view json) {
  const std::string_view start = json.substr(0, 200);
  return start.find("\"attest-codebook\"") != std::string_view::npos && start.find('{') <= 3;
}

Result<Codebook> read_codebook_file(std::string_view json) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (json.starts_with(kByteOrderMark)) json.remove_prefix(kByteOrderMark.size());
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  std::optional<Codebook> codebook;
  for (const JsonValue member : document->root().items()) {
    if (member.key() == "version" && member.text() != "1") {
      return Error::too_new(say("codebook.too-new"));
    }
    if (member.key() == "codebook" && member.is(JsonType::Object)) codebook = read_codebook(member);
  }
  if (!codebook) return Error::invalid(say("codebook.not-one"));
  return *std::move(codebook);
}

}  // namespace attest
