// Reads the members of one JSON object with unknown content.
//
// Each call names a member and its expected type. The JsonReader stores the first mismatch as a
// sentence with the path, for example "`marks[3].passages[0].end` should be a whole number, but is
// a text". After the first mismatch, the JsonReader returns only empty values. A caller can
// therefore read a whole record and check for a failure once at the end.
//
// A null member counts as absent. Each member may be read only once; has() does not count as
// reading. The names must outlive the JsonReader, as string literals do.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "formats/json/json_document.h"

namespace attest {

class JsonReader {
 public:
  explicit JsonReader(JsonValue object);

  // The next functions return an empty text, 0, false or no items if the member is absent.
  std::string text(std::string_view name) { return std::string(view(name)); }
  std::string_view view(std::string_view name);  // The result is valid while the document exists.
  std::uint64_t number(std::string_view name);   // Returns a non-negative whole number.
  bool flag(std::string_view name);
  JsonItems list(std::string_view name);
  std::vector<std::string> texts(std::string_view name);
  std::optional<JsonValue> object(std::string_view name);
  // Returns whether the object has the member. A later call may still read the member.
  bool has(std::string_view name);

  // needed_text() fails if the member is absent or is an empty text. needed_number() fails if the
  // member is absent.
  std::string needed_text(std::string_view name);
  std::uint64_t needed_number(std::string_view name);

  // Reports an error that the caller found in a member. The message is the path in backticks,
  // followed by `what`.
  void fail(std::string_view name, std::string_view what);

  // Reports the error of another JsonReader, such as one for an object inside this object.
  void fail(Error error) {
    if (!failed()) failure_ = std::move(error);
  }

  bool failed() const { return failure_.has_value(); }
  const Error& failure() const { return *failure_; }  // Must be called only if failed() is true.

  // Returns a JSON object with the members that the caller has not read, or an empty string if
  // there are none.
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
  // The search for a member begins here, after the member that was found most recently. Members
  // usually come in the order in which the caller reads them.
  JsonItems::Iterator likely_next_;
  std::array<std::string_view, 32> asked_;
  std::size_t asked_count_ = 0, found_count_ = 0;
  std::optional<Error> failure_;
};

// Names a value in a message: "`marks[3].id`", or "The file" for the root.
std::string path_in_words(JsonValue value);

// The error for a value of the wrong type. `expected` is a phrase such as "a list".
Error unexpected(JsonValue value, std::string_view expected);

}  // namespace attest
