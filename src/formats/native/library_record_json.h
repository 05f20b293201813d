// The JSON of two small stored records: the library record of an article, which is read without
// loading the article, and the id of the article opened last.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attest {

struct LibraryRecord {
  std::string title;
  std::string opened, exported;  // Times in UTC with Z. `exported` may be empty.
  std::size_t length = 0;        // The length of the text in bytes.
  std::size_t marks = 0;
  std::string file_extra;  // The value of Project::extra.
  // The reading place: the code points before the first line that was in view. 0: the top.
  std::size_t place = 0;

  friend bool operator==(const LibraryRecord&, const LibraryRecord&) = default;
};

std::string write_library_record(const LibraryRecord& record);
Result<LibraryRecord> read_library_record(std::string_view json);

// Write and read a single text as JSON.
std::string write_text_record(std::string_view text);
Result<std::string> read_text_record(std::string_view json);

}  // namespace attest
