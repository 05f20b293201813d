// The small records that local storage keeps beside marks, entities and links: what
// is known of an article without loading it, and which one was opened last.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attest {

struct LibraryRecord {
  std::string title;
  std::string opened, exported;  // UTC with Z; `exported` may be empty.
  std::size_t length = 0;        // Of the text, in bytes.
  std::size_t marks = 0;
  std::string file_extra;  // Project::extra.

  friend bool operator==(const LibraryRecord&, const LibraryRecord&) = default;
};

std::string write_library_record(const LibraryRecord& record);
Result<LibraryRecord> read_library_record(std::string_view json);

// A single text as JSON, and back.
std::string write_text_record(std::string_view text);
Result<std::string> read_text_record(std::string_view json);

}  // namespace attest
