#include "render/mark_handles.h"

#include <string>

#include "doctest.h"
#include "layout/pages.h"
#include "support/marks.h"

namespace attest::mark_handles_test {
namespace {

using testing::mark_on;
using testing::Page;

// A line holds 40 graphemes, so "eight" begins the second line.
constexpr std::string_view kText = "one two three four five six seven xxxxxx eight nine ten";

std::vector<PlacedLine> lines_of(const Page& page) {
  std::vector<PlacedLine> lines;
  page.layout.lines_between(0, 1000, lines);
  return lines;
}

}  // namespace

TEST_CASE("the handles of a mark are at its first and its last corner") {
  Page page{std::string(kText)};
  const Mark mark = mark_on("m", MarkKind::Quote, {page.range_of("two"), page.range_of("nine")});
  const std::vector<PlacedLine> lines = lines_of(page);
  REQUIRE(lines.size() == 2);
  const std::vector<MarkHandle> handles = handles_of(page.layout, lines, mark, {100, 50});
  REQUIRE(handles.size() == 2);
  CHECK(handles[0].end == MarkEnd::Start);
  CHECK(handles[0].passage == 0);
  CHECK(handles[0].at == Point{100 + 40 - 3, 50 + lines[0].baseline - lines[0].ascent - 2.5f});
  CHECK(handles[1].end == MarkEnd::End);
  CHECK(handles[1].passage == 1);
  CHECK(handles[1].at == Point{100 + 100 + 3, 50 + lines[1].baseline + lines[1].descent + 3.5f});
}

TEST_CASE("an end of a mark has a handle only if the end is in view") {
  Page page{std::string(kText)};
  Mark mark = mark_on("m", MarkKind::Quote, {page.range_of("two"), page.range_of("nine")});
  std::vector<PlacedLine> lines = lines_of(page);
  lines.pop_back();
  REQUIRE(handles_of(page.layout, lines, mark, {}).size() == 1);
  CHECK(handles_of(page.layout, lines, mark, {})[0].end == MarkEnd::Start);
  const Mark lost = testing::lost_mark("lost", "gone");
  CHECK(handles_of(page.layout, lines_of(page), lost, {}).empty());
}

TEST_CASE("the handles of a mark in right-to-left text are mirrored") {
  Page page{std::string("ראש העיר אמרה")};
  const ByteRange words = page.range_of("העיר");
  const Mark mark = mark_on("m", MarkKind::Quote, {words});
  const std::vector<MarkHandle> handles = handles_of(page.layout, lines_of(page), mark, {});
  REQUIRE(handles.size() == 2);
  CHECK(handles[0].at.x > handles[1].at.x);
  CHECK(handles[0].at.x == handles[0].text.x + 3);
  CHECK(handles[1].at.x == handles[1].text.x - 3);
}

TEST_CASE("the handle of the adjusted end is filled and larger") {
  Page page{std::string(kText)};
  const Mark mark = mark_on("m", MarkKind::Quote, {page.range_of("two")});
  const std::vector<MarkHandle> handles = handles_of(page.layout, lines_of(page), mark, {});
  const Palette& palette = palette_for(false, false);
  std::vector<Quad> both, adjusted;
  add_handles(handles, palette.of(MarkKind::Quote), palette, 1, std::nullopt, both);
  add_handles(handles, palette.of(MarkKind::Quote), palette, 1, MarkEnd::End, adjusted);
  REQUIRE(both.size() == 4);      // Each handle has an outline and an inner circle.
  REQUIRE(adjusted.size() == 3);  // The filled handle has no inner circle.
  CHECK(adjusted[2].width > both[2].width);
  CHECK(adjusted[2].colour == palette.of(MarkKind::Quote).line);
}

TEST_CASE("the handles of a selection lie above its start and below its end") {
  Page page{std::string(kText)};
  const std::vector<MarkHandle> handles =
      handles_of(page.layout, lines_of(page), page.range_of("two three"), Point{});
  REQUIRE(handles.size() == 2);
  CHECK(handles[0].at.x == handles[0].text.x);
  CHECK(handles[0].at.y < handles[0].text.y);
  CHECK(handles[1].at.y > handles[1].text.y);
  CHECK(handles_of(page.layout, lines_of(page), ByteRange(), Point{}).empty());
}

TEST_CASE("each handle is beside its end, also if the words have another direction than the text") {
  for (const std::string_view text : {"ראש העיר John Miller אמרה", "The mayor דינה כהן said"}) {
    CAPTURE(text);
    Page page{std::string(text)};
    const bool hebrew = text.starts_with("The");
    const Mark mark =
        mark_on("m", MarkKind::Quote, {page.range_of(hebrew ? "דינה כהן" : "John Miller")});
    const std::vector<MarkHandle> handles = handles_of(page.layout, lines_of(page), mark, {});
    REQUIRE(handles.size() == 2);
    const MarkHandle &left = handles[hebrew ? 1 : 0], &right = handles[hebrew ? 0 : 1];
    CHECK(left.at.x < right.at.x);
    CHECK(left.at.x == left.text.x - 3);
    CHECK(right.at.x == right.text.x + 3);
  }
}

TEST_CASE("a mark that ends with a sign of direction has both handles") {
  Page page{std::string("ראש העיר\u200F אמרה")};
  const Mark mark = mark_on("m", MarkKind::Quote, {page.range_of("העיר\u200F")});
  CHECK(handles_of(page.layout, lines_of(page), mark, {}).size() == 2);
}

}  // namespace attest::mark_handles_test
