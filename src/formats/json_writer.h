// Writes JSON that is the same, byte for byte, for the same values.
//
// Two styles. Compact has no white space at all: for records in a store. Pretty is
// for files that people open: each member on a line of its own, two spaces deeper
// than what it belongs to; small things (a passage, a block) stand in one row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "formats/json_document.h"

namespace attest {

class JsonWriter {
 public:
  enum class Style : std::uint8_t { Compact, Pretty };
  enum class Layout : std::uint8_t { Lines, Row };  // Of Pretty. All that lies in a row is a row.

  explicit JsonWriter(Style style) : style_(style) {}

  void begin_object(Layout layout = Layout::Lines) { begin('{', layout); }
  void end_object() { end('}'); }
  void begin_list(Layout layout = Layout::Lines) { begin('[', layout); }
  void end_list() { end(']'); }

  // The name of the member whose value is written next.
  JsonWriter& key(std::string_view name);

  // Bytes that are not UTF-8 are written as U+FFFD: what is written can always be read.
  void text(std::string_view value);
  void number(std::uint64_t value);
  void flag(bool value);
  void value(JsonValue value);  // With all that lies in it.

  // A member whose value is a text, or nothing at all where that text is empty.
  void text_if_any(std::string_view name, std::string_view value);

  // Adds the members of `object`, itself the text of a JSON object without white space, or empty.
  void members_of(std::string_view object);

  // What was written; the writer is empty afterwards.
  std::string take();

 private:
  void begin(char bracket, Layout layout);
  void end(char bracket);
  void separate();
  void new_line();
  bool in_lines() const { return style_ == Style::Pretty && row_depth_ == 0; }

  Style style_;
  std::string out_;
  std::size_t depth_ = 0;
  std::size_t row_depth_ = 0;   // The depth of the outermost row; 0 outside of rows.
  bool follows_value_ = false;  // A comma stands before the next value.
  bool follows_key_ = false;    // The next value belongs to the key before it.
};

// The text of a value as it stands in a document, without white space.
std::string compact_json(JsonValue value);

}  // namespace attest
