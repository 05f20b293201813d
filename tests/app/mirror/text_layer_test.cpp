// Tests that the lines, runs and links of the text layer match the drawn article.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/mirror/text_layer_feed.h"
#include "app/samples.h"
#include "doctest.h"
#include "support/headless_app.h"

namespace attest::text_layer_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

// Draws until the app is idle. Returns the block as the text layer received it last.
TextLayerBlock block_sent_now(HeadlessApp& app, std::size_t block) {
  TextLayerBlock last_sent;
  for (FrameOutput out = app.frame();; out = app.frame()) {
    if (out.text_layer) {
      for (const TextLayerBlock& changed : out.text_layer->changed) {
        if (changed.block == block && !changed.lines.empty()) last_sent = changed;
      }
    }
    if (!out.wake.at_once) return last_sent;
  }
}

TextLayerBlock sent_block(HeadlessApp& app, const char* markdown, std::size_t block) {
  REQUIRE(app.opens(markdown));
  return block_sent_now(app, block);
}

struct Fixture {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp app{store, environment};
};

}  // namespace

TEST_CASE("the text layer receives a run for bold text, and no run for text in the block's font") {
  Fixture it;
  it.app.settle();
  CHECK(sent_block(it.app, "# T\n\nOnly plain words.", 1).runs.empty());
  const TextLayerBlock styled = sent_block(it.app, "# T\n\nSome **bold** words.", 1);
  REQUIRE(styled.runs.size() == 1);
  CHECK(styled.runs[0].range == Utf16Range(5, 9));
  CHECK(styled.runs[0].font.weight == 700);
  CHECK(styled.runs[0].depth == 0);
}

TEST_CASE(
    "text against the direction of its block is sent to the text layer with its nesting depth") {
  Fixture it;
  it.app.settle();
  const TextLayerBlock hebrew = sent_block(it.app, "# T\n\nשלום Green 12 שלום", 1);
  CHECK(hebrew.right_to_left);
  REQUIRE(hebrew.runs.size() == 1);
  CHECK(hebrew.runs[0].range == Utf16Range(5, 13));
  CHECK(hebrew.runs[0].depth == 1);
  const TextLayerBlock latin = sent_block(it.app, "# T\n\nHe said שלום 12 שלום to all.", 1);
  CHECK_FALSE(latin.right_to_left);
  const auto deepest = std::max_element(
      latin.runs.begin(), latin.runs.end(),
      [](const TextLayerRun& a, const TextLayerRun& b) { return a.depth < b.depth; });
  REQUIRE(deepest != latin.runs.end());
  CHECK(deepest->range == Utf16Range(13, 15));
  CHECK(deepest->depth == 2);
}

TEST_CASE(
    "the lines are sent to the text layer again if the column moves with its width unchanged") {
  Fixture it;
  it.app.settle();
  const TextLayerBlock before = sent_block(it.app, "# T\n\nOnly plain words.", 1);
  REQUIRE(before.lines.size() == 1);
  REQUIRE(it.app.app.run_command("toggle-panel").ok());
  const TextLayerBlock after = block_sent_now(it.app, 1);
  REQUIRE(after.lines.size() == 1);
  CHECK(after.lines[0].rect.x > before.lines[0].rect.x + 50);
}

TEST_CASE("the text layer receives the byline, which is drawn below the title") {
  Fixture it;
  it.app.settle();
  REQUIRE(it.app.opens("---\nauthor: Ana Díaz\ndate: 2026-06-03\n---\n# T\n\nOnly plain words."));
  std::optional<TextLayer> sent;
  for (FrameOutput out = it.app.frame(); !sent; out = it.app.frame()) sent = out.text_layer;
  CHECK(sent->byline == byline_of(it.app.app.article()));
  CHECK(sent->byline.find("Ana Díaz") != std::string::npos);
  CHECK(sent->byline_rect.height == sent->byline_line_height);
  const TextLayerBlock& title = sent->changed.front();
  CHECK(sent->byline_rect.y > title.top_gap);
  CHECK(sent->byline_rect.bottom() < title.top_gap + title.height);
  REQUIRE(!title.lines.empty());
  CHECK(sent->byline_rect.x == title.lines.front().rect.x);
}

TEST_CASE("a tab in a table row is as wide as the gap between the cells") {
  Fixture it;
  it.app.settle();
  const TextLayerBlock row = sent_block(it.app, "# T\n\n| a | b |\n|---|---|\n| c | d |", 1);
  REQUIRE(row.runs.size() >= 1);
  const auto tab = std::find_if(row.runs.begin(), row.runs.end(),
                                [](const TextLayerRun& run) { return run.tab_width > 0; });
  REQUIRE(tab != row.runs.end());
  CHECK(tab->range == Utf16Range(1, 2));
}

TEST_CASE("the text layer receives the links of a block, except links that cannot be opened") {
  Fixture it;
  it.app.settle();
  REQUIRE(
      it.app.opens("# T\n\nSee 🗑 [the report](https://example.org/a), [here](#top) or "
                   "[write](mailto:a@example.org)."));
  const std::vector<TextLayerLink> links = TextLayerFeed::links_in(it.app.app.article(), 1);
  REQUIRE(links.size() == 2);
  CHECK(links[0].range == Utf16Range(7, 17));
  CHECK(links[0].href == "https://example.org/a");
  CHECK(links[1].href == "mailto:a@example.org");
}

}  // namespace attest::text_layer_test
