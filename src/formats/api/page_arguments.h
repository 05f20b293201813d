// Reads the JSON arguments of window.attest. Unknown members, wrong types and unknown names fail
// with Invalid and a sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/entity_fields.h"
#include "annotation/fields.h"
#include "base/offsets.h"
#include "base/result.h"
#include "query/mark_query.h"

namespace attest {

// Reads the argument of attest.update().
Result<MarkFields> read_mark_fields(std::string_view json);
// Reads the argument of attest.updateEntity().
Result<EntityFields> read_entity_fields(std::string_view json);

// Reads a JSON list of ids.
Result<std::vector<Id>> read_ids(std::string_view json);

// Names a source by {id}, {name} or {start, end}. Exactly one of the three members is set.
struct SourceArgument {
  Id id;
  std::string name;
  std::optional<CodePointRange> words;
};
Result<SourceArgument> read_source_argument(std::string_view json);

// Reads the argument of attest.filter(): {kinds, tags, verdicts, states, speakers, text, order}.
// All members are optional.
Result<MarkQuery> read_mark_query(std::string_view json);

// Writes the result of attest.filter(): a JSON list of ids.
std::string write_ids(const std::vector<Id>& ids);

}  // namespace attest
