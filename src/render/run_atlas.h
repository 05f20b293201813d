// Allocates space in the atlas for each drawn run and frees the space of the least recently drawn
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
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;  // Texture coordinates, 0 to 1.
  InkBox ink;
  bool coloured = false;  // Has its own colours and is therefore tinted with white.
};

class RunAtlas {
 public:
  explicit RunAtlas(Painter& painter) : painter_(&painter) {}

  // Starts a new frame.
  void begin_frame() { ++frame_; }

  // Returns the run's position in the atlas, after rasterising it if necessary. Returns null if the
  // ink does not fit into the atlas now. The pointer is valid until the next call. `colour` is used
  // only for runs that contain both ordinary and colour glyphs.
  const AtlasRun* find(const RunKey& run, Colour colour);

  // Removes all runs. Must be called after a change of the fonts, the language or the density.
  void clear();

  std::size_t run_count() const { return runs_.size(); }
  // Incremented by clear(), because the same texture coordinates may then belong to other runs.
  std::uint64_t generation() const { return generation_; }

 private:
  struct Shelf {
    int y = 0, height = 0;
    int used = 0;     // Texels in use, from the left.
    int emptied = 0;  // The number of times the shelf was emptied.
    std::uint64_t last_frame = 0;
    std::vector<std::uint64_t> keys;  // The runs on this shelf.
  };
  struct Entry {
    AtlasRun run;
    int shelf = -1;  // -1 for a run without ink.
  };
  int shelf_for(int width, int height);

  static constexpr int kFirstRow = 1;  // The painter's white texel is above it.

  Painter* painter_;
  std::unordered_map<std::uint64_t, Entry> runs_;  // Keyed by the hash of the run's key.
  std::vector<Shelf> shelves_;
  int next_y_ = kFirstRow;
  std::uint64_t frame_ = 1, generation_ = 0;
};

}  // namespace attest
