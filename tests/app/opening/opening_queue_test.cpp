#include "app/opening/opening_queue.h"

#include "doctest.h"
#include "support/articles.h"

namespace attest::testing::opening_queue_test {

namespace {

using Queue = OpeningQueue;

ArticleImport text(std::string words) { return {std::move(words), SourceFormat::PlainText, {}}; }

// Returns a name for the answer that the queue awaits.
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

TEST_CASE("begin_text() returns a number for a text, and read() reads the text in slices") {
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

TEST_CASE(
    "after a new text replaces a text, result_of() fails for the number of the replaced text") {
  Queue queue;
  queue.begin_text(text("One."), false, false);
  CHECK(queue.begin_text(text("Two."), false, false) == 2);
  CHECK_FALSE(queue.result_of(1).ok());
  CHECK(queue.read(Deadline::never())->imported->article.text() == "Two.");

  queue.begin_text(text("Three."), false, false);
  queue.stop_reading();
  CHECK_FALSE(queue.is_reading());
  CHECK_FALSE(queue.result_of(3).ok());
  queue.stop_reading();  // No text is being read, so number() does not change.
  CHECK(queue.number() == 4);
}

TEST_CASE("the error of a refused text is kept while later texts are read") {
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

TEST_CASE("if no article is open, the last opened article opens, or else a sample") {
  Queue queue;
  queue.asked_last_opened();
  CHECK(queue.opens_stored());
  const Queue::Awaited awaited = queue.answered();
  REQUIRE(name_of(awaited) == "last ");
  CHECK_FALSE(queue.opens_stored());
  const auto& last = std::get<Queue::LastOpened>(awaited);
  CHECK(name_of(queue.decide(last, {.last_opened = "a"})) == "open a");
  CHECK(name_of(queue.decide(last, {})) == "sample for good");
  CHECK(name_of(queue.decide(last, {.answered = false})) == "sample");
}

TEST_CASE(
    "if the last opened article is already open, the journal is only asked for newer records") {
  Queue queue;
  const Article open;
  const Queue::Situation situation{.open = &open, .untouched = true, .last_opened = "a"};
  CHECK(name_of(queue.decide({}, situation)) == "news");
}

TEST_CASE(
    "if the journal answers late, the last opened article replaces only a sample without marks") {
  const Article sample, other;
  Queue::Situation situation{.open = &sample, .untouched = true, .last_opened_before = "a"};
  Queue queue;
  queue.sample_stands_in(&sample);
  SUBCASE("the last opened article replaces a sample without marks") {
    CHECK(name_of(queue.decide({}, situation)) == "open a");
    // The last opened article replaces the sample only once.
    CHECK(name_of(queue.decide({}, situation)) == "news");
  }
  SUBCASE("the sample stays open if no article was opened before") {
    situation.last_opened_before.clear();
    CHECK(name_of(queue.decide({}, situation)) == "stay");
  }
  SUBCASE(
      "a sample in which the reader has made marks is not replaced by the last opened article") {
    situation.untouched = false;
    CHECK(name_of(queue.decide({}, situation)) == "news");
  }
  SUBCASE("an open article that is not the sample is not replaced by the last opened article") {
    situation.open = &other;
    CHECK(name_of(queue.decide({}, situation)) == "news");
  }
}

TEST_CASE(
    "journal_woke() returns true once, at the journal's first answer after unanswered requests") {
  Queue queue;
  CHECK_FALSE(queue.journal_woke(true));
  CHECK_FALSE(queue.journal_woke(false));
  CHECK_FALSE(queue.journal_woke(false));
  CHECK(queue.journal_woke(true));
  CHECK_FALSE(queue.journal_woke(true));
}

TEST_CASE("a chosen stored article opens even if the last opened article is requested afterwards") {
  Queue queue;
  queue.asked_stored("b");
  CHECK(queue.opens_stored("b"));
  CHECK_FALSE(queue.opens_stored("a"));
  queue.asked_last_opened();
  CHECK(queue.opens_stored("b"));
  const Queue::Awaited awaited = queue.answered();
  const Article open;
  const Queue::Situation situation{.open = &open, .last_opened = "a"};
  CHECK(name_of(queue.decide(std::get<Queue::LastOpened>(awaited), situation)) == "open b");
}

TEST_CASE(
    "opening a text while an article is open cancels the pending opening of a stored article") {
  Queue queue;
  queue.asked_stored("b");
  SUBCASE("opening a text cancels the opening of a stored article that the reader has chosen") {}
  SUBCASE("opening a text cancels a chosen article while the last opened article is requested") {
    queue.asked_last_opened();
  }
  queue.begin_text(text("Words."), false, true);
  CHECK_FALSE(queue.opens_stored("b"));
}

TEST_CASE("reading a text at startup cancels no pending opening, because the text may be refused") {
  Queue queue;
  queue.asked_stored("b");
  queue.begin_text(text("Words."), false, false);
  CHECK(queue.opens_stored("b"));
}

TEST_CASE("opening an article cancels all pending openings") {
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

TEST_CASE("keep_news() stores the journal's newer records until take_news() returns them") {
  Queue queue;
  queue.keep_news({{"key", "value"}});
  CHECK(queue.has_news());
  CHECK(queue.take_news() == std::vector<JournalEntry>{{"key", "value"}});
  CHECK_FALSE(queue.has_news());
}

}  // namespace attest::testing::opening_queue_test
