#include "formats/native/article_words_json.h"

#include <array>
#include <optional>
#include <utility>

#include "formats/json/json_document.h"
#include "formats/json/json_reader.h"
#include "formats/json/json_writer.h"

namespace attest {
namespace {

struct SourceMember {
  const char* key;
  std::string Entity::*member;
};
constexpr std::array kSourceMembers{
    SourceMember{"id", &Entity::id}, SourceMember{"name", &Entity::name},
    SourceMember{"kind", &Entity::kind}, SourceMember{"role", &Entity::role},
    SourceMember{"url", &Entity::url}};

}  // namespace

std::string write_article_words(const ArticleWords& words) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  writer.text_if_any("notes", words.notes);
  if (!words.sources.empty()) {
    writer.key("sources").begin_list();
    for (const Entity& source : words.sources) {
      writer.begin_object();
      for (const SourceMember& each : kSourceMembers) {
        writer.text_if_any(each.key, source.*each.member);
      }
      writer.end_object();
    }
    writer.end_list();
  }
  writer.texts_if_any("tags", words.tags);
  writer.end_object();
  return writer.take();
}

Result<ArticleWords> read_article_words(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document) return document.error();
  ArticleWords words;
  if (document->root().is(JsonType::Text)) {
    words.notes = document->root().text();
    return words;
  }
  JsonReader reader(document->root());
  words.notes = reader.text("notes");
  words.tags = reader.texts("tags");
  for (const JsonValue each : reader.list("sources")) {
    JsonReader source(each);
    Entity entity;
    for (const SourceMember& member : kSourceMembers) {
      entity.*member.member = source.text(member.key);
    }
    if (source.failed()) reader.fail(source.failure());
    words.sources.push_back(std::move(entity));
  }
  if (reader.failed()) return reader.failure();
  return words;
}

}  // namespace attest
