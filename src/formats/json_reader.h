// Reads the members of one object out of a document that may say anything.
//
// Each call names a member and what it should be. The first that is something else
// is remembered, with its path, in words such as
//   `marks[3].passages[0].end` should be a whole number, but is a text
// and everything asked after that is empty: so a whole record is read in one go,
// and whether it went well is asked once, at the end.
//
// A member that is null counts as absent. A name is asked for once; names must outlive the reader:
// literals do.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/json_document.h"

namespace attest {

class JsonReader {
 public:
  explicit JsonReader(JsonValue object);

  // Empty, 0, false, no items where the member is absent.
  std::string text(std::string_view name) { return std::string(view(name)); }
  std::string_view view(std::string_view name);  // A text, for as long as the document is there.
  std::uint64_t number(std::string_view name);   // A whole number, not negative.
  bool flag(std::string_view name);
  JsonItems list(std::string_view name);
  std::vector<std::string> texts(std::string_view name);  // A list of them.
  std::optional<JsonValue> object(std::string_view name);
  bool has(std::string_view name);  // May be asked beside the question for the member itself.

  // The same, but a failure where the member is absent, or is a text without a letter.
  std::string needed_text(std::string_view name);
  std::uint64_t needed_number(std::string_view name);

  // Remembers a failure of the caller's own about a member: "`path` " and then `what`.
  void fail(std::string_view name, std::string_view what);

  bool failed() const { return failure_.has_value(); }
  const Error& failure() const { return *failure_; }  // Only where it failed.

  // The members that were never asked for, as the text of a JSON object; empty where there are
  // none.
  std::string rest() const;
  bool has_rest() const { return found_count_ < object_.size(); }

 private:
  std::optional<JsonValue> find(std::string_view name);
  std::optional<JsonValue> member(std::string_view name);
  std::optional<JsonValue> find(std::string_view name, JsonType type);
  std::uint64_t number_in(std::optional<JsonValue> value);
  void fail_type(JsonValue value, std::string_view expected);

  JsonValue object_;
  JsonItems items_;
  JsonItems::Iterator likely_next_;  // Members mostly stand in the order of the questions.
  std::array<std::string_view, 32> asked_;
  std::size_t asked_count_ = 0, found_count_ = 0;
  std::optional<Error> failure_;
};

// "`marks[3].id`", or "The file" for the root: how a sentence names a value.
std::string path_in_words(JsonValue value);

// The failure of a value that should be something else; `expected` as in "a list".
Error unexpected(JsonValue value, std::string_view expected);

}  // namespace attest
