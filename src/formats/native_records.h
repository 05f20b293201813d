// A mark, an entity, a link as they stand in our own file and, one at a time, in
// local storage. One function writes each and one reads it, so that the two agree.
//
// A member without a value is left out, but for the ones that every record has.
#pragma once

#include <cstddef>
#include <optional>

#include "annotation/entity.h"
#include "annotation/link.h"
#include "annotation/mark.h"
#include "article/article.h"
#include "base/result.h"
#include "formats/json_document.h"
#include "formats/json_writer.h"
#include "formats/native_passages.h"
#include "formats/reading_report.h"

namespace attest {

// Code points that an id may have. A longer one is refused: keys of storage are made of ids.
inline constexpr std::size_t kLongestId = 200;

void write_record_of(JsonWriter& writer, const Mark& mark, const Article& article);
void write_record_of(JsonWriter& writer, const Entity& entity);
void write_record_of(JsonWriter& writer, const Link& link);

// Fail with Invalid, naming the path of what is wrong. A link is not asked whether its marks exist.
// Into `mark`, which is a new one; where there is an error, what stands in it means nothing.
std::optional<Error> read_mark_in(JsonValue value, const ReadingContext& place,
                                  ReadingReport& report, Mark& mark);
Result<Entity> read_entity_in(JsonValue value);
Result<Link> read_link_in(JsonValue value);

}  // namespace attest
