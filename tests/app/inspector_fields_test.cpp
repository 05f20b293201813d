// Tests editing the fields of the chosen mark in its card.
#include <string>

#include "doctest.h"
#include "support/controls.h"
#include "support/inspector.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/marks_tab.h"

namespace attest::inspector_fields_test {

using testing::Inspector;

TEST_CASE("an address that is pasted while a claim is chosen becomes evidence") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  const std::string article = inspector.it.app.article().id();

  inspector.it.settle({TextPasted{" https://www.port.example/report?x=1\n"}});

  REQUIRE(inspector.chosen().evidence.size() == 1);
  CHECK(inspector.chosen().evidence[0].address == "https://www.port.example/report?x=1");
  CHECK(inspector.it.app.article().id() == article);
  // The button shows the host once, and the path, because one site can have many pages.
  REQUIRE(inspector.shows("Open port.example/report?x=1"));
  CHECK(inspector.control("Open port.example/report?x=1")->shown == "port.example\n/report?x=1");
  inspector.it.activate("Open port.example/report?x=1");
  const auto opened =
      std::find_if(inspector.it.all_requests.begin(), inspector.it.all_requests.end(),
                   [](const Request& each) { return std::holds_alternative<OpenLink>(each); });
  REQUIRE(opened != inspector.it.all_requests.end());
  CHECK(std::get<OpenLink>(*opened).href == "https://www.port.example/report?x=1");
  inspector.it.activate("Remove port.example/report?x=1");
  CHECK(inspector.chosen().evidence.empty());
}

TEST_CASE("the card shows four lines of long marked words, and all lines after a press") {
  Inspector inspector;
  inspector.marks("Jonas Reuter", "3");
  CHECK_FALSE(inspector.shows("More words"));

  std::string story;
  for (int i = 0; i < 60; ++i) story += "word " + std::to_string(i) + " and ";
  REQUIRE(inspector.it.opens("# The bridge\n\n" + story + "the end.\n"));
  inspector.it.settle();
  const std::string text(inspector.it.app.article().text());
  REQUIRE(inspector.it.app.select({CodePointOffset(11), CodePointOffset(text.size())}).ok());
  REQUIRE(inspector.it.app.perform(MarkSelection{MarkKind::Claim}).ok());
  inspector.it.settle();
  const auto height_of_words = [&] {
    const Control* const words =
        testing::control_beginning(inspector.it.controls, "word 0 and word 1");
    REQUIRE(words != nullptr);
    return words->rect.height;
  };
  CHECK(height_of_words() == 4 * 24);
  inspector.it.activate("More words");
  CHECK(height_of_words() > 8 * 24);
  CHECK(inspector.shows(text.substr(11)));
  inspector.it.activate("Fewer words");
  CHECK(height_of_words() == 4 * 24);
}

TEST_CASE("pasted text becomes evidence only if the text is one address and a claim is chosen") {
  const auto evidence_of = [](std::string key, std::string pasted) {
    Inspector inspector;
    const Id id = inspector.marks("the old bridge has lost a fifth", std::move(key));
    inspector.it.settle({TextPasted{std::move(pasted)}});
    const Mark* const mark = inspector.notebook().find_mark(id);
    return mark == nullptr ? 0 : mark->evidence.size();
  };
  CHECK(evidence_of("1", "https://port.example") == 1);
  CHECK(evidence_of("1", "https://port.example and more") == 0);
  CHECK(evidence_of("1", "the port") == 0);
  CHECK(evidence_of("2", "https://port.example") == 0);
}

TEST_CASE("the words of a pasted link become the title of the evidence") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  const std::string article = inspector.it.app.article().id();

  inspector.it.settle(
      {TextPasted{"Load rating", "attest-page 1\nahttps://port.example/9\ntLoad rating\nA\nb\n"}});
  REQUIRE(inspector.chosen().evidence.size() == 1);
  CHECK(inspector.chosen().evidence[0] == Evidence{"https://port.example/9", "Load rating", {}});
  CHECK(inspector.it.app.article().id() == article);

  inspector.it.settle({TextPasted{"Audit report https://city.example"}});
  REQUIRE(inspector.chosen().evidence.size() == 2);
  CHECK(inspector.chosen().evidence[1] == Evidence{"https://city.example", "Audit report", {}});

  inspector.it.settle({TextPasted{
      "https://a.example", "attest-page 1\nahttps://a.example\nthttps://a.example\nA\nb\n"}});
  REQUIRE(inspector.chosen().evidence.size() == 3);
  CHECK(inspector.chosen().evidence[2].title.empty());
}

TEST_CASE("the title of evidence is edited in the card, in one undo step") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.settle({TextPasted{"https://port.example"}});
  inspector.it.settle({TextPasted{"City https://city.example"}});
  CHECK(inspector.field(kEvidenceTitleField) == nullptr);

  inspector.it.activate("Edit the title of City");
  CHECK(inspector.focused_field() == kEvidenceTitleField);
  REQUIRE(inspector.field(kEvidenceTitleField) != nullptr);
  CHECK(inspector.field(kEvidenceTitleField)->text == "City");
  CHECK(inspector.shows("Open port.example"));
  CHECK_FALSE(inspector.shows("Open City"));
  inspector.it.settle({ControlFocused{kEvidenceTitleField}});
  inspector.types(kEvidenceTitleField, "City a");
  inspector.types(kEvidenceTitleField, "City audit");
  CHECK(inspector.chosen().evidence[1] == Evidence{"https://city.example", "City audit", {}});
  inspector.field_key(kEvidenceTitleField, "Enter");
  inspector.it.settle({ControlFocused{0}});
  CHECK(inspector.field(kEvidenceTitleField) == nullptr);
  CHECK(inspector.shows("Open City audit"));

  inspector.it.press_key("z", {.control = true});
  CHECK(inspector.chosen().evidence[1].title == "City");
  inspector.it.activate("Edit the title of port.example");
  inspector.types(kEvidenceTitleField, "Port");
  inspector.it.press_key("z", {.control = true});
  REQUIRE(inspector.field(kEvidenceTitleField) != nullptr);
  CHECK(inspector.field(kEvidenceTitleField)->text.empty());
}

TEST_CASE("an address and a title that are typed into the card become evidence") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  CHECK(inspector.field(kEvidenceField) == nullptr);
  inspector.it.activate("Add Evidence");
  REQUIRE(inspector.field(kEvidenceField) != nullptr);
  CHECK(inspector.focused_field() == kEvidenceField);

  inspector.types(kEvidenceField, "https://port.example/9 Load rating");
  inspector.field_key(kEvidenceField, "Enter");

  REQUIRE(inspector.chosen().evidence.size() == 1);
  CHECK(inspector.chosen().evidence[0].title == "Load rating");
  CHECK(inspector.shows("Open Load rating"));
}

TEST_CASE("the card of a source mark has a button for each empty field of the source's entity") {
  Inspector inspector;
  const Id mention = inspector.marks("the old bridge", "3");
  CHECK_FALSE(inspector.shows("Add Role"));
  REQUIRE(inspector.it.app.perform(NameSource{{mention}, EntityName{"Bridge"}}).ok());
  inspector.it.settle();
  const std::uint32_t role = number_of(field_of(&Entity::role));
  CHECK(inspector.field(role) == nullptr);
  inspector.it.activate("Add Role");
  CHECK(inspector.focused_field() == role);
  inspector.types(role, "Witness");
  CHECK(inspector.notebook().entities().begin()->role == "Witness");
  CHECK(inspector.shows("Add Address"));
}

TEST_CASE("the speaker of a claim is the first line of its card") {
  Inspector inspector;
  const Id source = inspector.marks("the old bridge", "3");
  const Id claim = inspector.marks("has lost a fifth", "1");
  REQUIRE(inspector.it.app.perform(LinkMarks{std::string(kAttributedTo), claim, source}).ok());
  inspector.it.settle();
  REQUIRE(inspector.shows("Said by the old bridge"));
  CHECK(inspector.control("Said by the old bridge")->rect.y <
        inspector.control("Supported")->rect.y);
}

TEST_CASE("an empty field of the card is hidden until the button that adds the field is pressed") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  CHECK(inspector.field(kStatementField) == nullptr);

  inspector.it.activate("Add Statement");
  CHECK(inspector.focused_field() == kStatementField);
  REQUIRE(inspector.field(kStatementField) != nullptr);
  inspector.it.settle({ControlFocused{kStatementField}});
  inspector.it.settle({ControlFocused{0}});
  CHECK(inspector.field(kStatementField) == nullptr);

  inspector.it.press_key("Enter");
  CHECK(inspector.focused_field() == kNoteField);
  inspector.it.settle({ControlFocused{kNoteField}});
  inspector.types(kNoteField, "Ask them.");
  inspector.types(kNoteField, "");
  CHECK(inspector.field(kNoteField) != nullptr);
  inspector.types(kNoteField, "Ask");
  inspector.it.settle({ControlFocused{0}});
  CHECK(inspector.field(kNoteField) != nullptr);
}

TEST_CASE("every text field of a mark can be edited in the card and undone in one step") {
  for (const FieldSpec& spec : kFields) {
    if (!spec.is_typed()) continue;
    CAPTURE(spec.token);
    Inspector inspector;
    const std::string key = spec.kinds.has(MarkKind::Claim) ? "1" : "2";
    inspector.marks("the old bridge has lost a fifth", key);
    inspector.types(number_of(spec), "so");
    inspector.types(number_of(spec), "some words");
    CHECK(value_of(inspector.chosen(), spec) == FieldValue(std::string("some words")));
    const Field* const field = inspector.field(number_of(spec));
    REQUIRE(field != nullptr);
    CHECK(field->name == label_of(spec));
    const std::uint64_t typed = field->version;
    inspector.it.press_key("z", {.control = true});
    CHECK(is_empty(value_of(inspector.chosen(), spec)));
    inspector.it.press_key("z", {.shift = true, .control = true});
    CHECK(inspector.field(number_of(spec))->text == "some words");
    CHECK(inspector.field(number_of(spec))->version != typed);
  }
}

TEST_CASE("typed text is not sent back to the page") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.types(kNoteField, "a");
  const std::uint64_t version = inspector.field(kNoteField)->version;
  inspector.types(kNoteField, "ab");
  CHECK(inspector.field(kNoteField)->version == version);
}

TEST_CASE("a manner no longer counts as guessed after a person has chosen a manner") {
  Inspector inspector;
  inspector.marks("“The repair will not wait,”", "2");
  CHECK(inspector.chosen().manner == kDirect);
  CHECK(is_guessed(inspector.chosen(), field_of(&Mark::manner)));
  inspector.it.activate("Direct");
  CHECK(inspector.chosen().manner == kDirect);
  CHECK_FALSE(is_guessed(inspector.chosen(), field_of(&Mark::manner)));
  inspector.it.press_key("m");
  CHECK(inspector.chosen().manner == kIndirect);
}

TEST_CASE("a tag is added by typing or by a suggestion, and removed by a press") {
  Inspector inspector;
  inspector.marks("Jonas Reuter", "3");
  inspector.it.press_key("t");
  CHECK(inspector.focused_field() == kTagField);
  inspector.types(kTagField, "Repair");
  inspector.field_key(kTagField, "Enter");
  CHECK(inspector.chosen().tags == std::vector<std::string>{"Repair"});

  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.press_key("t");
  inspector.types(kTagField, "rep");
  inspector.it.activate("Add the tag Repair");
  CHECK(inspector.chosen().tags == std::vector<std::string>{"Repair"});
  inspector.it.activate("Remove the tag Repair");
  CHECK(inspector.chosen().tags.empty());
}

TEST_CASE("typed tags are split at commas and added in one undo step") {
  Inspector inspector;
  inspector.marks("Jonas Reuter", "3");
  inspector.it.press_key("t");
  inspector.types(kTagField, "Repair, the  port,, Repair ");
  inspector.field_key(kTagField, "Enter");
  CHECK(inspector.chosen().tags == std::vector<std::string>{"Repair", "the  port"});
  REQUIRE(inspector.it.app.perform(Undo{}).ok());
  CHECK(inspector.chosen().tags.empty());

  // A tag of a file may contain a comma.
  REQUIRE(inspector.it.app.perform(TagMarks{{inspector.chosen().id}, {"Paris, France"}}).ok());
  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.press_key("t");
  inspector.types(kTagField, "par");
  inspector.field_key(kTagField, "ArrowDown");
  inspector.field_key(kTagField, "Enter");
  CHECK(inspector.chosen().tags == std::vector<std::string>{"Paris, France"});

  inspector.marks("Ana Díaz", "1");
  inspector.it.press_key("t");
  inspector.types(kTagField, "Paris, France");
  inspector.field_key(kTagField, "Enter");
  CHECK(inspector.chosen().tags == std::vector<std::string>{"Paris, France"});

  REQUIRE(inspector.it.app.run_command("choose-all-listed").ok());
  inspector.it.press_key("t");
  inspector.types(kBulkField, "x, Paris, France, y");
  inspector.field_key(kBulkField, "Enter");
  for (const Mark& mark : inspector.notebook().marks()) {
    CHECK(mark.tags == std::vector<std::string>{"Paris, France", "x", "y"});
  }
}

TEST_CASE("arrow keys choose a proposed tag, and Enter adds the tag") {
  Inspector inspector;
  const Id other = inspector.marks("Jonas Reuter", "3");
  for (const char* const tag : {"Repair", "Report"}) {
    REQUIRE(inspector.it.app.perform(TagMarks{{other}, {tag}}).ok());
  }
  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.press_key("t");
  inspector.types(kTagField, "rep");
  CHECK_FALSE(inspector.control("Add the tag Repair")->on);
  inspector.field_key(kTagField, "ArrowDown");
  CHECK(inspector.it.announced() == "Repair");
  CHECK(inspector.control("Add the tag Repair")->on);
  inspector.field_key(kTagField, "ArrowDown");
  CHECK(inspector.it.announced() == "Report");
  inspector.field_key(kTagField, "Enter");
  CHECK(inspector.chosen().tags == std::vector<std::string>{"Report"});

  // ArrowDown on the last proposal returns to the typed text. If the reader types more, no proposal
  // is selected any more.
  inspector.types(kTagField, "rep");
  inspector.field_key(kTagField, "ArrowUp");
  CHECK(inspector.it.announced() == "Repair");
  inspector.field_key(kTagField, "ArrowDown");
  CHECK(inspector.it.announced() == "rep");
  inspector.field_key(kTagField, "ArrowDown");
  inspector.types(kTagField, "repa");
  inspector.field_key(kTagField, "Enter");
  CHECK(inspector.chosen().tags == std::vector<std::string>{"Report", "repa"});
}

TEST_CASE("the keys i and Enter give a marked pronoun the proposed entity, which can be renamed") {
  Inspector inspector;
  const Id mayor = inspector.marks_named("Mayor Ana Díaz", "Ana Díaz");
  const Id she = inspector.marks("she", "3");

  inspector.it.press_key("i");
  inspector.field_key(kChooserField, "Enter");
  const Id entity = inspector.notebook().find_mark(mayor)->entity;
  CHECK(inspector.notebook().find_mark(she)->entity == entity);

  const std::uint32_t name = number_of(field_of(&Entity::name));
  REQUIRE(inspector.field(name) != nullptr);
  CHECK(inspector.field(name)->text == "Ana Díaz");
  inspector.types(name, "Ana María Díaz");
  CHECK(inspector.notebook().find_entity(entity)->name == "Ana María Díaz");
  inspector.chooses(mayor);
  CHECK(inspector.shows("Is Ana María Díaz"));
}

TEST_CASE("the chooser of a source mark first proposes the entity that the mark has") {
  Inspector inspector;
  inspector.marks_named("Jonas Reuter", "Jonas Reuter");
  const Id she = inspector.marks_named("she", "Ana Díaz");
  const Id entity = inspector.chosen().entity;
  inspector.it.press_key("i");
  const Control* present = inspector.control("Ana Díaz, present source");
  REQUIRE(present != nullptr);
  CHECK(present->position == 1);
  CHECK(present->on);
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.notebook().find_mark(she)->entity == entity);
  CHECK(inspector.field(kChooserField) == nullptr);
  inspector.it.press_key("i");
  inspector.types(kChooserField, "Reu");
  CHECK_FALSE(inspector.shows("Ana Díaz, present source"));
}

TEST_CASE("changing the chosen quote into a source closes the speaker chooser") {
  Inspector inspector;
  inspector.marks("“The repair will not wait,”", "2");
  inspector.it.press_key("l");
  inspector.it.activate("Source");
  CHECK(inspector.field(kChooserField) == nullptr);
  CHECK(inspector.shows("Choose who or what it is"));
}

TEST_CASE("the source chooser closes when another mark is chosen") {
  Inspector inspector;
  const Id source = inspector.marks("Jonas Reuter", "3");
  inspector.marks("“The repair will not wait,”", "2");
  inspector.it.press_key("l");
  inspector.chooses(source);
  CHECK(inspector.field(kChooserField) == nullptr);
}

}  // namespace attest::inspector_fields_test
