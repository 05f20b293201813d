#include "annotation/notebook.h"

#include <algorithm>
#include <random>

#include "annotation/edit.h"
#include "doctest.h"
#include "support/marks.h"

namespace attest::testing::notebook_test {
namespace {

Notebook notebook_of(std::vector<Mark> marks) {
  Notebook notebook;
  Batch batch;
  for (Mark& mark : marks) batch.edits.emplace_back(PutMark{std::move(mark)});
  REQUIRE(apply(notebook, std::move(batch)).ok());
  return notebook;
}

std::vector<Id> ids_at(const Notebook& notebook, std::size_t at) {
  std::vector<Id> ids;
  for (const Mark* mark : notebook.marks_at(ByteOffset(at))) ids.push_back(mark->id);
  return ids;
}

std::vector<PlacedPassage> passages_in(const Notebook& notebook, ByteRange range) {
  std::vector<PlacedPassage> found;
  notebook.passages_in(range, found);
  return found;
}

TEST_CASE(
    "marks are sorted by start, then from longest to shortest; marks not in the text are last") {
  const Notebook notebook =
      notebook_of({lost_mark("lost", "at dawn"), claim_on("later", ByteRange(40, 50)),
                   claim_on("inner", ByteRange(10, 15)), claim_on("outer", ByteRange(10, 30)),
                   claim_on("twin of inner", ByteRange(10, 15))});

  CHECK(ids_in_order(notebook) ==
        std::vector<Id>{"outer", "inner", "twin of inner", "later", "lost"});
  for (std::size_t place = 0; place < notebook.mark_count(); ++place) {
    CHECK(notebook.extents()[place].mark == notebook.mark_number(notebook.mark_at(place).id));
  }
}

TEST_CASE("a mark whose passage is moved gets its new index in the text order") {
  Notebook notebook =
      notebook_of({claim_on("first", ByteRange(0, 5)), claim_on("second", ByteRange(10, 15))});
  REQUIRE(ids_in_order(notebook) == std::vector<Id>{"first", "second"});

  REQUIRE(apply(notebook, PutMark{claim_on("first", ByteRange(20, 25))}).ok());

  CHECK(ids_in_order(notebook) == std::vector<Id>{"second", "first"});
  CHECK(ids_at(notebook, 2).empty());
  CHECK(ids_at(notebook, 22) == std::vector<Id>{"first"});
}

TEST_CASE("the marks at an offset are sorted from the smallest to the largest") {
  const Notebook notebook =
      notebook_of({claim_on("sentence", ByteRange(0, 60)), claim_on("name", ByteRange(4, 9)),
                   claim_on("quote", ByteRange(0, 30)), claim_on("elsewhere", ByteRange(40, 45))});

  CHECK(ids_at(notebook, 5) == std::vector<Id>{"name", "quote", "sentence"});
  CHECK(ids_at(notebook, 9) == std::vector<Id>{"quote", "sentence"});
  CHECK(ids_at(notebook, 60).empty());
}

TEST_CASE("a text offset between two passages of a mark has no marks") {
  const Notebook notebook =
      notebook_of({mark_on("quote", MarkKind::Quote, {ByteRange(0, 10), ByteRange(21, 30)})});

  CHECK(ids_at(notebook, 5) == std::vector<Id>{"quote"});
  CHECK(ids_at(notebook, 15).empty());
  CHECK(ids_at(notebook, 25) == std::vector<Id>{"quote"});
}

TEST_CASE("passages_in() returns every passage that overlaps the range") {
  const Notebook notebook =
      notebook_of({mark_on("quote", MarkKind::Quote, {ByteRange(0, 10), ByteRange(21, 30)}),
                   claim_on("claim", ByteRange(8, 25)), lost_mark("lost", "at dawn")});
  const std::uint32_t quote = notebook.mark_number("quote"), claim = notebook.mark_number("claim");

  CHECK(passages_in(notebook, ByteRange(9, 22)) ==
        std::vector<PlacedPassage>{{ByteRange(0, 10), quote, 0},
                                   {ByteRange(8, 25), claim, 0},
                                   {ByteRange(21, 30), quote, 1}});
  CHECK(passages_in(notebook, ByteRange(10, 21)) ==
        std::vector<PlacedPassage>{{ByteRange(8, 25), claim, 0}});
  CHECK(passages_in(notebook, ByteRange(30, 99)).empty());
  CHECK(notebook.passages().size() == 3);
}

TEST_CASE("passages_in() appends its results to the passages that the vector already has") {
  const Notebook notebook = notebook_of({claim_on("claim", ByteRange(8, 25))});

  std::vector<PlacedPassage> found{{ByteRange(1, 2), 7, 7}};
  notebook.passages_in(ByteRange(8, 9), found);

  CHECK(found.size() == 2);
  CHECK(found.front().mark == 7);
}

TEST_CASE("every search in an empty notebook returns nothing") {
  const Notebook notebook;

  CHECK(notebook.mark_count() == 0);
  CHECK(ids_at(notebook, 0).empty());
  CHECK(passages_in(notebook, ByteRange(0, 100)).empty());
  CHECK(notebook.passages().empty());
  CHECK(notebook.find_mark("any") == nullptr);
  CHECK(notebook.links_of("any").empty());
  CHECK(notebook.entities().empty());
  CHECK(notebook.links().begin() == notebook.links().end());
}

TEST_CASE(
    "no other mark gets the number of a deleted mark, and a restored mark has its old number") {
  Notebook notebook =
      notebook_of({claim_on("first", ByteRange(0, 5)), claim_on("second", ByteRange(0, 5))});
  const std::uint32_t number = notebook.mark_number("first");

  const Result<Edit> undo = apply(notebook, RemoveMark{"first"});
  REQUIRE(undo.ok());
  REQUIRE(apply(notebook, PutMark{claim_on("third", ByteRange(0, 5))}).ok());
  CHECK(notebook.mark_number("third") != number);
  REQUIRE(apply(notebook, *undo).ok());

  CHECK(notebook.mark_number("first") == number);
  CHECK(notebook.mark_numbered(number).id == "first");
  // The marks are in order of creation, not in order of restoration.
  CHECK(ids_in_order(notebook) == std::vector<Id>{"first", "second", "third"});
}

// A random article whose marks are nested, overlap, cover the same text or cover everything.
struct Crowd {
  std::vector<Mark> marks;
  std::uint32_t length = 0;
};

Crowd crowd(std::mt19937& random, bool one_over_everything) {
  const auto below = [&random](std::size_t bound) { return random() % bound; };
  Crowd made{{}, static_cast<std::uint32_t>(50 + below(2000))};
  const std::size_t count = below(300);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t start = below(made.length - 20), end = start + 1 + below(19);
    std::vector<ByteRange> ranges{ByteRange(start, end)};
    if (below(6) == 0 && end + 3 < made.length) ranges.emplace_back(end + 1, made.length);
    made.marks.push_back(mark_on("mark " + std::to_string(i), MarkKind::Claim, ranges));
  }
  if (one_over_everything) made.marks.push_back(claim_on("all", ByteRange(0, made.length)));
  return made;
}

TEST_CASE("passages_in() finds exactly the passages that a loop over all marks finds") {
  std::mt19937 random(20260115);
  for (int round = 0; round < 40; ++round) {
    const Crowd made = crowd(random, round % 2 == 0);
    const Notebook notebook = notebook_of(made.marks);
    for (int query = 0; query < 30; ++query) {
      const std::uint32_t start = static_cast<std::uint32_t>(random() % made.length);
      const ByteRange range(start, start + random() % 60);

      std::vector<PlacedPassage> expected;
      for (const Mark& mark : made.marks) {
        for (std::uint32_t i = 0; i < mark.passages.size(); ++i) {
          const ByteRange placed = mark.passages[i].range;
          if (!placed.overlaps(range)) continue;
          expected.push_back({placed, notebook.mark_number(mark.id), i});
        }
      }
      std::sort(expected.begin(), expected.end());
      CHECK(passages_in(notebook, range) == expected);
    }
  }
}

TEST_CASE("marks added one by one are in the same order as marks loaded at once") {
  std::mt19937 random(7);
  const Crowd made = crowd(random, true);
  const Notebook loaded = notebook_of(made.marks);

  Notebook grown;
  for (const Mark& mark : made.marks) {
    REQUIRE(apply(grown, PutMark{mark}).ok());
    REQUIRE(grown.passages().size() >= grown.mark_count());
    REQUIRE(grown.extents().size() == grown.mark_count());
  }

  CHECK(ids_in_order(grown) == ids_in_order(loaded));
  CHECK(grown.passages() == loaded.passages());
}

}  // namespace
}  // namespace attest::testing::notebook_test
