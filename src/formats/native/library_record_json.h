// The JSON of two small stored records: the library record of an article, which is read without
// loading the article, and the id of the article opened last.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/model/article.h"
#include "base/result.h"
#include "formats/json/json_document.h"
#include "formats/json/json_writer.h"

namespace attest {

// The open tasks of an article, and the time of the last change of its marks.
struct LibraryProgress {
  std::size_t unattributed = 0, without_verdict = 0;  // Numbers of marks.
  std::string changed;                                // UTC with Z. Empty: there are no marks.
  std::size_t unsaved = 0;                            // Marks that changed since the last file.

  friend bool operator==(const LibraryProgress&, const LibraryProgress&) = default;
};

struct LibraryRecord {
  std::string title;
  std::string opened, exported;  // Times in UTC with Z. `exported` may be empty.
  std::size_t length = 0;        // The length of the text in bytes.
  std::size_t marks = 0;
  std::string file_extra;  // The value of Project::extra.
  // The reading place: the code points before the first line that was in view. 0: the top.
  std::size_t place = 0;
  // The members below are missing in a record that Attest 0.1 wrote.
  std::optional<LibraryProgress> progress{};  // No value: the marks are not counted yet.
  Metadata about{};
  bool corrected = false;           // A person changed `about`: it replaces the article's metadata.
  std::vector<std::string> tags{};  // The folders of the library. No tag occurs twice.
  std::string fingerprint{};        // As text_fingerprint() returns it.

  friend bool operator==(const LibraryRecord&, const LibraryRecord&) = default;
};

std::string write_library_record(const LibraryRecord& record);
Result<LibraryRecord> read_library_record(std::string_view json);

// Write and read the member "library" of an article in a library file: the facts that the article
// itself does not have. They are `opened`, `place`, `corrected` and `tags`.
void write_library_member(JsonWriter& writer, const LibraryRecord& record);
Result<LibraryRecord> read_library_member(JsonValue object);

// The same for texts that differ only in case, punctuation or white space. Empty for a text without
// a letter or a digit, and for a text above 1 MB.
std::string text_fingerprint(std::string_view text);

// The text of an article in its stored record, for a search. The record is neither checked nor read
// as a whole, because a search reads thousands of them.
std::string text_in_record(std::string_view stored);

// Write and read a single text as JSON.
std::string write_text_record(std::string_view text);
Result<std::string> read_text_record(std::string_view json);

}  // namespace attest
