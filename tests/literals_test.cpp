// Tests that every text that a person reads is in src/wording/english.txt. No other source file may
// have a string literal with two words, except those in kExceptions. web/literals.test.mjs tests
// the page's scripts.
#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"
#include "support/source_code.h"

namespace attest::literals_test {
namespace {

using testing::line_of;
using testing::literals_in;
using testing::SourceFile;
using testing::SourceLiteral;
using testing::sources_below;

struct Exception {
  std::string_view path;     // A file, or a folder with a slash at the end.
  std::string_view literal;  // Empty if all literals of the file are allowed.
  std::string_view reason;
};

constexpr Exception kExceptions[]{
    {"src/app/samples.cpp", {}, "titles of the samples, in their languages"},
    {"src/article/markdown/site_tags.cpp", {}, "names of parameters of template tags"},
    {"src/article/metadata/", {}, "words that articles have, in many languages"},
    {"src/article/text/binary_kind.cpp", "SQLite format 3\\0", "the start of a file"},
    {"src/article/text/divided_words.cpp", {}, "parts of compounds, in several languages"},
    {"src/ui/panels/codebook_dialog.cpp", "codebook dialog", "an id of Dear ImGui"},
    {"src/ui/panels/command_dialog.cpp", "command dialog", "an id of Dear ImGui"},
    {"src/ui/panels/gallery.cpp", {}, "debug builds only"},
    {"src/ui/panels/help_dialog.cpp", "help dialog", "an id of Dear ImGui"},
    {"src/ui/panels/inspector/link_properties.cpp", "more links", "an id of Dear ImGui"},
    {"src/ui/panels/quarantine_dialog.cpp", "put aside dialog", "an id of Dear ImGui"},
    {"src/ui/panels/reading_dialog.cpp", "reading dialog", "an id of Dear ImGui"},
    {"src/ui/panels/status_line.cpp", "status line", "an id of Dear ImGui"},
    {"src/ui/panels/welcome.cpp", "sample banner", "an id of Dear ImGui"},
    {"src/wording/sentences.cpp", "(no text)", "shown for an id that is not in the table"},
};

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalpha(byte) != 0 || byte >= 0x80;
}

// Returns whether a text has two words of two or more letters with a space between them.
bool has_two_words(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (at < 2 || at + 2 >= text.size()) continue;
    if (is_letter(text[at - 2]) && is_letter(text[at - 1]) && is_letter(text[at + 1]) &&
        is_letter(text[at + 2])) {
      return true;
    }
  }
  return false;
}

bool is_html(std::string_view text) {
  return text.size() > 1 && text[0] == '<' && (is_letter(text[1]) || text[1] == '!');
}

// Returns whether the literal is part of an assertion, which only programmers see.
bool is_assertion(const std::string& code, std::size_t at) {
  // The start of the statement that contains the literal.
  const std::size_t start = code.find_last_of(";{}", at) + 1;
  return code.substr(start, at - start).find("assert(") != std::string::npos;
}

bool is_excepted(const Exception& exception, const SourceFile& source,
                 const SourceLiteral& literal) {
  return source.file.starts_with(exception.path) &&
         (exception.literal.empty() || exception.literal == literal.text);
}

bool is_sentence(const SourceFile& source, const SourceLiteral& literal) {
  return has_two_words(literal.text) && !is_html(literal.text) &&
         !is_assertion(source.text, literal.begin);
}

struct Found {
  std::string file, literal;
  std::size_t line = 0;
};

const std::vector<SourceFile>& sources() {
  static const std::vector<SourceFile> all = sources_below("src", {".h", ".cpp"});
  return all;
}

std::vector<Found> sentences_outside_the_table() {
  std::vector<Found> found;
  for (const SourceFile& source : sources()) {
    for (const SourceLiteral& literal : literals_in(source.text)) {
      if (!is_sentence(source, literal)) continue;
      const bool excepted = std::any_of(
          std::begin(kExceptions), std::end(kExceptions),
          [&](const Exception& exception) { return is_excepted(exception, source, literal); });
      if (!excepted) {
        found.push_back({source.file, literal.text, line_of(source.text, literal.begin)});
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no source file contains a sentence: sentences are in src/wording/english.txt") {
  for (const Found& found : sentences_outside_the_table()) {
    FAIL_CHECK(found.file, ":", found.line, " contains the sentence \"", found.literal,
               "\". Add it to src/wording/english.txt and use say() or words()");
  }
}

TEST_CASE("each entry of kExceptions matches at least one string literal with two words") {
  for (const Exception& exception : kExceptions) {
    CAPTURE(exception.path);
    CAPTURE(exception.reason);
    CHECK(std::any_of(sources().begin(), sources().end(), [&](const SourceFile& source) {
      const std::vector<SourceLiteral> literals = literals_in(source.text);
      return std::any_of(literals.begin(), literals.end(), [&](const SourceLiteral& literal) {
        return is_excepted(exception, source, literal) && is_sentence(source, literal);
      });
    }));
  }
}

TEST_CASE("a text with two words counts as a sentence") {
  CHECK(has_two_words("Nothing was found"));
  CHECK(has_two_words(" by what"));
  CHECK(has_two_words("über Öl"));
  CHECK_FALSE(has_two_words("a b"));
  CHECK_FALSE(has_two_words("marks.none-yet"));
  CHECK_FALSE(has_two_words("of "));
}

}  // namespace attest::literals_test
