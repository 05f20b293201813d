#include "annotation/edit.h"

#include "doctest.h"
#include "support/marks.h"

namespace attest::testing::edit_test {
namespace {

// A notebook with a quote, its source and a claim. The quote is linked to its source.
Notebook interview() {
  Mark source = mark_on("source", MarkKind::Source, {ByteRange(20, 28)});
  source.entity = "mayor";
  Notebook notebook;
  Batch batch;
  batch.edits.emplace_back(PutEntity{entity_named("mayor", "Ana Díaz")});
  batch.edits.emplace_back(PutMark{mark_on("quote", MarkKind::Quote, {ByteRange(0, 18)})});
  batch.edits.emplace_back(PutMark{source});
  batch.edits.emplace_back(PutMark{claim_on("claim", ByteRange(0, 9))});
  batch.edits.emplace_back(PutLink{link_from("said by", "attributed-to", "quote", "source")});
  batch.edits.emplace_back(PutLink{link_from("backs", "supports", "quote", "claim")});
  REQUIRE(apply(notebook, std::move(batch)).ok());
  (void)notebook.take_touched();
  return notebook;
}

void check_refused(const Edit& edit, Error::Kind kind) {
  Notebook notebook = interview();
  const NotebookContents before = contents_of(notebook);
  const std::uint64_t generation = notebook.generation();

  const Result<Edit> inverse = apply(notebook, edit);

  REQUIRE_FALSE(inverse.ok());
  CHECK(inverse.error().kind == kind);
  CHECK_FALSE(inverse.error().message.empty());
  CHECK(contents_of(notebook) == before);
  CHECK(notebook.generation() == generation);
  CHECK(notebook.take_touched().empty());
}

void check_undone_by_inverse(const Edit& edit) {
  Notebook notebook = interview();
  const NotebookContents before = contents_of(notebook);

  const Result<Edit> inverse = apply(notebook, edit);
  REQUIRE(inverse.ok());
  const NotebookContents after = contents_of(notebook);
  CHECK_FALSE(after == before);

  const Result<Edit> again = apply(notebook, *inverse);
  REQUIRE(again.ok());
  CHECK(contents_of(notebook) == before);
  REQUIRE(apply(notebook, *again).ok());
  CHECK(contents_of(notebook) == after);
}

TEST_CASE("a mark without an id, without passages or with an empty passage is rejected") {
  check_refused(PutMark{claim_on("", ByteRange(0, 5))}, Error::Kind::Invalid);
  check_refused(PutMark{mark_on("new", MarkKind::Claim, {})}, Error::Kind::Invalid);
  check_refused(PutMark{claim_on("new", ByteRange(5, 5))}, Error::Kind::Invalid);
  check_refused(PutMark{claim_on("new", ByteRange(5, 2))}, Error::Kind::Invalid);
}

TEST_CASE("overlapping or unordered passages are rejected") {
  check_refused(PutMark{mark_on("new", MarkKind::Quote, {ByteRange(0, 5), ByteRange(4, 9)})},
                Error::Kind::Invalid);
  check_refused(PutMark{mark_on("new", MarkKind::Quote, {ByteRange(6, 9), ByteRange(0, 5)})},
                Error::Kind::Invalid);
}

TEST_CASE("passages that only touch each other are accepted") {
  check_undone_by_inverse(
      PutMark{mark_on("new", MarkKind::Quote, {ByteRange(0, 5), ByteRange(5, 9)})});
}

TEST_CASE("a passage that is not found in the text may be listed between passages that are found") {
  Mark quote = mark_on("new", MarkKind::Quote, {ByteRange(0, 5), ByteRange(8, 9)});
  quote.passages.insert(quote.passages.begin() + 1, lost_mark("", "at dawn").passages.front());

  check_undone_by_inverse(PutMark{quote});
}

TEST_CASE("a link of an unknown kind, to a missing mark or from a mark to itself is rejected") {
  check_refused(PutLink{link_from("new", "supports", "quote", "nobody")}, Error::Kind::Invalid);
  check_refused(PutLink{link_from("new", "supports", "nobody", "quote")}, Error::Kind::Invalid);
  check_refused(PutLink{link_from("new", "same-as", "quote", "quote")}, Error::Kind::Invalid);
  check_refused(PutLink{link_from("new", "cites", "quote", "source")}, Error::Kind::Invalid);
  check_refused(PutLink{link_from("", "supports", "quote", "source")}, Error::Kind::Invalid);
}

TEST_CASE("removing a record that does not exist fails") {
  check_refused(RemoveMark{"nobody"}, Error::Kind::NotFound);
  check_refused(RemoveEntity{"nobody"}, Error::Kind::NotFound);
  check_refused(RemoveLink{"nobody"}, Error::Kind::NotFound);
  check_refused(PutEntity{}, Error::Kind::Invalid);
}

TEST_CASE(
    "the inverse of an edit undoes the edit, and the inverse of the inverse redoes the edit") {
  Mark noted = mark_on("quote", MarkKind::Claim, {ByteRange(3, 18)});
  noted.note = "Said on the radio";
  check_undone_by_inverse(PutMark{noted});
  check_undone_by_inverse(PutMark{claim_on("new", ByteRange(1, 2))});
  check_undone_by_inverse(PutEntity{entity_named("mayor", "Ana Diaz")});
  check_undone_by_inverse(PutEntity{entity_named("new", "The audit office")});
  check_undone_by_inverse(PutLink{link_from("said by", "same-as", "claim", "quote")});
  check_undone_by_inverse(PutLink{link_from("new", "disputes", "source", "claim")});
  check_undone_by_inverse(RemoveLink{"said by"});
  check_undone_by_inverse(RemoveMark{"claim"});
  check_undone_by_inverse(RemoveMark{"quote"});
  check_undone_by_inverse(RemoveEntity{"mayor"});
}

TEST_CASE("removing a mark removes its links, and the inverse restores the mark and the links") {
  Notebook notebook = interview();

  const Result<Edit> undo = apply(notebook, RemoveMark{"quote"});

  REQUIRE(undo.ok());
  CHECK(notebook.links().empty());
  CHECK(notebook.links_of("source").empty());
  REQUIRE(apply(notebook, *undo).ok());
  CHECK(notebook.links().size() == 2);
  REQUIRE(notebook.links_of("quote").size() == 2);
  CHECK(notebook.links_of("quote").front()->id == "said by");
  CHECK(notebook.links_of("source").front()->id == "said by");
}

TEST_CASE("a link that moves to another mark is removed from the links of the old mark") {
  Notebook notebook = interview();

  REQUIRE(apply(notebook, PutLink{link_from("backs", "supports", "source", "claim")}).ok());

  CHECK(notebook.links_of("quote").size() == 1);
  CHECK(notebook.links_of("source").size() == 2);
  CHECK(notebook.find_link("backs")->from == "source");
}

TEST_CASE(
    "removing an entity clears the references of marks to the entity and removes no mark or link") {
  Notebook notebook = interview();

  const Result<Edit> undo = apply(notebook, RemoveEntity{"mayor"});

  REQUIRE(undo.ok());
  REQUIRE(notebook.find_mark("source") != nullptr);
  CHECK(notebook.find_mark("source")->entity.empty());
  CHECK(notebook.links().size() == 2);
  REQUIRE(apply(notebook, *undo).ok());
  CHECK(notebook.find_mark("source")->entity == "mayor");
}

TEST_CASE("a batch is applied as a whole or not at all") {
  Batch good_then_bad;
  good_then_bad.edits.emplace_back(RemoveMark{"quote"});
  good_then_bad.edits.emplace_back(PutMark{claim_on("new", ByteRange(1, 2))});
  good_then_bad.edits.emplace_back(RemoveEntity{"mayor"});
  good_then_bad.edits.emplace_back(Batch{{PutMark{claim_on("inner", ByteRange(1, 2))}}});
  // This edit fails, because the first edit has removed the link together with the quote.
  good_then_bad.edits.emplace_back(RemoveLink{"said by"});
  check_refused(good_then_bad, Error::Kind::NotFound);

  good_then_bad.edits.pop_back();
  check_undone_by_inverse(good_then_bad);
}

TEST_CASE("take_touched() returns every changed record once, in the order of the first change") {
  Notebook notebook = interview();

  REQUIRE(apply(notebook, PutMark{claim_on("new", ByteRange(1, 2))}).ok());
  REQUIRE(apply(notebook, RemoveMark{"quote"}).ok());
  REQUIRE(apply(notebook, RemoveEntity{"mayor"}).ok());
  REQUIRE(apply(notebook, PutMark{claim_on("new", ByteRange(1, 3))}).ok());

  CHECK(notebook.take_touched() == std::vector<RecordRef>{{RecordKind::Mark, "new"},
                                                          {RecordKind::Mark, "quote"},
                                                          {RecordKind::Link, "said by"},
                                                          {RecordKind::Link, "backs"},
                                                          {RecordKind::Entity, "mayor"},
                                                          {RecordKind::Mark, "source"}});
  CHECK(notebook.take_touched().empty());
}

TEST_CASE("take_touched() returns unsaved records, but no record that another window saved") {
  Notebook notebook = interview();
  REQUIRE(apply(notebook, PutMark{claim_on("mine", ByteRange(1, 2))}).ok());

  REQUIRE(apply_saved(notebook, PutMark{claim_on("theirs", ByteRange(4, 6))}).ok());
  REQUIRE_FALSE(apply_saved(notebook, RemoveMark{"nobody"}).ok());

  CHECK(notebook.find_mark("theirs") != nullptr);
  CHECK(notebook.take_touched() == std::vector<RecordRef>{{RecordKind::Mark, "mine"}});
}

TEST_CASE("every change and every undo increases the notebook's generation") {
  Notebook notebook = interview();
  const std::uint64_t before = notebook.generation();

  const Result<Edit> undo = apply(notebook, RemoveMark{"claim"});
  REQUIRE(undo.ok());
  const std::uint64_t after = notebook.generation();
  REQUIRE(apply(notebook, *undo).ok());

  CHECK(after > before);
  CHECK(notebook.generation() > after);
}

TEST_CASE("two notebooks with equally many changes have different generations") {
  CHECK(interview().generation() != interview().generation());
  CHECK(interview().source_generation() != interview().source_generation());
  Notebook from_file, adopted;
  REQUIRE_FALSE(add_saved_mark(from_file, claim_on("claim", ByteRange(0, 9))));
  const std::uint64_t generation = from_file.generation();
  (void)adopt(adopted, std::move(from_file));
  CHECK(adopted.generation() != generation);
}

TEST_CASE("only changes of entities and source marks increase the generation of the sources") {
  Notebook notebook = interview();
  const auto increases_with = [&notebook](Edit edit) {
    const std::uint64_t before = notebook.source_generation();
    REQUIRE(apply(notebook, std::move(edit)).ok());
    return notebook.source_generation() != before;
  };
  CHECK_FALSE(increases_with(PutMark{claim_on("second", ByteRange(2, 5))}));
  CHECK_FALSE(increases_with(RemoveLink{"backs"}));
  CHECK_FALSE(increases_with(RemoveMark{"second"}));
  CHECK(increases_with(PutMark{mark_on("other", MarkKind::Source, {ByteRange(2, 5)})}));
  CHECK(increases_with(PutMark{claim_on("other", ByteRange(2, 5))}));
  CHECK(increases_with(PutMark{mark_on("other", MarkKind::Source, {ByteRange(2, 5)})}));
  CHECK(increases_with(RemoveMark{"other"}));
  CHECK(increases_with(PutEntity{entity_named("mayor", "Bo")}));
  CHECK(increases_with(RemoveEntity{"mayor"}));
}

}  // namespace
}  // namespace attest::testing::edit_test
