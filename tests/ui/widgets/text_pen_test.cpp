// Tests where the pen draws labels, and the text of fields behind a dialog.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest.h"
#include "imgui.h"
#include "support/widget_window.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace attest::text_pen_test {
namespace {

using testing::WidgetWindow;

// Returns the left edge of the shapes that `draw` adds to the window's draw list.
template <typename Draw>
float left_of(WidgetWindow& window, const Draw& draw) {
  float left = 1e6f;
  window.draw([&](Ui& ui) {
    const ImVector<ImDrawVert>& all = ui.list()->VtxBuffer;
    const int first = all.Size;
    draw(ui);
    for (int i = first; i < all.Size; ++i) left = std::min(left, all[i].pos.x);
  });
  return left;
}

}  // namespace

TEST_CASE("a right-to-left label begins at the left edge of its column, like all labels") {
  for (const std::string_view text : {"The mayor", "ראש העיר", "رئيس البلدية"}) {
    WidgetWindow window;
    const float line = left_of(window, [&](Ui& ui) {
      ui.text({40, 10, 300, 20}, text, ui.font(14), ui.palette().ink);
    });
    CHECK(line == 40);
    const float truncated = left_of(window, [&](Ui& ui) {
      ui.text({40, 10, 50, 20}, text, ui.font(14), ui.palette().ink);
    });
    CHECK(truncated == 40);
    const float lines = left_of(window, [&](Ui& ui) {
      ui.pen().lines(ui.font(14), 20, text, {40, 10}, 300, 2, ui.palette().ink);
    });
    CHECK(lines == 40);
  }
}

TEST_CASE("a label that is too wide is cut between two letters, so that it fills its width") {
  WidgetWindow window;
  window.draw([&](Ui& ui) {
    const Font font = ui.font(14);
    const auto width = [&](std::string_view text) { return ui.pen().width(font, text); };
    const auto drawn = [&](std::string_view text, float room) {
      return ui.pen().line(font, text, {}, room, ui.palette().ink);
    };
    const float room = width("the harbour bri…");
    CHECK(drawn("the harbour bridge", room) == room);
    CHECK(drawn("the harbour bridge", width("the harbour …")) == width("the harbour…"));
    CHECK(drawn("the harbour", room) == width("the harbour"));
    CHECK(drawn("the harbour bridge", 0) == width("…"));
    CHECK(drawn("ראש העיר אמר", width("ראש העי…")) == width("ראש העי…"));
    // The ellipsis between two passages is not followed by another ellipsis.
    CHECK(drawn("the … bridge", width("the … b")) == width("the …"));
  });
}

TEST_CASE("the rects of words in a field follow the field's lines, in both text directions") {
  WidgetWindow window;
  window.draw([&](Ui& ui) {
    const Font font = ui.font(14);
    const auto rects = [&](std::string_view text, float room, std::size_t from, std::size_t to) {
      return ui.pen().rects_of(font, 20, text, room, ByteRange(from, to));
    };
    const float bridge = ui.pen().width(font, "bridge");
    const float the = ui.pen().width(font, "the bridge") - bridge;
    const float half = ui.pen().width(font, "bri");
    CHECK(rects("the bridge", 1000, 4, 10) == std::vector<Rect>{{the, 0, bridge, 20}});
    CHECK(rects("the bridge", 1000, 4, 7) == std::vector<Rect>{{the, 0, half, 20}});
    CHECK(rects("the bridge", the + half, 4, 10) == std::vector<Rect>{{0, 20, bridge, 20}});
    CHECK(rects("a\n\nthe bridge", 1000, 7, 13) == std::vector<Rect>{{the, 40, bridge, 20}});
    // A field leaves a single word on its last line. The article would move a second word there.
    const float line = ui.pen().width(font, "the old stone bridge") + 1;
    CHECK(rects("the old stone bridge bridge", line, 21, 27) ==
          std::vector<Rect>{{0, 20, bridge, 20}});
    // In a right-to-left line, the first word is to the right of the last word.
    const std::string_view hebrew = "ראש העיר";
    const std::vector<Rect> first = rects(hebrew, 1000, 0, 6), last = rects(hebrew, 1000, 7, 15);
    REQUIRE(first.size() == 1);
    REQUIRE(last.size() == 1);
    CHECK(last[0].x == 0);
    CHECK(first[0].x > last[0].right());
  });
}

TEST_CASE("while a dialog is open, the canvas draws the text of the fields behind the dialog") {
  WidgetWindow window;
  const auto shapes = [&](Field field) {
    int count = 0;
    window.draw([&](Ui& ui) {
      const int before = ui.list()->VtxBuffer.Size;
      text_field(ui, field, {200, 32});
      count = ui.list()->VtxBuffer.Size - before;
    });
    return count;
  };
  Field name;
  name.id = 7;
  name.name = "Name";
  name.text = "Ana";
  Field empty = name;
  empty.text.clear();
  empty.hint = "Name";
  Field note = name;
  note.multiline = true;
  const int frame = shapes(name);
  window.frame.dialog_open = true;
  CHECK(shapes(name) == frame + 4);  // One glyph run.
  CHECK(shapes(empty) == frame + 4);
  CHECK(shapes(note) == frame + 4);
}

TEST_CASE("while a menu is open, the canvas draws the text of the fields, which the page hides") {
  WidgetWindow window;
  Field name;
  name.id = 7;
  name.name = "Name";
  name.text = "Ana";
  const MenuItem person{.label = "Person"};
  int shapes = 0;
  bool opens = false;
  const auto draw = [&](Ui& ui) {
    const int before = ui.list()->VtxBuffer.Size;
    text_field(ui, name, {200, 32});
    shapes = ui.list()->VtxBuffer.Size - before;
    if (std::exchange(opens, false)) open_menu("kind");
    (void)draw_menu(ui, "kind", {0, 0, 100, 32}, {"Kind", {&person, 1}});
  };
  window.draw(draw);
  const int frame = shapes;
  opens = true;
  window.draw(draw);
  window.draw(draw);
  CHECK(shapes == frame + 4);  // One glyph run.
}

}  // namespace attest::text_pen_test
