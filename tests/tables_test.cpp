// Tests that each kind of mark, each field of a mark and each command is listed in one table only,
// and that the schema and the documents list the same kinds, fields and links.
// No other source file may name a kind, a field or a command in a list, a switch or a string.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/fields.h"
#include "annotation/link.h"
#include "annotation/link_rules.h"
#include "app/command_table.h"
#include "doctest.h"
#include "support/source_code.h"
#include "support/test_files.h"

namespace attest::tables_test {
namespace {

using testing::project_file;
using testing::SourceFile;
using testing::sources_below;

const std::string kKinds = "src/annotation/kinds.h", kFieldTable = "src/annotation/fields.h",
                  kEntityTable = "src/annotation/entity_fields.h",
                  kCommandTable = "src/app/command_table.cpp";

const std::vector<SourceFile>& cpp_sources() {
  static const std::vector<SourceFile> sources = sources_below("src", {".h", ".cpp"});
  return sources;
}
const std::vector<SourceFile>& scripts() {
  static const std::vector<SourceFile> sources = sources_below("web", {".js"});
  return sources;
}

std::string quoted(std::string_view token, char mark = '"') {
  return mark + std::string(token) + mark;
}

// Returns the files that contain `words`, except the files in `allowed`.
std::vector<std::string> other_places(const std::vector<SourceFile>& sources,
                                      const std::string& words,
                                      const std::set<std::string>& allowed) {
  std::vector<std::string> files;
  for (const SourceFile& source : sources) {
    if (source.text.find(words) != std::string::npos && allowed.count(source.file) == 0) {
      files.push_back(source.file);
    }
  }
  return files;
}

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(words, at)) != std::string::npos; ++at) ++count;
  return count;
}

// Returns a list in the form that it has in the schema, such as ["direct", "indirect", "mixed"].
template <class Names>
std::string json_list(const Names& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + quoted(name);
  return "[" + list + "]";
}

// Returns the token with a capital: "Claim" for "claim", as in MarkKind::Claim.
std::string capitalised(std::string_view token) {
  std::string name(token);
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

}  // namespace

TEST_CASE("source files outside the tables of kinds and fields do not name a kind of mark") {
  for (const KindSpec& kind : kMarkKinds) {
    CAPTURE(kind.token);
    CHECK(count_of(project_file(kKinds), quoted(kind.token)) == 1);
    // The front matter of an article may name its publisher "source".
    const std::set<std::string> named{kKinds, "src/article/metadata/front_matter_forms.cpp"};
    std::set<std::string> allowed{kKinds, kFieldTable};
    if (kind.token == "source") allowed.insert(named.begin(), named.end());
    CHECK(other_places(cpp_sources(), quoted(kind.token), allowed).empty());
    CHECK(other_places(cpp_sources(), "MarkKind::" + capitalised(kind.token),
                       {kKinds, kFieldTable, "src/annotation/link_rules.cpp"})
              .empty());
    // Two scripts may name kinds: text_block.js, because seam.test.mjs compares it with the table
    // of kinds, and html_cleaner.js, because it names the HTML element <source>.
    std::set<std::string> compared{"web/text_block.js"};
    if (kind.token == "source") compared.insert("web/html_cleaner.js");
    CHECK(other_places(scripts(), quoted(kind.token, '\''), compared).empty());
  }
}

TEST_CASE("source files outside the table of fields do not name a field of a mark") {
  // In these files, the same word names a member of another object. For example, an entity also has
  // a "note".
  const std::set<std::string> others[]{
      {"note", "src/formats/native/native_records.cpp", kEntityTable},
      {"tags", "src/article/metadata/front_matter_forms.cpp",
       "src/formats/foreign/foreign_json.cpp", "src/formats/native/article_words_json.cpp",
       "src/formats/native/codebook_json.cpp", "src/formats/native/library_record_json.cpp"},
      {"created", "src/article/metadata/front_matter_forms.cpp"},
      {"creator", "src/article/metadata/front_matter_forms.cpp"}};
  for (const FieldSpec& field : kFields) {
    CAPTURE(field.token);
    CHECK(count_of(project_file(kFieldTable), "{" + quoted(field.token) + ",") == 1);
    std::set<std::string> allowed{kFieldTable};
    for (const std::set<std::string>& other : others) {
      if (other.count(std::string(field.token)) != 0) allowed.insert(other.begin(), other.end());
    }
    CHECK(other_places(cpp_sources(), quoted(field.token), allowed).empty());
  }
}

TEST_CASE("source files outside the tables of commands and kinds do not name a command") {
  const std::string table = project_file(kCommandTable);
  CHECK(count_of(table, "{CommandId::") == command_table().size() - 2 * kMarkKinds.size());
  std::set<std::string_view> of_kinds;
  for (const KindSpec& kind : kMarkKinds) of_kinds.insert({kind.command, kind.arm_command});
  for (const CommandSpec& command : command_table()) {
    CAPTURE(command.token);
    const std::string& home = of_kinds.count(command.token) > 0 ? kKinds : kCommandTable;
    CHECK(count_of(project_file(home), quoted(command.token)) == 1);
    CHECK(other_places(cpp_sources(), quoted(command.token), {home}).empty());
    CHECK(other_places(scripts(), quoted(command.token, '\''), {}).empty());
  }
}

TEST_CASE("no switch lists the kinds of marks or the commands") {
  for (const std::string words : {"case MarkKind::", "case CommandId::"}) {
    CAPTURE(words);
    CHECK(other_places(cpp_sources(), words, {}).empty());
  }
}

TEST_CASE("the schema has the kinds, the fields and their choices in the order of the tables") {
  const std::string schema = project_file("src/formats/native/native_schema.json");
  std::vector<std::string_view> kinds;
  kinds.reserve(kMarkKinds.size());
  for (const KindSpec& kind : kMarkKinds) kinds.push_back(kind.token);
  std::size_t at = schema.find("\"kind\": { \"enum\": " + json_list(kinds));
  REQUIRE(at != std::string::npos);
  for (const FieldSpec& field : kFields) {
    CAPTURE(field.token);
    const std::size_t next = schema.find(quoted(field.token) + ": {", at);
    REQUIRE(next != std::string::npos);
    at = next;
    if (field.choices.empty()) continue;
    const std::string line = schema.substr(at, schema.find('\n', at) - at);
    CHECK(line.find("\"examples\": " + json_list(field.choices)) != std::string::npos);
  }
}

TEST_CASE("the schema, the description of the format and the README list every kind of link") {
  const std::string schema = project_file("src/formats/native/native_schema.json");
  CHECK(schema.find("\"kind\": { \"enum\": " + json_list(kLinkKinds)) != std::string::npos);
  const std::string format = project_file("src/formats/native/native_format.md");
  const std::string readme = project_file("README.md");
  for (const std::string_view kind : kLinkKinds) {
    CAPTURE(kind);
    CHECK(rule_of(kind) != nullptr);
    CHECK(format.find(quoted(kind, '`')) != std::string::npos);
    CHECK(readme.find(quoted(kind)) != std::string::npos);
  }
}

TEST_CASE("the README lists the kinds of marks and the fields that update() can change") {
  const std::string readme = project_file("README.md");
  const std::size_t update = readme.find("| `update(id, {");
  REQUIRE(update != std::string::npos);
  const std::string line = readme.substr(update, readme.find('\n', update) - update);
  for (const FieldSpec& field : kFields) {
    CAPTURE(field.token);
    const bool listed = line.find(std::string(field.token) + "?") != std::string::npos;
    CHECK(listed == (field.editor != FieldEditor::Fixed));
  }
}

}  // namespace attest::tables_test
