#include "formats/native/native_records.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "annotation/fields.h"
#include "annotation/merging.h"
#include "formats/json/json_reader.h"
#include "formats/native/text_fields.h"
#include "text/utf8.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr TextField<Entity> kSaidOfEntity[]{{"kind", &Entity::kind},
                                            {"role", &Entity::role},
                                            {"url", &Entity::url},
                                            {"note", &Entity::note}};

// These functions write a member only if it has a value.
void write_value(JsonWriter& writer, std::string_view name, const std::string& text) {
  writer.text_if_any(name, text);
}
void write_value(JsonWriter& writer, std::string_view name, const std::vector<std::string>& list) {
  if (list.empty()) return;
  writer.key(name).begin_list(JsonWriter::Layout::Row);
  for (const std::string& item : list) writer.text(item);
  writer.end_list();
}
void write_value(JsonWriter& writer, std::string_view name, const std::vector<Evidence>& list) {
  if (list.empty()) return;
  writer.key(name).begin_list();
  for (const Evidence& each : list) {
    writer.begin_object(JsonWriter::Layout::Row);
    writer.key("url").text(each.address);
    writer.text_if_any("title", each.title);
    writer.members_of(each.extra);
    writer.end_object();
  }
  writer.end_list();
}

void read_value(JsonReader& reader, std::string_view name, std::string& text) {
  text = reader.view(name);
}
void read_value(JsonReader& reader, std::string_view name, std::vector<std::string>& list) {
  list = reader.texts(name);
}
void read_value(JsonReader& reader, std::string_view name, std::vector<Evidence>& list) {
  list = read_evidence(reader, name);
}

std::string unknown_kind(std::string_view kind, std::string_view known) {
  return say("native.unknown-kind", {{"kind", kind.substr(0, 40)}, {"known", known}});
}

template <class Record>
void write_revisions(JsonWriter& writer, const Record& record) {
  if (record.revision > 1) writer.key("revision").number(record.revision);
  const FieldRevisions& fields = record.field_revisions;
  if (fields.none()) return;
  writer.key("fieldRevisions").begin_object(JsonWriter::Layout::Row);
  if (fields.others() > 1) writer.key("others").number(fields.others());
  for (const FieldRevision& each : fields.higher()) writer.key(each.field).number(each.revision);
  writer.end_object();
}

std::uint64_t read_revision(JsonReader& reader, std::string_view name) {
  const std::uint64_t revision = reader.number(name);
  return revision > kHighestRevision ? 1 : std::max<std::uint64_t>(revision, 1);
}

template <class Record>
void read_revisions(JsonReader& reader, Record& record) {
  record.revision = read_revision(reader, "revision");
  const std::optional<JsonValue> object = reader.object("fieldRevisions");
  if (!object) return;
  JsonReader members(*object);
  const std::uint64_t others = read_revision(members, "others");
  std::vector<FieldRevision> all;
  std::uint64_t highest = 1;
  for (const std::string_view field : revised_fields<Record>()) {
    all.push_back({field, std::max(others, read_revision(members, field))});
    highest = std::max(highest, all.back().revision);
  }
  if (members.failed()) return reader.fail(members.failure());
  // Another program may change a record and raise its revision, but leave `fieldRevisions`
  // unchanged. It is then unknown which field was changed, so `fieldRevisions` is ignored.
  if (highest == record.revision) record.field_revisions = FieldRevisions(std::move(all));
}

std::string id_in(JsonReader& reader, std::string_view name) {
  std::string id = reader.needed_text(name);
  if (id.size() > kLongestId && count_code_points(id) > kLongestId) {
    reader.fail(name, say("native.long-id", {{"count", kLongestId}}));
  }
  return id;
}

}  // namespace

std::vector<Evidence> read_evidence(JsonReader& reader, std::string_view name) {
  std::vector<Evidence> list;
  for (const JsonValue item : reader.list(name)) {
    if (!item.is(JsonType::Object)) {
      reader.fail(unexpected(item, words("native.object-with-url")));
      break;
    }
    JsonReader one(item);
    Evidence evidence{one.needed_text("url"), one.text("title"), {}};
    if (one.failed()) {
      reader.fail(one.failure());
      break;
    }
    evidence.extra = one.rest();
    list.push_back(std::move(evidence));
  }
  return list;
}

void write_record_of(JsonWriter& writer, const Mark& mark, const Article& article) {
  writer.begin_object();
  writer.key("id").text(mark.id);
  writer.key("kind").text(token_of(mark.kind));
  writer.key("passages");
  write_passages(writer, mark.passages, article);
  for (const FieldSpec& field : kFields) {
    std::visit([&](auto member) { write_value(writer, field.token, mark.*member); }, field.member);
  }
  write_revisions(writer, mark);
  writer.members_of(mark.extra);
  writer.end_object();
}

void write_record_of(JsonWriter& writer, const Entity& entity) {
  writer.begin_object();
  writer.key("id").text(entity.id);
  writer.key("name").text(entity.name);
  write_texts<Entity>(writer, entity, kSaidOfEntity);
  write_revisions(writer, entity);
  writer.members_of(entity.extra);
  writer.end_object();
}

void write_record_of(JsonWriter& writer, const Link& link) {
  writer.begin_object();
  writer.key("id").text(link.id);
  writer.key("kind").text(link.kind);
  writer.key("from").text(link.from);
  writer.key("to").text(link.to);
  write_revisions(writer, link);
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
  // kFields ends with the members that most marks have, and is read from its end. `reader` thus
  // finds all members of the mark early, and no longer searches for the other names in kFields.
  std::for_each(kFields.rbegin(), kFields.rend(), [&](const FieldSpec& field) {
    std::visit([&](auto member) { read_value(reader, field.token, mark.*member); }, field.member);
  });
  read_revisions(reader, mark);

  const std::optional<MarkKind> known = mark_kind_of(kind);
  if (!known) reader.fail("kind", unknown_kind(kind, kinds_listed(&KindSpec::token)));
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
  read_revisions(reader, entity);
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
  read_revisions(reader, link);
  if (std::find(kLinkKinds.begin(), kLinkKinds.end(), link.kind) == kLinkKinds.end()) {
    reader.fail("kind", unknown_kind(link.kind, words("native.link-kinds")));
  }
  if (link.from == link.to) reader.fail("to", words("native.link-to-itself"));
  if (reader.failed()) return reader.failure();
  link.extra = reader.rest();
  return link;
}

}  // namespace attest
