// Tests choosing speakers and verdicts with keys, the pointer and the semantics layer.
#include <algorithm>
#include <string>

#include "doctest.h"
#include "support/inspector.h"
#include "ui/panels/field_ids.h"

namespace attest::inspector_actions_test {

using testing::Inspector;

TEST_CASE("the key l and then Enter attribute a quote to the nearest source before the quote") {
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

TEST_CASE("arrow keys choose another speaker, and typed letters find a speaker by name") {
  Inspector inspector;
  inspector.marks_named("Mayor Ana Díaz", "Ana Díaz");
  inspector.marks_named("The port authority", "Port authority");
  const Id quote = inspector.marks("“The repair will not wait,”", "2");

  inspector.it.press_key("l");
  while (inspector.it.announced().find("Port authority") != 0) {
    const std::string before = inspector.it.announced();
    inspector.field_key(kChooserField, "ArrowDown");
    REQUIRE(inspector.it.announced() != before);
  }
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.speaker(quote) == "The port authority");

  inspector.it.press_key("l");
  inspector.types(kChooserField, "dia");
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.speaker(quote) == "Mayor Ana Díaz");
}

TEST_CASE("the speaker chooser opens with the present speaker selected, so Enter changes nothing") {
  Inspector inspector;
  inspector.marks_named("Mayor Ana Díaz", "Ana Díaz");
  const Id far = inspector.marks_named("The port authority", "Port authority");
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  REQUIRE(inspector.it.app.perform(AttributeTo{{quote}, far}).ok());
  inspector.it.settle();

  inspector.it.press_key("l");
  CHECK(inspector.it.announced().find("Port authority") == 0);
  CHECK(std::any_of(inspector.it.controls.begin(), inspector.it.controls.end(),
                    [](const Control& each) {
                      return each.name.find("Port authority") == 0 &&
                             each.name.find(", present speaker") != std::string::npos && each.on;
                    }));
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.speaker(quote) == "The port authority");
}

TEST_CASE("Escape closes the speaker chooser and changes nothing") {
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

TEST_CASE(
    "a click on a source in the text makes the source the speaker, and the quote stays chosen") {
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

TEST_CASE("words selected while the speaker chooser is open become the speaker in one undo step") {
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

TEST_CASE("the key u or the last option of the source chooser marks a quote as unattributed") {
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

TEST_CASE("the key + adds the second half of an interrupted quote to the chosen mark") {
  Inspector inspector;
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  inspector.it.drag_over("“and neither will I.”");
  CHECK(inspector.chosen().id == quote);
  inspector.it.press_key("+", {.shift = true});
  CHECK(inspector.chosen().passages.size() == 2);
  CHECK(inspector.notebook().mark_count() == 1);
}

TEST_CASE("the key v and a digit set a verdict, and so does a click on the verdict") {
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

TEST_CASE("if Escape or another command's key follows the key v, the verdict is unchanged") {
  Inspector inspector;
  const Id claim = inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.press_key("v");
  inspector.it.press_key("Escape");
  CHECK(inspector.chosen().id == claim);
  inspector.it.press_key("v");
  inspector.it.press_key("m");
  inspector.it.drag_over("Jonas Reuter");
  inspector.it.press_key("1");  // The key 1 marks the selection and sets no verdict.
  CHECK(inspector.notebook().mark_count() == 2);
  CHECK(inspector.notebook().find_mark(claim)->verdict.empty());
}

TEST_CASE(
    "a new verdict scale offers its own verdicts, and a verdict of the old scale is still shown") {
  Inspector inspector;
  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.press_key("v");
  inspector.it.press_key("2");
  REQUIRE(inspector.it.app.run_command("show-codebook").ok());
  inspector.it.settle();
  inspector.it.activate("Classroom scale");
  inspector.it.press_key("Escape");
  CHECK(inspector.shows("Opinion"));
  CHECK_FALSE(inspector.shows("Partly"));
  CHECK(inspector.shows("partly, from another scale"));
}

TEST_CASE(
    "the marks that support or dispute a claim are chosen on its card, with keys or in the text") {
  Inspector inspector;
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  const Id claim = inspector.marks("the old bridge has lost a fifth of its strength", "1");
  const auto link = [&](std::string_view kind) -> const Link* {
    for (const Link& each : inspector.notebook().links()) {
      if (each.kind == kind) return &each;
    }
    return nullptr;
  };

  inspector.it.activate("Add Supports");
  CHECK(inspector.focused_field() == kChooserField);
  CHECK(inspector.it.has_announced("“The repair will not wait,”"));
  inspector.types(kChooserField, "bridge");
  CHECK(inspector.shows("No mark near it has these words"));
  inspector.types(kChooserField, "repair");
  inspector.field_key(kChooserField, "Enter");
  REQUIRE(link(kSupports) != nullptr);
  CHECK(link(kSupports)->from == quote);
  CHECK(link(kSupports)->to == claim);
  CHECK(inspector.field(kChooserField) == nullptr);
  CHECK(inspector.shows("supported by “The repair will not wait,”"));

  REQUIRE(inspector.it.app.run_command("link-disputes").ok());
  inspector.it.settle();
  inspector.it.click(inspector.it.middle_of("The repair will not wait"));
  REQUIRE(link(kDisputes) != nullptr);
  CHECK(link(kDisputes)->from == quote);
}

TEST_CASE("a link can be reversed, changed and removed on the card, each in one undo step") {
  Inspector inspector;
  const Id one = inspector.marks("the old bridge has lost a fifth", "1");
  const Id two = inspector.marks("The port authority wrote a report", "1");
  REQUIRE(inspector.it.app.perform(LinkMarks{std::string(kSupports), two, one}).ok());
  inspector.it.settle();
  const auto link = [&] { return *inspector.notebook().links().begin(); };
  const auto chooses = [&](std::string_view item) {
    std::string menu;
    for (const Control& each : inspector.it.controls) {
      if (each.name.starts_with("Change the link: ")) menu = each.name;
    }
    REQUIRE_FALSE(menu.empty());
    inspector.it.activate(menu);
    inspector.it.activate(item);
  };

  chooses("Reverse the link");
  CHECK(link().from == one);
  CHECK(link().to == two);
  chooses("disputes");
  CHECK(link().kind == kDisputes);
  CHECK(link().from == one);
  chooses("Remove the link");
  CHECK(inspector.notebook().links().size() == 0);
  CHECK(inspector.chosen().id == two);

  inspector.it.press_key("z", {.control = true});
  CHECK(link().kind == kDisputes);
  inspector.it.press_key("z", {.control = true});
  CHECK(link().kind == kSupports);
  CHECK(link().from == one);
  inspector.it.press_key("z", {.control = true});
  CHECK(link().from == two);
}

TEST_CASE("the card or a command links two source marks with the relation same-as") {
  Inspector inspector;
  inspector.marks("Mayor Ana Díaz", "3");
  CHECK_FALSE(inspector.shows("Add Same as"));  // The article has only one source.
  const Id first = inspector.chosen().id;
  const Id she = inspector.marks("she", "3");
  inspector.marks("the old bridge has lost a fifth", "1");
  inspector.chooses(she);

  inspector.it.activate("Add Same as");
  CHECK(inspector.focused_field() == kChooserField);
  inspector.field_key(kChooserField, "Enter");
  REQUIRE(inspector.notebook().links().size() == 1);
  const Link link = *inspector.notebook().links().begin();
  CHECK(link.kind == kSameAs);
  CHECK(link.from == she);
  CHECK(link.to == first);
  CHECK(inspector.shows("same as Mayor Ana Díaz"));
  CHECK_FALSE(
      inspector.it.app.run_command("link-same-as").ok());  // The two sources are already linked.

  const Id third = inspector.marks("Jonas Reuter", "3");
  REQUIRE(inspector.it.app.run_command("link-same-as").ok());
  inspector.it.settle();
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.notebook().links_of(third).size() == 1);
}

TEST_CASE("Escape on a button of the card returns to the text and keeps the mark chosen") {
  Inspector inspector;
  const Id claim = inspector.marks("the old bridge has lost a fifth", "1");
  inspector.it.press_key("Escape");  // Hides the caret.
  const auto returns = [&] {
    return std::count_if(
        inspector.it.all_requests.begin(), inspector.it.all_requests.end(),
        [](const Request& each) { return std::holds_alternative<FocusArticle>(each); });
  };
  inspector.it.settle({ControlFocused{inspector.control("Disputed")->id}});
  const auto before = returns();
  inspector.it.press_key("Escape");
  CHECK(returns() == before + 1);
  CHECK(inspector.chosen().id == claim);
  inspector.it.press_key("Escape");
  CHECK(inspector.it.app.session().chosen().empty());
}

TEST_CASE(
    "Enter names a source by its marked words; a typed speaker's name must occur in the text") {
  Inspector inspector;
  const Id source = inspector.marks("Jonas Reuter", "3");
  inspector.it.press_key("l");
  CHECK(inspector.it.has_announced("New: Jonas Reuter"));
  inspector.field_key(kChooserField, "Enter");
  const Entity* named =
      inspector.notebook().find_entity(inspector.notebook().find_mark(source)->entity);
  REQUIRE(named != nullptr);
  CHECK(named->name == "Jonas Reuter");
  // The name of another person is new. A pronoun or a part of a known name is not.
  const Id mayor = inspector.marks("Ana Díaz", "3");
  inspector.it.press_key("l");
  CHECK(inspector.it.announced().starts_with("New: Ana Díaz"));
  inspector.types(kChooserField, "x");
  inspector.types(kChooserField, "");
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.notebook().find_mark(mayor)->entity != named->id);
  inspector.marks("she", "3");
  inspector.it.press_key("l");
  CHECK(inspector.it.announced().starts_with("Ana Díaz"));
  inspector.it.press_key("Escape");
  inspector.marks("Reuter disagrees", "3");
  inspector.it.press_key("l");
  CHECK(inspector.it.announced().starts_with("Jonas Reuter"));
  inspector.it.press_key("Escape");

  inspector.marks("“The repair will not wait,”", "2");
  inspector.it.press_key("l");
  inspector.types(kChooserField, "Xavier");
  CHECK(inspector.shows(
      "“Xavier” is not in the text. Mark the words that name the speaker as a source first"));
}

TEST_CASE("a part of a word is not offered as a speaker, and the chooser says why") {
  Inspector inspector;
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  const std::string before = inspector.notebook().find_mark(quote)->attribution;
  inspector.it.press_key("l");
  inspector.types(kChooserField, "epai");  // In the text only as a part of “repair”.
  CHECK_FALSE(inspector.shows("New: epai"));
  CHECK(inspector.shows(
      "“epai” is not in the text. Mark the words that name the speaker as a source first"));
  inspector.field_key(kChooserField, "Enter");
  CHECK(inspector.it.announced().starts_with("“epai” is not in the text"));
  CHECK(inspector.notebook().find_mark(quote)->attribution == before);
}

TEST_CASE("a command that edits the chosen mark shows the hidden panel") {
  Inspector inspector;
  inspector.marks("“The repair will not wait,”", "2");
  for (const char* key : {"l", "t", "Enter"}) {
    CAPTURE(key);
    inspector.it.press_key("Escape");
    if (inspector.it.app.session().chosen().empty()) {
      inspector.chooses(inspector.notebook().mark_numbered(0).id);
    }
    REQUIRE(inspector.it.app.run_command("toggle-panel").ok());
    inspector.it.settle();
    CHECK(inspector.control("Quote") == nullptr);
    inspector.it.press_key(key);
    CHECK(inspector.focused_field() != 0);
    CHECK(inspector.control("Quote") != nullptr);
  }
}

TEST_CASE("if a mark is not found in the text, its card says so and how to place the mark again") {
  Inspector inspector;
  const Id quote = inspector.marks("“The repair will not wait,”", "2");
  CHECK(!inspector.shows("Not found in this text"));
  std::string file = inspector.it.app.export_native();
  const std::string exact = "\"exact\": \"";
  const std::size_t at = file.find(exact + "“The repair");
  REQUIRE(at != std::string::npos);
  file.replace(at, exact.size(), exact + "Nobody has ever written this about a ferry. ");

  Inspector other;
  REQUIRE(other.it.imports(file));
  other.it.settle();
  other.chooses(quote);
  CHECK(other.shows(
      "Not found in this text. Select its words and press “Passage” to place it again"));
}

}  // namespace attest::inspector_actions_test
