#include "render/proposed_source.h"

#include "annotation/edit.h"
#include "doctest.h"
#include "support/marks.h"

namespace attest::proposed_source_test {
namespace {

Mark mention(const Id& id, const Id& entity, ByteRange range) {
  Mark mark = testing::mark_on(id, MarkKind::Source, {range});
  mark.entity = entity;
  return mark;
}

std::vector<ByteRange> drawn(const Notebook& notebook, const ProposedSource& source,
                             ByteRange seen) {
  std::vector<PaintedPassage> passages;
  ProposedMentions(notebook, source).passages_in(seen, passages);
  std::vector<ByteRange> ranges;
  for (const PaintedPassage& passage : passages) {
    CHECK(passage.style.strength == Strength::Strong);
    CHECK(passage.style.outline == 1);
    ranges.push_back(passage.range);
  }
  return ranges;
}

}  // namespace

TEST_CASE("all visible source marks of the proposed speaker have an outline") {
  Notebook notebook;
  REQUIRE(apply(notebook, PutEntity{{.id = "ana",
                                     .name = "Ana",
                                     .kind = {},
                                     .role = {},
                                     .url = {},
                                     .note = {},
                                     .extra = {}}})
              .ok());
  REQUIRE(apply(notebook, PutMark{mention("a", "ana", ByteRange(0, 5))}).ok());
  REQUIRE(apply(notebook, PutMark{mention("b", "", ByteRange(10, 15))}).ok());
  REQUIRE(apply(notebook, PutMark{mention("c", "ana", ByteRange(20, 25))}).ok());
  REQUIRE(apply(notebook, PutMark{mention("d", "ana", ByteRange(90, 95))}).ok());
  const ByteRange seen(0, 50);
  using Ranges = std::vector<ByteRange>;

  CHECK(drawn(notebook, {}, seen).empty());
  CHECK(drawn(notebook, {"a", "ana", {}}, seen) == Ranges{ByteRange(0, 5), ByteRange(20, 25)});
  CHECK(drawn(notebook, {"b", {}, {}}, seen) == Ranges{ByteRange(10, 15)});
  CHECK(drawn(notebook, {{}, {}, ByteRange(30, 35)}, seen) == Ranges{ByteRange(30, 35)});
  CHECK(drawn(notebook, {{}, {}, ByteRange(60, 65)}, seen).empty());
}

TEST_CASE("a proposed mark that is no source has the colour of its own kind") {
  Notebook notebook;
  const Mark claim = testing::mark_on("a", MarkKind::Claim, {ByteRange(0, 5)});
  REQUIRE(apply(notebook, PutMark{claim}).ok());
  const ProposedSource proposed{"a", {}, {}};
  std::vector<PaintedPassage> passages;
  ProposedMentions(notebook, proposed).passages_in(ByteRange(0, 50), passages);
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].style.colour == paint_colour_of(MarkKind::Claim));
}

}  // namespace attest::proposed_source_test
