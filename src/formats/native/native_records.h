// Reads and writes marks, entities and links. The same functions serve Attest files and local
// storage.
//
// Members without a value are left out, except those that every record has.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "annotation/entity.h"
#include "annotation/link.h"
#include "annotation/mark.h"
#include "article/model/article.h"
#include "base/result.h"
#include "formats/json/json_document.h"
#include "formats/json/json_reader.h"
#include "formats/json/json_writer.h"
#include "formats/native/native_passages.h"
#include "formats/native/reading_report.h"

namespace attest {

// The maximum length of an id in code points. A longer id is refused, because ids become part of
// storage keys.
inline constexpr std::size_t kLongestId = 200;

void write_record_of(JsonWriter& writer, const Mark& mark, const Article& article);
void write_record_of(JsonWriter& writer, const Entity& entity);
void write_record_of(JsonWriter& writer, const Link& link);

// These functions fail with Invalid and name the path of the error. A link is accepted even if its
// marks do not exist. `mark` must be a new object; after an error its content is undefined.
std::optional<Error> read_mark_in(JsonValue value, const ReadingContext& place,
                                  ReadingReport& report, Mark& mark);
Result<Entity> read_entity_in(JsonValue value);
Result<Link> read_link_in(JsonValue value);

// Reads a list of evidence. Any text is accepted as an address. Errors are reported to `reader`.
std::vector<Evidence> read_evidence(JsonReader& reader, std::string_view name);

}  // namespace attest
