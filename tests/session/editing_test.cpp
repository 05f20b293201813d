#include <memory>

#include "annotation/merging.h"
#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::editing_test {
namespace {

constexpr std::string_view kStory =
    "Bridge reopens\n“The plan”, the mayor said, “is dead”. Her audit office disagreed.";

TEST_CASE("marking trims white space around the selection and chooses the new mark") {
  Reader reader(kStory);
  reader.select(" audit office ");

  const Outcome outcome = reader.does(MarkSelection{MarkKind::Source});

  CHECK(outcome.message == "Marked as a source: audit office");
  const Mark& mark = reader.mark(outcome.mark);
  CHECK(reader.words(mark.id) == "audit office");
  CHECK(mark.kind == MarkKind::Source);
  CHECK(mark.created == "2026-11-23T10:00:00Z");
  CHECK(mark.modified == mark.created);
  CHECK(mark.creator.empty());
  CHECK(mark.manner.empty());
  CHECK(mark.attribution.empty());
  CHECK(reader.session.chosen() == mark.id);
  CHECK(reader.session.selection().range.empty());
  CHECK(reader.session.history().undo_label() == "mark a source");
}

TEST_CASE("marking fails if no text is selected") {
  Reader reader(kStory);
  const auto check_refused = [&reader] {
    const Error error = reader.fails(MarkSelection{MarkKind::Claim});
    CHECK(error.kind == Error::Kind::Invalid);
    CHECK(error.message == "Select some words first");
    CHECK(reader.mark_count() == 0);
  };

  check_refused();
  reader.select("\n");
  check_refused();
  CHECK_FALSE(reader.session.history().can_undo());
}

TEST_CASE("a selection across paragraphs becomes one passage") {
  Reader reader(kStory);
  reader.select("reopens\n“The plan”");

  const Id claim = reader.does(MarkSelection{MarkKind::Claim}).mark;

  REQUIRE(reader.mark(claim).passages.size() == 1);
  CHECK(reader.words(claim) == "reopens\n“The plan”");
}

TEST_CASE("a new quote gets its manner and an open attribution") {
  Reader reader(kStory);

  const Mark& direct = reader.mark(reader.marks(MarkKind::Quote, "“The plan”"));
  CHECK(direct.manner == "direct");
  CHECK(direct.attribution == "open");
  CHECK(reader.mark(reader.marks(MarkKind::Quote, "disagreed")).manner == "indirect");
}

TEST_CASE("a second passage can be added to a quote") {
  Reader reader(kStory);
  const Id quote = reader.marks(MarkKind::Quote, "“is dead”");
  reader.environment.time = "2026-11-23T10:05:00Z";

  reader.does(AddPassage{quote, reader.range("“The plan”")});

  CHECK(reader.words(quote) == "“The plan” … “is dead”");
  CHECK(reader.mark(quote).modified == "2026-11-23T10:05:00Z");
  CHECK(reader.mark(quote).created == "2026-11-23T10:00:00Z");
  CHECK(reader.session.history().undo_label() == "add a passage");
  reader.does(Undo{});
  CHECK(reader.words(quote) == "“is dead”");
}

TEST_CASE("a new passage merges with the passages that it touches or overlaps") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge");
  reader.does(AddPassage{claim, reader.range("The plan")});
  reader.does(AddPassage{claim, reader.range("the mayor")});
  reader.does(AddPassage{claim, reader.range("audit")});
  REQUIRE(reader.mark(claim).passages.size() == 4);

  reader.does(AddPassage{claim, reader.range("plan”, the")});
  CHECK(reader.words(claim) == "Bridge … The plan”, the mayor … audit");

  reader.does(AddPassage{claim, reader.range(" office")});
  CHECK(reader.words(claim) == "Bridge … The plan”, the mayor … audit … office");
  reader.does(AddPassage{claim, reader.range("t o")});
  CHECK(reader.words(claim) == "Bridge … The plan”, the mayor … audit office");
}

TEST_CASE(
    "two adjacent passages and a new passage that overlaps only the second become one passage") {
  Reader reader(kStory);
  Project project;
  project.article = std::make_shared<const Article>(reader.session.article());
  const ByteRange audit = reader.range("audit office");
  const std::size_t start = audit.start.value;
  Mark mark = mark_on("claim", MarkKind::Claim,
                      {ByteRange(start, start + 2), ByteRange(start + 2, start + 5)});
  REQUIRE(apply(project.notebook, PutMark{std::move(mark)}).ok());
  reader.session.open(std::move(project));

  reader.does(AddPassage{"claim", ByteRange(start + 4, audit.end.value)});

  REQUIRE(reader.mark("claim").passages.size() == 1);
  CHECK(reader.words("claim") == "audit office");
}

TEST_CASE(
    "adding a passage places a mark whose words were not found, and undo restores those words") {
  Reader reader(kStory);
  REQUIRE(reader.session.apply_remote(PutMark{lost_mark("quote", "at dawn")}).ok());

  reader.does(AddPassage{"quote", reader.range("The plan")});
  CHECK(reader.words("quote") == "The plan");
  reader.does(Undo{});
  CHECK(reader.words("quote") == "at dawn");
}

TEST_CASE(
    "after a passage is added, the mark's passage that is not in the text stays and comes last") {
  Reader reader(kStory);
  Mark mark = lost_mark("quote", "at dawn");
  mark.passages.insert(mark.passages.begin(), {reader.range("audit office"), {}});
  REQUIRE(reader.session.apply_remote(PutMark{mark}).ok());

  reader.does(AddPassage{"quote", reader.range("The plan")});
  CHECK(reader.words("quote").ends_with("… at dawn"));
}

TEST_CASE("adding a passage that is already marked, or an empty passage, changes nothing") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "audit office");
  const std::uint64_t generation = reader.session.notebook().generation();

  reader.does(AddPassage{claim, reader.range("office")});
  CHECK(reader.fails(AddPassage{claim, ByteRange(14, 15)}).message == "Select some words first");
  CHECK(reader.fails(AddPassage{"nobody", ByteRange(0, 5)}).kind == Error::Kind::NotFound);

  CHECK(reader.session.notebook().generation() == generation);
}

TEST_CASE("an update changes only the given fields and the modification time") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  reader.environment.time = "2026-11-23T10:05:00Z";
  UpdateMark update{claim, {}};
  update.fields.set(&Mark::statement, "The bridge is open to traffic");
  update.fields.set(&Mark::verdict, "disputed");
  update.fields.set(&Mark::tags, {"traffic"});

  CHECK(reader.does(update).mark == claim);

  Mark before = claim_on(claim, reader.range("Bridge reopens"));
  before.created = "2026-11-23T10:00:00Z";
  Mark expected = before;
  expected.modified = "2026-11-23T10:05:00Z";
  expected.statement = "The bridge is open to traffic";
  expected.verdict = "disputed";
  expected.tags = {"traffic"};
  const std::uint64_t revision = revision_at("2026-11-23T10:05:00Z");
  raise_revision(expected, before, revision);
  const FieldRevisions& revisions = expected.field_revisions;
  CHECK(revisions.of("verdict", revision) == revision);
  CHECK(revisions.of("note", revision) == 1);
  CHECK(reader.mark(claim) == expected);
  CHECK(reader.session.history().undo_label() == "change a claim");
}

TEST_CASE("an update with equal values does not count as a change") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  reader.environment.time = "2026-11-23T10:05:00Z";
  const std::uint64_t generation = reader.session.notebook().generation();

  reader.does(note_on(claim, ""));
  reader.does(UpdateMark{claim, {}});

  CHECK(reader.session.notebook().generation() == generation);
  CHECK(reader.mark(claim).modified == "2026-11-23T10:00:00Z");
  CHECK(reader.session.history().undo_label() == "mark a claim");
}

TEST_CASE("consecutive typing in one field is one undo step") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  for (const char* typed : {"S", "Sa", "Says who?"}) {
    reader.does(note_on(claim, typed));
    reader.does(HoverMark{claim});
  }
  CHECK(reader.session.history().undo_label() == "change the note");

  reader.does(Undo{});
  CHECK(reader.mark(claim).note.empty());
  reader.does(Redo{});
  CHECK(reader.mark(claim).note == "Says who?");
}

TEST_CASE("typing in a field again after another action is a new undo step") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  const Id other = reader.marks(MarkKind::Claim, "disagreed");
  reader.does(note_on(claim, "Says"));

  SUBCASE("typing in another field starts a new undo step") {
    UpdateMark statement{claim, {}};
    statement.fields.set(&Mark::statement, "It is open");
    reader.does(statement);
  }
  SUBCASE("typing in the note of another mark starts a new undo step") {
    reader.does(note_on(other, "Who?"));
  }
  SUBCASE("after another mark was chosen, typing starts a new undo step") {
    reader.does(ChooseMark{other});
  }
  SUBCASE("after a change from another window, typing starts a new undo step") {
    REQUIRE(reader.session.apply_remote(PutEntity{entity_named("mayor", "Ana Díaz")}).ok());
  }
  reader.does(note_on(claim, "Says who?"));
  reader.does(Undo{});

  CHECK(reader.mark(claim).note == "Says");
}

TEST_CASE("choices from a list are separate undo steps") {
  Reader reader(kStory);
  const Id quote = reader.marks(MarkKind::Quote, "disagreed");
  UpdateMark update{quote, {}};
  update.fields.set(&Mark::attribution, "unattributed");
  reader.does(update);
  update.fields.set(&Mark::attribution, "open");
  reader.does(update);
  CHECK(reader.session.history().undo_label() == "change the attribution");

  reader.does(Undo{});

  CHECK(reader.mark(quote).attribution == "unattributed");
}

TEST_CASE(
    "a mark that becomes a quote gets the quote's default fields and keeps its other fields") {
  Reader reader(kStory);
  const Id mark = reader.marks(MarkKind::Claim, "“The plan”");
  UpdateMark statement{mark, {}};
  statement.fields.set(&Mark::statement, "There is a plan");
  reader.does(statement);
  UpdateMark kind{mark, {}};
  kind.fields.kind = MarkKind::Quote;

  reader.does(kind);

  CHECK(reader.mark(mark).kind == MarkKind::Quote);
  CHECK(reader.mark(mark).manner == "direct");
  CHECK(reader.mark(mark).attribution == "open");
  CHECK(reader.mark(mark).statement == "There is a plan");
  CHECK(reader.session.history().undo_label() == "change the kind");

  UpdateMark manner{mark, {}};
  manner.fields.set(&Mark::manner, "mixed");
  reader.does(manner);
  kind.fields.kind = MarkKind::Claim;
  reader.does(kind);
  kind.fields.kind = MarkKind::Quote;
  reader.does(kind);
  CHECK(reader.mark(mark).manner == "mixed");
}

TEST_CASE("an update with an invalid value, an unknown entity or an unknown mark is rejected") {
  Reader reader(kStory);
  const Id quote = reader.marks(MarkKind::Quote, "“The plan”");
  const Mark before = reader.mark(quote);
  UpdateMark manner{quote, {}}, attribution{quote, {}}, entity{quote, {}};
  manner.fields.set(&Mark::manner, "loud");
  attribution.fields.set(&Mark::attribution, "maybe");
  entity.fields.set(&Mark::entity, "nobody");

  CHECK(reader.fails(manner).kind == Error::Kind::Invalid);
  CHECK(reader.fails(attribution).kind == Error::Kind::Invalid);
  CHECK(reader.fails(entity).kind == Error::Kind::NotFound);
  CHECK(reader.fails(note_on("nobody", "?")).message == "That mark is no longer there");
  CHECK(reader.mark(quote) == before);

  REQUIRE(reader.session.apply_remote(PutEntity{entity_named("mayor", "Ana Díaz")}).ok());
  entity.fields.set(&Mark::entity, "mayor");
  reader.does(entity);
  CHECK(reader.mark(quote).entity == "mayor");
}

TEST_CASE("deleting a mark deletes its links, and undo restores the mark and the links") {
  Reader reader(kStory);
  const Id quote = reader.marks(MarkKind::Quote, "“The plan”");
  const Id source = reader.marks(MarkKind::Source, "the mayor");
  REQUIRE(
      reader.session.apply_remote(PutLink{link_from("l", "attributed-to", quote, source)}).ok());
  reader.does(ChooseMark{quote});

  const Outcome outcome = reader.does(DeleteMark{quote});

  CHECK(outcome.message == "Deleted a quote: “The plan”");
  CHECK(reader.mark_count() == 1);
  CHECK(reader.session.notebook().links().empty());
  CHECK(reader.session.chosen().empty());
  CHECK(reader.fails(DeleteMark{quote}).kind == Error::Kind::NotFound);

  const Outcome undone = reader.does(Undo{});
  CHECK(undone.message == "Undone: delete a quote");
  CHECK(undone.mark == quote);
  CHECK(reader.session.chosen() == quote);
  CHECK(reader.session.notebook().links_of(source).size() == 1);
}

TEST_CASE("undo and redo announce the step, and a mark removed by undo is no longer chosen") {
  Reader reader(kStory);
  CHECK(reader.fails(Undo{}).message == "There is nothing to undo");
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  reader.does(HoverMark{claim});

  CHECK(reader.does(Undo{}).message == "Undone: mark a claim");
  CHECK(reader.session.chosen().empty());
  CHECK(reader.session.hovered().empty());

  CHECK(reader.does(Redo{}).message == "Redone: mark a claim");
  CHECK(reader.session.chosen() == claim);
  CHECK(reader.fails(Redo{}).message == "There is nothing to redo");
}

TEST_CASE("undoing a change does not change which mark is chosen") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  const Id other = reader.marks(MarkKind::Claim, "disagreed");
  reader.does(note_on(claim, "Says who?"));

  CHECK(reader.does(Undo{}).mark == claim);

  CHECK(reader.session.chosen() == other);
}

TEST_CASE("a record from another window is applied without an undo step and not saved again") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  (void)reader.session.touched_notebook().take_touched();

  REQUIRE(reader.session.apply_remote(PutMark{claim_on("theirs", reader.range("disagreed"))}).ok());
  CHECK(reader.mark_count() == 2);
  CHECK(reader.session.touched_notebook().take_touched().empty());
  CHECK(reader.session.history().undo_label() == "mark a claim");

  REQUIRE(reader.session.apply_remote(RemoveMark{claim}).ok());
  CHECK(reader.session.chosen().empty());
  CHECK_FALSE(reader.session.apply_remote(RemoveMark{claim}).ok());
  CHECK(reader.fails(Undo{}).kind == Error::Kind::NotFound);
  CHECK(reader.mark_count() == 1);
}

TEST_CASE("an import is one undo step, and a mark removed by the import is no longer chosen") {
  Reader reader(kStory);
  const Id claim = reader.marks(MarkKind::Claim, "Bridge reopens");
  Batch import;
  import.edits.emplace_back(RemoveMark{claim});
  import.edits.emplace_back(PutMark{claim_on("one", reader.range("The plan"))});
  import.edits.emplace_back(PutMark{claim_on("two", reader.range("disagreed"))});

  REQUIRE(reader.session.edit(std::move(import), "import a file").ok());

  CHECK(ids_in_order(reader.session.notebook()) == std::vector<Id>{"one", "two"});
  CHECK(reader.session.chosen().empty());
  CHECK(reader.does(Undo{}).message == "Undone: import a file");
  CHECK(ids_in_order(reader.session.notebook()) == std::vector<Id>{claim});
  CHECK(reader.session.chosen() == claim);
  CHECK_FALSE(reader.session.edit(RemoveMark{"nobody"}, "import a file").ok());
}

TEST_CASE("opening another article clears the history, the selection and the chosen mark") {
  Reader reader(kStory);
  reader.does(HoverMark{reader.marks(MarkKind::Claim, "Bridge reopens")});
  reader.select("audit office");

  Project project;
  project.article = std::make_shared<const Article>(article_of("Another story."));
  reader.session.open(std::move(project));

  CHECK(reader.session.article().text() == "Another story.");
  CHECK(reader.mark_count() == 0);
  CHECK(reader.session.chosen().empty());
  CHECK(reader.session.hovered().empty());
  CHECK(reader.session.selection().range == ByteRange());
  CHECK_FALSE(reader.session.history().can_undo());
}

}  // namespace
}  // namespace attest::testing::editing_test
