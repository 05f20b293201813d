#include "render/run_atlas.h"

#include <algorithm>
#include <string>

#include "doctest.h"
#include "support/recording_painter.h"

namespace attest::run_atlas_test {
namespace {

using testing::RecordingPainter;

constexpr Colour kInk{0x211D19FF};

RunKey word(std::string_view text, float size = 20) {
  RunKey key;
  key.font.size = size;
  key.text = text;
  return key;
}

}  // namespace

TEST_CASE("a word that is drawn many times is rasterised once") {
  RecordingPainter painter;
  RunAtlas atlas(painter);
  const AtlasRun first = *atlas.find(word("bridge"), kInk);
  const AtlasRun again = *atlas.find(word("bridge"), kInk);
  CHECK(painter.drawn.size() == 1);
  CHECK(first.u0 == again.u0);
  CHECK(first.v0 == again.v0);
}

TEST_CASE(
    "the atlas keeps a separate copy of a word for each size, weight, phase, direction and ink") {
  RecordingPainter painter;
  RunAtlas atlas(painter);
  RunKey other = word("bridge");
  (void)atlas.find(other, kInk);
  other.font.weight = 700;
  (void)atlas.find(other, kInk);
  other.phase = 2;
  (void)atlas.find(other, kInk);
  other.direction = Direction::RightToLeft;
  (void)atlas.find(other, kInk);
  other.ink = Ink::Light;
  (void)atlas.find(other, kInk);
  other.font.size = 21;
  (void)atlas.find(other, kInk);
  CHECK(painter.drawn.size() == 6);
  CHECK(painter.places.size() == 6);
}

TEST_CASE("a new run in a full atlas replaces the least recently drawn runs") {
  RecordingPainter painter(128);  // The atlas has space for six shelves with a height of 20 texels.
  RunAtlas atlas(painter);
  for (int frame = 0; frame < 50; ++frame) {
    atlas.begin_frame();
    const std::string now = "w" + std::to_string(frame % 10) + std::to_string(frame);
    CHECK(atlas.find(word("always"), kInk) != nullptr);
    CHECK(atlas.find(word(now), kInk) != nullptr);
  }
  // The atlas never removed the run that was drawn in every frame.
  CHECK(std::count(painter.drawn.begin(), painter.drawn.end(), "always") == 1);
  // The atlas reused the space of the other runs.
  CHECK(painter.places.size() < painter.drawn.size());
}

TEST_CASE(
    "a run for which the atlas has no space is not drawn and replaces no run of the same frame") {
  // The atlas has space for two shelves with a height of 24 texels and one word each.
  RecordingPainter painter(64);
  RunAtlas atlas(painter);
  CHECK(atlas.find(word("a word as long as a sentence"), kInk) == nullptr);
  // Two words fill both shelves (rows) of the atlas. The third word of this frame has no space.
  CHECK(atlas.find(word("bcdef"), kInk) != nullptr);
  CHECK(atlas.find(word("hijkl"), kInk) != nullptr);
  CHECK(atlas.find(word("nopqrs"), kInk) == nullptr);
  atlas.begin_frame();
  CHECK(atlas.find(word("nopqrs"), kInk) != nullptr);
}

TEST_CASE(
    "after the atlas is cleared, runs are rasterised again and get other texture coordinates") {
  RecordingPainter painter;
  RunAtlas atlas(painter);
  const AtlasRun before = *atlas.find(word("bridge"), kInk);
  atlas.clear();
  CHECK(atlas.run_count() == 0);
  const AtlasRun after = *atlas.find(word("ferry!"), kInk);
  CHECK(painter.drawn.size() == 2);
  // A comparison of vertices distinguishes the two runs, although both have the same place.
  CHECK(painter.places.size() == 1);
  CHECK(before.v0 != after.v0);
}

}  // namespace attest::run_atlas_test
