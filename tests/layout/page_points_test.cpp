#include <string>
#include <vector>

#include "doctest.h"
#include "layout/page_layout.h"
#include "layout/pages.h"

namespace attest::testing::page_points_test {

namespace {

// Each grapheme is 10 pixels wide, each line is 32 pixels high, and the column is 400 pixels wide
// (see pages.h).
constexpr float kFirstLine = 16, kSecondLine = 48;

std::string before(Page& page, Point at) {
  return std::string(page.layout.article().text().substr(0, page.layout.offset_at(at).value));
}

std::string letter(Page& page, Point at) {
  return std::string(page.slice(page.layout.grapheme_at(at)));
}

}  // namespace

TEST_CASE("the offset at a point is the nearest edge of a grapheme") {
  Page page("The old bridge");
  CHECK(before(page, {44, kFirstLine}) == "The ");
  CHECK(before(page, {46, kFirstLine}) == "The o");
  CHECK(letter(page, {44, kFirstLine}) == "o");
  CHECK(letter(page, {49.5f, kFirstLine}) == "o");
  CHECK(letter(page, {50, kFirstLine}) == "l");
  CHECK(letter(page, {35, kFirstLine}) == " ");
}

TEST_CASE("the offset at a point is never inside a grapheme") {
  Page page("I\u0301👩‍👩‍👧x");  // The graphemes are 10, 20 and 10 pixels wide.
  CHECK(before(page, {4, kFirstLine}).empty());
  CHECK(before(page, {6, kFirstLine}) == "I\u0301");
  CHECK(before(page, {19, kFirstLine}) == "I\u0301");
  CHECK(before(page, {21, kFirstLine}) == "I\u0301👩‍👩‍👧");
  CHECK(letter(page, {15, kFirstLine}) == "👩‍👩‍👧");
}

TEST_CASE("a point beside a line gets the nearer end of the line, before trailing white space") {
  Page page("Mayor Ana Díaz said on Monday that the old bridge is not safe");
  REQUIRE(page.lines_of(0)[0] == "Mayor Ana Díaz said on Monday that the ");
  CHECK(before(page, {-50, kSecondLine}) == "Mayor Ana Díaz said on Monday that the ");
  CHECK(before(page, {900, kFirstLine}) == "Mayor Ana Díaz said on Monday that the");
  CHECK(letter(page, {900, kFirstLine}).empty());
  CHECK(letter(page, {-1, kFirstLine}).empty());
}

TEST_CASE(
    "a point above the page gives the offset 0, and a point below gives the end of the text") {
  Page page(article_of({Part{BlockKind::Paragraph, "one"}, Part{BlockKind::Paragraph, "two"}}));
  CHECK(before(page, {25, -5}).empty());
  CHECK(before(page, {5, 5000}) == "one\ntwo");
}

TEST_CASE("a point between two paragraphs has an offset in the nearer paragraph but no grapheme") {
  Page page(article_of({Part{BlockKind::Paragraph, "one"}, Part{BlockKind::Paragraph, "two"}}));
  const float gap = page.layout.top_of(1) - 32;
  CHECK(before(page, {0, 32 + gap * 0.3f}).empty());
  CHECK(before(page, {0, 32 + gap * 0.7f}) == "one\n");
  CHECK(letter(page, {5, 32 + gap * 0.3f}).empty());
}

TEST_CASE("offsets increase from right to left in Hebrew text") {
  Page page("שלום לכם");  // The first letter is at the right edge of the column, 400.
  CHECK(before(page, {398, kFirstLine}).empty());
  CHECK(before(page, {388, kFirstLine}) == "ש");
  CHECK(before(page, {900, kFirstLine}).empty());
  CHECK(before(page, {0, kFirstLine}) == "שלום לכם");
  CHECK(letter(page, {395, kFirstLine}) == "ש");
  CHECK(letter(page, {365, kFirstLine}) == "ם");
}

TEST_CASE("a passage with left-to-right and right-to-left text has two separate rects") {
  Page page("He said שלום לכם again");
  std::vector<Rect> rects = page.layout.rects_of(page.range_of("said שלום"));
  REQUIRE(rects.size() == 2);
  CHECK(rects[0].x == 30);
  CHECK(rects[0].width == 50);
  CHECK(rects[1].x == 120);  // The first Hebrew word is to the right of the second.
  CHECK(rects[1].width == 40);
  rects = page.layout.rects_of(page.range_of("said שלום לכם"));
  REQUIRE(rects.size() == 1);
  CHECK(rects[0].width == 130);
}

TEST_CASE("the letters of a Hebrew word have rects from right to left") {
  Page page("שלום");
  const std::vector<Rect> rects = page.layout.rects_of(ByteRange(2, 6));
  REQUIRE(rects.size() == 1);
  CHECK(rects[0].x == 370);
  CHECK(rects[0].right() == 390);
}

TEST_CASE("joined letters have their edges at the caret positions that the shaper measures") {
  Page page("كتاب");  // The first letter is 10 pixels wide, the others 8 each.
  const float width = 10 + 3 * 8;
  const std::vector<Rect> rects = page.layout.rects_of(ByteRange(2, 4));
  REQUIRE(rects.size() == 1);
  CHECK(rects[0].right() == doctest::Approx(400 - 10));
  CHECK(rects[0].width == doctest::Approx(8));
  CHECK(page.layout.caret_at(ByteOffset(8)).x == doctest::Approx(400 - width));
}

TEST_CASE("a passage over several lines covers each line to the end of the text in the line") {
  Page page("Mayor Ana Díaz said on Monday that the old bridge is not safe");
  const std::vector<Rect> rects = page.layout.rects_of(page.range_of("the old bridge"));
  REQUIRE(rects.size() == 2);
  CHECK(rects[0].x == 350);
  CHECK(rects[0].right() == 380);  // The trailing space is excluded.
  CHECK(rects[1].x == 0);
  CHECK(rects[1].right() == 100);
  const PlacedLine line = page.layout.line_of(0, 1);
  CHECK(rects[1].y == line.baseline - line.ascent);
  CHECK(rects[1].height == line.ascent + line.descent);
}

TEST_CASE("a passage over several blocks covers all these blocks") {
  Page page(article_of({Part{BlockKind::Paragraph, "one"}, Part{BlockKind::Rule, ""},
                        Part{BlockKind::Paragraph, "two"}, Part{BlockKind::Paragraph, "three"}}));
  CHECK(page.layout.rects_of(ByteRange(1, 9)).size() == 3);
  CHECK(page.layout.rects_of(ByteRange(3, 4)).empty());  // The newline has no rect.
}

TEST_CASE("caret_at() returns a caret before the grapheme that begins at the given offset") {
  Page page("The old bridge");
  CHECK(page.layout.caret_at(ByteOffset(0)).x == 0);
  CHECK(page.layout.caret_at(ByteOffset(5)).x == 50);
  CHECK(page.layout.caret_at(ByteOffset(14)).x == 140);
  const Rect caret = page.layout.caret_at(ByteOffset(5));
  CHECK(caret.width == 0);
  CHECK(caret.height == 24);
}

TEST_CASE("the caret starts at the right edge in Hebrew text") {
  Page page("שלום לכם");
  CHECK(page.layout.caret_at(ByteOffset(0)).x == 400);
  CHECK(page.layout.caret_at(ByteOffset(2)).x == 390);
  CHECK(page.layout.caret_at(ByteOffset(15)).x == 320);
}

TEST_CASE("the caret on an empty line is at the leading edge of the column") {
  Page page(article_of({Part{BlockKind::Code, "one\u2028\u2028two"}}));
  page.layout.ensure_block(0);
  const Rect caret = page.layout.caret_at(ByteOffset(6));
  CHECK(caret.x == page.layout.look_of_block(0).inset);
  CHECK(caret.y > page.layout.caret_at(ByteOffset(0)).y);
  CHECK(caret.y < page.layout.caret_at(ByteOffset(9)).y);
}

TEST_CASE("the caret in trailing white space stays inside the column") {
  Page page("Mayor Ana Díaz said on Monday ago then      we met");
  REQUIRE(page.lines_of(0).size() == 2);
  CHECK(page.layout.caret_at(ByteOffset(page.lines_of(0)[0].size() - 1)).x == 400);
}

}  // namespace attest::testing::page_points_test
