// Tests that quotes and claims are attributed to speakers. A speaker is given as a mark, as words
// in the text or by name.
#include "annotation/fields.h"
#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::attributing_test {
namespace {

constexpr std::string_view kStory =
    "Ana Díaz opened the bridge. “It is safe”, she said. The audit office wrote that it is not. "
    "Ana Díaz replied: “They are wrong”.";

struct Attributing {
  Reader reader{kStory};
  Id safe = reader.marks(MarkKind::Quote, "“It is safe”");
  Id wrong = reader.marks(MarkKind::Quote, "“They are wrong”");

  const Notebook& notebook() { return reader.session.notebook(); }
  std::string attribution(const Id& mark) { return reader.mark(mark).attribution; }
  std::string label() { return reader.session.history().undo_label(); }
  // Returns the source mark of the only speaker, or an empty id.
  Id speaker(const Id& mark) {
    Id found;
    for (const Link* link : notebook().links_of(mark)) {
      if (link->kind != "attributed-to" || link->from != mark) continue;
      CHECK(found.empty());
      found = link->to;
    }
    return found;
  }
  std::string name(const Id& source) {
    const Entity* const entity = notebook().find_entity(reader.mark(source).entity);
    return entity == nullptr ? std::string() : entity->name;
  }
};

TEST_CASE(
    "a quote can be attributed to a source mark, and undo removes the link and the attribution") {
  Attributing it;
  const Id office = it.reader.marks(MarkKind::Source, "The audit office");

  const Outcome said = it.reader.does(AttributeTo{{it.safe}, office});

  CHECK(said.message == "“It is safe”: said by The audit office");
  CHECK(it.speaker(it.safe) == office);
  CHECK(it.attribution(it.safe) == "linked");
  CHECK(it.label() == "said by The audit office");
  it.reader.does(Undo{});
  CHECK(it.speaker(it.safe).empty());
  CHECK(it.attribution(it.safe) == "open");
}

TEST_CASE("a source from another article keeps its id, kind and role in this article") {
  Attributing it;
  Entity known;
  known.id = "urn:elsewhere";
  known.name = "Ana Díaz";
  known.kind = "person";
  known.role = "Mayor";
  it.reader.does(AttributeTo{{it.safe}, EntityName{"Ana Díaz", known}});
  const Entity* const here = it.notebook().find_entity("urn:elsewhere");
  REQUIRE(here != nullptr);
  CHECK(here->role == "Mayor");
  CHECK(it.name(it.speaker(it.safe)) == "Ana Díaz");

  // If the article already has an entity with this name, the entity keeps its id and its role.
  known.id = "urn:third";
  known.role = "Singer";
  it.reader.does(AttributeTo{{it.wrong}, EntityName{"ana diaz", known}});
  CHECK(it.notebook().find_entity("urn:third") == nullptr);
  CHECK(it.notebook().find_entity("urn:elsewhere")->role == "Mayor");
}

TEST_CASE(
    "attributing a quote to unmarked words makes a source mark and an entity in one undo step") {
  Attributing it;

  it.reader.does(AttributeTo{{it.safe}, it.reader.range("audit office ")});

  const Id source = it.speaker(it.safe);
  CHECK(it.reader.words(source) == "audit office");
  CHECK(it.reader.mark(source).kind == MarkKind::Source);
  CHECK(it.name(source) == "audit office");
  CHECK(it.label() == "said by audit office");
  it.reader.does(Undo{});
  CHECK(it.reader.mark_count() == 2);
  CHECK(it.notebook().entities().empty());
  CHECK(it.notebook().links().empty());
}

TEST_CASE(
    "attribution reuses the source mark of the given words and the entity of the given name") {
  Attributing it;
  it.reader.does(AttributeTo{{it.safe}, it.reader.range("Ana Díaz")});
  const Id source = it.speaker(it.safe);

  it.reader.does(AttributeTo{{it.wrong}, it.reader.range("Ana Díaz")});
  CHECK(it.speaker(it.wrong) == source);

  const ByteRange again = {kStory.rfind("Ana"), kStory.rfind(" replied")};
  it.reader.does(AttributeTo{{it.wrong}, again});
  CHECK(it.speaker(it.wrong) != source);
  CHECK(it.notebook().entities().size() == 1);
  CHECK(it.name(it.speaker(it.wrong)) == "Ana Díaz");
}

TEST_CASE("typing the name of an entity attributes quotes to the entity's nearest source mark") {
  Attributing it;
  const Id first = it.reader.marks(MarkKind::Source, "Ana Díaz");
  it.reader.does(Select{{kStory.rfind("Ana"), kStory.rfind(" replied")}, {}});
  const Id second = it.reader.does(MarkSelection{MarkKind::Source}).mark;
  it.reader.does(NameSource{{first, second}, EntityName{"Ana Díaz"}});

  it.reader.does(AttributeTo{{it.safe, it.wrong}, EntityName{" ana diaz "}});

  CHECK(it.speaker(it.safe) == first);
  CHECK(it.speaker(it.wrong) == second);
  CHECK(it.label() == "said by Ana Díaz");
  CHECK(it.notebook().entities().size() == 1);
  it.reader.does(Undo{});
  CHECK(it.notebook().links().empty());
}

TEST_CASE(
    "if no source mark refers to the typed name, the nearest occurrence of the name is marked") {
  Attributing it;

  it.reader.does(AttributeTo{{it.wrong}, EntityName{"ana diaz"}});

  const Mark& source = it.reader.mark(it.speaker(it.wrong));
  CHECK(source.passages.front().range.start.value == kStory.rfind("Ana"));
  CHECK(it.reader.words(source.id) == "Ana Díaz");
  CHECK(it.name(source.id) == "ana diaz");
}

TEST_CASE(
    "a source mark whose text equals the typed speaker's name gets the new entity of this name") {
  Attributing it;
  const Id source = it.reader.marks(MarkKind::Source, "The audit office");

  it.reader.does(AttributeTo{{it.safe}, EntityName{"the audit office"}});

  CHECK(it.speaker(it.safe) == source);
  CHECK(it.name(source) == "the audit office");
  CHECK(it.reader.mark_count() == 3);
}

TEST_CASE("a typed name is not found inside a longer word") {
  Reader reader("Diana spoke. “No”, said Ana.");
  const Id quote = reader.marks(MarkKind::Quote, "“No”");
  reader.does(AttributeTo{{quote}, EntityName{"Ana"}});
  const Id source = reader.session.notebook().links_of(quote).front()->to;
  CHECK(reader.mark(source).passages.front().range == ByteRange(28, 31));
}

TEST_CASE("a typed name that is not in the text is refused with a message") {
  Attributing it;
  CHECK(it.reader.fails(AttributeTo{{it.safe}, EntityName{"Bea"}}).message ==
        "“Bea” is not in the text. Mark the words that name the speaker as a source first");
  CHECK(it.reader.fails(AttributeTo{{it.safe}, EntityName{" "}}).message == "Type a name first");
  CHECK(it.reader.fails(AttributeTo{{it.safe}, ByteRange(3, 4)}).message ==
        "Select some words first");
  CHECK(it.notebook().entities().empty());
  CHECK(it.reader.mark_count() == 2);
}

TEST_CASE("giving the id of an entity attributes a quote to the entity's nearest source mark") {
  Attributing it;
  const Id source = it.reader.marks(MarkKind::Source, "The audit office");
  it.reader.does(NameSource{{source}, EntityName{"Court of Audit"}});
  const Id entity = it.reader.mark(source).entity;

  it.reader.does(AttributeTo{{it.safe}, entity});

  CHECK(it.speaker(it.safe) == source);
  CHECK(it.label() == "said by Court of Audit");
}

TEST_CASE("a new speaker replaces the old speaker") {
  Attributing it;
  const Id office = it.reader.marks(MarkKind::Source, "The audit office");
  const Id ana = it.reader.marks(MarkKind::Source, "Ana Díaz");
  it.reader.does(AttributeTo{{it.safe}, office});

  it.reader.does(AttributeTo{{it.safe}, ana});
  CHECK(it.speaker(it.safe) == ana);

  CHECK(it.reader.does(AttributeTo{{it.safe}, ana}).changes == SessionChanges{});
  it.reader.does(Undo{});
  CHECK(it.speaker(it.safe) == office);
}

TEST_CASE("claims can be attributed to sources, but sources cannot be attributed") {
  Attributing it;
  const Id office = it.reader.marks(MarkKind::Source, "The audit office");
  const Id claim = it.reader.marks(MarkKind::Claim, "it is not");

  it.reader.does(AttributeTo{{it.safe, claim}, office});
  CHECK(it.speaker(claim) == office);
  CHECK(it.attribution(claim).empty());

  const Id ana = it.reader.marks(MarkKind::Source, "Ana Díaz");
  CHECK(it.reader.fails(AttributeTo{{it.safe, ana}, office}).kind == Error::Kind::Invalid);
  CHECK(it.reader.fails(AttributeTo{{it.safe}, claim}).kind == Error::Kind::Invalid);
  CHECK(it.reader.fails(AttributeTo{{}, office}).message == "Choose a mark first");
  CHECK(it.reader.fails(AttributeTo{{it.safe}, Id("nobody")}).kind == Error::Kind::NotFound);
}

TEST_CASE(
    "setting the attribution of a quote to unattributed or open removes its links to speakers") {
  Attributing it;
  it.reader.does(AttributeTo{{it.safe, it.wrong}, it.reader.range("Ana Díaz")});

  it.reader.does(MarkUnattributed{{it.safe, it.wrong}});
  CHECK(it.attribution(it.safe) == "unattributed");
  CHECK(it.notebook().links().empty());
  CHECK(it.label() == "2 quotes unattributed");
  it.reader.does(Undo{});
  CHECK(it.attribution(it.wrong) == "linked");
  CHECK(it.notebook().links().size() == 2);

  it.reader.does(SetAttributionOpen{{it.safe}});
  CHECK(it.attribution(it.safe) == "open");
  CHECK(it.speaker(it.safe).empty());
  CHECK(it.speaker(it.wrong) != "");

  const Id claim = it.reader.marks(MarkKind::Claim, "it is not");
  CHECK(it.reader.fails(MarkUnattributed{{claim}}).message ==
        "Not possible for a claim: the attribution");
}

TEST_CASE("a quote that loses its speaker, or the link to its speaker, gets an open attribution") {
  Attributing it;
  it.reader.does(AttributeTo{{it.safe}, it.reader.range("Ana Díaz")});
  const Id source = it.speaker(it.safe);

  it.reader.does(DeleteMark{source});
  CHECK(it.attribution(it.safe) == "open");
  it.reader.does(Undo{});
  CHECK(it.attribution(it.safe) == "linked");
  CHECK(it.speaker(it.safe) == source);

  it.reader.does(UpdateMark{source, MarkKind::Claim});
  CHECK(it.attribution(it.safe) == "open");
  CHECK(it.notebook().links().empty());
  it.reader.does(Undo{});
  CHECK(it.attribution(it.safe) == "linked");

  it.reader.does(DeleteLink{it.notebook().links_of(it.safe).front()->id});
  CHECK(it.attribution(it.safe) == "open");

  it.reader.does(LinkMarks{"attributed-to", it.safe, source});
  CHECK(it.attribution(it.safe) == "linked");
  it.reader.does(UpdateMark{it.safe, {&Mark::attribution, "unattributed"}});
  CHECK(it.speaker(it.safe).empty());
}

TEST_CASE("a claim that becomes a quote keeps its speaker, and its attribution is linked") {
  Attributing it;
  const Id office = it.reader.marks(MarkKind::Source, "The audit office");
  const Id claim = it.reader.marks(MarkKind::Claim, "it is not");
  it.reader.does(AttributeTo{{claim}, office});

  it.reader.does(UpdateMark{claim, MarkKind::Quote});

  CHECK(it.attribution(claim) == "linked");
  CHECK(it.speaker(claim) == office);
}

TEST_CASE("a source mark that becomes a speaker gets an entity that is named by the marked words") {
  Attributing it;
  const Id office = it.reader.marks(MarkKind::Source, "The audit office");
  CHECK(it.name(office).empty());
  it.reader.does(AttributeTo{{it.safe}, office});
  CHECK(it.name(office) == "The audit office");
  it.reader.does(Undo{});
  CHECK(it.name(office).empty());
}

TEST_CASE("an entity gets the whole marked name, however many bytes its letters have") {
  const std::string name = "भारतीय राष्ट्रीय कांग्रेस पार्टी के वरिष्ठ प्रवक्ता और पूर्व रेल मंत्री";
  Reader reader(name + " ने कहा: “पुल सुरक्षित है”");
  const Id quote = reader.marks(MarkKind::Quote, "“पुल सुरक्षित है”");

  reader.does(AttributeTo{{quote}, ByteRange(0, static_cast<std::uint32_t>(name.size()))});

  const Notebook& notebook = reader.session.notebook();
  REQUIRE(notebook.links_of(quote).size() == 1);
  const Mark& source = reader.mark(notebook.links_of(quote)[0]->to);
  CHECK(notebook.find_entity(source.entity)->name == name);
}

TEST_CASE("redoing an attribution keeps the quote chosen and does not choose the speaker") {
  Attributing it;
  it.reader.does(ChooseMark{it.safe});
  it.reader.does(AttributeTo{{it.safe}, EntityName{"Ana Díaz"}});
  it.reader.does(Undo{});
  it.reader.does(Redo{});
  CHECK(!it.speaker(it.safe).empty());
  CHECK(it.reader.session.chosen() == it.safe);
}

}  // namespace
}  // namespace attest::testing::attributing_test
