// Tests the panel through its controls and the pointer: the tabs, the filter, several chosen marks,
// the Sources tab and the links.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::testing::panel_test {
namespace {

struct Reader {
  Reader() {
    it.settle();
    REQUIRE(
        it.opens("# Bridge\n\nJonas Reuter said the bridge is old. Reuter added it must go.\n"));
    it.settle();
  }
  const Session& session() const { return it.app.session(); }
  const Notebook& notebook() const { return session().notebook(); }
  Id mark(std::string_view words, const char* key) {
    it.drag_over(words);
    it.press_key(key);
    return session().chosen();
  }
  const Control* starting(std::string_view name) const {
    const auto found =
        std::find_if(it.controls.begin(), it.controls.end(),
                     [&](const Control& control) { return control.name.starts_with(name); });
    return found == it.controls.end() ? nullptr : &*found;
  }
  void activate(std::string_view name) {
    const Control* const control = starting(name);
    REQUIRE_MESSAGE(control != nullptr, name);
    it.settle({ControlActivated{control->id}});
  }
  // Clicks a row of the list while modifier keys are held.
  void click_row(std::string_view name, Modifiers held) {
    const auto row = std::find_if(it.controls.begin(), it.controls.end(), [&](const Control& one) {
      return one.name.starts_with(name) && one.role == Control::Role::ListItem;
    });
    REQUIRE_MESSAGE(row != it.controls.end(), name);
    const Point at{row->rect.x + 60, row->rect.y + row->rect.height / 2};
    it.settle({PointerMoved{at}});
    it.settle({PointerPressed{.at = at, .modifiers = held}});
    it.settle({PointerReleased{at}});
  }

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
};

}  // namespace

TEST_CASE(
    "one button lists all unattributed quotes, another button lists all claims without a verdict") {
  Reader reader;
  const Id claim = reader.mark("bridge is old", "1");
  reader.mark("it must go", "2");
  reader.mark("Jonas Reuter", "3");
  reader.activate("Unattributed, 1");
  CHECK(reader.session().listed()->size() == 1);
  CHECK(reader.it.announced() == "1 of 3 marks");
  reader.activate("Unattributed, 1");
  reader.activate("No verdict, 1");
  REQUIRE(reader.session().listed()->size() == 1);
  CHECK(reader.notebook().mark_numbered(reader.session().listed()->marks()[0]).id == claim);
}

TEST_CASE("a mark must match the filter text and the chips, and a button clears all filters") {
  Reader reader;
  reader.mark("bridge is old", "1");
  reader.mark("it must go", "2");
  reader.it.settle({FieldEdited{kFilterField, "bridge"}});
  CHECK(reader.session().listed()->size() == 1);
  reader.activate("Quote, 0");
  CHECK(reader.session().listed()->empty());
  CHECK(reader.starting("No mark matches these filters") != nullptr);
  reader.activate("Clear filters");
  CHECK(reader.session().listed()->size() == 2);
}

TEST_CASE("marks that are chosen with Ctrl and Shift change together as one undo step") {
  Reader reader;
  reader.mark("bridge is old", "1");
  reader.mark("it must go", "1");
  reader.mark("Jonas Reuter", "1");
  reader.click_row("Claim: Jonas Reuter", {});
  reader.click_row("Claim: it must go", {.shift = true});
  REQUIRE(reader.session().chosen_marks().size() == 3);
  CHECK(reader.starting("3 chosen") != nullptr);
  reader.click_row("Claim: bridge is old", {.control = true});
  CHECK(reader.session().chosen_marks().size() == 2);

  reader.it.press_key("Escape");
  reader.click_row("Claim: Jonas Reuter", {});
  reader.click_row("Claim: it must go", {.shift = true});
  reader.it.press_key("2");
  const std::shared_ptr<const FacetCounts> counts = reader.session().facet_counts();
  CHECK(counts->kinds[static_cast<std::size_t>(MarkKind::Quote)] == 3);
  reader.it.press_key("Delete");
  CHECK(reader.notebook().mark_count() == 0);
  reader.it.press_key("z", {.control = true});
  CHECK(reader.notebook().mark_count() == 3);
}

TEST_CASE("Shift and arrow keys choose more marks in the list and select text in the article") {
  Reader reader;
  const Id second = reader.mark("bridge is old", "1");
  reader.mark("it must go", "1");
  const Id first = reader.mark("Jonas Reuter", "1");
  const Modifiers shift{.shift = true};
  const auto chosen = [&] { return reader.session().chosen_marks().size(); };

  reader.click_row("Claim: Jonas Reuter", {});
  CHECK(reader.it.app.wants_key({"ArrowDown", shift}));
  reader.it.press_key("ArrowDown", shift);
  CHECK(reader.session().is_chosen(first));
  CHECK(reader.session().is_chosen(second));
  CHECK(chosen() == 2);
  reader.it.press_key("ArrowDown", shift);
  CHECK(chosen() == 3);
  reader.it.press_key("ArrowDown", shift);  // The last mark of the list is already chosen.
  CHECK(chosen() == 3);
  CHECK(reader.it.announced() == "3 marks are chosen");
  reader.it.press_key("ArrowUp", shift);
  CHECK(chosen() == 2);
  CHECK(reader.session().chosen() == second);

  // After a click in the text, Shift and the arrow keys select text.
  reader.it.click(reader.it.middle_of("Jonas"));
  const std::size_t before = chosen();
  reader.it.press_key("ArrowDown", shift);
  CHECK(chosen() == before);
  CHECK_FALSE(reader.session().selection().range.empty());
}

TEST_CASE("pressing a source gives its mark an entity; a merge is not offered for unlike names") {
  Reader reader;
  reader.mark("Jonas Reuter", "3");
  reader.mark("Reuter added", "3");
  reader.activate("Sources, 2");
  reader.activate("Jonas Reuter");  // Gets an entity.
  REQUIRE(reader.notebook().entities().size() == 1);
  // "Reuter added" is not a part of "Jonas Reuter", so the panel does not offer a merge.
  CHECK(reader.starting("Is “") == nullptr);
}

TEST_CASE("Escape and another tab end a merge, and a source without an entity can be merged") {
  Reader reader;
  reader.mark("Jonas Reuter", "3");
  reader.mark("Reuter added", "3");
  reader.activate("Sources, 2");
  reader.activate("Jonas Reuter");
  const Id jonas = reader.notebook().entities().begin()->id;
  reader.activate("Jonas Reuter");  // Opens the card of the source.
  REQUIRE(reader.starting("Merge into another source") != nullptr);
  reader.activate("Merge into another source");
  CHECK(reader.starting("Do not merge") != nullptr);
  reader.it.press_key("Escape");
  CHECK(reader.starting("Do not merge") == nullptr);
  reader.activate("Merge into another source");
  reader.activate("Marks, 2");
  reader.activate("Sources, 2");
  CHECK(reader.starting("Do not merge") == nullptr);

  reader.activate("Merge into another source");
  reader.activate("Reuter added");
  CHECK(reader.notebook().entities().size() == 1);
  for (const Mark& mark : reader.notebook().marks()) CHECK(mark.entity == jonas);
  CHECK(reader.starting("Do not merge") == nullptr);
}

TEST_CASE("the tab and the list of sources show the same number") {
  Reader reader;
  CHECK(reader.starting("Sources, 0") != nullptr);
  reader.mark("Jonas Reuter", "3");  // The mark has no entity yet.
  reader.activate("Sources, 1");
  CHECK(reader.starting("1 source") != nullptr);
}

TEST_CASE("keys narrow and hide the panel, and the next window has the same panel width") {
  Reader reader;
  REQUIRE(reader.starting("Views") != nullptr);
  reader.it.press_key("}");
  reader.it.press_key("}");
  reader.it.press_key("}");
  CHECK(reader.it.announced() == "Panel width: 280 pixels");
  reader.it.press_key("\\");
  CHECK(reader.starting("Views") == nullptr);

  HeadlessApp next(reader.store, reader.environment);
  next.settle();
  next.press_key("\\");
  const auto edge =
      std::find_if(next.controls.begin(), next.controls.end(),
                   [](const Control& one) { return one.name == "Panel width: 280 pixels"; });
  CHECK(edge != next.controls.end());
}

TEST_CASE("dragging the edge of the panel changes its width") {
  Reader reader;
  const Control* const edge = reader.starting("Panel width: 368 pixels");
  REQUIRE(edge != nullptr);
  const Point from{edge->rect.x + 2, edge->rect.y + 300}, to{from.x + 50, from.y};
  reader.it.settle({PointerMoved{from}});
  reader.it.settle({PointerPressed{.at = from}});
  reader.it.settle({PointerMoved{{from.x + 20, from.y}}});
  reader.it.settle({PointerMoved{to}});
  reader.it.settle({PointerReleased{to}});
  CHECK(reader.starting("Panel width: 368") == nullptr);
}

TEST_CASE("pressing a listed link chooses the marks at both ends, and a button removes the link") {
  Reader reader;
  const Id source = reader.mark("Jonas Reuter", "3");
  const Id quote = reader.mark("it must go", "2");
  REQUIRE(reader.it.app.perform(LinkMarks{"attributed-to", quote, source}).ok());
  reader.it.settle();
  reader.activate("Links, 1");
  CHECK(reader.starting("Said by (1)") != nullptr);
  reader.activate("it must go, said by Jonas Reuter");
  CHECK(reader.session().chosen_marks().size() == 2);
  CHECK(reader.session().is_chosen(source));
  reader.activate("Remove the link");
  CHECK(reader.notebook().links().empty());
  CHECK(reader.starting("Remove the link") == nullptr);
}

TEST_CASE("the five chips of the filter fit in one row") {
  Reader reader;
  reader.mark("Jonas Reuter", "3");
  const Control* const first = reader.starting("Claim, 0");
  const Control* const last = reader.starting("No verdict, 0");
  REQUIRE(first != nullptr);
  REQUIRE(last != nullptr);
  CHECK(first->rect.y == last->rect.y);
}

TEST_CASE(
    "if a source's name equals its marked words, its row shows the number of its statements") {
  Reader reader;
  const Id source = reader.mark("Jonas Reuter", "3");
  REQUIRE(reader.it.app.perform(NameSource{{source}, EntityName{"Jonas Reuter"}}).ok());
  reader.it.settle();
  const auto row = [&] { return reader.starting("Source: Jonas Reuter")->shown; };
  CHECK(row() == "Jonas Reuter\nno quotes yet");
  const Id claim = reader.mark("the bridge is old", "1");
  REQUIRE(reader.it.app.perform(LinkMarks{std::string(kAttributedTo), claim, source}).ok());
  reader.it.settle();
  CHECK(row() == "Jonas Reuter\n1 claim");
}

TEST_CASE("in the list of the marks of a source, the row of a source mark shows all marked words") {
  Reader reader;
  const Id source = reader.mark("Reuter added", "3");
  REQUIRE(reader.it.app.perform(NameSource{{source}, EntityName{"Jonas"}}).ok());
  reader.it.settle();
  reader.it.painter.drawn.clear();
  reader.activate("Sources, 1");
  reader.activate("Jonas");
  const std::vector<std::string>& drawn = reader.it.painter.drawn;
  CHECK(std::find(drawn.begin(), drawn.end(), "added") != drawn.end());
}

TEST_CASE("in the narrowest panel, the buttons for several marks do not overlap") {
  Reader reader;
  reader.mark("Jonas Reuter", "3");
  reader.mark("the bridge is old", "2");
  for (int i = 0; i < 12; ++i) REQUIRE(reader.it.app.run_command("narrower-panel").ok());
  REQUIRE(reader.it.app.run_command("choose-all-listed").ok());
  reader.it.settle();
  const Control* const bar = reader.starting("Change the chosen marks");
  REQUIRE(bar != nullptr);
  CHECK(bar->rect.width == 280);
  std::vector<Rect> rects;
  for (const Control& each : reader.it.controls) {
    if (each.parent == bar->id) rects.push_back(each.rect);
  }
  REQUIRE(rects.size() == 5);
  std::sort(rects.begin(), rects.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
  for (std::size_t i = 1; i < rects.size(); ++i) CHECK(rects[i - 1].right() <= rects[i].x);
  CHECK(rects.back().right() <= bar->rect.right());
}

TEST_CASE("the name of a row of the list includes the details that are drawn below the words") {
  Reader reader;
  reader.mark("it must go", "2");
  REQUIRE(reader.starting("Quote: it must go") != nullptr);
  CHECK(reader.starting("Quote: it must go")->name.find(". no speaker yet") != std::string::npos);
}

TEST_CASE("filters that combine are check boxes of the menu, and orders are choices") {
  Reader reader;
  reader.mark("it must go", "2");
  reader.activate("Sort and filter");
  const auto role_of = [&](std::string_view name) {
    REQUIRE_MESSAGE(reader.starting(name) != nullptr, name);
    return reader.starting(name)->role;
  };
  CHECK(role_of("By time") == Control::Role::MenuChoice);
  CHECK(role_of("With note") == Control::Role::MenuCheck);
}

TEST_CASE("the row of the chosen mark is scrolled below the fade at the upper edge of the list") {
  Reader reader;
  std::string text;
  for (int i = 10; i < 60; ++i) text += "Word" + std::to_string(i) + " here.\n\n";
  REQUIRE(reader.it.opens(text));
  reader.it.settle();
  const auto word = [](int i) { return "Word" + std::to_string(i); };
  for (int i = 10; i < 60; ++i) {
    const std::size_t at = reader.it.app.article().text().find(word(i));
    REQUIRE(reader.it.app.select({at, at + 6}).ok());
    REQUIRE(reader.it.app.perform(MarkSelection{MarkKind::Source}).ok());
  }
  reader.it.settle();
  for (int i = 58; i > 30; --i) reader.it.press_key("p");
  const Control* const chips = reader.starting("Filters");
  const Control* const row = reader.starting("Source: " + word(31));
  REQUIRE(chips != nullptr);
  REQUIRE(row != nullptr);
  REQUIRE(row->on);
  CHECK(row->rect.y >= chips->rect.bottom() + 20);
}

}  // namespace attest::testing::panel_test
