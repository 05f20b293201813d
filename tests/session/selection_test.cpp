#include "doctest.h"
#include "support/projects.h"
#include "support/reader.h"

namespace attest::testing::selection_test {
namespace {

constexpr std::string_view kStory =
    "Bridge reopens\nThe mayor said the bridge is safe. Her audit office disagreed.";

TEST_CASE("a selection never cuts a grapheme") {
  Reader reader("a👩‍👩‍👧b");

  reader.does(Select{ByteRange(5, 20), ByteOffset(20)});

  CHECK(reader.session.selection().range == ByteRange(1, 20));
  CHECK(reader.session.selection().caret == ByteOffset(20));
  reader.does(Select{ByteRange(5, 12), ByteOffset(12)});
  CHECK(reader.session.selection().range == ByteRange(1, 1));
}

TEST_CASE("the caret is at the moving end of a selection, even if the selection goes backwards") {
  Reader reader(kStory);

  reader.does(Select{ByteRange(15, 24), ByteOffset(15)});
  CHECK(reader.session.selection().caret == ByteOffset(15));
  CHECK(reader.session.selection().fixed_end() == ByteOffset(24));

  reader.does(Select{ByteRange(24, 15), ByteOffset(15)});
  CHECK(reader.session.selection().range == ByteRange(15, 24));
  CHECK(reader.session.selection().caret == ByteOffset(15));
  CHECK(reader.session.selection().fixed_end() == ByteOffset(24));
}

TEST_CASE("a selection is clamped to the end of the article") {
  Reader reader("Safe.");

  reader.does(Select{ByteRange(3, 99), ByteOffset(99)});

  CHECK(reader.session.selection().range == ByteRange(3, 5));
  CHECK(reader.session.selection().caret == ByteOffset(5));
}

TEST_CASE("clearing a selection keeps its caret") {
  Reader reader(kStory);
  reader.does(Select{ByteRange(15, 24), ByteOffset(15)});

  reader.does(ClearSelection{});

  CHECK(reader.session.selection().range == ByteRange(15, 15));
  CHECK(reader.session.selection().caret == ByteOffset(15));
}

TEST_CASE("repeated clicks cycle from the smallest mark to the largest and start again") {
  Reader reader(kStory);
  const Id sentence = reader.marks(MarkKind::Claim, "The mayor said the bridge is safe.");
  const Id quote = reader.marks(MarkKind::Quote, "the bridge is safe");
  const Id bridge = reader.marks(MarkKind::Source, "bridge is");
  reader.does(ChooseMark{});
  const ChooseMarkAt click{reader.range("bridge is").start};

  CHECK(reader.does(click).mark == bridge);
  CHECK(reader.does(click).mark == quote);
  CHECK(reader.does(click).mark == sentence);
  CHECK(reader.does(click).mark == bridge);
  CHECK(reader.session.chosen() == bridge);

  CHECK(reader.does(ChooseMarkAt{ByteOffset(0)}).mark.empty());
  CHECK(reader.session.chosen_mark() == nullptr);
}

TEST_CASE("a click where several marks overlap chooses the smallest mark") {
  Reader reader(kStory);
  const Id headline = reader.marks(MarkKind::Claim, "Bridge reopens");
  const Id quote = reader.marks(MarkKind::Quote, "the bridge is safe");
  REQUIRE(reader.session.chosen() == quote);

  CHECK(reader.does(ChooseMarkAt{ByteOffset(3)}).mark == headline);
}

TEST_CASE("the next mark follows in text order, and the first mark follows the last mark") {
  Reader reader(kStory);
  const Id office = reader.marks(MarkKind::Source, "audit office");
  const Id headline = reader.marks(MarkKind::Claim, "Bridge reopens");
  const Id quote = reader.marks(MarkKind::Quote, "the bridge is safe");
  reader.does(ChooseMark{headline});

  CHECK(reader.does(ChooseNextMark{1}).mark == quote);
  CHECK(reader.does(ChooseNextMark{1}).mark == office);
  CHECK(reader.does(ChooseNextMark{1}).mark == headline);
  CHECK(reader.does(ChooseNextMark{-1}).mark == office);
  CHECK(reader.does(ChooseNextMark{-1}).mark == quote);
}

TEST_CASE("the search for the next mark starts at the caret if no mark is chosen") {
  Reader reader(kStory);
  const Id headline = reader.marks(MarkKind::Claim, "Bridge reopens");
  const Id quote = reader.marks(MarkKind::Quote, "the bridge is safe");
  const Id office = reader.marks(MarkKind::Source, "audit office");
  const auto from = [&reader](std::string_view words) {
    reader.select(words);
    reader.does(ChooseMark{});
  };

  from("The mayor");
  CHECK(reader.does(ChooseNextMark{1}).mark == quote);
  from("The mayor");
  CHECK(reader.does(ChooseNextMark{-1}).mark == headline);
  from("disagreed");
  CHECK(reader.does(ChooseNextMark{1}).mark == headline);
  from("disagreed");
  CHECK(reader.does(ChooseNextMark{-1}).mark == office);
}

TEST_CASE("the next mark is chosen among the listed marks, in the order of the query") {
  Reader reader(kStory);
  const Id office = reader.marks(MarkKind::Source, "audit office");
  const Id headline = reader.marks(MarkKind::Claim, "Bridge reopens");
  const Id quote = reader.marks(MarkKind::Quote, "the bridge is safe");
  const Id mayor = reader.marks(MarkKind::Source, "The mayor");
  MarkQuery query;
  query.kinds = {MarkKind::Source, MarkKind::Quote};
  query.order = MarkOrder::Kind;
  reader.session.set_query(query);
  REQUIRE(reader.session.listed()->size() == 3);

  reader.does(ChooseMark{quote});
  CHECK(reader.does(ChooseNextMark{1}).mark == mayor);
  CHECK(reader.does(ChooseNextMark{1}).mark == office);
  CHECK(reader.does(ChooseNextMark{1}).mark == quote);
  CHECK(reader.does(ChooseNextMark{-1}).mark == office);
}

TEST_CASE(
    "if the chosen mark is not listed, the next mark is the nearest listed mark in the text") {
  Reader reader(kStory);
  const Id headline = reader.marks(MarkKind::Claim, "Bridge reopens");
  const Id quote = reader.marks(MarkKind::Quote, "the bridge is safe");
  const Id office = reader.marks(MarkKind::Source, "audit office");
  MarkQuery query;
  query.kinds = {MarkKind::Claim, MarkKind::Source};
  reader.session.set_query(query);

  reader.does(ChooseMark{quote});
  CHECK(reader.does(ChooseNextMark{1}).mark == office);
  reader.does(ChooseMark{quote});
  CHECK(reader.does(ChooseNextMark{-1}).mark == headline);
}

TEST_CASE("moving to the next mark fails with a message if the query lists no mark") {
  Reader reader(kStory);
  reader.marks(MarkKind::Claim, "Bridge reopens");
  MarkQuery query;
  query.text = "unheard of";
  reader.session.set_query(query);
  CHECK(reader.fails(ChooseNextMark{1}).message == "No mark is listed");
}

TEST_CASE("opening another article clears the query") {
  Reader reader(kStory);
  reader.marks(MarkKind::Claim, "Bridge reopens");
  MarkQuery query;
  query.text = "reopens";
  reader.session.set_query(query);
  REQUIRE(reader.session.listed()->size() == 1);

  Project other;
  put(other.notebook, PutMark{claim_on("c", ByteRange(0, 5))});
  other.article = std::make_shared<const Article>(article_of("Other words"));
  reader.session.open(std::move(other));
  CHECK(reader.session.query() == MarkQuery());
  CHECK(reader.session.listed()->size() == 1);
  reader.session.set_query(query);
  CHECK(reader.session.listed()->empty());
}

TEST_CASE("moving to the next mark fails with a message if there are no marks") {
  Reader reader(kStory);

  const Error error = reader.fails(ChooseNextMark{1});

  CHECK(error.kind == Error::Kind::NotFound);
  CHECK(error.message == "There are no marks yet");
}

TEST_CASE("a removed mark can be neither chosen nor hovered") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  reader.does(HoverMark{claim});
  CHECK(reader.session.hovered() == claim);

  reader.does(DeleteMark{claim});

  CHECK(reader.session.hovered().empty());
  CHECK(reader.fails(ChooseMark{claim}).kind == Error::Kind::NotFound);
  CHECK(reader.fails(HoverMark{claim}).kind == Error::Kind::NotFound);
  CHECK(reader.session.chosen().empty());
}

TEST_CASE("hovering over a mark and leaving the mark creates no undo step") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  const std::uint64_t generation = reader.session.notebook().generation();

  reader.does(HoverMark{claim});
  reader.does(HoverMark{});

  CHECK(reader.session.hovered().empty());
  CHECK(reader.session.notebook().generation() == generation);
  CHECK(reader.session.history().undo_label() == "mark a claim");
}

TEST_CASE("choosing a mark announces the mark on one line of limited length") {
  Reader reader("Safe.\n" + std::string(200, 'x'));
  reader.does(Select{ByteRange(0, 205), ByteOffset(205)});
  const Id claim = reader.does(MarkSelection{MarkKind::Claim}).mark;

  const std::string message = reader.does(ChooseMark{claim}).message;

  CHECK(message == "Claim: Safe. " + std::string(74, 'x') + "…");
}

}  // namespace
}  // namespace attest::testing::selection_test
