#include "formats/json/json_writer.h"

#include <cassert>
#include <utility>

#include "text/utf8.h"

namespace attest {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kShort = "\"\\\n\r\t\b\f", kShortNames = "\"\\nrtbf";
  constexpr char kHex[] = "0123456789abcdef";
  std::size_t plain = 0;  // Index of the first byte that is not written yet.
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    out += text.substr(plain, i - plain);
    plain = i + 1;
    if (const std::size_t at = kShort.find(c); at != kShort.npos) {
      out += '\\';
      out += kShortNames[at];
    } else {
      out += "\\u00";
      out += kHex[c >> 4];
      out += kHex[c & 15];
    }
  }
  out += text.substr(plain);
}

void append_text(std::string& out, std::string_view text) {
  out += '"';
  if (is_valid(text)) {
    append_escaped(out, text);
  } else {
    append_escaped(out, repair(std::string(text)).text);
  }
  out += '"';
}

// Returns the byte offset of the comma or the closing bracket after the member that begins at `at`.
// The text of the object has no white space.
std::size_t end_of_member(std::string_view object, std::size_t at) {
  std::size_t depth = 0;
  bool quoted = false;
  for (; at < object.size(); ++at) {
    const char c = object[at];
    if (quoted) {
      if (c == '\\') ++at;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return at;
      --depth;
    } else if (c == ',' && depth == 0) {
      return at;
    }
  }
  return object.size();
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_text(out_, name);
  out_ += style_ == Style::Pretty ? ": " : ":";
  follows_key_ = true;
  return *this;
}

void JsonWriter::text(std::string_view value) {
  separate();
  append_text(out_, value);
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::flag(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::value(JsonValue value) {
  if (value.is(JsonType::Text)) return text(value.text());
  if (value.is(JsonType::Object)) {
    begin_object(Layout::Row);
    for (const JsonValue item : value.items()) key(item.key()).value(item);
    return end_object();
  }
  if (value.is(JsonType::List)) {
    begin_list(Layout::Row);
    for (const JsonValue item : value.items()) this->value(item);
    return end_list();
  }
  separate();
  out_ += value.is(JsonType::Number) ? value.text()
          : value.is(JsonType::Null) ? "null"
                                     : name_of(value.type());
}

void JsonWriter::text_if_any(std::string_view name, std::string_view value) {
  if (!value.empty()) key(name).text(value);
}

void JsonWriter::texts_if_any(std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  key(name).begin_list();
  for (const std::string& value : values) text(value);
  end_list();
}

void JsonWriter::members_of(std::string_view object) {
  if (object.size() <= 2) return;  // The text is empty or "{}".
  for (std::size_t at = 1; at + 1 < object.size();) {
    const std::size_t end = end_of_member(object, at);
    separate();
    out_ += object.substr(at, end - at);
    at = end + 1;
  }
}

std::string JsonWriter::take() {
  assert(depth_ == 0);
  if (style_ == Style::Pretty) out_ += '\n';
  follows_value_ = false;
  return std::exchange(out_, {});
}

void JsonWriter::begin(char bracket, Layout layout) {
  separate();
  out_ += bracket;
  ++depth_;
  if (layout == Layout::Row && row_depth_ == 0) row_depth_ = depth_;
  follows_value_ = false;
}

void JsonWriter::end(char bracket) {
  assert(depth_ > 0 && !follows_key_);
  const bool had_lines = in_lines() && follows_value_;
  if (row_depth_ == depth_) row_depth_ = 0;
  --depth_;
  if (had_lines) new_line();
  out_ += bracket;
  follows_value_ = true;
}

// Writes the comma and the line break before a value or before the name of a member.
void JsonWriter::separate() {
  if (follows_key_) {
    follows_key_ = false;
    follows_value_ = true;
    return;
  }
  if (follows_value_) out_ += ',';
  if (in_lines()) {
    if (depth_ > 0) new_line();
  } else if (style_ == Style::Pretty && follows_value_) {
    out_ += ' ';
  }
  follows_value_ = true;
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

std::string compact_json(JsonValue value) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.value(value);
  return writer.take();
}

}  // namespace attest
