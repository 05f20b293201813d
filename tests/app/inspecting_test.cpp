// Works with the card of the chosen mark: through keys, the pointer and the semantics layer.
#include <algorithm>
#include <string>

#include "doctest.h"
#include "support/headless_app.h"
#include "ui/panels/field_ids.h"

namespace attest {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

constexpr const char* kStory =
    "# The bridge\n\n"
    "Mayor Ana Díaz said on Monday that the old bridge has lost a fifth of its strength.\n\n"
    "“The repair will not wait,” she told the council, “and neither will I.”\n\n"
    "The port authority wrote a report. Jonas Reuter disagrees.\n";

struct Inspector {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};

  Inspector() {
    it.settle();
    REQUIRE(it.opens(kStory));
    it.settle();
  }
  const Notebook& notebook() const { return it.app.session().notebook(); }
  const Mark& chosen() const {
    REQUIRE(it.app.session().chosen_mark() != nullptr);
    return *it.app.session().chosen_mark();
  }
  // Marks words with the mouse and a key, and returns the id of the mark, which is chosen.
  Id marks(std::string_view words, std::string key) {
    it.drag_over(words);
    it.press_key(std::move(key));
    return chosen().id;
  }
  void chooses(const Id& mark) {
    REQUIRE(it.app.perform(ChooseMark{mark}).ok());
    it.settle();
  }
  Id marks_named(std::string_view words, std::string name) {
    const Id source = marks(words, "3");
    REQUIRE(it.app.perform(NameSource{{source}, EntityName{std::move(name)}}).ok());
    it.settle();
    return source;
  }
  void field_key(std::uint32_t field, std::string key) {
    REQUIRE(it.app.wants_key(FieldKeyPressed{field, key}));
    it.settle({FieldKeyPressed{field, std::move(key)}});
  }
  void types(std::uint32_t field, std::string text) { it.settle({FieldEdited{field, text}}); }

  const Control* control(std::string_view name) const {
    const auto found = std::find_if(it.controls.begin(), it.controls.end(),
                                    [&](const Control& each) { return each.name == name; });
    return found == it.controls.end() ? nullptr : &*found;
  }
  bool shows(std::string_view name) const { return control(name) != nullptr; }
  const Field* field(std::uint32_t id) const {
    const auto found = std::find_if(it.fields.begin(), it.fields.end(),
                                    [&](const Field& each) { return each.id == id; });
    return found == it.fields.end() ? nullptr : &*found;
  }
  std::uint32_t focused_field() const {
    for (auto each = it.all_requests.rbegin(); each != it.all_requests.rend(); ++each) {
      if (const auto* focus = std::get_if<FocusField>(&*each)) return focus->field;
    }
    return 0;
  }
  // The marked text of the only speaker of a mark, or an empty text.
  std::string speaker(const Id& mark) const {
    std::string words;
    for (const Link* link : notebook().links_of(mark)) {
      if (link->kind != kAttributedTo || link->from != mark) continue;
      CHECK(words.empty());
      words = marked_text(*notebook().find_mark(link->to), it.app.article().text());
    }
    return words;
  }
};

}  // namespace

TEST_CASE("two keys say that the nearest source before a quote said it") {
  Inspector inspector;
  inspector.marks_named("Mayor Ana Díaz", "Ana Díaz");
  const Id quote = inspector.marks("“The repair will not wait,”", "2");

  inspector.it.press_key("l");
  CHECK(inspector.focused_field() == kChooserField);
  REQUIRE(inspector.field(kChooserField) != nullptr);
  CHECK(inspector.it.has_announced("Ana Díaz"));
  inspector.field_key(kChooserField, "Enter");

  CHECK(inspector.speaker(quote) == "Mayor Ana Díaz");
  CHECK(inspector.chosen().id == quote);
  CHECK(inspector.field(kChooserField) == nullptr);
  CHECK(inspector.shows("Said by Ana Díaz"));
  inspector.it.press_key("z", {.control = true});
  CHECK(inspector.speaker(quote).empty());
}

TEST_CASE("arrow keys choose another source, and typed letters find one by its name") {
  Inspector inspector;
  inspector.marks_named("Mayor Ana Díaz", "Ana Díaz");
  inspector.marks_named("The port authority", "Port authority");
  const Id quote = inspector.marks("“The repair will not wait,”", "2");

  inspector.it.press_key("l");
  inspector.field_key(kChooserField, "ArrowDown");
  CHECK(inspector.it.announced().find("Port authority") == 0);
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.speaker(quote) == "The port authority");

  inspector.it.press_key("l");
  inspector.types(kChooserField, "dia");
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.speaker(quote) == "Mayor Ana Díaz");
}

TEST_CASE("Escape closes the choice of a speaker and changes nothing") {
  Inspector inspector;
  inspector.marks_named("Mayor Ana Díaz", "Ana Díaz");
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  const std::uint64_t generation = inspector.notebook().generation();

  inspector.it.press_key("l");
  inspector.field_key(kChooserField, "Escape");
  CHECK(inspector.field(kChooserField) == nullptr);
  inspector.it.press_key("l");
  inspector.it.press_key("Escape");
  CHECK(inspector.field(kChooserField) == nullptr);

  CHECK(inspector.chosen().id == quote);
  CHECK(inspector.notebook().generation() == generation);
}

TEST_CASE("a click on a source in the text chooses it as the speaker, and the quote stays chosen") {
  Inspector inspector;
  inspector.marks("The port authority", "3");
  inspector.marks("Mayor Ana Díaz", "3");
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  inspector.it.press_key("l");

  inspector.it.click(inspector.it.middle_of("council"));  // No source.
  CHECK(inspector.field(kChooserField) != nullptr);
  inspector.it.click(inspector.it.middle_of("authority"));

  CHECK(inspector.speaker(quote) == "The port authority");
  CHECK(inspector.chosen().id == quote);
}

TEST_CASE("words that are selected while a speaker is chosen become the speaker in one step") {
  Inspector inspector;
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  inspector.it.press_key("l");

  inspector.it.drag_over("Jonas Reuter");

  CHECK(inspector.speaker(quote) == "Jonas Reuter");
  CHECK(inspector.notebook().entities().size() == 1);
  CHECK(inspector.it.app.session().selection().range.empty());
  inspector.it.press_key("z", {.control = true});
  CHECK(inspector.notebook().mark_count() == 1);
  CHECK(inspector.notebook().entities().empty());
}

TEST_CASE("a quote is unattributed by one key or by the last option") {
  Inspector inspector;
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  inspector.it.press_key("u");
  CHECK(inspector.chosen().attribution == kUnattributed);
  CHECK(inspector.shows("Unattributed"));
  inspector.it.press_key("z", {.control = true});
  CHECK(inspector.chosen().attribution == kOpen);

  inspector.it.press_key("l");
  inspector.it.activate("Unattributed");
  CHECK(inspector.notebook().find_mark(quote)->attribution == kUnattributed);
}

TEST_CASE("the second half of an interrupted quote is added to the chosen mark") {
  Inspector inspector;
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  inspector.it.drag_over("“and neither will I.”");
  CHECK(inspector.chosen().id == quote);
  inspector.it.press_key("+", {.shift = true});
  CHECK(inspector.chosen().passages.size() == 2);
  CHECK(inspector.notebook().mark_count() == 1);
}

TEST_CASE("a verdict takes two keys or one press") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");

  inspector.it.press_key("v");
  CHECK(inspector.it.app.wants_key(KeyPressed{"3", {}}));
  inspector.it.press_key("3");
  CHECK(inspector.chosen().verdict == "unproven");
  CHECK(inspector.notebook().mark_count() == 1);

  REQUIRE(inspector.it.click_control("Disputed"));
  CHECK(inspector.chosen().verdict == "disputed");
  CHECK(inspector.control("Disputed")->on);
  REQUIRE(inspector.it.click_control("Disputed"));
  CHECK(inspector.chosen().verdict.empty());
}

TEST_CASE("after v, Escape and other keys leave the verdict as it is") {
  Inspector inspector;
  const Id claim = inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.press_key("v");
  inspector.it.press_key("Escape");
  CHECK(inspector.chosen().id == claim);
  inspector.it.press_key("v");
  inspector.it.press_key("m");
  inspector.it.drag_over("Jonas Reuter");
  inspector.it.press_key("1");  // Marks the selection again.
  CHECK(inspector.notebook().mark_count() == 2);
  CHECK(inspector.notebook().find_mark(claim)->verdict.empty());
}

TEST_CASE("another scale has other verdicts, and a verdict that it lacks is still shown") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.press_key("v");
  inspector.it.press_key("2");
  inspector.it.activate("Fact-checker’s scale. Use the next scale");
  CHECK(inspector.shows("Opinion"));
  CHECK_FALSE(inspector.shows("Partly"));
  CHECK(inspector.shows("partly, from another scale"));
}

TEST_CASE("an address that is pasted on a claim becomes evidence") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  const std::string article = inspector.it.app.article().id();

  inspector.it.settle({TextPasted{" https://www.port.example/report?x=1\n"}});

  REQUIRE(inspector.chosen().evidence.size() == 1);
  CHECK(inspector.chosen().evidence[0].address == "https://www.port.example/report?x=1");
  CHECK(inspector.it.app.article().id() == article);
  REQUIRE(inspector.shows("Open port.example"));
  inspector.it.activate("Open port.example");
  const auto opened =
      std::find_if(inspector.it.all_requests.begin(), inspector.it.all_requests.end(),
                   [](const Request& each) { return std::holds_alternative<OpenLink>(each); });
  REQUIRE(opened != inspector.it.all_requests.end());
  CHECK(std::get<OpenLink>(*opened).href == "https://www.port.example/report?x=1");
  inspector.it.activate("Remove port.example");
  CHECK(inspector.chosen().evidence.empty());
}

TEST_CASE("only a single address on a claim becomes evidence") {
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

TEST_CASE("an address with a title is typed into the card") {
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

TEST_CASE("a field without a value is folded away until its button is pressed") {
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

TEST_CASE("each typed field of a mark is edited in the card and undone in one step") {
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

TEST_CASE("what is typed is not sent back to the page") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.types(kNoteField, "a");
  const std::uint64_t version = inspector.field(kNoteField)->version;
  inspector.types(kNoteField, "ab");
  CHECK(inspector.field(kNoteField)->version == version);
}

TEST_CASE("a guessed manner says so until a person chooses one, even the same") {
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

TEST_CASE("tags are added with completion and removed by a press") {
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

TEST_CASE("a pronoun is named by one key and a choice, and a source is renamed in one field") {
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

TEST_CASE("the choice of a speaker closes when the mark becomes a source") {
  Inspector inspector;
  inspector.marks("“The repair will not wait,”", "2");
  inspector.it.press_key("l");
  inspector.it.activate("Source");
  CHECK(inspector.field(kChooserField) == nullptr);
  CHECK(inspector.shows("Choose who or what it is"));
}

TEST_CASE("the choice of a source closes when another mark is chosen") {
  Inspector inspector;
  const Id source = inspector.marks("Jonas Reuter", "3");
  inspector.marks("“The repair will not wait,”", "2");
  inspector.it.press_key("l");
  inspector.chooses(source);
  CHECK(inspector.field(kChooserField) == nullptr);
}

}  // namespace attest
