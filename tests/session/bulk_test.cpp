// Tests of changes to several marks at once, and of evidence.
#include "annotation/fields.h"
#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::bulk_test {
namespace {

struct TenMarks {
  Reader reader{"a b c d e f g h i j."};
  std::vector<Id> marks;

  TenMarks() {
    for (char letter = 'a'; letter <= 'j'; ++letter) {
      marks.push_back(reader.marks(MarkKind::Claim, std::string(1, letter)));
    }
  }
  std::string label() { return reader.session.history().undo_label(); }
};

TEST_CASE("ten marks are deleted with their links in one undo step") {
  TenMarks it;
  it.reader.does(LinkMarks{"supports", it.marks[0], it.marks[1]});
  it.reader.does(LinkMarks{"disputes", it.marks[2], it.marks[1]});
  const NotebookContents before = contents_of(it.reader.session.notebook());

  CHECK(it.reader.does(DeleteMarks{it.marks}).message == "Deleted 10 marks");

  CHECK(it.reader.mark_count() == 0);
  CHECK(it.label() == "delete 10 marks");
  it.reader.does(Undo{});
  CHECK(contents_of(it.reader.session.notebook()) == before);
}

TEST_CASE("ten marks get another kind and the default fields of that kind in one undo step") {
  TenMarks it;
  it.reader.does(LinkMarks{"supports", it.marks[0], it.marks[1]});
  it.reader.does(LinkMarks{"same-as", it.marks[2], it.marks[3]});

  const Outcome changed = it.reader.does(UpdateMarks{it.marks, MarkKind::Quote});

  CHECK(changed.message == "Removed 1 link that the new kind does not allow");
  for (const Id& mark : it.marks) CHECK(it.reader.mark(mark).attribution == "open");
  CHECK(it.label() == "change the kind of 10 marks");
  const auto& links = it.reader.session.notebook().links();
  REQUIRE(links.size() == 1);
  CHECK(links.begin()->kind == "same-as");
  it.reader.does(Undo{});
  CHECK(it.reader.session.notebook().links().size() == 2);
  CHECK(it.reader.mark(it.marks[9]).kind == MarkKind::Claim);
}

TEST_CASE("a link that already broke a rule is kept when one of its marks gets another kind") {
  TenMarks it;
  REQUIRE(it.reader.session
              .apply_remote(PutLink{link_from("old", "attributed-to", it.marks[0], it.marks[1])})
              .ok());
  it.reader.does(UpdateMark{it.marks[0], MarkKind::Quote});
  CHECK(it.reader.session.notebook().find_link("old") != nullptr);
}

TEST_CASE("a tag can be added to several marks at once and removed from several marks at once") {
  TenMarks it;
  it.reader.does(TagMarks{{it.marks[0], it.marks[1]}, {" budget "}});
  CHECK(it.label() == "tag 2 marks “budget”");
  it.reader.does(TagMarks{it.marks, {"budget"}});
  for (const Id& mark : it.marks) {
    CHECK(it.reader.mark(mark).tags == std::vector<std::string>{"budget"});
  }
  it.reader.does(TagMarks{it.marks, {"budget"}, false});
  CHECK(it.reader.mark(it.marks[0]).tags.empty());
  it.reader.does(Undo{});
  it.reader.does(Undo{});
  CHECK(it.reader.mark(it.marks[1]).tags.size() == 1);
  CHECK(it.reader.mark(it.marks[2]).tags.empty());
  CHECK(it.reader.fails(TagMarks{it.marks, {"  "}}).message == "Type a tag first");
}

TEST_CASE("typing in a field of several marks is one undo step") {
  TenMarks it;
  const std::vector<Id> two{it.marks[0], it.marks[1]};
  it.reader.does(UpdateMarks{two, {&Mark::statement, "f"}});
  it.reader.does(UpdateMarks{two, {&Mark::statement, "false"}});
  CHECK(it.label() == "change the statement of 2 marks");
  it.reader.does(Undo{});
  CHECK(it.reader.mark(it.marks[0]).statement.empty());
  CHECK(it.reader.mark(it.marks[1]).statement.empty());
  CHECK(it.label() == "mark a claim");
}

TEST_CASE("an action on several marks changes no mark if one of the marks does not exist") {
  TenMarks it;
  const std::vector<Id> marks{it.marks[0], "nobody"};
  const std::uint64_t generation = it.reader.session.notebook().generation();
  CHECK(it.reader.fails(UpdateMarks{marks, MarkKind::Quote}).kind == Error::Kind::NotFound);
  CHECK(it.reader.fails(DeleteMarks{marks}).kind == Error::Kind::NotFound);
  CHECK(it.reader.fails(TagMarks{marks, {"x"}}).kind == Error::Kind::NotFound);
  CHECK(it.reader.session.notebook().generation() == generation);
}

TEST_CASE("evidence must be a web address, and a claim has each address only once") {
  TenMarks it;
  const Id claim = it.marks[0];
  const auto evidence = [&] { return it.reader.mark(claim).evidence; };

  CHECK(it.reader.does(AddEvidence{claim, " https://a.example/1\n", "Report"}).message ==
        "Added evidence: https://a.example/1");
  CHECK(it.reader.does(AddEvidence{claim, "https://a.example/1", ""}).message ==
        "This address is there already");
  it.reader.does(AddEvidence{claim, "http://b.example", ""});
  it.reader.does(AddEvidence{claim, "https://a.example/1", "Audit report"});
  CHECK(evidence() == std::vector<Evidence>{{"https://a.example/1", "Audit report", {}},
                                            {"http://b.example", "", {}}});
  CHECK(it.label() == "add evidence");

  it.reader.does(RemoveEvidence{claim, 0});
  REQUIRE(evidence().size() == 1);
  CHECK(evidence()[0].address == "http://b.example");
  it.reader.does(Undo{});
  CHECK(evidence().size() == 2);
  CHECK(it.reader.fails(RemoveEvidence{claim, 2}).kind == Error::Kind::NotFound);

  it.reader.does(UpdateMark{claim, MarkKind::Quote});
  CHECK(it.reader.fails(AddEvidence{claim, "https://c.example", ""}).message ==
        "Not possible for a quote: the evidence");
}

TEST_CASE(
    "an update with evidence is refused if an address is not a web address or is given twice") {
  TenMarks it;
  const auto update = [&](std::vector<Evidence> list) {
    return UpdateMark{it.marks[0], {&Mark::evidence, std::move(list)}};
  };
  CHECK(it.reader.fails(update({{"javascript:alert(1)", "", {}}})).kind == Error::Kind::Invalid);
  CHECK(it.reader.fails(update({{"http://a.example", "", {}}, {"http://a.example", "b", {}}}))
            .message == "The address http://a.example is given twice");
  it.reader.does(update({{"http://a.example", "", {}}}));
  CHECK(it.reader.mark(it.marks[0]).evidence.size() == 1);
}

TEST_CASE("ten thousand actions can be undone and redone") {
  TenMarks it;
  for (int i = 0; i < 10'000; ++i) {
    it.reader.does(TagMarks{{it.marks[0]}, {"tag"}, i % 2 == 0});
  }
  int undone = 0;
  while (it.label() != "mark a claim") {
    it.reader.does(Undo{});
    ++undone;
  }
  CHECK(undone == 10'000);
  for (int i = 0; i < 9'999; ++i) it.reader.does(Redo{});
  CHECK(it.reader.mark(it.marks[0]).tags.size() == 1);
}

}  // namespace
}  // namespace attest::testing::bulk_test
