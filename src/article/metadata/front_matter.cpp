#include "article/metadata/front_matter.h"

#include <algorithm>
#include <optional>
#include <string>

#include "article/markdown/markdown_lines.h"
#include "article/metadata/front_matter_forms.h"
#include "base/ascii.h"
#include "text/utf8.h"
#include "text/whitespace.h"
#include "wording/dotted_line.h"

namespace attest {
namespace {

// The maximum size of front matter in bytes. A longer block is article text.
constexpr std::size_t kLongestFrontMatter = 16u << 10;

bool is_fence(std::string_view line, bool closing) {
  const std::string_view mark = line.substr(0, 3);
  return (mark == "---" || (closing && mark == "...")) && trimmed_spaces(line.substr(3)).empty();
}

// Returns authors such as "By Jane Doe" without the first word, because the page shows "by" before
// the authors.
std::string without_by(std::string_view authors) {
  const bool has_by =
      authors.size() > 3 && authors[2] == ' ' && same_ascii_letters(authors.substr(0, 2), "by");
  return std::string(trimmed_spaces(authors.substr(has_by ? 3 : 0)));
}

bool is_indented(std::string_view line) {
  return !line.empty() && (line[0] == ' ' || line[0] == '\t');
}

bool is_list_entry(std::string_view line) {
  line = trimmed_spaces(line);
  return line == "-" || line.substr(0, 2) == "- ";
}

// Returns the offset of the colon in "key: value", or npos if the line does not have this form. The
// keys of note programs may have spaces.
std::size_t key_length(std::string_view line) {
  const bool quoted = !line.empty() && (line.front() == '"' || line.front() == '\'');
  const std::size_t quote = quoted ? line.find(line.front(), 1) : 0;
  if (quote == line.npos || (quoted && quote < 2)) return line.npos;
  const std::size_t colon = quoted ? quote + 1 : line.find(':');
  if (quoted && line.substr(colon, 1) != ":") return line.npos;
  if (colon == 0 || colon == line.npos || colon > 60) return line.npos;
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t')
    return line.npos;
  for (const char c : quoted ? std::string_view() : line.substr(0, colon)) {
    const bool in_word = is_ascii_letter(c) || c == '_' || c == '-' || c == '.' || c == '/' ||
                         c == ' ' || is_ascii_digit(c) || is_beyond_ascii(c);
    if (!in_word) return line.npos;
  }
  return colon;
}

// Returns the offset of the closing quotation mark of `value`, or npos.
std::size_t closing_quote(std::string_view value) {
  const char quote = value.front();
  for (std::size_t i = 1; i < value.size(); ++i) {
    const bool escapes = quote == '"' && value[i] == '\\';
    const bool doubled = value[i] == quote && quote == '\'' && value.substr(i + 1, 1) == "'";
    if (escapes || doubled)
      ++i;
    else if (value[i] == quote)
      return i;
  }
  return value.npos;
}

bool opens_quote(std::string_view value) {
  return !value.empty() && (value.front() == '"' || value.front() == '\'');
}

// Appends the character of an escape sequence. Moves `at` to the last character of the sequence. If
// an escape has too few digits, only its backslash is dropped.
void append_escape(std::string& out, std::string_view text, std::size_t& at) {
  const char kind = text[at];
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  const std::optional<char32_t> letter =
      digits > 0 ? hex_number(text, at + 1, digits) : std::nullopt;
  if (!letter) {
    out += kind == 'n' || kind == 't' || kind == 'r' ? ' ' : kind;
    return;
  }
  append(out, *letter < 0x20 ? U' ' : *letter);
  at += digits;
}

std::string unquoted(std::string_view value) {
  value = trimmed_spaces(value);
  const std::size_t end = opens_quote(value) ? closing_quote(value) : value.npos;
  if (end == value.npos) {
    const std::size_t comment = value.find(" #");
    if (value == "~" || value == "null") return {};
    return std::string(trimmed_spaces(value.substr(0, comment)));
  }
  std::string out;
  for (std::size_t i = 1; i < end; ++i) {
    if (value.front() == '"' && value[i] == '\\' && i + 1 < end)
      append_escape(out, value.substr(0, end), ++i);
    else if (value[i] == '\'' && value.front() == '\'')
      out += value[i++];
    else
      out += value[i];
  }
  return out;
}

// Joins the entries of a list, or the lines of a nested map, with commas. If there are names, only
// the names are joined. An entry without a key and the value of the key "name" are names, so
// "{name: Ana, role: editor}" becomes "Ana".
class Entries {
 public:
  void add(std::string_view entry) {
    const std::size_t key = opens_quote(trimmed_spaces(entry)) ? entry.npos : key_length(entry);
    const bool name = key == entry.npos || trimmed_spaces(entry.substr(0, key)) == "name";
    const std::string words = unquoted(key == entry.npos ? entry : entry.substr(key + 1));
    add_part(name ? names_ : others_, words, ", ");
  }
  const std::string& words() const { return names_.empty() ? others_ : names_; }

 private:
  std::string names_, others_;
};

// Returns the entries of "[a, b]", of "{name: a}" or of a list of maps.
std::string bracketed_list(std::string_view value) {
  Entries entries;
  std::size_t start = 0;
  bool may_quote = true;  // True where an entry or a value may begin with a quotation mark.
  for (std::size_t at = 0; at <= value.size(); ++at) {
    const char c = at < value.size() ? value[at] : ',';
    if (may_quote && (c == '"' || c == '\'')) {
      const std::size_t end = closing_quote(value.substr(at));
      if (end != value.npos) at += end;
    } else if (std::string_view(",[]{}").find(c) != value.npos) {
      if (start < at) entries.add(trimmed_spaces(value.substr(start, at - start)));
      start = at + 1;
    }
    may_quote = std::string_view(",[{: ").find(c) != value.npos;
  }
  return entries.words();
}

// Removes the anchor or the type before a YAML value: "&editor Ana" and "!!str Ana" become "Ana".
void drop_properties(std::string& value) {
  const bool has_one = value.size() > 1 && (value[0] == '&' || value[0] == '!') && value[1] != ' ';
  if (has_one) value.erase(0, std::min(value.find(' '), value.size() - 1) + 1);
}

// Reads the value of a key. The value may have several lines. `at` is the offset after the first
// line, and is moved past the value.
std::string take_value(std::string_view text, std::string_view first, std::size_t& at) {
  std::string value(trimmed_spaces(first));
  drop_properties(value);
  const bool block = value == "|" || value == ">" || value == "|-" || value == ">-" ||
                     value == "|+" || value == ">+";
  const bool quoted = opens_quote(value);
  if (block) value.clear();

  Entries entries;
  bool nested = false;  // True if the lines are the entries of a list or of a map.
  while (at < text.size()) {
    std::size_t next = at;
    const std::string_view line = next_line(text, next);
    const std::string_view words = trimmed_spaces(line);
    const bool open_quote = quoted && closing_quote(value) == value.npos;
    const bool entry = is_list_entry(line);
    const bool in_map = is_indented(line) && key_length(words) != words.npos;
    if (!open_quote && value.empty() && !block && (entry || in_map)) {
      entries.add(trimmed_spaces(words.substr(entry ? 1 : 0)));
      nested = true;
    } else if (open_quote || (is_indented(line) && !nested)) {
      if (!value.empty() && !words.empty()) value += ' ';
      value += words;
    } else if (!words.empty() && !is_indented(line)) {
      break;
    }
    at = next;
  }
  if (nested) return entries.words();
  if (block) return value;
  const bool flow = !value.empty() && (value.front() == '[' || value.front() == '{');
  return flow ? bracketed_list(value) : unquoted(value);
}

// Returns the number of bytes before the closing "---" of the front matter, or npos if there is
// none.
std::size_t body_size(std::string_view body) {
  for (std::size_t at = 0; at < body.size() && at < kLongestFrontMatter;) {
    const std::size_t start = at;
    if (is_fence(next_line(body, at), true)) return start;
  }
  return body.npos;
}

}  // namespace

namespace {

bool is_sentence_mark(char c) { return c == '.' || c == '!' || c == '?'; }

// True for a value that looks like data: empty, a list, a number, a single word or quoted text.
bool is_data(std::string_view value) {
  value = trimmed_spaces(value);
  if (value.empty() || opens_quote(value)) return true;
  if (std::string_view("[{|>&*!~").find(value.front()) != value.npos) return true;
  return value.find(' ') == value.npos && !is_sentence_mark(value.back());
}

// Counts of the keys in a block. They decide whether the block is front matter, or prose with
// colons between two horizontal rules.
struct Shape {
  std::size_t keys = 0, known = 0, data = 0, capitals = 0;
  std::size_t spoken = 0;  // Lines that may be speech: "Ana Díaz: How is the bridge?".

  bool is_front_matter() const {
    if (keys == 0 || (spoken > 0 && known < 2)) return false;
    if (known > 0) return true;
    if (keys == 1) return data == 1;
    // If all keys are capitalised, they may be the speakers of an interview: "Ana: How is the
    // bridge?". More than half of the values must then look like data.
    return capitals < keys || data * 2 > keys;
  }
};

FrontMatter read_yaml(std::string_view text) {
  FrontMatter matter;
  std::size_t body_start = 0;
  if (!is_fence(next_line(text, body_start), false)) return matter;
  const std::size_t size = body_size(text.substr(body_start));
  if (size == text.npos) return matter;

  const std::string_view body = text.substr(body_start, size);
  // If an empty line follows the "---", the "---" is a horizontal rule and not the start of front
  // matter.
  if (trimmed_spaces(body.substr(0, body.find('\n'))).empty()) return matter;
  Shape shape;
  for (std::size_t at = 0; at < body.size();) {
    const std::string_view line = next_line(body, at);
    if (trimmed_spaces(line).empty() || line.front() == '#') continue;
    const std::size_t key = key_length(line);
    if (key == line.npos) return FrontMatter{};
    const std::string name = unquoted(line.substr(0, key));
    const std::string_view first = line.substr(key + 1);
    const std::string value = take_value(body, first, at);
    ++shape.keys;
    if (is_data(first))
      ++shape.data;
    else if (name.find(' ') != name.npos)
      ++shape.spoken;
    if (is_ascii_upper(name[0])) ++shape.capitals;
    if (set_known_field(matter.metadata, name, value)) ++shape.known;
  }
  if (!shape.is_front_matter()) return FrontMatter{};
  matter.size = body_start + size;
  next_line(text, matter.size);
  return matter;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter matter;
  if (text.substr(0, 3) == "---") matter = read_yaml(text);
  if (text.substr(0, 3) == "+++") matter = read_toml_front_matter(text);
  if (text.substr(0, 1) == "{") matter = read_json_front_matter(text);
  matter.metadata.byline = without_by(matter.metadata.byline);
  return matter;
}

}  // namespace attest
