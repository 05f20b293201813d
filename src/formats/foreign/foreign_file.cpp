#include "formats/foreign/foreign_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "article/html/html_tag.h"
#include "article/markdown/markdown_lines.h"
#include "article/metadata/front_matter.h"
#include "article/text/binary_kind.h"
#include "base/ascii.h"
#include "formats/foreign/foreign_json.h"
#include "formats/json/json_document.h"
#include "formats/native/library_file.h"
#include "formats/native/native_json.h"
#include "wording/sentences.h"

namespace attest {
namespace {

using Kind = FileRecognised::Kind;

// The number of bytes at the start of a text that are examined.
constexpr std::size_t kBeginning = 4096;
constexpr std::string_view kWhiteSpace = " \t\r\n";

FileRecognised foreign_called(std::string_view name) {
  return {Kind::Foreign, say("article.is-of-another-program", {{"kind", name}})};
}

// `kind` is the id of a sentence that names the format.
FileRecognised foreign(std::string_view kind) { return foreign_called(words(kind)); }

std::string_view trimmed_white_space(std::string_view text) {
  const std::size_t start = text.find_first_not_of(kWhiteSpace);
  if (start == text.npos) return {};
  return text.substr(start, text.find_last_not_of(kWhiteSpace) + 1 - start);
}

bool begins_with_letters(std::string_view text, std::string_view lower_case) {
  return same_ascii_letters(text.substr(0, lower_case.size()), lower_case);
}

std::string_view extension_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == name.npos ? std::string_view() : name.substr(dot + 1);
}

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> lower_case) {
  return std::any_of(lower_case.begin(), lower_case.end(),
                     [&](std::string_view known) { return same_ascii_letters(word, known); });
}

std::vector<std::string_view> first_lines(std::string_view text, std::size_t most) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < most;) {
    std::string_view line = next_line(text, at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!is_blank(line)) lines.push_back(line);
  }
  return lines;
}

// --- URLs

bool is_address(std::string_view word) {
  if (word.size() > 2 && word.front() == '<' && word.back() == '>')
    word = word.substr(1, word.size() - 2);
  if (word.find_first_of(kWhiteSpace) != word.npos) return false;
  for (const std::string_view scheme :
       {"http://", "https://", "ftp://", "file://", "blob:http", "view-source:http"}) {
    if (begins_with_letters(word, scheme)) return word.size() > scheme.size();
  }
  if (begins_with_letters(word, "www.")) return word.find('.', 4) != word.npos;
  // "bridge.example/report" is a URL; "and/or" and "7.5/10" are not.
  const std::size_t slash = word.find('/');
  const std::string_view host = word.substr(0, slash);
  const std::size_t dot = host.rfind('.');
  return slash != word.npos && dot != host.npos && dot > 0 && host.size() - dot > 2 &&
         std::all_of(host.begin(), host.end(),
                     [](char c) {
                       return is_ascii_lower(c) || is_ascii_digit(c) || c == '-' || c == '.';
                     }) &&
         std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(),
                     [](char c) { return is_ascii_lower(c); });
}

std::optional<FileRecognised> as_address(std::string_view text) {
  const std::vector<std::string_view> lines = first_lines(text.substr(0, kBeginning), 50);
  const auto address = [](std::string_view line) { return is_address(trimmed_white_space(line)); };
  const bool link_file = begins_with_letters(text, "[internetshortcut]");
  if (!link_file && (lines.empty() || !std::all_of(lines.begin(), lines.end(), address)))
    return std::nullopt;
  return FileRecognised{Kind::Foreign, say(lines.size() > 1 && !link_file ? "article.is-addresses"
                                                                          : "article.is-address")};
}

// --- JSON

// True if the text begins like a JSON object or a list of objects. No article begins like this.
bool begins_as_json(std::string_view text) {
  while (text.starts_with("[")) text = trimmed_white_space(text.substr(1));
  if (!text.starts_with("{")) return false;
  text = trimmed_white_space(text.substr(1, kBeginning));
  if (text.starts_with("}")) return true;
  const std::size_t end = text.find('"', 1);
  return text.starts_with('"') && end != text.npos &&
         trimmed_white_space(text.substr(end + 1)).starts_with(":");
}

bool holds_objects(JsonValue root) {
  if (root.is(JsonType::Object)) return true;
  for (const JsonValue item : root.items()) {
    if (item.is(JsonType::Object) || item.is(JsonType::List)) return true;
  }
  return false;
}

bool says_native(JsonValue root) {
  if (!root.is(JsonType::Object)) return false;
  for (const JsonValue value : root.items()) {
    if (value.key() == "format") return value.text() == kNativeFormat;
  }
  return false;
}

bool has_all(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != text.npos; });
}

std::optional<FileRecognised> as_json(std::string_view text, bool named) {
  const bool like_json = begins_as_json(text);
  const char first_letter = text.empty() ? ' ' : text.front(),
             last = text.empty() ? ' ' : text.back();
  const bool may_be_cut = first_letter == '{' || last == '}' || last == ']';
  if (!named && !may_be_cut && first_letter != '[') return std::nullopt;
  if (const Result<JsonDocument> document = JsonDocument::parse(text); document.ok()) {
    const JsonValue root = document->root();
    if (says_native(root)) return FileRecognised{Kind::Native, {}};
    // Text that is valid JSON but has no objects may be prose, such as "[1]".
    if (!named && !holds_objects(root)) return std::nullopt;
    return foreign(kind_of_json(root));
  }
  if (may_be_cut && (has_all(text, {"\"passages\"", "\"exact\"", "\"article\""}) ||
                     has_all(text, {"\"format\"", "\"attest\"", "\"generator\""}))) {
    return FileRecognised{Kind::Foreign, say("article.attest-file-cut-off")};
  }
  if (!like_json) return std::nullopt;
  if (read_front_matter(text).size > 0) return std::nullopt;
  std::size_t at = 0;
  const std::string_view line = next_line(text, at);
  if (const Result<JsonDocument> first = JsonDocument::parse(line);
      first.ok() && at < text.size()) {
    return foreign_called(
        say("file-kind.one-record-a-line", {{"kind", words(kind_of_json(first->root()))}}));
  }
  return foreign("file-kind.damaged-json");
}

// --- XML, brat, tables

std::optional<FileRecognised> as_xml(std::string_view text) {
  const std::string_view start = text.substr(0, kBeginning);
  const bool declared = start.starts_with("<?xml");
  if (!declared && !start.starts_with("<")) return std::nullopt;
  struct Root {
    std::string_view tag, kind;
  };
  constexpr std::array<Root, 13> kRoots = {
      {{"<TEI", "file-kind.tei-of-other-programs"},
       {"<teiCorpus", "file-kind.tei-corpus-xml"},
       {"<xmi:XMI", "file-kind.annotations-of-inception-uima-xmi"},
       {"<rss", "file-kind.news-feed-rss"},
       {"<feed", "file-kind.news-feed-atom"},
       {"<svg", "file-kind.picture-svg"},
       {"<plist", "file-kind.property-list-xml"},
       {"<opml", "file-kind.list-of-feeds-opml"},
       {"<office:document", "file-kind.opendocument-file-xml"},
       {"<w:document", "file-kind.word-document-xml"},
       {"<pkg:package", "file-kind.office-document-xml"},
       {"<urlset", "file-kind.map-of-a-web-site-xml"},
       {"<kml", "file-kind.map-kml"}}};
  for (const Root& root : kRoots) {
    const std::size_t at = start.find(root.tag);
    if (at != start.npos && (declared || at == 0)) return foreign(root.kind);
  }
  const bool page = start.find("<html") != start.npos || start.find("<HTML") != start.npos ||
                    start.find("<!DOCTYPE html") != start.npos;
  if (!declared || page) return std::nullopt;
  return foreign("file-kind.data-as-xml");
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == word.npos;
}

// True for a line of a brat file, such as "T1<tab>Source 0 14<tab>Mayor", "R1<tab>Said Arg1:T2
// Arg2:T1" or "#1<tab>AnnotatorNotes T2<tab>…".
bool is_brat_line(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == line.npos || tab < 1) return false;
  const char kind = line[0];
  if (kind == '*') return tab == 1;
  if (std::string_view("TREAMNF#").find(kind) == std::string_view::npos ||
      !is_number(line.substr(1, tab - 1)))
    return false;
  const std::string_view rest = line.substr(tab + 1);
  if (kind != 'T') return rest.find_first_of(" :") != rest.npos;
  const std::size_t label = rest.find(' ');
  const std::size_t first = label == rest.npos ? label : rest.find(' ', label + 1);
  return first != rest.npos && is_number(rest.substr(label + 1, first - label - 1));
}

std::optional<FileRecognised> as_brat(std::string_view text, std::string_view extension) {
  const std::vector<std::string_view> lines = first_lines(text.substr(0, kBeginning), 20);
  const bool all =
      !lines.empty() &&
      std::all_of(lines.begin(), lines.end() - (lines.size() > 2 ? 1 : 0), is_brat_line);
  if (!all && !same_ascii_letters(extension, "ann") && !same_ascii_letters(extension, "a1") &&
      !same_ascii_letters(extension, "a2"))
    return std::nullopt;
  return foreign("file-kind.brat");
}

// Returns the number of separators outside quotation marks in a line. Returns nothing if a
// quotation mark is unmatched, because such a line is not a row of a table.
std::optional<std::size_t> separators(std::string_view row, char separator) {
  std::size_t count = 0;
  bool quoted = false;
  for (const char c : row) {
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted) ++count;
  }
  return quoted ? std::nullopt : std::optional(count);
}

bool is_table(std::string_view text, char separator) {
  if (text.find("\n\n") != text.npos || text.find("\n\r\n") != text.npos) return false;
  std::vector<std::string_view> rows = first_lines(text.substr(0, kBeginning), 30);
  // Drops the last row of the table, because it may be truncated.
  if (text.size() > kBeginning && !rows.empty()) rows.pop_back();
  if (rows.size() < 3) return false;
  const std::optional<std::size_t> columns = separators(rows[0], separator);
  if (!columns || *columns < (separator == '\t' ? 1u : 2u)) return false;
  std::size_t spaced = 0, all = 0;
  for (const std::string_view row : rows) {
    if (separators(row, separator) != columns) return false;
    for (std::size_t at = 0; (at = row.find(separator, at)) != row.npos; ++at, ++all) {
      if (row.substr(at + 1, 1) == " ") ++spaced;
    }
  }
  return separator == '\t' || spaced * 3 < all;  // Most commas in prose are followed by a space.
}

std::optional<FileRecognised> as_table(std::string_view text, std::string_view extension) {
  if (is_any_of(extension, {"csv"})) return foreign("file-kind.table-csv");
  if (is_any_of(extension, {"tsv", "tab", "conll", "conllu"}))
    return foreign("file-kind.table-tsv");
  if (is_table(text, '\t')) return foreign("file-kind.table-with-tabs");
  if (is_table(text, ',') || is_table(text, ';')) return foreign("file-kind.table-csv");
  return std::nullopt;
}

struct NamedKind {
  std::string_view extension, kind;
};
constexpr std::array<NamedKind, 17> kByName = {{
    {"yaml", "file-kind.data-as-yaml"},
    {"yml", "file-kind.data-as-yaml"},
    {"toml", "file-kind.data-as-toml"},
    {"conf", "file-kind.configuration-file"},
    {"ini", "file-kind.configuration-file"},
    {"xml", "file-kind.data-as-xml"},
    {"xmi", "file-kind.annotations-uima-xmi"},
    {"tei", "file-kind.tei-document-xml"},
    {"css", "file-kind.style-sheet"},
    {"js", "file-kind.programs-source"},
    {"mjs", "file-kind.programs-source"},
    {"ts", "file-kind.programs-source"},
    {"py", "file-kind.programs-source"},
    {"sql", "file-kind.programs-source"},
    {"bib", "file-kind.list-of-literature-bibtex"},
    {"ris", "file-kind.list-of-literature-ris"},
    {"svg", "file-kind.picture-svg"},
}};

}  // namespace

FileRecognised recognise_file(std::string_view text, std::string_view file_name) {
  if (!binary_kind(text).empty()) return {};  // The caller reports binary files.
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = trimmed_white_space(text);
  if (looks_like_library(text)) return {Kind::Library, {}};
  const std::string_view extension = extension_of(file_name);
  // A file with one of these extensions may contain prose, so it never counts as a table.
  const bool prose =
      is_any_of(extension, {"txt", "text", "md", "markdown", "mdown", "mkd", "mkdn", "mdwn"});
  const bool json = is_any_of(
      extension, {"json", "jsonl", "ndjson", "jsonld", "geojson", "ipynb", "webmanifest"});

  std::optional<FileRecognised> found = as_address(text);
  if (!found) found = as_json(text, json);
  if (!found && !is_any_of(extension, {"html", "htm", "xhtml"})) found = as_xml(text);
  if (!found) found = as_brat(text, extension);
  if (!found && (text.starts_with("BEGIN:VCARD") || text.starts_with("BEGIN:VCALENDAR")))
    found = foreign(text[6 + 1] == 'C' && text[8] == 'A' && text[9] == 'R'
                        ? "file-kind.visiting-card-vcard"
                        : "file-kind.calendar-icalendar");
  if (!found && json) found = foreign("file-kind.damaged-json");
  if (!found && !prose) found = as_table(text, extension);
  if (found) return *std::move(found);
  for (const NamedKind& known : kByName) {
    if (same_ascii_letters(extension, known.extension)) return foreign(known.kind);
  }
  return {};
}

}  // namespace attest
