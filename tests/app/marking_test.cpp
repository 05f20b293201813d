// Tests the reader's main actions without a browser: open, select, mark, write a note, undo.
#include "doctest.h"
#include "support/story_reader.h"

namespace attest::marking_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

struct Reader : testing::StoryReader {
  const Notebook& notebook() { return it.app.session().notebook(); }
};

}  // namespace

TEST_CASE("a drag selects the words from the start to the end of the drag") {
  Reader reader;
  reader.it.drag_over("the old bridge");
  CHECK(reader.selected() == "the old bridge");
}

TEST_CASE("a double click that closes a dialog selects no text below the dialog") {
  Reader reader;
  const Point word = reader.it.middle_of("council");
  REQUIRE(reader.it.click_control("Text and sizes"));
  reader.it.click(word, 2);
  CHECK(reader.selected().empty());
  reader.it.click(word, 2);
  CHECK(reader.selected() == "council");
}

TEST_CASE("a drag extends the selection across paragraphs, forwards and backwards") {
  Reader reader;
  const Point from = reader.it.middle_of("Monday"), to = reader.it.middle_of("council");
  reader.it.settle({PointerMoved{from}, PointerPressed{.at = from}});
  reader.it.settle({PointerMoved{to}});
  const std::string forwards = reader.selected();
  CHECK(forwards.find("strength.\n“The repair") != std::string::npos);
  const Point title = reader.it.middle_of("bridge");
  reader.it.settle({PointerMoved{title}, PointerReleased{title}});
  CHECK(reader.selected().find("dge\nMayor Ana Díaz said on Mon") != std::string::npos);
}

TEST_CASE("two clicks select a word, three a sentence, four a paragraph") {
  Reader reader;
  const Point at = reader.it.middle_of("council");
  reader.it.click(at, 2);
  CHECK(reader.selected() == "council");
  reader.it.click(at, 3);
  CHECK(reader.selected() ==
        "“The repair will not wait,” she told the council, “and neither will I.”");
  reader.it.click(reader.it.middle_of("fifth"), 4);
  CHECK(reader.selected() ==
        "Mayor Ana Díaz said on Monday that the old bridge has lost a fifth of its strength.");
}

TEST_CASE("a drag after a double click selects whole words") {
  Reader reader;
  const Point from = reader.it.middle_of("Monday"), to = reader.it.middle_of("bridge has");
  reader.it.settle({PointerMoved{from}, PointerPressed{.at = from, .clicks = 2}});
  reader.it.settle({PointerMoved{to}, PointerReleased{to}});
  CHECK(reader.selected().find("Monday that the old bridge") == 0);
}

TEST_CASE("a key marks the selection, and the mark is stored before the next frame") {
  Reader reader;
  reader.it.drag_over("the old bridge has lost a fifth of its strength");
  reader.it.frame({KeyPressed{"1", {}}});
  REQUIRE(reader.notebook().mark_count() == 1);
  CHECK(reader.notebook().mark_at(0).kind == MarkKind::Claim);
  CHECK(reader.store.keys("attest/1/mark/").size() == 1);
  CHECK(reader.selected().empty());
}

TEST_CASE("a button of the selection palette marks the selection") {
  Reader reader;
  reader.it.drag_over("Mayor Ana Díaz");
  const std::vector<Control> controls = reader.it.controls;
  const auto source = std::find_if(controls.begin(), controls.end(), [](const Control& control) {
    return control.name == "Source" && control.role == Control::Role::Button;
  });
  REQUIRE(source != controls.end());
  reader.it.click({source->rect.x + 20, source->rect.y + 20});
  REQUIRE(reader.notebook().mark_count() == 1);
  CHECK(reader.notebook().mark_at(0).kind == MarkKind::Source);
  CHECK(marked_text(reader.notebook().mark_at(0), reader.it.app.article().text()) ==
        "Mayor Ana Díaz");
}

TEST_CASE("the buttons for marking, deleting and undoing respond to the mouse") {
  Reader reader;
  reader.it.drag_over("Mayor Ana Díaz");
  // The button Claim is in the palette. Quote, Source and Delete are in the mark's card. Undo is in
  // the toolbar.
  for (const char* name : {"Claim", "Quote", "Source", "Delete", "Undo"}) {
    CAPTURE(name);
    REQUIRE(reader.it.click_control(name));
    const Notebook& notebook = reader.notebook();
    REQUIRE(notebook.mark_count() == (std::string_view(name) == "Delete" ? 0 : 1));
    if (std::string_view(name) == "Quote") CHECK(notebook.mark_at(0).kind == MarkKind::Quote);
    if (std::string_view(name) == "Undo") CHECK(notebook.mark_at(0).kind == MarkKind::Source);
  }
}

TEST_CASE("a button of the palette works through the semantics layer") {
  Reader reader;
  reader.it.drag_over("Mayor Ana Díaz");
  reader.it.activate("Quote");
  REQUIRE(reader.notebook().mark_count() == 1);
  CHECK(reader.notebook().mark_at(0).kind == MarkKind::Quote);
}

TEST_CASE("repeated clicks choose the marks under the pointer from the smallest to the largest") {
  Reader reader;
  reader.it.drag_over("the old bridge has lost a fifth of its strength");
  reader.it.press_key("1");
  reader.it.drag_over("the old bridge");
  reader.it.press_key("3");
  reader.it.press_key("Escape");
  reader.it.press_key("Escape");
  REQUIRE(reader.notebook().mark_count() == 2);
  REQUIRE(reader.it.app.session().chosen_mark() == nullptr);
  const Point at = reader.it.middle_of("old");
  reader.it.click(at);
  CHECK(reader.it.app.session().chosen_mark()->kind == MarkKind::Source);
  reader.it.click(at);
  CHECK(reader.it.app.session().chosen_mark()->kind == MarkKind::Claim);
  reader.it.click(at);
  CHECK(reader.it.app.session().chosen_mark()->kind == MarkKind::Source);
}

TEST_CASE("typing a note and changing a kind can be undone and redone") {
  Reader reader;
  reader.it.drag_over("she");
  reader.it.press_key("3");
  reader.it.settle({FieldEdited{kNoteField, "The may"}});
  reader.it.settle({FieldEdited{kNoteField, "The mayor."}});
  reader.it.activate("Claim");
  const Mark* mark = reader.it.app.session().chosen_mark();
  REQUIRE(mark != nullptr);
  CHECK(mark->note == "The mayor.");
  CHECK(mark->kind == MarkKind::Claim);

  const Modifiers control{.control = true};
  reader.it.press_key("z", control);
  CHECK(reader.notebook().mark_at(0).kind == MarkKind::Source);
  reader.it.press_key("z", control);
  CHECK(reader.notebook().mark_at(0).note.empty());  // Typing a note is one undo step.
  reader.it.press_key("z", control);
  CHECK(reader.notebook().mark_count() == 0);
  const Modifiers redo{.shift = true, .control = true};
  for (int i = 0; i < 3; ++i) reader.it.press_key("Z", redo);
  REQUIRE(reader.notebook().mark_count() == 1);
  CHECK(reader.notebook().mark_at(0).note == "The mayor.");
  CHECK(reader.notebook().mark_at(0).kind == MarkKind::Claim);
}

TEST_CASE("the Delete key deletes the chosen mark, and undo restores the mark") {
  Reader reader;
  reader.it.drag_over("the council");
  reader.it.press_key("3");
  reader.it.press_key("Delete");
  CHECK(reader.notebook().mark_count() == 0);
  reader.it.press_key("z", {.control = true});
  CHECK(reader.notebook().mark_count() == 1);
}

TEST_CASE("the arrow keys move the caret and select text") {
  Reader reader;
  reader.it.click(reader.it.middle_of("Monday"));
  CHECK(reader.it.app.wants_key({"ArrowRight", {}}));
  reader.it.press_key("ArrowLeft", {.control = true});
  reader.it.press_key("ArrowRight", {.shift = true, .control = true});
  CHECK(reader.selected() == "Monday");
  reader.it.press_key("2");
  CHECK(marked_text(reader.notebook().mark_at(0), reader.it.app.article().text()) == "Monday");
}

TEST_CASE("an arrow key shows the caret in the view, and further keys select and mark text") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  std::string text = "# Long\n\n";
  for (int i = 0; i < 200; ++i)
    text += "Paragraph " + std::to_string(i) + " says this. And that.\n\n";
  REQUIRE(it.opens(text));
  it.settle();
  it.settle({Scrolled{4000}});
  CHECK_FALSE(it.app.wants_key({"Home", {}}));
  CHECK_FALSE(it.app.wants_key({"PageDown", {}}));
  for (const char* key : {"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"}) {
    CHECK(it.app.wants_key({key, {}}));
  }
  it.press_key("ArrowDown");
  const ByteOffset caret = it.app.session().selection().caret;
  CHECK(caret.value > 0);
  const std::vector<Rect> line = it.app.rects_of(CodePointRange(caret.value, caret.value + 1));
  REQUIRE_FALSE(line.empty());
  CHECK(line[0].y >= 48);
  CHECK(line[0].bottom() <= it.size.height);

  it.press_key("ArrowDown", {.shift = true, .alt = true});
  it.press_key("1");
  REQUIRE(it.app.session().notebook().mark_count() == 1);
  const std::string words =
      marked_text(it.app.session().notebook().mark_at(0), it.app.article().text());
  CHECK(words.find("says this.") != std::string::npos);
}

TEST_CASE("the left and right keys move the caret to the left and right end of the selection") {
  for (const bool rtl : {false, true}) {
    CAPTURE(rtl);
    MemoryStore store;
    CountedEnvironment environment;
    HeadlessApp it(store, environment);
    REQUIRE(
        it.opens(rtl ? "ראש העיר אמרה שהגשר בטוח מאוד היום" : "The mayor said the bridge is safe"));
    it.settle();
    const auto caret_after = [&](const char* key) {
      REQUIRE(it.app.select(CodePointRange(4, 9)).ok());
      it.press_key(key);
      CHECK(it.app.session().selection().range.empty());
      return it.app.article().offsets().to_code_points(it.app.session().selection().caret).value;
    };
    CHECK(caret_after("ArrowLeft") == (rtl ? 9 : 4));
    CHECK(caret_after("ArrowRight") == (rtl ? 4 : 9));
    // With Shift, an arrow key extends or shrinks the selection.
    REQUIRE(it.app.select(CodePointRange(4, 9)).ok());
    it.press_key("ArrowRight", {.shift = true});
    CHECK_FALSE(it.app.session().selection().range.empty());
  }
}

TEST_CASE("each row of the list reports its position and the number of rows") {
  Reader reader;
  for (const char* words : {"the council", "Monday"}) {
    reader.it.drag_over(words);
    reader.it.press_key("3");
  }
  std::vector<std::uint32_t> positions;
  for (const Control& control : reader.it.controls) {
    if (control.role != Control::Role::ListItem) continue;
    CHECK(control.set_size == 2);
    positions.push_back(control.position);
  }
  CHECK(positions == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("marking without a selection shows a hint") {
  Reader reader;
  reader.it.press_key("1");
  CHECK(reader.notebook().mark_count() == 0);
  CHECK(reader.it.announced().find("Select") != std::string::npos);
}

TEST_CASE("no frame is drawn while nothing changes") {
  Reader reader;
  reader.it.drag_over("the council");
  const FrameOutput out = reader.it.settle();
  CHECK_FALSE(out.wake.at_once);
  CHECK(out.wake.after_s < 0);
  CHECK(reader.it.settled);
}

TEST_CASE("a row of the list stays hovered while the pointer moves inside it") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  const Result<Outcome> selected = it.app.select({CodePointOffset(0), CodePointOffset(7)});
  REQUIRE(selected.ok());
  REQUIRE(it.app.perform(MarkSelection{MarkKind::Claim}).ok());
  it.settle();
  const auto row = std::find_if(it.controls.begin(), it.controls.end(), [](const Control& one) {
    return one.role == Control::Role::ListItem;
  });
  REQUIRE(row != it.controls.end());
  const Point middle{row->rect.x + row->rect.width / 2, row->rect.y + row->rect.height / 2};
  it.settle({PointerMoved{middle}});
  const Id mark = it.app.session().notebook().mark_at(0).id;
  REQUIRE(it.app.session().hovered() == mark);
  it.handle(PointerMoved{{middle.x + 4, middle.y}});
  CHECK(it.app.session().hovered() == mark);
}

TEST_CASE("a press on a sample in the Open dialog opens the sample") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  const std::string before = it.app.article().id();
  for (const std::string_view name : {"Library", "Stadtwald"}) {
    const auto control = std::find_if(
        it.controls.begin(), it.controls.end(),
        [name](const Control& one) { return one.name.substr(0, name.size()) == name; });
    REQUIRE(control != it.controls.end());
    it.click(
        {control->rect.x + control->rect.width / 2, control->rect.y + control->rect.height / 2});
  }
  CHECK(it.app.article().id() != before);
}

}  // namespace attest::marking_test
