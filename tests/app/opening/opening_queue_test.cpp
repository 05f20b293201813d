#include "app/opening/opening_queue.h"

#include "doctest.h"
#include "support/articles.h"

using namespace attest;

namespace {

using Queue = OpeningQueue;

ArticleImport text(std::string words) { return {std::move(words), SourceFormat::PlainText, {}}; }

// Returns the awaited answer as a word.
std::string name_of(const Queue::Awaited& awaited) {
  if (const auto* last = std::get_if<Queue::LastOpened>(&awaited)) return "last " + last->chosen;
  if (const auto* stored = std::get_if<Queue::Stored>(&awaited)) return "stored " + stored->id;
  return std::holds_alternative<Queue::News>(awaited) ? "news" : "nothing";
}

std::string name_of(const Queue::Decision& decision) {
  if (const auto* stored = std::get_if<Queue::OpenStored>(&decision)) return "open " + stored->id;
  if (const auto* sample = std::get_if<Queue::OpenSample>(&decision))
    return sample->for_good ? "sample for good" : "sample";
  return std::holds_alternative<Queue::AskForNews>(decision) ? "news" : "stay";
}

}  // namespace

TEST_CASE("a text is read in slices and counted") {
  Queue queue;
  CHECK_FALSE(queue.is_reading());
  CHECK_FALSE(queue.read(Deadline::never()));
  CHECK(queue.begin_text(text("Some words."), true, false) == 1);
  CHECK(queue.is_reading());
  std::optional<Queue::ReadText> read;
  for (int i = 0; i < 100 && !read; ++i) read = queue.read(Deadline::passed_already());
  REQUIRE(read);
  REQUIRE(read->imported.ok());
  CHECK(read->imported->article.text() == "Some words.");
  CHECK(read->in_field);
  CHECK_FALSE(queue.is_reading());
  CHECK(queue.result_of(1).ok());
}

TEST_CASE("a text that replaces another one outdates its number") {
  Queue queue;
  queue.begin_text(text("One."), false, false);
  CHECK(queue.begin_text(text("Two."), false, false) == 2);
  CHECK_FALSE(queue.result_of(1).ok());
  CHECK(queue.read(Deadline::never())->imported->article.text() == "Two.");

  queue.begin_text(text("Three."), false, false);
  queue.stop_reading();
  CHECK_FALSE(queue.is_reading());
  CHECK_FALSE(queue.result_of(3).ok());
  queue.stop_reading();  // Nothing is read, so no number is outdated.
  CHECK(queue.number() == 4);
}

TEST_CASE("a refused text keeps its reason while later texts are read") {
  Queue queue;
  queue.begin_text(text(" "), false, false);
  const std::optional<Queue::ReadText> read = queue.read(Deadline::never());
  REQUIRE(read);
  REQUIRE_FALSE(read->imported.ok());
  queue.refuse(read->imported.error());
  queue.begin_text(text("Two."), false, false);
  CHECK(queue.result_of(1).error().message == read->imported.error().message);
  CHECK(queue.result_of(2).ok());

  queue.refuse_unread(Error::invalid("No article"));
  CHECK_FALSE(queue.is_reading());
  CHECK(queue.number() == 3);
  CHECK(queue.result_of(3).error().message == "No article");
}

TEST_CASE("without an open article, the last opened one or a sample opens") {
  Queue queue;
  queue.asked_last_opened();
  CHECK(queue.opens_stored());
  const Queue::Awaited awaited = queue.answered();
  REQUIRE(name_of(awaited) == "last ");
  CHECK_FALSE(queue.opens_stored());
  const auto& last = std::get<Queue::LastOpened>(awaited);
  CHECK(name_of(queue.index_restored(last, {.last_opened = "a"})) == "open a");
  CHECK(name_of(queue.index_restored(last, {})) == "sample for good");
  CHECK(name_of(queue.index_restored(last, {.answered = false})) == "sample");
}

TEST_CASE("an article that is open stays, and its newer records are requested") {
  Queue queue;
  const Article open;
  const Queue::Situation situation{.open = &open, .untouched = true, .last_opened = "a"};
  CHECK(name_of(queue.index_restored({}, situation)) == "news");
}

TEST_CASE("an untouched sample gives way to the last article when a silent journal wakes") {
  const Article sample, other;
  Queue::Situation situation{.open = &sample, .untouched = true, .last_opened_before = "a"};
  Queue queue;
  queue.sample_stands_in(&sample);
  SUBCASE("untouched") {
    CHECK(name_of(queue.index_restored({}, situation)) == "open a");
    // It gives way only once.
    CHECK(name_of(queue.index_restored({}, situation)) == "news");
  }
  SUBCASE("no other article") {
    situation.last_opened_before.clear();
    CHECK(name_of(queue.index_restored({}, situation)) == "stay");
  }
  SUBCASE("with marks") {
    situation.untouched = false;
    CHECK(name_of(queue.index_restored({}, situation)) == "news");
  }
  SUBCASE("another article") {
    situation.open = &other;
    CHECK(name_of(queue.index_restored({}, situation)) == "news");
  }
}

TEST_CASE("a journal wakes once after it was silent") {
  Queue queue;
  CHECK_FALSE(queue.journal_woke(true));
  CHECK_FALSE(queue.journal_woke(false));
  CHECK_FALSE(queue.journal_woke(false));
  CHECK(queue.journal_woke(true));
  CHECK_FALSE(queue.journal_woke(true));
}

TEST_CASE("a stored article that was chosen opens even if the journal wakes meanwhile") {
  Queue queue;
  queue.asked_stored("b");
  CHECK(queue.opens_stored("b"));
  CHECK_FALSE(queue.opens_stored("a"));
  queue.asked_last_opened();
  CHECK(queue.opens_stored("b"));
  const Queue::Awaited awaited = queue.answered();
  const Article open;
  const Queue::Situation situation{.open = &open, .last_opened = "a"};
  CHECK(name_of(queue.index_restored(std::get<Queue::LastOpened>(awaited), situation)) == "open b");
}

TEST_CASE("a text that replaces an open article cancels the stored article that was chosen") {
  Queue queue;
  queue.asked_stored("b");
  SUBCASE("chosen") {}
  SUBCASE("chosen before the journal woke") { queue.asked_last_opened(); }
  queue.begin_text(text("Words."), false, true);
  CHECK_FALSE(queue.opens_stored("b"));
}

TEST_CASE("a text at startup waits with the stored article, because it may be refused") {
  Queue queue;
  queue.asked_stored("b");
  queue.begin_text(text("Words."), false, false);
  CHECK(queue.opens_stored("b"));
}

TEST_CASE("an article that opens ends everything that was to open") {
  Queue queue;
  queue.begin_text(text("Words."), false, false);
  queue.asked_stored("b");
  queue.keep_news({{"key", "value"}});
  queue.begin_article();
  CHECK_FALSE(queue.is_reading());
  CHECK_FALSE(queue.opens_stored());
  CHECK_FALSE(queue.has_news());
  CHECK(name_of(queue.answered()) == "nothing");
  queue.asked_news();
  CHECK(name_of(queue.answered()) == "news");
}

TEST_CASE("newer records wait until they are taken") {
  Queue queue;
  queue.keep_news({{"key", "value"}});
  CHECK(queue.has_news());
  CHECK(queue.take_news() == std::vector<JournalEntry>{{"key", "value"}});
  CHECK_FALSE(queue.has_news());
}
