// Tests the codebook in the running program: its dialog, its keys and its file.
#include <algorithm>
#include <cstdint>
#include <set>
#include <string>

#include "doctest.h"
#include "formats/native/codebook_json.h"
#include "imgui.h"
#include "render/palette.h"
#include "storage/keys.h"
#include "support/headless_app.h"
#include "ui/panels/codebook_dialog.h"
#include "wording/sentences.h"

namespace attest::testing::codebook_actions_test {
namespace {

struct Opened {
  Opened() {
    REQUIRE(it.opens("# Bridge\n\nThe mayor said the bridge is safe.\n"));
    it.settle();
  }
  // The reader's names of kinds are stored in a global variable, so the names are reset here for
  // the next test.
  ~Opened() { set_kind_names({}); }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  const Control* control(std::string_view start) const {
    const auto found =
        std::find_if(it.controls.begin(), it.controls.end(),
                     [&](const Control& each) { return each.name.starts_with(start); });
    return found == it.controls.end() ? nullptr : &*found;
  }
  void activate(std::string_view start) {
    REQUIRE_MESSAGE(control(start) != nullptr, start);
    it.settle({ControlActivated{control(start)->id}});
  }
  void type(std::uint32_t field, std::string text) {
    it.settle({FieldEdited{field, std::move(text)}});
  }
  void open_dialog() {
    REQUIRE(it.app.run_command("show-codebook").ok());
    it.settle();
  }
  void mark() {
    REQUIRE(it.app.select({8, 13}).ok());
    it.press_key("1");
  }
  const Mark& chosen() const { return *it.app.session().chosen_mark(); }

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
};

}  // namespace

TEST_CASE("the name of a new tag is focused and selected, so that typing replaces the name") {
  Opened opened;
  opened.open_dialog();
  opened.activate("Add a tag");
  opened.activate("Add a tag");
  const FocusField* last = nullptr;
  for (const Request& request : opened.it.all_requests) {
    if (const auto* focus = std::get_if<FocusField>(&request)) last = focus;
  }
  REQUIRE(last != nullptr);
  CHECK(last->field == kFirstTagNameField + 1);
  CHECK(last->select);
}

TEST_CASE(
    "the key of a codebook tag adds the tag to the chosen mark or removes the tag from the mark") {
  Opened opened;
  opened.open_dialog();
  opened.activate("Add a tag");
  opened.type(kFirstTagNameField, "repair");
  opened.type(kFirstTagKeyField, "r");
  opened.activate("Colour of");
  opened.it.press_key("Escape");
  opened.mark();
  REQUIRE(opened.it.app.wants_key(KeyPressed{"r", {}}));
  opened.it.press_key("r");
  CHECK(opened.chosen().tags == std::vector<std::string>{"repair"});
  opened.it.press_key("r");
  CHECK(opened.chosen().tags.empty());
  REQUIRE(opened.it.app.perform(ChooseMark{}).ok());
  CHECK_FALSE(opened.it.app.wants_key(KeyPressed{"r", {}}));
}

TEST_CASE(
    "the reader's own verdict scale replaces the usual verdicts, and digit keys set its verdicts") {
  Opened opened;
  opened.open_dialog();
  opened.activate("Own");
  opened.type(kScaleVerdictsField, "Yes, Perhaps , No");
  opened.it.press_key("Escape");
  opened.mark();
  CHECK(opened.control("Perhaps") != nullptr);
  opened.it.press_key("v");
  opened.it.press_key("2");
  CHECK(opened.chosen().verdict == "Perhaps");
}

TEST_CASE(
    "the reader's own name of a kind replaces the usual name until the reader clears this name") {
  Opened opened;
  opened.open_dialog();
  opened.type(kFirstKindNameField, "Assertion");
  opened.it.press_key("Escape");
  opened.mark();
  CHECK(opened.control("Assertion") != nullptr);
  opened.open_dialog();
  opened.type(kFirstKindNameField, "");
  CHECK(words("kind.claim") == "Claim");
}

TEST_CASE("the palette, the commands and the rules of links use the reader's own names of kinds") {
  Opened opened;
  opened.open_dialog();
  opened.type(kFirstKindNameField, "Assertion");
  opened.it.press_key("Escape");
  REQUIRE(opened.it.app.select({8, 13}).ok());
  opened.it.settle();
  const Control* const button = opened.control("Assertion");
  REQUIRE(button != nullptr);
  CHECK(opened.control("Claim") == nullptr);
  CHECK(words("command-help.mark-claim") == "Mark the selection as Assertion");
  CHECK(words("command.arm-claim") == "Mark every selection as Assertion");
  CHECK(words("command.mark-quote") == "Quote");

  opened.it.press_key("2");
  const Id quote = opened.it.app.session().chosen();
  REQUIRE(opened.it.app.select({0, 6}).ok());
  opened.it.press_key("2");
  const auto linked =
      opened.it.app.perform(LinkMarks{"supports", opened.it.app.session().chosen(), quote});
  REQUIRE_FALSE(linked.ok());
  CHECK(linked.error().message == "Only Assertion can be supported");
}

TEST_CASE(
    "counts, empty tabs and the page's table of sentences use the reader's own names of kinds") {
  Opened opened;
  opened.open_dialog();
  opened.type(kFirstKindNameField, "Assertion");
  opened.type(kFirstKindNameField + 1, "Utterance");
  opened.type(kFirstKindNameField + 2, "Origin");
  opened.it.press_key("Escape");
  CHECK(say("sources.claims", {{"count", 3}}) == "Assertion: 3");
  CHECK(say("sources.quotes", {{"count", 1}}) == "Utterance: 1");
  CHECK(say("sources.sources", {{"count", 2}}) == "Origin: 2");
  CHECK(say("links.no-speaker", {{"count", 2}}) == "Utterance without a speaker: 2");
  CHECK(sentence_table().ends_with("\n"));
  CHECK(sentence_table().find("\nkind.claim = Assertion\n") != std::string::npos);
  opened.mark();
  opened.activate("Sources");
  CHECK(opened.control("Nothing is marked as Origin yet") != nullptr);
  opened.activate("Links");
  CHECK(opened.control("There are no links yet. On Utterance or Assertion") != nullptr);
}

TEST_CASE("two kinds with the same own name have two controls in every place") {
  Opened opened;
  opened.open_dialog();
  opened.type(kFirstKindNameField, "Statement");
  opened.type(kFirstKindNameField + 1, "Statement");
  opened.it.press_key("Escape");
  const auto ids_differ = [&] {
    std::set<std::uint32_t> ids;
    for (const Control& each : opened.it.controls) ids.insert(each.id);
    return ids.size() == opened.it.controls.size();
  };
  REQUIRE(opened.it.app.select({8, 13}).ok());
  opened.it.settle();
  CHECK(ids_differ());
  opened.it.press_key("2");
  opened.it.settle();
  CHECK(ids_differ());
  REQUIRE(opened.it.app.select({0, 6}).ok());
  opened.it.press_key("1");
  REQUIRE(opened.it.app.run_command("choose-all-listed").ok());
  opened.it.settle();
  opened.it.activate("More changes");
  CHECK(ids_differ());
}

TEST_CASE("in the empty panel, a long name of a kind does not cover the key of the kind") {
  Opened opened;
  opened.open_dialog();
  opened.type(kFirstKindNameField, "A statement of fact that anybody can check");
  opened.it.press_key("Escape");
  const Control* const line = opened.control("A statement");
  REQUIRE(line != nullptr);
  REQUIRE(line->role == Control::Role::Text);
  const Rect rect = line->rect;
  const std::uint32_t ink = packed(palette_for(false, false).ink);
  const FrameOutput out = opened.it.frame({PointerMoved{{1, 1}}});
  for (const ImDrawList* list : out.picture->CmdLists) {
    const bool covered =
        std::any_of(list->VtxBuffer.begin(), list->VtxBuffer.end(), [&](const ImDrawVert& vertex) {
          return vertex.col == ink && vertex.pos.x > rect.right() - 12 &&
                 rect.contains({vertex.pos.x, vertex.pos.y});
        });
    CHECK_FALSE(covered);
  }
}

TEST_CASE("a tag cannot get the key of a command or of another tag") {
  Opened opened;
  opened.open_dialog();
  opened.activate("Add a tag");
  opened.activate("Add a tag");
  const auto key_of = [&](std::uint32_t index) {
    const auto field =
        std::find_if(opened.it.fields.begin(), opened.it.fields.end(),
                     [&](const Field& each) { return each.id == kFirstTagKeyField + index; });
    REQUIRE(field != opened.it.fields.end());
    return *field;
  };
  const std::uint64_t version = key_of(0).version;
  opened.type(kFirstTagKeyField, "N");
  CHECK(opened.it.announced().find("the key of “Next mark”") != std::string::npos);
  CHECK(key_of(0).text.empty());
  CHECK(key_of(0).version > version);  // The field shows its old text again.
  opened.type(kFirstTagKeyField, "r");
  CHECK(key_of(0).text == "r");
  opened.type(kFirstTagKeyField + 1, "R");
  CHECK(opened.it.announced().find("the key of “Tag 1”") != std::string::npos);
  CHECK(key_of(1).text.empty());
}

TEST_CASE("a codebook is stored for all articles or for one article") {
  Opened opened;
  opened.open_dialog();
  opened.activate("Add a tag");
  CHECK(opened.store.get(codebook_key()).has_value());
  opened.activate("For this article");
  opened.activate("Add a tag");
  const std::string own = codebook_key(opened.it.app.article().id());
  REQUIRE(opened.store.get(own).has_value());
  CHECK(read_codebook_record(*opened.store.get(own))->tags.size() == 2);
  CHECK(read_codebook_record(*opened.store.get(codebook_key()))->tags.size() == 1);
  opened.activate("For all articles");
  CHECK_FALSE(opened.store.get(own).has_value());
}

TEST_CASE("an exported file contains the codebook, and a codebook file replaces the codebook") {
  Opened opened;
  opened.open_dialog();
  opened.activate("Add a tag");
  opened.type(kFirstTagNameField, "repair");
  const std::string exported = opened.it.app.export_native();
  CHECK(exported.find("\"repair\"") != std::string::npos);

  MemoryStore other_store;
  HeadlessApp other(other_store, opened.environment);
  other.settle();
  REQUIRE(other.imports(exported));
  CHECK(other_store.get(codebook_key(other.app.article().id())).has_value());

  Codebook codebook;
  codebook.tags = {{"money"}};
  opened.it.settle({FileGiven{.name = "a.json", .bytes = write_codebook_file(codebook)}});
  CHECK(read_codebook_record(*opened.store.get(codebook_key()))->tags[0].name == "money");
}

}  // namespace attest::testing::codebook_actions_test
