// Tests that store the text of a book in steps.
#include <string>
#include <utility>

#include "doctest.h"
#include "storage/keys.h"
#include "storage/library.h"
#include "support/journal.h"
#include "support/memory_store.h"
#include "support/projects.h"

namespace attest::testing::text_keeping_test {

namespace {

constexpr const char* kMorning = "2026-11-23T08:00:00Z";
constexpr const char* kEvening = "2026-11-23T20:00:00Z";

struct Window {
  MemoryStore store;
  Journal journal;
  RecordStore records{store, journal.writer()};
  Library library{records};
};

Article article_with_links(std::size_t paragraphs) {
  ArticleParts parts;
  for (std::size_t i = 0; i < paragraphs; ++i) {
    if (i > 0) parts.text += '\n';
    const std::size_t start = parts.text.size();
    parts.text += "A paragraph of the article.";
    Block block;
    block.range = ByteRange(start, parts.text.size());
    parts.blocks.push_back(std::move(block));
    parts.spans.push_back({SpanKind::Link, ByteRange(start, start + 1), "https://a.example"});
  }
  Result<Article> made = Article::make(std::move(parts));
  REQUIRE(made.ok());
  return *std::move(made);
}

}  // namespace

TEST_CASE("storing a long text in small steps gives the same record as storing the text at once") {
  Project project = project_on(article_with_links(20'000));
  const std::string key = text_key(project.article->id());
  Window at_once, slowly;
  REQUIRE(at_once.library.keep_text(project, kMorning).ok());

  std::size_t steps = 0;
  for (Result<bool> more = true; more && *more; ++steps) {
    CHECK(slowly.journal.values.count(key) == 0);
    more = slowly.library.keep_some_text(project, kMorning);
  }
  const std::string& stored = slowly.journal.values[key];
  CHECK(stored == at_once.journal.values[key]);
  CHECK(read_record(stored, key).ok());
  // The steps write 40,000 rows, 500 at a time, and then hash the record, 64 KiB at a time.
  CHECK(steps >= 40'000 / 500 + stored.size() / (64u << 10));
}

TEST_CASE(
    "a text gets a higher revision if another window writes the text's record at the same time") {
  Project project = project_on(article_with_links(20'000));
  const std::string key = text_key(project.article->id());
  Window window;
  for (int i = 0; i < 100; ++i) REQUIRE(*window.library.keep_some_text(project, kMorning));
  window.records.put_in_journal(key, "{}", kEvening);
  REQUIRE(window.library.keep_text(project, kMorning).ok());
  const Result<StoredRecord> record = read_record(window.journal.values[key], key);
  REQUIRE(record.ok());
  CHECK(record->revision == 2);
  CHECK(record->value.size() > kLargestLocalValue);
}

}  // namespace attest::testing::text_keeping_test
