// The JSON of a codebook. native_schema.json describes it as "codebook".
#pragma once

#include <string>
#include <string_view>

#include "annotation/codebook.h"
#include "base/result.h"
#include "formats/json/json_document.h"
#include "formats/json/json_writer.h"

namespace attest {

// Writes an object. Members without a value are left out.
void write_codebook(JsonWriter& writer, const Codebook& codebook);
// Reads what is well formed and leaves out the rest.
Codebook read_codebook(JsonValue object);

// For local storage: the object alone.
std::string write_codebook_record(const Codebook& codebook);
Result<Codebook> read_codebook_record(std::string_view json);

// A file that has only a codebook: {"format": "attest-codebook", "version": 1, "codebook": {…}}.
std::string write_codebook_file(const Codebook& codebook);
// Whether the text seems to be such a file. Examines only its beginning.
bool looks_like_codebook(std::string_view json);
Result<Codebook> read_codebook_file(std::string_view json);

}  // namespace attest
