#include "article/metadata/date_text.h"

#include <string_view>

#include "article/import.h"
#include "doctest.h"

namespace attest::date_text_test {
namespace {

struct Case {
  std::string_view words, language, day;
};

constexpr Case kDays[] = {
    {"2026-03-14", "", "2026-03-14"},
    {"14 March 2026", "en", "2026-03-14"},
    {"March 14th, 2026", "en", "2026-03-14"},
    {"2015-03-19 18:00:00 -4", "", "2015-03-19"},
    {"2026-03-14T10:30:00+01:00", "", "2026-03-14T10:30:00+01:00"},
    {"2026-03-14T10:30Z", "", "2026-03-14T10:30Z"},
    {"14.03.2026", "", "2026-03-14"},
    {"25/05/2017", "en", "2017-05-25"},
    {"05/25/2017", "en", "2017-05-25"},
    {"03/04/2026", "en-US", "2026-03-04"},
    {"03/04/2026", "en-GB", "2026-04-03"},
    {"03/04/2026", "fr", "2026-04-03"},
    {"03/04/2026", "de-AT", "2026-04-03"},
    {"03-04-2026", "nl", "2026-04-03"},
    {"03/04/2026", "es-MX", "2026-04-03"},
    {"Updated on 14 March 2026 at 10:30", "en", "2026-03-14"},
    {"14 March 2026, 2026-03-14", "en", "2026-03-14"},
    {"29 February 2024", "en", "2024-02-29"},
};

// These dates stay as written in `published_text`.
constexpr Case kWords[] = {
    {"03/04/2026", "", ""},
    {"03/04/2026", "en", ""},
    {"03/04/2026", "en-CA", ""},
    {"03/04/2026", "fr-CA", ""},
    {"03/04/2026", "ja", ""},
    {"May 2026", "en", ""},
    {"2026", "en", ""},
    {"2026-05", "en", ""},
    {"14 March", "en", ""},
    {"2026-13-40", "en", ""},
    {"2026-02-29", "en", ""},
    {"31 April 2026", "en", ""},
    {"2026-13-40T10:00:00Z", "en", ""},
    {"yesterday", "en", ""},
    {"last spring", "en", ""},
    {"14/3/26", "en-GB", ""},
    {"10–11 May 2026", "en", ""},
    {"10 or 11 May 2026", "en", ""},
    {"14-16 May 2026", "en", ""},
    {"May 14–16, 2026", "en", ""},
    {"14 March 2026 – 16 March 2026", "en", ""},
    {"2026-03-14 to 2026-03-16", "en", ""},
    {"Spring 2026", "en", ""},
    {"n.d.", "en", ""},
    {"۱۴۰۴/۱۲/۲۳", "fa", ""},
};

Metadata opened(std::string_view words, std::string_view language) {
  ImportHints hints;
  hints.language = language;
  const std::string text = "---\ntitle: T\ndate: \"" + std::string(words) + "\"\n---\nWords.";
  const Result<Imported> imported = import_article(text, SourceFormat::Markdown, hints);
  REQUIRE(imported.ok());
  return imported->article.metadata();
}

}  // namespace

TEST_CASE("a date that can mean only one day is converted to ISO 8601") {
  for (const Case& it : kDays) {
    CAPTURE(it.words);
    CHECK(one_day_of(it.words, date_order_of(it.language)) == it.day);
    const Metadata metadata = opened(it.words, it.language);
    CHECK(metadata.published == it.day);
    CHECK(metadata.published_text == "");
  }
}

TEST_CASE("an incomplete, ambiguous or impossible date stays as written") {
  for (const Case& it : kWords) {
    CAPTURE(it.words);
    CHECK(one_day_of(it.words, date_order_of(it.language)) == "");
    // The import guesses a missing language from the text, so this case has no fixed result.
    if (it.language.empty()) continue;
    const Metadata metadata = opened(it.words, it.language);
    CHECK(metadata.published == "");
    CHECK(metadata.published_text == it.words);
  }
}

TEST_CASE("the weekday that an article names decides between two possible days") {
  // 10 May 2017 was a Wednesday and 5 October 2017 a Thursday.
  CHECK(day_by_weekday("10/05/2017", "It was confirmed on Wednesday.") == "2017-05-10");
  CHECK(day_by_weekday("10/05/2017", "It was confirmed on Thursday.") == "2017-10-05");
  CHECK(day_by_weekday("10/05/2017", "It was said on Wednesday, and on Thursday again.").empty());
  CHECK(day_by_weekday("10/05/2017", "It was confirmed.").empty());
  // 3 January 2026 was a Saturday and 1 March 2026 a Sunday.
  CHECK(day_by_weekday("03/01/2026", "They met on Saturday.") == "2026-01-03");
  CHECK(day_by_weekday("03/01/2026", "They met on Sunday.") == "2026-03-01");
  CHECK(day_by_weekday("May 2026", "They met on Sunday.").empty());
}

}  // namespace attest::date_text_test
