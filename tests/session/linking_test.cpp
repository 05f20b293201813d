#include "doctest.h"
#include "session/wording.h"
#include "support/reader.h"

namespace attest::testing::linking_test {
namespace {

constexpr std::string_view kStory =
    "The mayor said the bridge stands safe. Her audit office disagreed.";

struct Linking {
  Reader reader{kStory};
  Id quote = reader.marks(MarkKind::Quote, "the bridge stands safe");
  Id mayor = reader.marks(MarkKind::Source, "The mayor");

  const Notebook& notebook() { return reader.session.notebook(); }
};

TEST_CASE("linking a quote to its source can be undone") {
  Linking it;

  const Outcome linked = it.reader.does(LinkMarks{"attributed-to", it.quote, it.mayor});

  const Link* const link = it.notebook().find_link(linked.mark);
  REQUIRE(link != nullptr);
  CHECK(link->kind == "attributed-to");
  CHECK(link->from == it.quote);
  CHECK(link->to == it.mayor);
  CHECK(linked.message == "Quote: the bridge stands safe: said by The mayor");
  CHECK(it.reader.does(Undo{}).message == "Undone: said by The mayor");
  CHECK(it.notebook().links().empty());
  it.reader.does(Redo{});
  CHECK(it.notebook().find_link(linked.mark) != nullptr);
}

TEST_CASE("adding an existing link does nothing, but the reverse link is a new link") {
  Reader reader(kStory);
  const Id bridge = reader.marks(MarkKind::Claim, "the bridge stands safe");
  const Id audit = reader.marks(MarkKind::Claim, "Her audit office disagreed");
  const Id first = reader.does(LinkMarks{"supports", bridge, audit}).mark;

  const Outcome again = reader.does(LinkMarks{"supports", bridge, audit});

  CHECK(again.mark == first);
  CHECK(again.message == "These marks are linked already");
  CHECK(reader.session.notebook().links().size() == 1);
  reader.does(LinkMarks{"supports", audit, bridge});
  reader.does(LinkMarks{"disputes", bridge, audit});
  CHECK(reader.session.notebook().links().size() == 3);

  const Id same = reader.does(LinkMarks{"same-as", bridge, audit}).mark;
  CHECK(reader.does(LinkMarks{"same-as", audit, bridge}).mark == same);
  CHECK(reader.session.notebook().links().size() == 4);
}

TEST_CASE("an invalid link is rejected with a message and changes nothing") {
  Linking it;

  CHECK(it.reader.fails(LinkMarks{"supports", it.quote, "nobody"}).message ==
        "That mark is no longer there");
  CHECK(it.reader.fails(LinkMarks{"knows", it.quote, it.mayor}).message.find("knows") !=
        std::string::npos);
  CHECK(it.reader.fails(LinkMarks{"attributed-to", it.mayor, it.quote}).message ==
        "Only a claim or a quote is said by someone, and only a source says it");
  CHECK(it.reader.fails(LinkMarks{"supports", it.mayor, it.quote}).message ==
        "Only a claim can be supported");
  CHECK(it.reader.fails(LinkMarks{"same-as", it.mayor, it.quote}).message ==
        "Only marks of the same kind can be the same");
  CHECK(it.reader.fails(LinkMarks{"same-as", it.quote, it.quote}).message ==
        "A mark cannot be linked to itself");
  CHECK(it.notebook().links().empty());
  CHECK(it.reader.session.history().undo_label() == "mark a source");
}

TEST_CASE("reversing a link and changing its kind are one undo step each") {
  Reader reader(kStory);
  const Id bridge = reader.marks(MarkKind::Claim, "the bridge stands safe");
  const Id audit = reader.marks(MarkKind::Claim, "Her audit office disagreed");
  const Id id = reader.does(LinkMarks{"supports", bridge, audit}).mark;
  // Returns the link without its revisions, which grow with each change.
  const auto link = [&] {
    const Link& now = *reader.session.notebook().find_link(id);
    return Link{now.id, now.kind, now.from, now.to, {}};
  };

  reader.does(ReverseLink{id});
  CHECK(link() == Link{id, "supports", audit, bridge, {}});
  reader.does(RetypeLink{id, "disputes"});
  CHECK(link() == Link{id, "disputes", audit, bridge, {}});
  CHECK(reader.session.history().undo_label() == "disputes the bridge stands safe");

  reader.does(Undo{});
  reader.does(Undo{});
  CHECK(link() == Link{id, "supports", bridge, audit, {}});
}

TEST_CASE("a change is refused if the changed link breaks a rule or equals another link") {
  Linking it;
  const Id id = it.reader.does(LinkMarks{"attributed-to", it.quote, it.mayor}).mark;
  CHECK(it.reader.fails(ReverseLink{id}).kind == Error::Kind::Invalid);
  CHECK(it.reader.fails(RetypeLink{id, "supports"}).message == "Only a claim can be supported");
  CHECK(it.reader.fails(ReverseLink{"nothing"}).kind == Error::Kind::NotFound);
  CHECK(it.reader.fails(RetypeLink{"nothing", "supports"}).kind == Error::Kind::NotFound);

  Reader reader(kStory);
  const Id bridge = reader.marks(MarkKind::Claim, "the bridge stands safe");
  const Id audit = reader.marks(MarkKind::Claim, "Her audit office disagreed");
  const Id forth = reader.does(LinkMarks{"supports", bridge, audit}).mark;
  reader.does(LinkMarks{"supports", audit, bridge});
  reader.does(LinkMarks{"disputes", bridge, audit});
  CHECK(reader.fails(ReverseLink{forth}).message == "These marks are linked already");
  CHECK(reader.fails(RetypeLink{forth, "disputes"}).message == "These marks are linked already");
  CHECK(reader.does(RetypeLink{forth, "supports"}).changes == SessionChanges{});
}

TEST_CASE("undo restores a link that was deleted alone or together with one of its marks") {
  Linking it;
  const Id link = it.reader.does(LinkMarks{"attributed-to", it.quote, it.mayor}).mark;

  it.reader.does(DeleteLink{link});
  CHECK(it.notebook().links().empty());
  it.reader.does(Undo{});
  CHECK(it.notebook().find_link(link) != nullptr);

  it.reader.does(DeleteMark{it.mayor});
  CHECK(it.notebook().links().empty());
  it.reader.does(Undo{});
  CHECK(it.notebook().find_link(link) != nullptr);
  CHECK(it.reader.fails(DeleteLink{"nothing"}).kind == Error::Kind::NotFound);
}

TEST_CASE("every kind of link has a wording for each direction, such as said by and says") {
  CHECK(wording_of("attributed-to", false) == "said by");
  CHECK(wording_of("attributed-to", true) == "says");
  CHECK(wording_of("supports", true) == "supported by");
  CHECK(wording_of("disputes", true) == "disputed by");
  CHECK(wording_of("same-as", true) == wording_of("same-as", false));
}

TEST_CASE(
    "repeated clicks on a word with twelve marks choose every mark, beginning with the smallest") {
  Reader reader(kStory);
  std::vector<Id> marks;
  const ByteRange word = reader.range("bridge");
  for (std::size_t i = 0; i < 12; ++i) {
    const ByteRange wider(word.start.value, word.end.value + i + (i > 0 ? 1 : 0));
    reader.does(Select{wider, wider.end});
    marks.push_back(reader.does(MarkSelection{kMarkKinds[i % 3].kind}).mark);
  }
  reader.does(ChooseMark{});

  for (int round = 0; round < 2; ++round) {
    for (const Id& mark : marks) CHECK(reader.does(ChooseMarkAt{word.start}).mark == mark);
  }
}

}  // namespace
}  // namespace attest::testing::linking_test
