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

// The numbers of marks that still lack an attribution or a verdict, and the time of the latest
// change of the marks.
struct LibraryProgress {
  std::size_t unattributed = 0, without_verdict = 0;  // Numbers of marks.
  // The time of the latest change, in UTC with Z. Empty if there are no marks.
  std::string changed;
  std::size_t unsaved = 0;  // The number of marks whose latest change is not exported yet.

  friend bool operator==(const LibraryProgress&, const LibraryProgress&) = default;
};

struct LibraryRecord {
  std::string title;
  std::string opened, exported;  // Times in UTC with Z. `exported` may be empty.
  std::size_t length = 0;        // The length of the text in bytes.
  std::size_t marks = 0;
  std::string file_extra;  // The unknown members of the opened file (Project::extra).
  // The reading position: the number of code points before the first line that was in view. 0 at
  // the top.
  std::size_t place = 0;
  // The members below are missing in a record that Attest 0.1 wrote.
  std::optional<LibraryProgress> progress{};  // No value if the marks are not counted yet.
  Metadata about{};
  // True if a person changed `about`. Then `about` replaces the article's metadata.
  bool corrected = false;
  std::vector<std::string> tags{};  // Each tag is a folder of the library. No tag occurs twice.
  std::string fingerprint{};        // The result of text_fingerprint() for the article's text.

  friend bool operator==(const LibraryRecord&, const LibraryRecord&) = default;
};

std::string write_library_record(const LibraryRecord& record);
Result<LibraryRecord> read_library_record(std::string_view json);

// These functions write and read the member "library" of an article in a library file. The member
// has the facts that are not part of the article: `opened`, `place`, `corrected` and `tags`.
void write_library_member(JsonWriter& writer, const LibraryRecord& record);
Result<LibraryRecord> read_library_member(JsonValue object);

// Returns equal fingerprints for texts that differ only in case, punctuation or white space.
// Returns an empty fingerprint for a text without a letter or a digit, and for a text above 1 MB.
std::string text_fingerprint(std::string_view text);

// Returns the text of an article in its stored record, for a search. The function neither checks
// the record nor reads the whole record, because a search reads thousands of records.
std::string text_in_record(std::string_view stored);

// These functions write and read a single text as JSON.
std::string write_text_record(std::string_view text);
Result<std::string> read_text_record(std::string_view json);

}  // namespace attest
