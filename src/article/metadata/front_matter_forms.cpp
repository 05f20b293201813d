#include "article/metadata/front_matter_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "article/markdown/markdown_lines.h"
#include "base/ascii.h"
#include "text/utf8.h"

namespace attest {
namespace {

// The maximum size of front matter in bytes. A longer block is article text.
constexpr std::size_t kLongestMatter = 64u << 10;
constexpr std::size_t kDeepest = 32;

struct KnownKey {
  std::string_view key;
  std::string Metadata::*field;
};

// Keys are compared in lower case and without spaces, "-" and "_". A key without a metadata field
// only shows that a block is front matter and not prose.
constexpr std::array<KnownKey, 43> kKeys = {{
    {"title", &Metadata::title},
    {"headline", &Metadata::title},
    {"author", &Metadata::byline},
    {"authors", &Metadata::byline},
    {"byline", &Metadata::byline},
    {"creator", &Metadata::byline},
    {"publisher", &Metadata::publisher},
    {"publication", &Metadata::publisher},
    {"site", &Metadata::publisher},
    {"sitename", &Metadata::publisher},
    {"source", &Metadata::publisher},
    {"date", &Metadata::published},
    {"published", &Metadata::published},
    {"publishdate", &Metadata::published},
    {"publisheddate", &Metadata::published},
    {"publishedat", &Metadata::published},
    {"publishedon", &Metadata::published},
    {"datepublished", &Metadata::published},
    {"pubdate", &Metadata::published},
    {"url", &Metadata::url},
    {"link", &Metadata::url},
    {"canonical", &Metadata::url},
    {"canonicalurl", &Metadata::url},
    {"originalurl", &Metadata::url},
    {"lang", &Metadata::language},
    {"language", &Metadata::language},
    {"retrieved", &Metadata::retrieved},
    {"accessed", &Metadata::retrieved},
    {"description", nullptr},
    {"subtitle", nullptr},
    {"excerpt", nullptr},
    {"summary", nullptr},
    {"layout", nullptr},
    {"tags", nullptr},
    {"aliases", nullptr},
    {"cssclasses", nullptr},
    {"created", nullptr},
    {"categories", nullptr},
    {"keywords", nullptr},
    {"slug", nullptr},
    {"permalink", nullptr},
    {"draft", nullptr},
    {"image", nullptr},
}};

bool is_value_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

enum class ValueSyntax { Toml, Json };

// Reads values of TOML and JSON, which have the same syntax for strings and lists. Fails on invalid
// values and on unclosed strings, lists and objects.
class ValueReader {
 public:
  ValueReader(std::string_view text, std::size_t at, ValueSyntax syntax)
      : text_(text), at_(at), toml_(syntax == ValueSyntax::Toml) {}

  std::size_t at() const { return at_; }
  bool failed() const { return failed_; }
  bool is_next(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool take(char c) {
    if (!is_next(c)) return false;
    ++at_;
    return true;
  }
  // Moves past white space and, in TOML, past comments.
  void pass_blanks() {
    for (pass_spaces(); toml_ && is_next('#'); pass_spaces()) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    }
  }

  std::string quoted() {
    const char mark = text_[at_];
    const bool three = text_.substr(at_, 3) == std::string(3, mark);
    const std::string end(three ? 3 : 1, mark);
    at_ += end.size();
    std::string words;
    while (at_ < text_.size() && text_.substr(at_, end.size()) != end) {
      if (!three && text_[at_] == '\n') break;
      if (mark == '"' && text_[at_] == '\\')
        escape(words);
      else
        words += text_[at_] == '\n' ? (++at_, ' ') : text_[at_++];
    }
    if (text_.substr(at_, end.size()) != end)
      failed_ = true;
    else
      at_ += end.size();
    return words;
  }

  // Returns a value as text. The values of a list are joined with commas.
  std::string value(std::size_t depth = 0) {
    pass_spaces();
    if (is_next('"') || (toml_ && is_next('\''))) return quoted();
    if (is_next('[') || is_next('{')) return nested(depth);
    const std::size_t end = std::min(text_.find_first_of(",]}\n#", at_), text_.size());
    std::string_view word = text_.substr(at_, end - at_);
    while (!word.empty() && is_value_space(word.back())) word.remove_suffix(1);
    at_ = end;
    failed_ = failed_ || word.empty() || !is_plain(word);
    return word == "null" ? "" : std::string(word);
  }

 private:
  void pass_spaces() {
    while (at_ < text_.size() && is_value_space(text_[at_])) ++at_;
  }

  // True for a value that needs no quotation marks: a number, a date, true, false or null.
  static bool is_plain(std::string_view word) {
    if (word == "true" || word == "false" || word == "null" || word == "inf" || word == "nan")
      return true;
    const bool starts = is_ascii_digit(word[0]) || word[0] == '-' || word[0] == '+';
    return starts && word.find_first_not_of("0123456789+-.:_eExXobTtZz aAbBcCdDfF") == word.npos;
  }

  std::string nested(std::size_t depth) {
    const bool list = is_next('[');
    const char close = list ? ']' : '}';
    ++at_;
    std::string words;
    if (depth > kDeepest) failed_ = true;
    for (pass_blanks(); !failed_ && !take(close); pass_blanks()) {
      std::string name;
      if (!list) {
        name = key();
        pass_blanks();
        failed_ = failed_ || !take(toml_ ? '=' : ':');
      }
      const std::string one = failed_ ? "" : value(depth + 1);
      // An object, such as an author, contributes only the value of its key "name".
      if (!one.empty() && (list || name == "name")) words += (words.empty() ? "" : ", ") + one;
      pass_blanks();
      if (!take(',') && !is_next(close)) failed_ = true;
    }
    return words;
  }

  void escape(std::string& words) {
    ++at_;
    failed_ = failed_ || at_ == text_.size();
    if (failed_) return;
    const char kind = text_[at_++];
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits == 0) {
      if (kind == 'n' || kind == 't' || kind == 'r' || kind == '\n')
        words += ' ';
      else
        words += kind;
      return;
    }
    char32_t letter = code(digits);
    const bool high = letter >= 0xD800 && letter < 0xDC00 && text_.substr(at_, 2) == "\\u";
    if (high) {
      at_ += 2;
      letter = 0x10000 + ((letter - 0xD800) << 10) + ((code(4) - 0xDC00) & 0x3FF);
    }
    append(words, letter < 0x20 ? U' ' : letter);
  }

  char32_t code(std::size_t digits) {
    const std::optional<char32_t> letter = hex_number(text_, at_, digits);
    failed_ = failed_ || !letter;
    if (letter) at_ += digits;
    return letter.value_or(0);
  }

 public:
  // Reads a key. In TOML, the quotation marks around a key are optional.
  std::string key() {
    if (is_next('"') || (toml_ && is_next('\''))) return quoted();
    const std::size_t start = at_;
    while (toml_ && at_ < text_.size() &&
           (is_ascii_alphanumeric(text_[at_]) || text_[at_] == '_' || text_[at_] == '-' ||
            text_[at_] == '.')) {
      ++at_;
    }
    failed_ = failed_ || at_ == start;
    return std::string(text_.substr(start, at_ - start));
  }

 private:
  std::string_view text_;
  std::size_t at_;
  bool toml_;
  bool failed_ = false;
};

bool is_fence(std::string_view line) {
  return line.substr(0, 3) == "+++" && line.find_first_not_of(" \t\r", 3) == line.npos;
}

}  // namespace

std::optional<char32_t> hex_number(std::string_view text, std::size_t at, std::size_t digits) {
  if (at > text.size() || text.size() - at < digits) return std::nullopt;
  char32_t number = 0;
  for (const char c : text.substr(at, digits)) {
    int value = 0;
    if (is_ascii_digit(c))
      value = c - '0';
    else if (c >= 'a' && c <= 'f')
      value = c - 'a' + 10;
    else if (c >= 'A' && c <= 'F')
      value = c - 'A' + 10;
    else
      return std::nullopt;
    number = number * 16 + static_cast<char32_t>(value);
  }
  return number;
}

namespace {

std::string plain_key(std::string_view key) {
  std::string plain;
  for (const char c : key) {
    if (c == ' ' || c == '-' || c == '_') continue;
    plain += ascii_lower(c);
  }
  return plain;
}

// Removes the markup of wiki links: "[[Ana Díaz]], [[Jan Kolb|Jan]]" becomes "Ana Díaz, Jan".
std::string without_wiki_links(std::string value) {
  for (std::size_t at = 0; (at = value.find("[[", at)) != value.npos;) {
    const std::size_t end = value.find("]]", at);
    if (end == value.npos) break;
    const std::size_t bar = value.rfind('|', end);
    value.erase(end, 2);
    value.erase(at, bar == value.npos || bar < at ? 2 : bar + 1 - at);
  }
  return value;
}

}  // namespace

bool set_known_field(Metadata& metadata, std::string_view key, const std::string& value) {
  const std::string plain = plain_key(key);
  for (const KnownKey& known : kKeys) {
    if (plain != known.key) continue;
    std::string Metadata::*field = known.field;
    // The key "source" may hold an address or the name of a publisher.
    if (field == &Metadata::publisher && value.find("://") != value.npos) field = &Metadata::url;
    if (field != nullptr && (metadata.*field).empty()) metadata.*field = without_wiki_links(value);
    return true;
  }
  return false;
}

FrontMatter read_toml_front_matter(std::string_view text) {
  FrontMatter matter;
  std::size_t at = 0;
  if (!is_fence(next_line(text, at))) return matter;
  std::string table;  // The name of the table that was opened last.
  std::string authors;
  std::size_t keys = 0;
  const std::string_view head = text.substr(0, kLongestMatter);
  for (ValueReader reader(head, at, ValueSyntax::Toml);;
       reader = ValueReader(head, at, ValueSyntax::Toml)) {
    reader.pass_blanks();
    at = reader.at();
    std::size_t after = at;
    const std::string_view line = next_line(head, after);
    if (is_fence(line)) {
      matter.size = keys > 0 ? after : 0;
      if (matter.metadata.byline.empty()) matter.metadata.byline = std::move(authors);
      return matter;
    }
    if (at >= head.size()) return FrontMatter{};
    if (line.front() == '[') {
      if (line.find(']') == line.npos) return FrontMatter{};
      table = line.substr(0, line.find(']'));
      table.erase(0, table.find_first_not_of("[ "));
      ++keys;
      at = after;
      continue;
    }
    const std::string key = reader.key();
    while (reader.take(' ') || reader.take('\t')) {
    }
    if (reader.failed() || !reader.take('=')) return FrontMatter{};
    const std::string value = reader.value();
    if (reader.failed()) return FrontMatter{};
    ++keys;
    // The name of an author is the value of "name" in the table [author] or [[authors]], or the
    // value of "author" or "authors" in the table [params] or [extra] of a site generator.
    const bool own = table == "params" || table == "extra";
    const bool is_author = own ? key == "author" || key == "authors"
                               : (table == "author" || table == "authors") && key == "name";
    if (table.empty()) set_known_field(matter.metadata, key, value);
    if (is_author) authors += (authors.empty() ? "" : ", ") + value;
    at = reader.at();
  }
}

FrontMatter read_json_front_matter(std::string_view text) {
  FrontMatter matter;
  ValueReader reader(text.substr(0, kLongestMatter), 0, ValueSyntax::Json);
  reader.take('{');
  std::size_t keys = 0;
  for (reader.pass_blanks(); !reader.take('}'); reader.pass_blanks()) {
    const std::string key = reader.key();
    reader.pass_blanks();
    if (reader.failed() || !reader.take(':')) return FrontMatter{};
    const std::string value = reader.value();
    if (reader.failed()) return FrontMatter{};
    set_known_field(matter.metadata, key, value);
    ++keys;
    reader.pass_blanks();
    if (!reader.take(',') && !reader.is_next('}')) return FrontMatter{};
  }
  // A JSON object is not front matter if no text follows, if text follows on the object's last
  // line, or if another object follows.
  std::size_t end = reader.at();
  const std::string_view rest = next_line(text, end);
  if (keys == 0 || !is_blank(rest) || is_blank(text.substr(end, 1000))) return FrontMatter{};
  const std::size_t next = text.find_first_not_of(" \t\r\n", end);
  if (next == text.npos || text[next] == '{') return FrontMatter{};
  matter.size = end;
  return matter;
}

}  // namespace attest
