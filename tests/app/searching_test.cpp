#include <algorithm>
#include <string>
#include <vector>

#include "doctest.h"
#include "imgui.h"
#include "render/palette.h"
#include "support/controls.h"
#include "support/headless_app.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/search_bar.h"

namespace attest::testing::searching_test {
namespace {

struct Reader {
  Reader() {
    REQUIRE(it.opens("# Bridge\n\nThe Díaz bridge 🌉 is safe.\n\nA bridge too far.\n"));
    it.settle();
  }
  void type(std::string words) { it.settle({FieldEdited{kFindField, std::move(words)}}); }
  // Marks words as a claim with a note. Returns the claim's id. No mark is chosen afterwards.
  Id mark_with_note(std::string_view words, std::string note) {
    it.drag_over(words);
    it.press_key("1");
    Id mark = it.app.session().chosen();
    REQUIRE(it.app.perform(UpdateMark{mark, {&Mark::note, std::move(note)}}).ok());
    REQUIRE(it.app.perform(ChooseMark{}).ok());
    return mark;
  }
  void press(std::string key) {
    const FieldKeyPressed pressed{kFindField, std::move(key)};
    REQUIRE(it.app.wants_key(pressed));
    it.settle({pressed});
  }
  std::string announced() const {
    std::string text;
    for (const Request& request : it.all_requests) {
      if (const auto* said = std::get_if<Announce>(&request)) text += said->text + "|";
    }
    return text;
  }

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
};

TEST_CASE("the key / opens the search and focuses its field") {
  Reader reader;
  reader.it.press_key("/");
  const bool focused = std::any_of(reader.it.all_requests.begin(), reader.it.all_requests.end(),
                                   [](const Request& request) {
                                     const auto* focus = std::get_if<FocusField>(&request);
                                     return focus != nullptr && focus->field == kFindField;
                                   });
  CHECK(focused);
  CHECK(reader.it.app.run_command("next-hit").ok());
  reader.press("Escape");
  CHECK_FALSE(reader.it.app.run_command("next-hit").ok());
}

TEST_CASE("after the hits in the text, Enter chooses the mark of a note and announces the note") {
  Reader reader;
  const Id mark = reader.mark_with_note("too far", "Which bridge?");
  reader.type("bridge");
  CHECK(reader.it.app.session().chosen().empty());
  for (int i = 0; i < 3; ++i) reader.press("Enter");
  CHECK(reader.it.app.session().chosen() == mark);
  CHECK(reader.announced().ends_with("3 hits · 1 of 1 in notes: Claim, note: Which bridge?|"));
  reader.press("Enter");
  CHECK(reader.announced().ends_with("1 of 3 · 1 in notes|"));

  // The note of a deleted mark is not a hit.
  reader.press("Shift+Enter");
  REQUIRE(reader.it.app.perform(DeleteMark{mark}).ok());
  reader.press("Enter");
  reader.press("Enter");
  CHECK(reader.it.app.session().chosen().empty());
  CHECK(reader.announced().ends_with("of 3|"));
}

// Returns the number of vertices of the highlights in the field of the note.
int highlights(Reader& reader) {
  int count = 0;
  for (const Field& field : reader.it.fields) {
    if (field.id != kNoteField) continue;
    const FrameOutput out = reader.it.frame();
    for (const ImDrawList* list : out.picture->CmdLists) {
      count += static_cast<int>(std::count_if(
          list->VtxBuffer.begin(), list->VtxBuffer.end(), [&](const ImDrawVert& vertex) {
            return vertex.col == packed(palette_for(false, false).hit) &&
                   field.rect.contains({vertex.pos.x, vertex.pos.y});
          }));
    }
  }
  return count;
}

TEST_CASE("the found words of a note are highlighted in the field of the card") {
  Reader reader;
  const Id mark = reader.mark_with_note("too far", "Which bridge?");
  reader.type("bridge");
  for (int i = 0; i < 3; ++i) reader.press("Enter");
  REQUIRE(reader.it.app.session().chosen() == mark);
  CHECK(highlights(reader) > 0);
  reader.type("far");
  CHECK(highlights(reader) == 0);
}

TEST_CASE("typing announces the count of hits, and Enter and Shift+Enter move from hit to hit") {
  Reader reader;
  reader.type("bridge");
  CHECK(reader.announced().ends_with("1 of 3|"));
  reader.press("Enter");
  CHECK(reader.announced().ends_with("2 of 3|"));
  reader.press("Shift+Enter");
  reader.press("Shift+Enter");
  CHECK(reader.announced().ends_with("3 of 3|"));
  REQUIRE(reader.it.app.run_command("search-case").ok());
  reader.type("Bridge");
  CHECK(reader.announced().ends_with("1 of 1|"));
}

// Returns the last task that the browser has received.
FindExpression last_task(const Reader& reader) {
  FindExpression last{};
  for (const Request& request : reader.it.all_requests) {
    if (const auto* task = std::get_if<FindExpression>(&request)) last = *task;
  }
  return last;
}

TEST_CASE("the browser searches for a regular expression, and the hits are shown like text hits") {
  Reader reader;
  reader.it.drag_over("too far");
  reader.it.press_key("1");
  const Id mark = reader.it.app.session().chosen();
  REQUIRE(reader.it.app.perform(UpdateMark{mark, {&Mark::note, std::string("A bride?")}}).ok());
  reader.it.press_key("/");
  REQUIRE(reader.it.app.run_command("search-expression").ok());
  CHECK_FALSE(reader.it.app.run_command("search-accents").ok());
  reader.type("bri.");
  const FindExpression task = last_task(reader);
  CHECK(task.pattern == "bri.");
  CHECK(task.notes == std::vector<std::string>{"A bride?"});

  SUBCASE("hits in the text and in the notes are counted together") {
    // The article is "Bridge\nThe Díaz bridge 🌉 is safe.\nA bridge too far."
    reader.it.settle({ExpressionSearched{
        task.number, ExpressionError::None, {{0, 4}, {16, 20}, {37, 41}}, {{0, {2, 6}}}}});
    CHECK(reader.announced().ends_with("1 of 3 · 1 in notes|"));
    reader.press("Enter");
    reader.press("Enter");
    CHECK(reader.announced().ends_with("3 of 3 · 1 in notes|"));
    CHECK(highlights(reader) > 0);
    reader.type("bri..");
    CHECK(highlights(reader) == 0);
  }
  SUBCASE("with the option for whole words, a part of a word in a note is no hit") {
    REQUIRE(reader.it.app.run_command("search-whole-words").ok());
    reader.it.settle();
    reader.it.settle(
        {ExpressionSearched{last_task(reader).number, ExpressionError::None, {}, {{0, {2, 6}}}}});
    CHECK(reader.announced().ends_with("Nothing found|"));
  }
  SUBCASE("a late result for an earlier regular expression is ignored") {
    reader.type("bri..");
    reader.it.settle({ExpressionSearched{task.number, ExpressionError::None, {{0, 4}}, {}}});
    CHECK_FALSE(reader.announced().ends_with("1 of 1|"));
  }
  SUBCASE("an error is announced for an expression that is invalid or takes too long") {
    reader.it.settle({ExpressionSearched{task.number, ExpressionError::Invalid, {}, {}}});
    CHECK(reader.announced().ends_with("Not a regular expression|"));
    reader.type("(x+x+)+y");
    reader.it.settle({ExpressionSearched{last_task(reader).number, ExpressionError::Slow, {}, {}}});
    CHECK(reader.announced().ends_with("The expression takes too long|"));
  }
  SUBCASE("a changed note is searched again") {
    reader.it.settle({ExpressionSearched{task.number, ExpressionError::None, {}, {}}});
    REQUIRE(reader.it.app.perform(UpdateMark{mark, {&Mark::note, std::string("Brick")}}).ok());
    reader.it.settle();
    CHECK(last_task(reader).notes == std::vector<std::string>{"Brick"});
  }
}

TEST_CASE("find_json() returns hits as ranges of code points and can match case") {
  Reader reader;
  CHECK(reader.it.app.find_json("SAFE", {}) == R"({"text":[{"start":28,"end":32}],"notes":[]})");
  CHECK(reader.it.app.find_json("SAFE", {.match_case = true}) == R"({"text":[],"notes":[]})");
}

TEST_CASE("in a narrow window, the search shows the result beside the search field") {
  for (const float width : {390.0f, 320.0f}) {
    Reader reader;
    reader.it.size = {width, 844};
    reader.it.press_key("/");
    reader.it.painter.drawn.clear();
    reader.type("zebra");
    const std::vector<std::string>& drawn = reader.it.painter.drawn;
    CHECK(std::find(drawn.begin(), drawn.end(), "Nothing") != drawn.end());
  }
}

TEST_CASE("on a small phone, the place of the current hit is not truncated") {
  Reader reader;
  reader.it.size = {320, 640};
  reader.it.settle({ThemeChanged{.coarse = true}});
  reader.it.press_key("/");
  reader.type("bridge");
  const Control* const count = control_beginning(reader.it.controls, "1 of 3");
  REQUIRE(count != nullptr);
  CHECK(count->rect.width >= 6 * 6);  // A letter of this size has a width of 6 pixels.
}

TEST_CASE("in a narrow window, a menu of the search bar has the options") {
  Reader reader;
  reader.it.size = {390, 844};
  reader.it.press_key("/");
  reader.type("Bridge");
  const auto option = [&] {
    reader.it.activate("Search options");
    return control_beginning(reader.it.controls, "Match case");
  };
  const Control* match_case = option();
  REQUIRE(match_case != nullptr);
  CHECK(match_case->role == Control::Role::MenuCheck);
  CHECK_FALSE(match_case->on);
  for (const char* other : {"Whole words", "Match accents", "Regular expression"}) {
    CHECK(control_beginning(reader.it.controls, other) != nullptr);
  }
  reader.it.activate("Match case");
  CHECK(reader.announced().ends_with("1 of 1|"));
  match_case = option();
  REQUIRE(match_case != nullptr);
  CHECK(match_case->on);
}

}  // namespace
}  // namespace attest::testing::searching_test
