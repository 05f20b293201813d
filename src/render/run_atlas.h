// Allocates space in the atlas for each drawn run, and frees the space of the least recently drawn
// runs.
//
// The atlas consists of shelves: rows of a fixed height with runs next to each other. If no shelf
// has space, the least recently used shelf is emptied. Runs that were drawn in the current frame
// are never removed.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "render/painter.h"

namespace attest {

struct AtlasRun {
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;  // Texture coordinates, from 0 to 1.
  InkBox ink;
  // True if the run has colours of its own (emoji). The tint must then be white, because white does
  // not change these colours.
  bool coloured = false;
};

class RunAtlas {
 public:
  explicit RunAtlas(Painter& painter) : painter_(&painter) {}

  // Starts a new frame.
  void begin_frame() { ++frame_; }

  // Returns the run's position in the atlas. Rasterises the run if the atlas does not contain it.
  // Returns null if the atlas has no space for the run in this frame. The pointer is valid until
  // the next call. `colour` is used only for runs that contain both ordinary and colour glyphs.
  const AtlasRun* find(const RunKey& run, Colour colour);

  // Removes all runs. Must be called after a change of the fonts, the language or the density.
  void clear();

  std::size_t run_count() const { return runs_.size(); }

 private:
  struct Shelf {
    int y = 0, height = 0;
    int used = 0;     // Width in use, in texels from the left.
    int emptied = 0;  // The number of times the shelf was emptied.
    std::uint64_t last_frame = 0;
    std::vector<std::uint64_t> keys;  // The keys of the runs on this shelf.
  };
  struct Entry {
    AtlasRun run;
    int shelf = -1;  // The index of the shelf; -1 for a run without ink.
  };
  int shelf_for(int width, int height);

  // The y position of the first shelf, in texels. The row of texels above it contains the painter's
  // white texel.
  static constexpr int kFirstRow = 1;

  Painter* painter_;
  std::unordered_map<std::uint64_t, Entry> runs_;  // The key is the hash of the RunKey.
  std::vector<Shelf> shelves_;
  int next_y_ = kFirstRow;
  std::uint64_t frame_ = 1;
  int cleared_ = 0;  // The number of times the whole atlas was emptied.
};

}  // namespace attest
