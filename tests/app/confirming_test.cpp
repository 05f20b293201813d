// Tests the line of the status bar that confirms a deletion, an import or an export.
#include <algorithm>
#include <string>
#include <vector>

#include "doctest.h"
#include "support/story_reader.h"

namespace attest::confirming_test {
namespace {

constexpr const char* kText = "The mayor said on Monday that the council had voted.";

struct Window : testing::StoryReader {
  Window() : StoryReader(kText) {}

  void mark(std::string_view words) {
    it.drag_over(words);
    it.press_key("1");
  }
  std::size_t marks() const { return it.app.session().notebook().mark_count(); }
  bool shows(std::string_view name) const {
    return std::any_of(it.controls.begin(), it.controls.end(),
                       [name](const Control& each) { return each.name == name; });
  }
  // Returns the name of the confirmation's Undo button, or an empty text if there is none.
  std::string undo_button() const {
    const auto found =
        std::find_if(it.controls.begin(), it.controls.end(),
                     [](const Control& each) { return each.name.starts_with("Undo: "); });
    return found == it.controls.end() ? std::string() : found->name;
  }
  bool is_confirmed() const { return !undo_button().empty(); }
  std::size_t times_announced(const std::string& text) const {
    return static_cast<std::size_t>(
        std::count_if(it.all_requests.begin(), it.all_requests.end(), [&](const Request& request) {
          const auto* said = std::get_if<Announce>(&request);
          return said != nullptr && said->text == text;
        }));
  }
};

}  // namespace

TEST_CASE(
    "a deletion is announced once, and the status bar shows the deletion with an Undo button") {
  Window window;
  window.mark("the council");
  CHECK_FALSE(window.is_confirmed());
  window.it.press_key("Delete");
  const std::string text = "Deleted a claim: the council";
  CHECK(window.shows(text));
  CHECK(window.undo_button() == "Undo: " + text);
  CHECK(window.times_announced(text) == 1);

  window.it.activate(window.undo_button());
  CHECK(window.marks() == 1);
  CHECK_FALSE(window.shows(text));
  CHECK_FALSE(window.is_confirmed());
}

TEST_CASE(
    "while the side panel is hidden, the status bar shows each change that only the panel shows") {
  Window window;
  window.mark("the council");
  window.it.press_key("v");
  window.it.press_key("1");
  CHECK_FALSE(window.is_confirmed());
  REQUIRE(window.it.app.run_command("toggle-panel").ok());
  window.it.settle();

  window.it.press_key("v");
  window.it.press_key("4");
  CHECK(window.undo_button() == "Undo: Disputed");
  window.it.activate(window.undo_button());
  CHECK(window.it.app.session().chosen_mark()->verdict == "supported");
  CHECK_FALSE(window.is_confirmed());
}

TEST_CASE("a confirmation requests a frame after eight seconds and disappears in this frame") {
  Window window;
  window.mark("the council");
  window.it.press_key("Delete");
  FrameOutput out = window.it.settle();
  CHECK_FALSE(out.wake.at_once);
  window.it.now_s += 7.8;  // The caret has stopped blinking.
  out = window.it.settle();
  CHECK(window.is_confirmed());
  CHECK_FALSE(out.wake.at_once);
  REQUIRE(out.wake.after_s > 0);
  CHECK(out.wake.after_s < 0.3);
  window.it.now_s += out.wake.after_s;
  window.it.settle();
  CHECK_FALSE(window.is_confirmed());
  CHECK(window.times_announced("Deleted a claim: the council") == 1);
}

TEST_CASE("the next action removes a confirmation, but a movement of the pointer does not") {
  Window window;
  window.mark("the council");
  window.mark("The mayor");
  window.it.press_key("Delete");
  window.it.settle({PointerMoved{window.it.middle_of("the council")}});
  CHECK(window.is_confirmed());
  SUBCASE("choosing another mark removes the confirmation of the deletion") {
    window.it.click(window.it.middle_of("the council"));
  }
  SUBCASE("making a new mark removes the confirmation of the deletion") { window.mark("Monday"); }
  SUBCASE("selecting text removes the confirmation of the deletion") {
    window.it.drag_over("Monday");
  }
  SUBCASE("opening another article removes the confirmation of the deletion") {
    REQUIRE(window.it.opens("Another text."));
    window.it.settle();
  }
  CHECK_FALSE(window.is_confirmed());
}

TEST_CASE("opening a file is confirmed, and Undo removes the records of the file again") {
  Window source;
  source.mark("the council");
  const std::string file = source.it.app.export_native();

  Window window;
  SUBCASE("opening a file into a new notebook can be undone") {}
  SUBCASE("opening a file into a notebook with marks can be undone") {
    // Skips some ids, because the records of the file already use these ids.
    for (int i = 0; i < 9; ++i) (void)window.environment.new_id();
    window.mark("Monday");
  }
  const std::size_t before = window.marks();
  REQUIRE(window.it.imports(file));
  window.it.settle();
  CHECK(window.marks() == before + 1);
  CHECK(window.shows("Opened a file with 1 mark"));
  window.it.activate(window.undo_button());
  CHECK(window.marks() == before);

  // After Redo, opening the file again changes nothing.
  window.it.press_key("Z", {.shift = true, .control = true});
  REQUIRE(window.it.imports(file));
  window.it.settle();
  CHECK(window.shows("Opened a file with 1 mark"));
  CHECK_FALSE(window.is_confirmed());
}

TEST_CASE("a confirmation does not hide the hint that new selections become quotes at once") {
  Window window;
  window.mark("the council");
  window.it.press_key("Delete");
  REQUIRE(window.is_confirmed());
  window.it.painter.drawn.clear();
  window.it.press_key("Q", {.shift = true});
  REQUIRE(window.is_confirmed());
  const std::vector<std::string>& drawn = window.it.painter.drawn;
  CHECK(std::find(drawn.begin(), drawn.end(), "becomes") != drawn.end());
}

TEST_CASE("an opened Attest file counts as a file of the article if it has all its marks") {
  Window writer;
  writer.mark("the council");
  const std::string file = writer.it.app.export_native();
  const auto counts_as_file = [](Window& window) {
    window.it.settle();
    const std::vector<std::string>& drawn = window.it.painter.drawn;
    const bool never = std::find(drawn.begin(), drawn.end(), "never") != drawn.end();
    const std::string key = "attest/1/article/" + window.it.app.article().id();
    const std::string stored = window.store.get(key).value_or("");
    CHECK(never == (stored.find("exported") == std::string::npos));
    return !never;
  };

  Window reader;
  reader.it.painter.drawn.clear();
  REQUIRE(reader.it.imports(file));
  CHECK(reader.marks() == 1);
  CHECK(counts_as_file(reader));

  Window colleague;
  colleague.mark("the council");
  colleague.mark("The mayor");
  REQUIRE(colleague.it.imports(file));
  CHECK(colleague.marks() == 2);
  CHECK_FALSE(counts_as_file(colleague));
}

TEST_CASE("an undone export does not count as the last export") {
  Window window;
  window.mark("the council");
  const auto last_file = [&] {
    return window.store.get("attest/1/article/" + window.it.app.article().id()).value_or("");
  };
  CHECK(last_file().find("exported") == std::string::npos);
  window.it.activate("Export");
  CHECK(window.shows("The article was saved as a file with all its marks."));
  CHECK(window.times_announced("The article was saved as a file with all its marks.") == 1);
  CHECK(last_file().find("exported") != std::string::npos);

  window.it.activate(window.undo_button());
  CHECK(window.it.announced() == "The last export counts as not done.");
  CHECK(last_file().find("exported") == std::string::npos);
  CHECK_FALSE(window.is_confirmed());
  CHECK(window.marks() == 1);
  // An export can be undone only once.
  CHECK_FALSE(window.it.app.run_command("undo-export").ok());
}

TEST_CASE("undo and redo scroll to the mark that they change, and the status bar names the step") {
  Window window;
  std::string text = "The first words.\n\n";
  for (int i = 0; i < 60; ++i) text += "A paragraph between.\n\n";
  REQUIRE(window.it.opens(text));
  window.it.settle();
  window.mark("first words");
  for (const bool redo : {false, true}) {
    window.it.settle({Scrolled{1000}});
    REQUIRE(window.it.middle_of("first words").y < 0);
    window.it.press_key("z", {.shift = redo, .control = true});
    CHECK(window.marks() == (redo ? 1 : 0));
    CHECK(window.it.middle_of("first words").y > 48);
    CHECK(window.shows(redo ? "Redone: mark a claim" : "Undone: mark a claim"));
  }
}

}  // namespace attest::confirming_test
