// Helpers that build a page with marks and the scene of its lines.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "doctest.h"
#include "layout/pages.h"
#include "render/mark_scene.h"
#include "render/own_marks.h"
#include "support/marks.h"

namespace attest::testing {

inline constexpr std::string_view kSceneStory =
    "The mayor said that the bridge is safe, and that nobody needs to worry about the lorries "
    "that cross it at night. Her own engineers had told her so in a report of last year.";

// A page with marks, and the scene of its lines.
struct Scene {
  Page page{std::string(kSceneStory)};
  Notebook notebook;
  std::vector<PlacedLine> lines;
  PaintLayer below, above;  // Layers below and above the notebook's marks.
  MarkSceneInput input;
  MarkScene scene;

  Id marks(MarkKind kind, const std::vector<std::string_view>& words) {
    std::vector<ByteRange> ranges;
    ranges.reserve(words.size());
    for (const std::string_view passage : words) ranges.push_back(page.range_of(passage));
    Id id = "mark " + std::to_string(notebook.mark_count());
    REQUIRE(apply(notebook, PutMark{mark_on(id, kind, ranges)}).ok());
    return id;
  }

  void links(const Id& from, const Id& to, std::string_view kind = kSupports) {
    REQUIRE(
        apply(notebook, PutLink{link_from("link " + from + to, std::string(kind), from, to)}).ok());
  }

  OwnMarks::IsChosen is_chosen;  // Tests set this function to choose several marks.

  const MarkScene& draw(const Id& chosen = {}, float top = 0, float bottom = 1000) {
    page.layout.lines_between(top, bottom, lines);
    input.notebook = &notebook;
    input.chosen = notebook.find_mark(chosen);
    return draw_lines();
  }

  // Draws `lines` again.
  const MarkScene& draw_lines() {
    const OwnMarks own(notebook, input.chosen, input.hovered, is_chosen);
    const PassageSource* const layers[] = {&below, &own, &above};
    input.layers = layers;
    input.palette = &palette_for(false, false);
    build_mark_scene(page.layout, lines, input, scene);
    return scene;
  }

  // Returns the quads of a shape above the text, or below the text.
  std::vector<Quad> of_shape(Shape shape, bool below_text = false) const {
    std::vector<Quad> found;
    for (const Quad& quad : below_text ? scene.below : scene.above) {
      if (quad.shape == shape) found.push_back(quad);
    }
    return found;
  }
};

// Returns whether a quad covers the lower half of the letters in a line. That is the area from half
// the ascent above the baseline down to the baseline.
inline bool on_words(const Quad& quad, const PlacedLine& line, const std::vector<Rect>& words) {
  const float top = line.baseline - line.ascent / 2, bottom = line.baseline;
  return std::any_of(words.begin(), words.end(), [&](const Rect& box) {
    return quad.y < bottom && quad.y + quad.height > top && quad.x < box.right() &&
           quad.x + quad.width > box.x;
  });
}

}  // namespace attest::testing
