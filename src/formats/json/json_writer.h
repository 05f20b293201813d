// Writes JSON. Equal values always give equal bytes.
//
// There are two styles. `Compact` writes no white space and is for stored records. `Pretty` is for
// files that people open: each member is on its own line, indented by two spaces per level, and
// each small object (a passage, a block) is on one line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/json/json_document.h"

namespace attest {

class JsonWriter {
 public:
  enum class Style : std::uint8_t { Compact, Pretty };
  // Affects only the style `Pretty`. All values inside a `Row` are on one line.
  enum class Layout : std::uint8_t { Lines, Row };

  explicit JsonWriter(Style style) : style_(style) {}

  void begin_object(Layout layout = Layout::Lines) { begin('{', layout); }
  void end_object() { end('}'); }
  void begin_list(Layout layout = Layout::Lines) { begin('[', layout); }
  void end_list() { end(']'); }

  // Writes the name of the next member. The next call must write the value of this member.
  JsonWriter& key(std::string_view name);

  // Invalid UTF-8 bytes are written as U+FFFD, so that the output is always valid.
  void text(std::string_view value);
  void number(std::uint64_t value);
  void flag(bool value);
  void value(JsonValue value);  // Writes a value with all values inside it.

  // Writes a text member. Writes nothing if the text is empty.
  void text_if_any(std::string_view name, std::string_view value);
  // Writes a member that is a list of texts. Writes nothing if the list is empty.
  void texts_if_any(std::string_view name, const std::vector<std::string>& values);

  // Writes the members of `object`. `object` is either the text of a JSON object without white
  // space or an empty text.
  void members_of(std::string_view object);

  // Returns the written text and clears the writer.
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
  // The nesting depth of the outermost object or list with the layout `Row`. 0 outside rows.
  std::size_t row_depth_ = 0;
  bool follows_value_ = false;  // True if a comma is needed before the next value.
  bool follows_key_ = false;    // True if the name of a member was written and its value was not.
};

// Returns the JSON text of a value without white space.
std::string compact_json(JsonValue value);

}  // namespace attest
