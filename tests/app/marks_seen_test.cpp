// Tests how marks are drawn and sent to the page, without a browser.
#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include "annotation/edit.h"
#include "doctest.h"
#include "formats/native/native_json.h"
#include "imgui.h"
#include "support/marks.h"
#include "support/story_reader.h"
#include "ui/reading/shape_batch.h"

namespace attest::marks_seen_test {
namespace {

struct Reader : testing::StoryReader {
  // Opens an article that is several times as high as the view.
  void opens_long_article() {
    std::string text = "# Long\n\n";
    for (int i = 0; i < 200; ++i) text += "A paragraph of some words that fills a line or two.\n\n";
    REQUIRE(it.opens(text));
    it.settle();
  }
  Id marks(std::string_view words, const char* key) {
    it.drag_over(words);
    it.press_key(key);
    return it.app.session().chosen();
  }
  // Handles the events and draws until the app is idle. Returns all marks sent to the text layer.
  std::vector<TextLayerMarks> sent_marks(const std::vector<Event>& events) {
    std::vector<TextLayerMarks> all;
    for (FrameOutput out = it.frame(events);; out = it.frame()) {
      if (out.text_layer) {
        for (const TextLayerMarks& marked : out.text_layer->marked) all.push_back(marked);
      }
      if (!out.wake.at_once) return all;
    }
  }
};

// Returns the colours of the marks on the overview ruler. Only the ruler uses shape batches in
// these draw lists. The first batch contains all marks, and the second contains the chosen mark.
std::set<std::uint32_t> colours_of_ruler(const FrameOutput& out) {
  std::set<std::uint32_t> colours;
  for (const ImDrawList* list : out.picture->CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback == nullptr) continue;
      for (const Quad& quad : *static_cast<ShapeBatch*>(command.UserCallbackData)->quads) {
        colours.insert(quad.colour.rgba | 0xFFu);
      }
      return colours;
    }
  }
  return colours;
}

}  // namespace

TEST_CASE("a new mark among thousands appears on the ruler after the frame that draws the mark") {
  Reader reader;
  reader.opens_long_article();
  Project project{std::make_shared<const Article>(reader.it.app.article()), {}, {}};
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < 3000; ++i) {
    edits.push_back(PutMark{
        testing::mark_on("m" + std::to_string(i), MarkKind::Claim, {ByteRange(3 * i, 3 * i + 2)})});
  }
  REQUIRE(apply(project.notebook, Batch{std::move(edits)}).ok());

  REQUIRE(reader.it.imports(write_native(project, {"Attest", "now"})));
  // The ruler shows an import in the next frame.
  CHECK(colours_of_ruler(reader.it.frame()).size() == 1);
  reader.it.settle();

  REQUIRE(reader.it.app.select(CodePointRange(0, 4)).ok());
  reader.it.settle();
  CHECK(colours_of_ruler(reader.it.frame({KeyPressed{"3", {}}})).size() == 1);
  reader.it.settle();
  CHECK(colours_of_ruler(reader.it.frame()).size() == 2);
}

TEST_CASE("the text layer receives a block's marks once, and an empty list after their deletion") {
  Reader reader;
  reader.it.drag_over("Díaz said");
  std::vector<TextLayerMarks> sent = reader.sent_marks({KeyPressed{"1", {}}});
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].block == 1);
  REQUIRE(sent[0].marks.size() == 1);
  CHECK(sent[0].marks[0].kind == MarkKind::Claim);
  CHECK(sent[0].marks[0].range == Utf16Range(10, 19));

  CHECK(reader.sent_marks({PointerMoved{{5, 5}}}).empty());

  sent = reader.sent_marks({KeyPressed{"Delete", {}}});
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].marks.empty());
}

TEST_CASE("if a mark covers several blocks, the text layer receives the part in each block") {
  Reader reader;
  const Article& article = reader.it.app.article();
  const std::size_t start = article.text().find("strength");
  const std::size_t end = article.text().find(" will not wait");
  const OffsetMap& map = article.offsets();
  REQUIRE(reader.it.app
              .select(CodePointRange(map.to_code_points(ByteOffset(start)),
                                     map.to_code_points(ByteOffset(end))))
              .ok());
  const std::vector<TextLayerMarks> sent = reader.sent_marks({KeyPressed{"2", {}}});
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].marks[0].range.length() == 9);
  CHECK(sent[1].marks[0].range == Utf16Range(0, 11));
}

TEST_CASE(
    "the panel lists the links of the chosen mark, and pressing a link chooses the other mark") {
  Reader reader;
  const Id first = reader.marks("Mayor Ana Díaz", "1");
  const Id second = reader.marks("The repair will not wait", "1");
  REQUIRE(reader.it.app.perform(LinkMarks{"supports", second, first}).ok());
  reader.it.settle();

  reader.it.activate("supports Mayor Ana Díaz");
  CHECK(reader.it.settled);
  CHECK(reader.it.app.session().chosen() == first);
  reader.it.activate("supported by The repair will not wait");
  CHECK(reader.it.app.session().chosen() == second);
}

TEST_CASE("the caret blinks for a few seconds, but never blinks if motion is reduced") {
  Reader reader;
  reader.it.click(reader.it.middle_of("Monday"));
  const auto caret_is_drawn = [&reader](double later_s) {
    reader.it.now_s += later_s;
    return reader.it.frame().wake.after_s;
  };
  CHECK(caret_is_drawn(0) > 0.3);
  CHECK(caret_is_drawn(0.6) > 0.3);
  CHECK(caret_is_drawn(10) < 0);

  reader.it.settle({ThemeChanged{false, false, true}});
  CHECK(reader.it.settle().wake.after_s < 0);
}

TEST_CASE("text that the browser finds far below the view is scrolled into view") {
  Reader reader;
  reader.opens_long_article();
  const auto choose = [&reader](std::size_t from, std::size_t to) {
    reader.it.all_requests.clear();
    reader.it.settle({TextSelected{{from, Utf16Offset(2), to, Utf16Offset(11)}}});
    const auto found = std::find_if(
        reader.it.all_requests.begin(), reader.it.all_requests.end(),
        [](const Request& request) { return std::holds_alternative<ScrollTo>(request); });
    return found == reader.it.all_requests.end() ? -1 : std::get<ScrollTo>(*found).y;
  };
  CHECK(choose(3, 3) < 0);  // The range is already in view.
  const float far = choose(150, 150);
  CHECK(far > 1000);
  CHECK(choose(151, 151) < 0);
  CHECK(choose(1, 200) < 0);  // The whole text is selected, so a part of it is in view.
  CHECK(choose(2, 2) >= 0);
  CHECK(choose(2, 2) < 0);
}

TEST_CASE("a drag on the overview ruler scrolls the article") {
  Reader reader;
  reader.opens_long_article();
  const auto scrolled = [&reader] {
    float y = 0;
    for (const Request& request : reader.it.all_requests) {
      if (const auto* to = std::get_if<ScrollTo>(&request)) y = to->y;
    }
    return y;
  };
  const Point ruler{981, 300};
  reader.it.settle({PointerMoved{ruler}, PointerPressed{.at = ruler}});
  const float at_press = scrolled();
  CHECK(at_press > 500);
  reader.it.settle({PointerMoved{{981, 600}}});
  CHECK(scrolled() > at_press + 500);

  // When the page reports the requested scroll position, the drag has already scrolled further.
  const float sent = scrolled();
  reader.it.settle({PointerMoved{{981, 650}}, Scrolled{sent}});
  CHECK(scrolled() > sent + 200);
  // The wheel has caused this event, so the program accepts the scroll position.
  reader.it.settle({Scrolled{sent + 3}});
  reader.it.settle({Scrolled{sent}});
  const std::size_t asked = reader.it.all_requests.size();
  reader.it.settle({PointerMoved{{981, 600}}});
  // The view is already at this position, so nothing is requested.
  CHECK(reader.it.all_requests.size() == asked);
  reader.it.settle({PointerReleased{{981, 600}}});
  const float at_release = scrolled();
  reader.it.settle({PointerMoved{{981, 100}}});
  CHECK(scrolled() == at_release);
}

TEST_CASE("work between frames does not scroll an article that was just opened") {
  Reader reader;
  const Point at = reader.it.middle_of("Mayor Ana");
  reader.opens_long_article();
  reader.it.size.width /= 2;
  reader.it.frame();  // Most of the article is not yet laid out at the new width.
  REQUIRE(reader.it.opens(Reader::kStory));
  reader.it.work();  // The page receives the new article with the next frame.
  reader.it.size.width *= 2;
  reader.it.settle();
  CHECK(reader.it.middle_of("Mayor Ana") == at);
}

}  // namespace attest::marks_seen_test
