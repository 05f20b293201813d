#include "formats/native_records.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "formats/json_reader.h"

namespace attest {
namespace {

void write_tags(JsonWriter& writer, const std::vector<std::string>& tags) {
  if (tags.empty()) return;
  writer.key("tags").begin_list(JsonWriter::Layout::Row);
  for (const std::string& tag : tags) writer.text(tag);
  writer.end_list();
}

Result<std::vector<std::string>> read_tags(JsonItems items) {
  std::vector<std::string> tags;
  for (const JsonValue item : items) {
    if (!item.is(JsonType::Text)) return unexpected(item, "a text");
    tags.emplace_back(item.text());
  }
  return tags;
}

std::string unknown_kind(std::string_view kind, std::string_view known) {
  return "is “" + std::string(kind.substr(0, 40)) + "”, but should be " + std::string(known);
}

}  // namespace

void write_record_of(JsonWriter& writer, const Mark& mark, const Article& article) {
  writer.begin_object();
  writer.key("id").text(mark.id);
  writer.key("kind").text(token_of(mark.kind));
  writer.key("passages");
  write_passages(writer, mark.passages, article);
  writer.text_if_any("statement", mark.statement);
  writer.text_if_any("verdict", mark.verdict);
  writer.text_if_any("manner", mark.manner);
  writer.text_if_any("cue", mark.cue);
  writer.text_if_any("attribution", mark.attribution);
  writer.text_if_any("entity", mark.entity);
  writer.text_if_any("note", mark.note);
  write_tags(writer, mark.tags);
  writer.text_if_any("creator", mark.creator);
  writer.text_if_any("created", mark.created);
  writer.text_if_any("modified", mark.modified);
  writer.members_of(mark.extra);
  writer.end_object();
}

void write_record_of(JsonWriter& writer, const Entity& entity) {
  writer.begin_object();
  writer.key("id").text(entity.id);
  writer.key("name").text(entity.name);
  writer.text_if_any("kind", entity.kind);
  writer.text_if_any("role", entity.role);
  writer.text_if_any("url", entity.url);
  writer.text_if_any("note", entity.note);
  writer.members_of(entity.extra);
  writer.end_object();
}

void write_record_of(JsonWriter& writer, const Link& link) {
  writer.begin_object();
  writer.key("id").text(link.id);
  writer.key("kind").text(link.kind);
  writer.key("from").text(link.from);
  writer.key("to").text(link.to);
  writer.members_of(link.extra);
  writer.end_object();
}

Result<Mark> read_mark_in(JsonValue value, const ReadingPlace& place, ReadingReport& report) {
  JsonReader reader(value);
  Mark mark;
  mark.id = reader.needed_text("id");
  const std::string kind = reader.needed_text("kind");
  Result<std::vector<Passage>> passages = read_passages(reader, place, report);
  if (!passages) return passages.error();
  mark.passages = *std::move(passages);
  // What most marks have comes first: then it is known that there is nothing else.
  mark.created = reader.text("created");
  mark.modified = reader.text("modified");
  mark.statement = reader.text("statement");
  mark.verdict = reader.text("verdict");
  mark.manner = reader.text("manner");
  mark.cue = reader.text("cue");
  mark.attribution = reader.text("attribution");
  mark.entity = reader.text("entity");
  mark.note = reader.text("note");
  Result<std::vector<std::string>> tags = read_tags(reader.list("tags"));
  if (!tags) return tags.error();
  mark.tags = *std::move(tags);
  mark.creator = reader.text("creator");

  const std::optional<MarkKind> known = mark_kind_of(kind);
  if (!known) reader.fail("kind", unknown_kind(kind, "claim, quote or source"));
  if (reader.failed()) return reader.failure();
  mark.kind = *known;
  mark.extra = reader.rest();
  return mark;
}

Result<Entity> read_entity_in(JsonValue value) {
  JsonReader reader(value);
  Entity entity;
  entity.id = reader.needed_text("id");
  entity.name = reader.text("name");
  entity.kind = reader.text("kind");
  entity.role = reader.text("role");
  entity.url = reader.text("url");
  entity.note = reader.text("note");
  if (reader.failed()) return reader.failure();
  entity.extra = reader.rest();
  return entity;
}

Result<Link> read_link_in(JsonValue value) {
  JsonReader reader(value);
  Link link;
  link.id = reader.needed_text("id");
  link.kind = reader.needed_text("kind");
  link.from = reader.needed_text("from");
  link.to = reader.needed_text("to");
  if (std::find(kLinkKinds.begin(), kLinkKinds.end(), link.kind) == kLinkKinds.end()) {
    reader.fail("kind", unknown_kind(link.kind, "attributed-to, supports, disputes or same-as"));
  }
  if (link.from == link.to) reader.fail("to", "is the mark that the link comes from");
  if (reader.failed()) return reader.failure();
  link.extra = reader.rest();
  return link;
}

}  // namespace attest
