// The small records that local storage keeps beside marks, entities and links: what
// is known of an article without loading it, and which one was opened last.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attest {

struct ShelfRecord {
  std::string title;
  std::string opened, exported;  // UTC with Z; `exported` may be empty.
  std::size_t length = 0;        // Of the text, in bytes.
  std::size_t marks = 0;
  std::string file_extra;  // Project::extra.

  friend bool operator==(const ShelfRecord&, const ShelfRecord&) = default;
};

std::string write_shelf_record(const ShelfRecord& record);
Result<ShelfRecord> read_shelf_record(std::string_view json);

// A single text as JSON, and back.
std::string write_text_record(std::string_view text);
Result<std::string> read_text_record(std::string_view json);

}  // namespace attest
