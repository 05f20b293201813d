// Tests that no class of the app layer has grown too large.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

#include "doctest.h"
#include "support/test_files.h"

namespace attest::testing::data_members_test {

namespace {

using attest::testing::project_file;
using attest::testing::project_path;

constexpr std::size_t kMostMembers = 15;

struct ClassMembers {
  std::string name;
  std::size_t count = 0;
};

// Removes comments, preprocessor lines and the contents of literals.
std::string plain_code(const std::string& source) {
  std::string code;
  for (std::size_t at = 0; at < source.size();) {
    const bool line_start = at == 0 || source[at - 1] == '\n';
    if (source.compare(at, 2, "//") == 0 || (line_start && source[at] == '#')) {
      at = std::min(source.find('\n', at), source.size());
    } else if (source[at] == '"' || source[at] == '\'') {
      const char quote = source[at++];
      while (at < source.size() && source[at] != quote) at += source[at] == '\\' ? 2u : 1u;
      ++at;
      code += "0";
    } else {
      code += source[at++];
    }
  }
  return code;
}

// Removes all pairs of the brackets `open` and `close`, with the text between them.
std::string without(const std::string& text, char open, char close) {
  std::string rest;
  int depth = 0;
  for (const char c : text) {
    if (c == open) ++depth;
    if (depth == 0) rest += c;
    if (c == close && depth > 0) --depth;
  }
  return rest;
}

bool begins_with_word(const std::string& text, const std::string& word) {
  return text.compare(0, word.size(), word) == 0 &&
         (text.size() == word.size() || !std::isalnum(text[word.size()]));
}

std::string trimmed(const std::string& text) {
  const std::size_t start = text.find_first_not_of(" \n");
  return start == std::string::npos ? "" : text.substr(start);
}

// Removes the labels before a statement: "public:" and "private:".
std::string without_labels(std::string statement) {
  for (statement = trimmed(statement);;) {
    std::string label;
    for (const char* each : {"public:", "private:", "protected:"}) {
      if (statement.rfind(each, 0) == 0) label = each;
    }
    if (label.empty()) return statement;
    statement = trimmed(statement.substr(label.size()));
  }
}

// Counts the variables that one statement of a class declares. A declaration with a parameter list
// is a function.
std::size_t members_in(const std::string& statement) {
  std::string text = without_labels(statement);
  for (const char* word : {"static", "using", "friend", "enum", "template", "typedef", "inline",
                           "struct", "class", "explicit", "virtual"}) {
    if (begins_with_word(text, word)) return 0;
  }
  text = without(without(text, '{', '}'), '<', '>');
  // The statement declares a pointer to a function.
  if (text.find("(*") != std::string::npos) return 1;
  const std::size_t value = text.find('=');
  std::size_t count = 1;
  const std::size_t parameters = text.find('(');
  if (text.find("operator") != std::string::npos) return 0;
  if (parameters != std::string::npos && parameters < value) return 0;
  text = without(text, '(', ')');
  count += static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
  return trimmed(text).empty() ? 0 : count;
}

// Finds the classes in the code and counts their data members, without those of nested classes.
void find_classes(const std::string& code, std::vector<ClassMembers>& out);

std::size_t count_members(const std::string& body, std::vector<ClassMembers>& out) {
  std::size_t count = 0, start = 0;
  int depth = 0;
  for (std::size_t at = 0; at < body.size(); ++at) {
    if (body[at] == '(' || body[at] == '{') ++depth;
    if (body[at] == ')' || body[at] == '}') --depth;
    if (depth != 0) continue;
    // A semicolon follows a class or an initial value, but not a function body.
    const std::size_t next = body.find_first_not_of(" \n", at + 1);
    const std::string statement = without_labels(body.substr(start, at + 1 - start));
    const bool is_class = begins_with_word(statement, "struct") ||
                          begins_with_word(statement, "class") ||
                          begins_with_word(statement, "enum");
    const bool ends_function = body[at] == '}' && statement.find('(') < statement.find('{') &&
                               !is_class && (next == std::string::npos || body[next] != ';');
    if (body[at] != ';' && !ends_function) continue;
    if (is_class) {
      find_classes(statement, out);
    } else {
      count += members_in(body[at] == ';' ? statement.substr(0, statement.size() - 1) : statement);
    }
    start = at + 1;
  }
  return count;
}

void find_classes(const std::string& code, std::vector<ClassMembers>& out) {
  for (std::size_t at = 0; at < code.size(); ++at) {
    const bool word_start = at == 0 || (!std::isalnum(code[at - 1]) && code[at - 1] != '_');
    if (!word_start) continue;
    if (at >= 5 && code.compare(at - 5, 5, "enum ") == 0) continue;
    const std::string rest = code.substr(at, 8);
    if (!begins_with_word(rest, "struct") && !begins_with_word(rest, "class")) continue;
    const std::size_t end = code.find_first_of(";{>,)", at);
    if (end == std::string::npos || code[end] != '{') continue;
    std::size_t close = end;
    for (int depth = 0; close < code.size(); ++close) {
      if (code[close] == '{') ++depth;
      if (code[close] == '}' && --depth == 0) break;
    }
    const std::size_t name = code.find(' ', at) + 1;
    ClassMembers found{code.substr(name, code.find_first_of(" {:", name) - name), 0};
    if (code.compare(name, 5, "App::") == 0)
      found.name = code.substr(name, code.find(' ', name) - name);
    found.count = count_members(code.substr(end + 1, close - end - 1), out);
    out.push_back(found);
    at = close;
  }
}

std::vector<ClassMembers> classes_in(const std::string& source) {
  std::vector<ClassMembers> classes;
  find_classes(plain_code(source), classes);
  return classes;
}

}  // namespace

TEST_CASE("each data member of a header is counted once") {
  const std::vector<ClassMembers> classes = classes_in(R"(
#include "a.h"
// A comment; with a semicolon.
class Later;
class Some : public Base {
 public:
  Some(int one, int two) : one_(one), two_{two} {}
  ~Some();
  Some& operator=(const Some&) = delete;
  bool is_some() const { return one_ > 0; }
  static constexpr int kMost = 3;
  using Name = std::string;
  struct Part {
    int a = 0, b = 0;
    std::vector<std::pair<int, int>> pairs;
  };
  enum class Kind { One, Two };
  double (*clock)() = nullptr;

 private:
  int one_;
  std::map<int, std::string> two_{{1, "a;b"}};
  const char *c_ = "x", *d_ = ";";
  Kind kind_ = Kind::One;  // Not; counted.
};
)");
  REQUIRE(classes.size() == 2);
  CHECK(classes[0].name == "Part");
  CHECK(classes[0].count == 3);
  CHECK(classes[1].name == "Some");
  CHECK(classes[1].count == 6);
}

TEST_CASE("no class of the app layer has more than 15 data members") {
  std::size_t classes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(project_path("src/app"))) {
    if (entry.path().extension() != ".h") continue;
    const std::string file =
        std::filesystem::relative(entry.path(), project_path("")).generic_string();
    for (const ClassMembers& each : classes_in(project_file(file))) {
      ++classes;
      CAPTURE(file);
      CAPTURE(each.name);
      CHECK(each.count <= kMostMembers);
    }
  }
  CHECK(classes > 60);
}

}  // namespace attest::testing::data_members_test
