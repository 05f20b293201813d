// Tests of the register of sources: naming, renaming, merging, splitting and deleting entities.
#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::entities_test {
namespace {

constexpr std::string_view kStory = "Ana Díaz opened the bridge. It is safe, she said. Díaz left.";

struct Register {
  Reader reader{kStory};
  Id ana = reader.marks(MarkKind::Source, "Ana Díaz");
  Id she = reader.marks(MarkKind::Source, "she");

  const Notebook& notebook() { return reader.session.notebook(); }
  Id entity_of(const Id& mark) { return reader.mark(mark).entity; }
  const Entity& entity(const Id& id) {
    REQUIRE(notebook().find_entity(id) != nullptr);
    return *notebook().find_entity(id);
  }
  std::string label() { return reader.session.history().undo_label(); }
  // Gives the mark a new entity with this name and returns the id of the entity.
  Id named(const Id& mark, std::string name) {
    reader.does(NameSource{{mark}, EntityName{std::move(name)}});
    return entity_of(mark);
  }
};

TEST_CASE("typing a name gives a mark a new entity, or the existing entity with this name") {
  Register it;

  const Outcome named = it.reader.does(NameSource{{it.she}, EntityName{" Ana Díaz "}});

  CHECK(named.message == "“she” is Ana Díaz");
  CHECK(it.entity(it.entity_of(it.she)).name == "Ana Díaz");
  CHECK(it.label() == "“she” is Ana Díaz");
  it.reader.does(NameSource{{it.ana}, EntityName{"ANA DIAZ"}});
  CHECK(it.entity_of(it.ana) == it.entity_of(it.she));
  CHECK(it.notebook().entities().size() == 1);
  it.reader.does(Undo{});
  it.reader.does(Undo{});
  CHECK(it.notebook().entities().empty());
  CHECK(it.entity_of(it.she).empty());
}

TEST_CASE(
    "marking words for an entity makes a source mark that refers to the entity in one undo step") {
  Register it;
  const Id entity = it.named(it.ana, "Ana Díaz");
  const std::size_t marks = it.reader.mark_count();
  const TextSelection selected = it.reader.session.selection();

  const Outcome made = it.reader.does(MarkAsMention{entity, it.reader.range(" Díaz left")});

  CHECK(made.message == "“Díaz left” is Ana Díaz");
  CHECK(it.reader.mark(made.mark).kind == MarkKind::Source);
  CHECK(it.entity_of(made.mark) == entity);
  CHECK(it.reader.session.chosen() == made.mark);
  CHECK(it.reader.session.selection() == selected);
  CHECK(it.label() == "“Díaz left” is Ana Díaz");
  it.reader.does(Undo{});
  CHECK(it.reader.mark_count() == marks);
  CHECK(it.label() == "“Ana Díaz” is Ana Díaz");

  CHECK(it.reader.fails(MarkAsMention{"nobody", it.reader.range("left")}).kind ==
        Error::Kind::NotFound);
  CHECK(it.reader.fails(MarkAsMention{entity, it.reader.range(" ")}).kind == Error::Kind::Invalid);
  CHECK(it.reader.mark_count() == marks);
}

TEST_CASE("setting the entity of several marks by the id of the entity is one undo step") {
  Register it;
  const Id entity = it.named(it.ana, "Ana Díaz");
  const Id last = it.reader.marks(MarkKind::Source, "Díaz left");

  it.reader.does(NameSource{{it.she, last}, entity});

  CHECK(it.entity_of(it.she) == entity);
  CHECK(it.entity_of(last) == entity);
  it.reader.does(Undo{});
  CHECK(it.entity_of(it.she).empty());
  CHECK(it.entity_of(last).empty());
}

TEST_CASE("only a source mark can get an entity, by a nonempty name or by the id of an entity") {
  Register it;
  const Id quote = it.reader.marks(MarkKind::Quote, "It is safe");
  CHECK(it.reader.fails(NameSource{{quote}, EntityName{"Ana"}}).message ==
        "Not possible for a quote: the source");
  CHECK(it.reader.fails(NameSource{{it.she}, EntityName{" \n"}}).message == "Type a name first");
  CHECK(it.reader.fails(NameSource{{it.she}, Id("nobody")}).message ==
        "That source is not in the register");
  CHECK(it.notebook().entities().empty());
}

TEST_CASE("typing a new name for an entity is one undo step") {
  Register it;
  const Id entity = it.named(it.ana, "Ana");

  for (const std::string name : {"Ana D", "Ana Dí", "Ana Díaz"}) {
    it.reader.does(UpdateEntity{entity, {&Entity::name, name}});
  }

  CHECK(it.entity(entity).name == "Ana Díaz");
  CHECK(it.label() == "rename Ana");
  it.reader.does(UpdateEntity{entity, {&Entity::role, "Mayor"}});
  CHECK(it.label() == "change the role of Ana Díaz");
  it.reader.does(Undo{});
  CHECK(it.entity(entity).role.empty());
  it.reader.does(Undo{});
  CHECK(it.entity(entity).name == "Ana");
}

TEST_CASE("changing several fields of an entity is one undo step, and a wrong kind is refused") {
  Register it;
  const Id entity = it.named(it.ana, "Ana");
  UpdateEntity update{entity, {}};
  update.fields.set(&Entity::kind, "person");
  update.fields.set(&Entity::note, "Elected in 2024");

  it.reader.does(update);
  CHECK(it.entity(entity).kind == "person");
  CHECK(it.entity(entity).note == "Elected in 2024");
  CHECK(it.label() == "change Ana");
  CHECK(it.reader.does(update).changes == SessionChanges{});

  update.fields.set(&Entity::role, "Mayor");
  update.fields.set(&Entity::kind, "robot");
  CHECK(it.reader.fails(update).kind == Error::Kind::Invalid);
  CHECK(it.entity(entity).role.empty());
  CHECK(it.reader.fails(UpdateEntity{"nobody", {&Entity::name, "x"}}).kind ==
        Error::Kind::NotFound);
}

TEST_CASE(
    "merging two entities moves the source marks of one to the other and fills empty fields") {
  Register it;
  const Id from = it.named(it.she, "she"), into = it.named(it.ana, "Ana Díaz");
  it.reader.does(UpdateEntity{from, {&Entity::role, "Mayor"}});
  it.reader.does(UpdateEntity{from, {&Entity::note, "from"}});
  it.reader.does(UpdateEntity{into, {&Entity::note, "into"}});

  const Outcome merged = it.reader.does(MergeEntities{from, into});

  CHECK(merged.message == "she is now Ana Díaz");
  CHECK(it.label() == "merge she into Ana Díaz");
  CHECK(it.notebook().find_entity(from) == nullptr);
  CHECK(it.entity_of(it.she) == into);
  CHECK(it.entity(into).role == "Mayor");
  CHECK(it.entity(into).note == "into");
  CHECK(it.entity(into).name == "Ana Díaz");
  it.reader.does(Undo{});
  CHECK(it.entity_of(it.she) == from);
  CHECK(it.entity(into).role.empty());
  CHECK(it.entity(from).role == "Mayor");

  CHECK(it.reader.fails(MergeEntities{from, from}).kind == Error::Kind::Invalid);
  CHECK(it.reader.fails(MergeEntities{from, "nobody"}).kind == Error::Kind::NotFound);
  CHECK(it.reader.fails(MergeEntities{"nobody", into}).kind == Error::Kind::NotFound);
}

TEST_CASE(
    "merging entities updates a mark that refers to one of them but is no source mark any more") {
  Register it;
  const Id from = it.named(it.she, "she"), into = it.named(it.ana, "Ana Díaz");
  it.reader.does(UpdateMark{it.she, MarkKind::Claim});
  it.reader.does(MergeEntities{from, into});
  it.reader.does(UpdateMark{it.she, MarkKind::Source});
  CHECK(it.entity_of(it.she) == into);
}

TEST_CASE("splitting an entity moves some of its source marks to a new entity") {
  Register it;
  const Id entity = it.named(it.ana, "Ana Díaz");
  it.reader.does(NameSource{{it.she}, entity});

  const Outcome split = it.reader.does(SplitEntity{{it.she}, "Bea Cruz"});

  CHECK(split.message == "Bea Cruz is now a source of its own, with 1 mention");
  CHECK(it.entity_of(it.ana) == entity);
  CHECK(it.entity(it.entity_of(it.she)).name == "Bea Cruz");
  CHECK(it.label() == "make Bea Cruz a source of its own");
  it.reader.does(Undo{});
  CHECK(it.entity_of(it.she) == entity);
  CHECK(it.notebook().entities().size() == 1);
  CHECK(it.reader.fails(SplitEntity{{it.she}, ""}).message == "Type a name first");
  CHECK(it.reader.fails(SplitEntity{{}, "Bea"}).message == "Choose a mark first");
}

TEST_CASE(
    "deleting source marks keeps their entity, and deleting an entity keeps its source marks") {
  Register it;
  const Id entity = it.named(it.ana, "Ana Díaz");
  it.reader.does(NameSource{{it.she}, entity});
  it.reader.does(DeleteMarks{{it.ana}});
  CHECK(it.notebook().find_entity(entity) != nullptr);

  const std::uint64_t revision = it.reader.mark(it.she).revision;
  CHECK(it.reader.does(DeleteEntity{entity}).message == "Deleted the source Ana Díaz");
  CHECK(it.notebook().find_entity(entity) == nullptr);
  CHECK(it.entity_of(it.she).empty());
  CHECK(it.reader.mark(it.she).revision > revision);
  it.reader.does(Undo{});
  CHECK(it.entity_of(it.she) == entity);
  CHECK(it.reader.fails(DeleteEntity{"nobody"}).kind == Error::Kind::NotFound);
}

}  // namespace
}  // namespace attest::testing::entities_test
