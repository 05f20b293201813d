// Tests of moving the ends of passages.
#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::moving_ends_test {
namespace {

constexpr std::string_view kStory = "One two three four five six.";

struct Moving {
  Reader reader{kStory};
  Id claim = reader.marks(MarkKind::Claim, "two three");

  void move(bool start, std::string_view before, std::size_t passage = 0) {
    const std::size_t to = before.empty() ? kStory.size() : kStory.find(before);
    reader.does(MovePassageEnd{claim, passage, start, ByteOffset(to)});
  }
  std::string words() { return reader.words(claim); }
};

TEST_CASE("dragging an end of a mark is one undo step and keeps the links of the mark") {
  Moving it;
  const Id other = it.reader.marks(MarkKind::Claim, "six");
  it.reader.does(LinkMarks{"supports", it.claim, other});

  it.move(false, " four");
  it.move(false, " five");
  CHECK(it.words() == "two three four");
  it.move(false, " six");
  CHECK(it.words() == "two three four five");

  CHECK(it.reader.session.notebook().links_of(it.claim).size() == 1);
  CHECK(it.reader.session.history().undo_label() == "move the end of a mark");
  it.reader.does(Undo{});
  CHECK(it.words() == "two three");
}

TEST_CASE("an end of a passage never crosses the other end") {
  Moving it;
  it.move(true, " six");
  CHECK(it.words() == "e");
  it.reader.does(Undo{});
  it.move(false, "One");
  CHECK(it.words() == "t");
}

TEST_CASE("an end of a passage stays on grapheme boundaries and within the text") {
  Reader reader("ab e\u0301\u0301 cd");
  const Id claim = reader.marks(MarkKind::Claim, "ab");
  reader.does(MovePassageEnd{claim, 0, false, ByteOffset(5)});
  CHECK(reader.words(claim) == "ab ");
  reader.does(MovePassageEnd{claim, 0, false, ByteOffset(1000)});
  CHECK(reader.words(claim) == reader.session.article().text());
}

TEST_CASE("passages that touch during a drag merge, and separate again if the end moves back") {
  Moving it;
  it.reader.does(AddPassage{it.claim, it.reader.range("five")});
  REQUIRE(it.words() == "two three … five");

  it.move(false, "five");
  CHECK(it.words() == "two three four five");
  it.move(false, " four");
  CHECK(it.words() == "two three … five");
  it.move(false, "ive");
  CHECK(it.words() == "two three four five");
  it.reader.does(EndMove{});

  it.move(false, " five");
  CHECK(it.words() == "two three four");
  it.reader.does(Undo{});
  CHECK(it.words() == "two three four five");
  it.reader.does(Undo{});
  CHECK(it.words() == "two three … five");
}

TEST_CASE("the start of a later passage can be moved over an earlier passage") {
  Moving it;
  it.reader.does(AddPassage{it.claim, it.reader.range("five")});
  it.move(true, "One", 1);
  CHECK(it.words() == "One two three four five");
}

TEST_CASE("hovering does not end the undo step of a drag, but moving the other end does") {
  Moving it;
  it.move(false, " five");
  it.reader.does(HoverMark{it.claim});
  it.move(false, " six");
  it.move(true, "One");
  CHECK(it.words() == "One two three four five");
  it.reader.does(Undo{});
  CHECK(it.words() == "two three four five");
  it.reader.does(Undo{});
  CHECK(it.words() == "two three");
}

TEST_CASE(
    "moving an end to its own place makes no undo step; a passage not in the text cannot move") {
  Moving it;
  it.move(false, " four");
  CHECK(it.reader.session.history().undo_label() == "mark a claim");
  CHECK(it.reader.fails(MovePassageEnd{it.claim, 1, false, {}}).message ==
        "That part of the mark is no longer there");
  REQUIRE(it.reader.session.apply_remote(PutMark{lost_mark("lost", "gone")}).ok());
  CHECK(it.reader.fails(MovePassageEnd{"lost", 0, false, {}}).kind == Error::Kind::NotFound);
}

}  // namespace
}  // namespace attest::testing::moving_ends_test
