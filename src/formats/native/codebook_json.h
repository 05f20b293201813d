// The JSON of a codebook. native_schema.json describes it as "codebook".
#pragma once

#include <string>
#include <string_view>

#include "annotation/codebook.h"
#include "base/result.h"
#include "formats/json/json_document.h"
#include "formats/json/json_writer.h"

namespace attest {

// Writes a codebook as a JSON object. Members without a value are left out.
void write_codebook(JsonWriter& writer, const Codebook& codebook);
// Reads the well-formed members of a codebook and ignores all other members.
Codebook read_codebook(JsonValue object);

// These functions write and read a codebook as local storage holds it: its JSON object without
// "format" and "version".
std::string write_codebook_record(const Codebook& codebook);
Result<Codebook> read_codebook_record(std::string_view json);

// A file that has only a codebook: {"format": "attest-codebook", "version": 1, "codebook": {…}}.
std::string write_codebook_file(const Codebook& codebook);
// Returns whether the text seems to be a codebook file. Examines only the beginning of the text.
bool looks_like_codebook(std::string_view json);
Result<Codebook> read_codebook_file(std::string_view json);

}  // namespace attest
