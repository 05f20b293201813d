#include "formats/api/page_json.h"

#include <string>

#include "doctest.h"
#include "support/articles.h"

namespace attest::testing::page_json_test {

TEST_CASE("the detail of each event is written as a JSON object") {
  CHECK(write_change_event(3) == R"({"marks":3})");
  CHECK(write_select_event(CodePointRange(2, 9)) == R"({"start":2,"end":9})");
  CHECK(write_notice_event("Not saved: \"full\"\n", true) ==
        R"({"text":"Not saved: \"full\"\n","failure":true})");
}

TEST_CASE("the result of open() states the length of the article in code points") {
  const Article article = testing::article_of("Día 🗑");
  CHECK(write_opened(article) == R"({"id":")" + article.id() + R"(","length":5})");
}

TEST_CASE("an import report leaves out `replaced` and `kept` if they are zero") {
  CHECK(write_import_report({.marks = 4, .taken = 3}) ==
        R"({"marks":4,"taken":3,"remarks":0,"opened":false})");
  CHECK(write_import_report({.marks = 4, .taken = 3, .replaced = 2, .kept = 1, .opened = true}) ==
        R"({"marks":4,"taken":3,"replaced":2,"kept":1,"remarks":0,"opened":true})");
}

TEST_CASE("damaged records are written with their raw values") {
  CHECK(write_damaged_records({{"attest/1/mark/a/m", "{\"r\":7"}}) ==
        "[\n  {\n    \"key\": \"attest/1/mark/a/m\",\n    \"value\": \"{\\\"r\\\":7\"\n  }\n]\n");
}

}  // namespace attest::testing::page_json_test
