#include "app/search/search_state.h"

#include "doctest.h"
#include "support/projects.h"

namespace attest::testing::search_state_test {
namespace {

Project bridge() {
  Project project = project_on(article_of("water one\nwater two\nwater three"));
  Mark mark = claim_on("c", range_of(*project.article, "two"));
  mark.note = "Which water?";
  put(project.notebook, PutMark{mark});
  return project;
}

struct Searching {
  Project project = bridge();
  SearchState search;

  explicit Searching(std::string_view words, ByteOffset from = ByteOffset(0)) {
    search.open(from, 120);
    search.set_words(words);
    search.work(project, Deadline::never());
  }
  int current_start() const {
    return search.current() ? static_cast<int>(search.current()->start.value) : -1;
  }
  std::size_t painted() const {
    std::vector<PaintedPassage> passages;
    const ByteRange all(0, project.article->text().size());
    search.layer(all).passages_in(all, passages);
    return passages.size();
  }
};

TEST_CASE("a search starts at the nearest hit after the reader's position in the text") {
  Searching reader("water", ByteOffset(3));
  CHECK(reader.current_start() == 10);
  CHECK(reader.search.take_moved());
  CHECK_FALSE(reader.search.take_moved());
  CHECK(reader.search.count_text() == "2 of 3 · 1 in notes");
  reader.search.move(1);
  CHECK(reader.current_start() == 20);
  CHECK(reader.search.take_moved());
  reader.search.move(-1);
  CHECK(reader.current_start() == 10);
  CHECK(reader.search.take_moved());
}

TEST_CASE("the hits in notes follow the hits in the text") {
  Searching reader("water", ByteOffset(15));
  REQUIRE(reader.current_start() == 20);
  reader.search.move(1);
  CHECK_FALSE(reader.search.current().has_value());
  REQUIRE(reader.search.current_note().has_value());
  CHECK(*reader.search.current_note() == NoteHit{0, NoteField::Note});
  CHECK(reader.search.count_text() == "3 hits · 1 of 1 in notes");
  CHECK(reader.search.take_moved());
  // Searching the remaining text does not change the current hit.
  reader.search.work(reader.project, Deadline::never());
  CHECK(reader.search.current_note().has_value());
  reader.search.move(1);
  CHECK(reader.current_start() == 0);
  CHECK_FALSE(reader.search.current_note().has_value());
  reader.search.move(-1);
  CHECK(reader.search.current_note().has_value());
  reader.search.move(-1);
  CHECK(reader.current_start() == 20);
  reader.search.move(1);
  reader.search.set_words("wat");
  CHECK_FALSE(reader.search.current_note().has_value());
}

TEST_CASE("typing does not make a hit in a note the current hit, but moving to the hit does") {
  Searching reader("which");
  CHECK_FALSE(reader.search.current_note().has_value());
  CHECK(reader.search.count_text() == "0 hits · 1 in notes");
  reader.search.move(-1);
  CHECK(reader.search.current_note().has_value());
  reader.search.move(1);
  CHECK(reader.search.current_note().has_value());
}

TEST_CASE("when letters are added to the search text, the search begins at the current hit") {
  Searching reader("wat", ByteOffset(3));
  reader.search.move(1);
  REQUIRE(reader.current_start() == 20);
  reader.search.set_words("water");
  CHECK_FALSE(reader.search.current().has_value());
  reader.search.work(reader.project, Deadline::never());
  CHECK(reader.current_start() == 20);
}

TEST_CASE("the count of hits is announced once, when the search is complete") {
  Searching reader("water");
  CHECK(reader.search.take_announcement(reader.project) == "1 of 3 · 1 in notes");
  CHECK(reader.search.take_announcement(reader.project).empty());
  reader.search.set_words("wasser");
  CHECK(reader.search.take_announcement(reader.project).empty());  // Not complete.
  reader.search.work(reader.project, Deadline::never());
  CHECK(reader.search.take_announcement(reader.project) == "Nothing found");
}

TEST_CASE("hits outside the given range are not painted, and closing the search removes all hits") {
  Searching reader("water");
  CHECK(reader.painted() == 3);
  std::vector<PaintedPassage> passages;
  reader.search.layer(ByteRange(9, 12)).passages_in(ByteRange(0, 30), passages);
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].style == kHitStyle);
  reader.search.layer(ByteRange(0, 3)).passages_in(ByteRange(0, 30), passages);
  CHECK(passages.back().style == kCurrentHitStyle);
  CHECK(reader.search.scroll_before() == 120);
  reader.search.close();
  CHECK(reader.painted() == 0);
  CHECK_FALSE(reader.search.has_work(reader.project));
}

TEST_CASE("when another article opens, the first hit in that article becomes the current hit") {
  Searching reader("water", ByteOffset(15));
  REQUIRE(reader.current_start() == 20);
  reader.project = project_on(article_of("no water here, and more water"));
  reader.search.work(reader.project, Deadline::never());
  CHECK(reader.current_start() == 3);
}

}  // namespace
}  // namespace attest::testing::search_state_test
