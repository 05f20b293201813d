#include "wording/message.h"

#include <string>

#include "doctest.h"
#include "wording/dotted_line.h"

namespace attest::testing::message_test {

TEST_CASE("a message without braces is unchanged") {
  CHECK(format_message("Saved", {}) == "Saved");
  CHECK(format_message("", {}).empty());
  CHECK(format_message("No. # 1", {}) == "No. # 1");
}

TEST_CASE("each argument is inserted where its name stands in the message") {
  CHECK(format_message("{who} says {what}", {{"what", "no"}, {"who", std::string("Ana")}}) ==
        "Ana says no");
  CHECK(format_message("{count} of {total}", {{"count", 3}, {"total", 17u}}) == "3 of 17");
}

TEST_CASE("braces in the text of an argument have no special meaning") {
  CHECK(format_message("{name}", {{"name", "{count}"}}) == "{count}");
}

TEST_CASE("an argument with right-to-left letters is isolated from the text around the argument") {
  CHECK(format_message("{name}, 3 marks", {{"name", "ראש העיר"}}) ==
        "\u2068ראש העיר\u2069, 3 marks");
  CHECK(format_message("{name}: 2", {{"name", "Al-وادي"}}) == "\u2068Al-وادي\u2069: 2");
  CHECK(format_message("{name}: 2", {{"name", "Díaz “Ж” 東京 😀"}}) == "Díaz “Ж” 東京 😀: 2");
  std::string line;
  add_part(line, "ראש העיר");
  add_part(line, "indirect");
  CHECK(line == "\u2068ראש העיר\u2069 · indirect");
}

TEST_CASE("a missing argument is shown as its name in braces") {
  CHECK(format_message("Hello {name}!", {}) == "Hello {name}!");
}

TEST_CASE("plural forms are chosen by the rules of English") {
  constexpr const char* kMarks = "{count, plural, =0 {no marks} one {# mark} other {# marks}}";
  CHECK(format_message(kMarks, {{"count", 0}}) == "no marks");
  CHECK(format_message(kMarks, {{"count", 1}}) == "1 mark");
  CHECK(format_message(kMarks, {{"count", 2}}) == "2 marks");
  CHECK(format_message(kMarks, {{"count", -1}}) == "-1 marks");
}

TEST_CASE("plural forms can be a part of a sentence and can contain arguments") {
  constexpr const char* kLeft =
      "{left, plural, one {# place in {name} is} other {# places in {name} are}} left";
  CHECK(format_message(kLeft, {{"left", 1}, {"name", "a.md"}}) == "1 place in a.md is left");
  CHECK(format_message(kLeft, {{"left", 5}, {"name", "a.md"}}) == "5 places in a.md are left");
}

TEST_CASE("the order of plural forms does not matter") {
  constexpr const char* kMarks = "{count, plural, other {# marks} one {# mark}}";
  CHECK(format_message(kMarks, {{"count", 1}}) == "1 mark");
  CHECK(format_message(kMarks, {{"count", 7}}) == "7 marks");
}

TEST_CASE("formatting a malformed message does not crash") {
  CHECK(format_message("a {", {}) == "a {}");
  CHECK(format_message("a {count, plural, one {#", {{"count", 1}}) == "a 1");
  CHECK(format_message("a } b", {}) == "a } b");
  CHECK(format_message("{count, plural}", {{"count", 2}}).empty());
}

}  // namespace attest::testing::message_test
