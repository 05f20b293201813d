// Tests that the code and the table of sentences (src/wording/english.txt) agree.
// web/literals.test.mjs compares the page's calls of say() with the table.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/codebook.h"
#include "annotation/fields.h"
#include "annotation/kinds.h"
#include "app/command_table.h"
#include "doctest.h"
#include "support/source_code.h"
#include "support/test_files.h"
#include "wording/message.h"
#include "wording/sentences.h"

namespace attest::tests_sentences_test {
namespace {

using testing::line_of;
using testing::literals_in;
using testing::project_file;
using testing::SourceFile;
using testing::SourceLiteral;
using testing::sources_below;

using Names = std::set<std::string>;

struct Row {
  std::size_t line = 0;
  std::string id, message;
};
struct Section {
  std::string title;
  std::vector<Row> rows;
};

// Returns the rows by section. `others` receives the number of each line that is neither a row nor
// a comment nor empty.
std::vector<Section> sections_of_table(std::vector<std::size_t>* others = nullptr) {
  std::vector<Section> sections;
  std::istringstream lines(project_file("src/wording/english.txt"));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::size_t separator = line.find(" = ");
    if (line.starts_with("# --- ")) {
      sections.push_back({line.substr(6), {}});
    } else if (!line.starts_with('#') && separator != std::string::npos && !sections.empty()) {
      sections.back().rows.push_back(
          {number, line.substr(0, separator), line.substr(separator + 3)});
    } else if (!line.starts_with('#') && !line.empty() && others != nullptr) {
      others->push_back(number);
    }
  }
  return sections;
}

const std::map<std::string, std::string>& messages() {
  static const std::map<std::string, std::string> all = [] {
    std::map<std::string, std::string> by_id;
    for (const Section& section : sections_of_table()) {
      for (const Row& row : section.rows) by_id.emplace(row.id, row.message);
    }
    return by_id;
  }();
  return all;
}

const std::vector<SourceFile>& cpp_sources() {
  static const std::vector<SourceFile> sources = sources_below("src", {".h", ".cpp"});
  return sources;
}

// "part.what-it-says"
bool looks_like_id(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == 0 || dot == std::string_view::npos || dot + 1 == text.size()) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
                              c == '.';
                     }) &&
         text.find('.', dot + 1) == std::string_view::npos;
}

Names parts_of_table() {
  Names parts;
  for (const auto& [id, message] : messages()) parts.insert(id.substr(0, id.find('.')));
  return parts;
}

// Returns the ids of sentences that the code builds from tokens. For example, it builds
// "kind.claim" from the token "claim".
Names built_ids() {
  Names ids;
  // ui/panels/welcome.cpp and annotation/kinds.cpp build these ids from the token of a kind of
  // mark.
  for (const KindSpec& kind : kMarkKinds) {
    ids.insert("kind." + std::string(kind.token));
    ids.insert("sources." + std::string(kind.token) + "s");
    for (const char* ending : {"-meaning", "-example", "-example-after"}) {
      ids.insert("welcome." + std::string(kind.token) + ending);
    }
  }
  // ui/panels/inspector and app/inspector_actions.cpp build these ids from the choices of a field
  // and from the manner of a quote (direct, indirect or mixed).
  for (const FieldSpec& field : kFields) {
    if (field.editor != FieldEditor::Choice) continue;
    for (const std::string_view choice : field.choices) ids.insert("choice." + std::string(choice));
  }
  for (const std::string_view manner : kManners) ids.insert("manner." + std::string(manner));
  // session/wording.cpp builds these ids from the word for a verdict, such as "false".
  for (const VerdictScale& scale : kVerdictScales) {
    for (const VerdictLevel& level : scale.levels) {
      ids.insert("verdict-word." + std::string(level.word));
    }
  }
  // ui/commands.cpp builds these ids from the token of a command.
  for (const CommandSpec& command : command_table()) {
    ids.insert("command." + std::string(command.token));
    const std::string help = "command-help." + std::string(command.token);
    if (has_sentence(help)) ids.insert(help);
  }
  // app/codebook_actions.cpp builds these ids from the name of a colour.
  for (const std::string_view colour : kTagColours) {
    ids.insert("colour." + std::string(colour));
  }
  return ids;
}

// Adds the names of the arguments in a message, including those in its plural forms.
void add_arguments(std::string_view message, Names& names) {
  for (std::size_t open = 0; (open = message.find('{', open)) != std::string_view::npos;) {
    const std::string_view inside = in_braces(message, open);
    const std::string_view name = inside.substr(0, inside.find(','));
    names.insert(std::string(name));
    for (std::size_t form = name.size();
         (form = inside.find('{', form)) != std::string_view::npos;) {
      const std::string_view text = in_braces(inside, form);
      add_arguments(text, names);
      form += text.size() + 2;
    }
    open += inside.size() + 2;
  }
}

// A call of say() or words() whose first argument contains ids.
struct Call {
  std::string place;
  std::vector<std::string> ids;
  // True if the test can read the names of the arguments, because the call itself lists them.
  bool known = true;
  Names names;
};

// Reads the call whose opening bracket is at `open`.
Call call_at(const SourceFile& source, const std::vector<SourceLiteral>& literals,
             std::size_t open) {
  Call call;
  call.place = source.file + ":" + std::to_string(line_of(source.text, open));
  int depth = 0, argument = 0;
  auto literal = std::lower_bound(
      literals.begin(), literals.end(), open,
      [](const SourceLiteral& candidate, std::size_t at) { return candidate.begin < at; });
  char before = 0;  // The last character before `at` that is not white space.
  for (std::size_t at = open; at < source.text.size();) {
    const char c = source.text[at];
    if (literal != literals.end() && literal->begin == at) {
      if (argument == 0 && looks_like_id(literal->text)) call.ids.push_back(literal->text);
      if (argument == 1 && depth == 3 && before == '{') call.names.insert(literal->text);
      before = '"';
      at = literal++->end;
      continue;
    }
    if (c == '(' || c == '{') ++depth;
    if ((c == ')' || c == '}') && --depth == 0) break;
    if (c == ',' && depth == 1) ++argument;
    const bool space = c == ' ' || c == '\n';
    if (!space && c != '{' && argument == 1 && depth == 1 && before == ',') call.known = false;
    if (!space) before = c;
    ++at;
  }
  return call;
}

std::vector<Call> calls() {
  std::vector<Call> all;
  for (const SourceFile& source : cpp_sources()) {
    const std::vector<SourceLiteral> literals = literals_in(source.text);
    for (const std::string name : {"say(", "words("}) {
      for (std::size_t at = 0; (at = source.text.find(name, at)) != std::string::npos; ++at) {
        if (at > 0 && (std::isalnum(source.text[at - 1]) != 0 || source.text[at - 1] == '_')) {
          continue;
        }
        Call call = call_at(source, literals, at + name.size() - 1);
        if (!call.ids.empty()) all.push_back(std::move(call));
      }
    }
  }
  return all;
}

}  // namespace

TEST_CASE("the table of sentences is well formed and sorted and has one row for each id") {
  std::vector<std::size_t> others;
  const std::vector<Section> sections = sections_of_table(&others);
  for (const std::size_t line : others) FAIL_CHECK("english.txt:", line, " is not “id = text”");
  Names titles, ids;
  for (const Section& section : sections) {
    CAPTURE(section.title);
    CHECK(titles.insert(section.title).second);
    CHECK_FALSE(section.rows.empty());
    std::string previous;
    for (const Row& row : section.rows) {
      CAPTURE(row.line);
      CAPTURE(row.id);
      CHECK(looks_like_id(row.id));
      CHECK(ids.insert(row.id).second);
      CHECK(previous < row.id);
      CHECK_FALSE(row.message.empty());
      CHECK(row.message.find_first_of(" \t\r") != 0);
      previous = row.id;
      int depth = 0;
      for (const char c : row.message) {
        if (c == '{') ++depth;
        if (c == '}') --depth;
        if (depth < 0) break;
      }
      CHECK(depth == 0);
    }
  }
}

TEST_CASE("each id that the code names is in the table of sentences") {
  const Names parts = parts_of_table();
  std::size_t named = 0;
  for (const SourceFile& source : cpp_sources()) {
    for (const SourceLiteral& literal : literals_in(source.text)) {
      if (!looks_like_id(literal.text)) continue;
      if (parts.count(literal.text.substr(0, literal.text.find('.'))) == 0) continue;
      ++named;
      CAPTURE(source.file);
      CAPTURE(line_of(source.text, literal.begin));
      CAPTURE(literal.text);
      CHECK(messages().count(literal.text) == 1);
    }
  }
  CHECK(named > 300);
  for (const Call& call : calls()) {
    CAPTURE(call.place);
    for (const std::string& id : call.ids) {
      CAPTURE(id);
      CHECK(messages().count(id) == 1);
    }
  }
}

TEST_CASE("each id that the code builds from a token is in the table of sentences") {
  const Names built = built_ids(), parts = parts_of_table();
  for (const std::string& id : built) {
    CAPTURE(id);
    CHECK(messages().count(id) == 1);
  }
  // A literal such as "colour." is the beginning of a built id.
  for (const SourceFile& source : cpp_sources()) {
    for (const SourceLiteral& literal : literals_in(source.text)) {
      const std::string& start = literal.text;
      if (!start.ends_with('.') || parts.count(start.substr(0, start.size() - 1)) == 0) continue;
      CAPTURE(source.file);
      CAPTURE(start);
      CHECK(std::any_of(built.begin(), built.end(),
                        [&](const std::string& id) { return id.starts_with(start); }));
    }
  }
}

TEST_CASE("each row of the table of sentences is used") {
  Names used = built_ids();
  for (const SourceFile& source : cpp_sources()) {
    for (const SourceLiteral& literal : literals_in(source.text)) used.insert(literal.text);
  }
  const std::vector<SourceFile> scripts = sources_below("web", {".js", ".html", ".webmanifest"});
  for (const auto& message : messages()) {
    const std::string& id = message.first;
    const std::string quoted = "'" + id + "'", in_braces = "{{" + id + "}}";
    if (used.count(id) != 0) continue;
    CAPTURE(id);
    CHECK(std::any_of(scripts.begin(), scripts.end(), [&](const SourceFile& script) {
      return script.text.find(quoted) != std::string::npos ||
             script.text.find(in_braces) != std::string::npos;
    }));
  }
}

TEST_CASE("every call of say() and words() passes exactly the arguments of its message") {
  std::size_t with_arguments = 0;
  for (const Call& call : calls()) {
    if (!call.known) continue;
    CAPTURE(call.place);
    Names wanted;
    for (const std::string& id : call.ids) {
      const auto message = messages().find(id);
      if (message != messages().end()) add_arguments(message->second, wanted);
    }
    if (!wanted.empty()) ++with_arguments;
    for (const std::string& name : wanted) {
      CAPTURE(name);
      CHECK(call.names.count(name) == 1);
    }
    for (const std::string& name : call.names) {
      CAPTURE(name);
      CHECK(wanted.count(name) == 1);
    }
  }
  CHECK(with_arguments > 50);
}

}  // namespace attest::tests_sentences_test
