#include "annotation/change_set.h"

#include "annotation/fields.h"
#include "annotation/link_rules.h"
#include "doctest.h"
#include "support/projects.h"

namespace attest::testing::change_set_test {
namespace {

// A quote "q", its source "s", and a claim "c" that the quote supports.
struct Linked {
  Notebook notebook;

  Linked() {
    Mark quote = mark_on("q", MarkKind::Quote, {ByteRange(0, 4)});
    quote.attribution = kLinked;
    put(notebook, PutMark{quote});
    put(notebook, PutMark{mark_on("s", MarkKind::Source, {ByteRange(5, 9)})});
    put(notebook, PutMark{claim_on("c", ByteRange(10, 14))});
    put(notebook, PutLink{link_from("said", "attributed-to", "q", "s")});
    put(notebook, PutLink{link_from("for", "supports", "q", "c")});
  }
  // Applies the changes and returns the ids of the existing records that the changes replaced.
  std::vector<Id> apply(ChangeSet&& changes) {
    std::vector<Id> replaced;
    put(notebook, changes.finish("now", [&](const Id& record, std::uint64_t present) {
      replaced.push_back(record);
      return present + 1;
    }));
    return replaced;
  }
  std::string attribution() { return notebook.find_mark("q")->attribution; }
};

std::uint64_t next_revision(const Id& /*record*/, std::uint64_t present) { return present + 1; }

TEST_CASE("finish() returns an empty batch for no change and a single edit for one change") {
  Linked it;
  ChangeSet none(it.notebook);
  none.change_mark("q");
  const Edit nothing = none.finish("now", [](const Id&, std::uint64_t) -> std::uint64_t {
    FAIL("an unchanged record got a revision");
    return 0;
  });
  REQUIRE(std::holds_alternative<Batch>(nothing));
  CHECK(std::get<Batch>(nothing).edits.empty());

  ChangeSet one(it.notebook);
  one.change_mark("c").note = "n";
  CHECK(std::holds_alternative<PutMark>(one.finish("now", next_revision)));
}

TEST_CASE("a change set shows records as changed, although the notebook is not changed yet") {
  Linked it;
  ChangeSet changes(it.notebook);
  changes.change_mark("c").note = "new";
  changes.add(claim_on("d", ByteRange(20, 22)));
  changes.add(entity_named("e", "Ana"));
  changes.remove_mark("s");
  CHECK(changes.mark("c")->note == "new");
  CHECK(it.notebook.find_mark("c")->note.empty());
  CHECK(changes.mark("d") != nullptr);
  CHECK(changes.mark("s") == nullptr);
  CHECK(changes.entity("e")->name == "Ana");
  CHECK(changes.added_entity_named("Ana") == changes.entity("e"));
  CHECK(changes.added_entity_named("Bea") == nullptr);
  CHECK(changes.speaker_links_of("q").empty());
}

TEST_CASE(
    "removing the speaker of a quote sets its attribution to open and replaces no other mark") {
  Linked it;
  ChangeSet changes(it.notebook);
  changes.remove_mark("s");
  changes.add(claim_on("d", ByteRange(20, 22)));
  CHECK(it.apply(std::move(changes)) == std::vector<Id>{"q"});
  CHECK(it.attribution() == kOpen);
  CHECK(it.notebook.links().size() == 1);
}

TEST_CASE("if a speaker's link moves to another quote, the attributions of both quotes change") {
  Linked it;
  put(it.notebook, PutMark{mark_on("r", MarkKind::Quote, {ByteRange(30, 34)})});
  ChangeSet changes(it.notebook);
  changes.put(link_from("said", "attributed-to", "r", "s"));
  CHECK(changes.speaker_links_of("q").empty());
  CHECK(changes.speaker_links_of("r") == std::vector<Id>{"said"});
  it.apply(std::move(changes));
  CHECK(it.attribution() == kOpen);
  CHECK(it.notebook.find_mark("r")->attribution == kLinked);
}

TEST_CASE("a link is kept if its rule allows the new kinds of the two linked marks") {
  Linked it;
  put(it.notebook, PutMark{claim_on("d", ByteRange(20, 22))});
  put(it.notebook, PutLink{link_from("same", "same-as", "c", "d")});
  ChangeSet changes(it.notebook);
  changes.change_mark("c").kind = changes.change_mark("d").kind = MarkKind::Quote;
  it.apply(std::move(changes));
  CHECK(it.notebook.find_link("same") != nullptr);
  CHECK(it.notebook.find_link("for") == nullptr);
}

TEST_CASE("changing the kind of a mark reports the number of removed links") {
  Linked it;
  ChangeSet changes(it.notebook);
  changes.change_mark("s").kind = MarkKind::Claim;
  changes.finish("now", next_revision);
  CHECK(changes.dropped_links() == 1);
}

TEST_CASE("removing an entity clears the references of marks to the entity") {
  Linked it;
  put(it.notebook, PutEntity{entity_named("e", "Ana")});
  Mark source = *it.notebook.find_mark("s");
  source.entity = "e";
  put(it.notebook, PutMark{source});
  ChangeSet changes(it.notebook);
  changes.remove_entity("e");
  CHECK(it.apply(std::move(changes)) == std::vector<Id>{"s"});
  CHECK(it.notebook.entities().empty());
  CHECK(it.notebook.find_mark("s")->entity.empty());
}

}  // namespace
}  // namespace attest::testing::change_set_test
