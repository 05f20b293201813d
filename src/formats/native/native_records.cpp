#include "formats/native/native_records.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "formats/json/json_reader.h"
#include "formats/native/text_fields.h"
#include "text/utf8.h"

namespace attest {
namespace {

// The text members of a mark in file order. The member `tags` comes between the two lists.
constexpr TextField<Mark> kSaidOfMark[]{
    {"statement", &Mark::statement},
    {"verdict", &Mark::verdict},
    {"manner", &Mark::manner},
    {"cue", &Mark::cue},
    {"attribution", &Mark::attribution},
    {"entity", &Mark::entity},
    {"note", &Mark::note},
};
constexpr TextField<Mark> kMadeMark[]{
    {"creator", &Mark::creator}, {"created", &Mark::created}, {"modified", &Mark::modified}};
constexpr TextField<Entity> kSaidOfEntity[]{{"kind", &Entity::kind},
                                            {"role", &Entity::role},
                                            {"url", &Entity::url},
                                            {"note", &Entity::note}};

void write_tags(JsonWriter& writer, const std::vector<std::string>& tags) {
  if (tags.empty()) return;
  writer.key("tags").begin_list(JsonWriter::Layout::Row);
  for (const std::string& tag : tags) writer.text(tag);
  writer.end_list();
}

std::string unknown_kind(std::string_view kind, std::string_view known) {
  return "is “" + std::string(kind.substr(0, 40)) + "”, but should be " + std::string(known);
}

std::string id_in(JsonReader& reader, std::string_view name) {
  std::string id = reader.needed_text(name);
  if (id.size() > kLongestId && count_code_points(id) > kLongestId) {
    reader.fail(name, "has more than " + std::to_string(kLongestId) + " characters");
  }
  return id;
}

}  // namespace

void write_record_of(JsonWriter& writer, const Mark& mark, const Article& article) {
  writer.begin_object();
  writer.key("id").text(mark.id);
  writer.key("kind").text(token_of(mark.kind));
  writer.key("passages");
  write_passages(writer, mark.passages, article);
  write_texts<Mark>(writer, mark, kSaidOfMark);
  write_tags(writer, mark.tags);
  write_texts<Mark>(writer, mark, kMadeMark);
  if (mark.revision > 1) writer.key("revision").number(mark.revision);
  writer.members_of(mark.extra);
  writer.end_object();
}

void write_record_of(JsonWriter& writer, const Entity& entity) {
  writer.begin_object();
  writer.key("id").text(entity.id);
  writer.key("name").text(entity.name);
  write_texts<Entity>(writer, entity, kSaidOfEntity);
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

std::optional<Error> read_mark_in(JsonValue value, const ReadingContext& place,
                                  ReadingReport& report, Mark& mark) {
  JsonReader reader(value);
  mark.id = id_in(reader, "id");
  const std::string kind = reader.needed_text("kind");
  Result<std::vector<Passage>> passages = read_passages(reader, place, report);
  if (!passages) return passages.error();
  mark.passages = *std::move(passages);
  // The members that most marks have are read first, because the reader stops searching once all
  // members of the mark are found.
  read_texts<Mark>(reader, mark, kMadeMark);
  const std::uint64_t revision = reader.number("revision");
  if (revision > 1 && revision <= kHighestRevision) mark.revision = revision;
  read_texts<Mark>(reader, mark, kSaidOfMark);
  mark.tags = reader.texts("tags");

  const std::optional<MarkKind> known = mark_kind_of(kind);
  if (!known) reader.fail("kind", unknown_kind(kind, "claim, quote or source"));
  if (reader.failed()) return reader.failure();
  mark.kind = *known;
  mark.extra = reader.rest();
  return std::nullopt;
}

Result<Entity> read_entity_in(JsonValue value) {
  JsonReader reader(value);
  Entity entity;
  entity.id = id_in(reader, "id");
  entity.name = reader.text("name");
  read_texts<Entity>(reader, entity, kSaidOfEntity);
  if (reader.failed()) return reader.failure();
  entity.extra = reader.rest();
  return entity;
}

Result<Link> read_link_in(JsonValue value) {
  JsonReader reader(value);
  Link link;
  link.id = id_in(reader, "id");
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
