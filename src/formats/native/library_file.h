// Writes and reads the header of a library file. The format is "attest-library" version 1, JSON
// Lines. The first line is the header. Each further line is the Attest file of one article, with
// the member "library". Every line stands alone, so the complete lines of a truncated file can be
// read. native_format.md describes the format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "annotation/codebook.h"
#include "base/result.h"
#include "formats/native/native_json.h"

namespace attest {

// Returns the header with its newline. `about.library` is ignored.
std::string write_library_header(std::size_t articles, const NativeExport& about);

// True if the text begins like a library file. Only the beginning of the text is examined.
bool looks_like_library(std::string_view text);

struct LibraryHeader {
  std::size_t articles = 0;
  std::string exported;              // ISO 8601 in UTC: "2026-03-14T09:00:00Z".
  std::optional<Codebook> codebook;  // For articles without a codebook of their own.
};
// Fails with TooNew if the version is higher than 1.
Result<LibraryHeader> read_library_header(std::string_view line);

}  // namespace attest
