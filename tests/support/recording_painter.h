// A painter that draws nothing and records the calls.
#pragma once

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "render/painter.h"

namespace attest::testing {

class RecordingPainter : public Painter {
 public:
  explicit RecordingPainter(int side = 1024) : side_(side) {}

  int atlas_size() const override { return side_; }
  std::uint64_t atlas_texture() const override { return 7; }

  // Every run is one em high. Its width is half an em for each byte of its text.
  InkBox ink_of(const RunKey& run) override {
    const int em = static_cast<int>(std::ceil(run.font.size));
    return {0, -em, static_cast<int>(run.text.size()) * em / 2, em};
  }

  bool draw_run(const RunKey& run, const InkBox&, int x, int y, Colour) override {
    drawn.emplace_back(run.text);
    places.insert({x, y});
    return false;
  }

  std::uint64_t page_texture(int width, int height) override {
    return static_cast<std::uint64_t>(width) << 32 | static_cast<unsigned>(height);
  }

  void draw_quads(std::span<const Quad> given) override {
    quads.insert(quads.end(), given.begin(), given.end());
  }

  std::vector<std::string> drawn;        // The rasterised texts, in order.
  std::set<std::pair<int, int>> places;  // The atlas positions of the rasterised texts.
  std::vector<Quad> quads;

 private:
  int side_;
};

}  // namespace attest::testing
