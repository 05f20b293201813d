// Gives every run that is drawn a place in the atlas, and takes places back from
// runs that have not been drawn for longest.
//
// The atlas is filled with shelves: rows of one height in which runs stand side by
// side. When no shelf has room, the one that was used longest ago is emptied. Runs
// drawn in the present frame are never taken out.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "render/painter.h"

namespace attest {

struct AtlasRun {
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;  // 0 to 1 of the texture.
  InkBox ink;
  bool coloured = false;  // Has colours of its own: drawn with white, not with the text's colour.
};

class RunAtlas {
 public:
  explicit RunAtlas(Painter& painter) : painter_(&painter) {}

  // The runs used from now on are of a new frame.
  void begin_frame() { ++frame_; }

  // The place of a run, rasterised if need be. Null when its ink is larger than the atlas can hold
  // now. The pointer holds until the next call. `colour` matters only to runs with mixed colours.
  const AtlasRun* find(const RunKey& run, Colour colour);

  // Fonts, language or density changed: everything is rasterised anew.
  void clear();

  std::size_t run_count() const { return runs_.size(); }
  // Grows with clear(): after that the same places may be others'.
  std::uint64_t generation() const { return generation_; }

 private:
  struct Shelf {
    int y = 0, height = 0;
    int used = 0;     // Texels from the left that are given out.
    int emptied = 0;  // How often.
    std::uint64_t last_frame = 0;
    std::vector<std::uint64_t> keys;  // The runs that stand here.
  };
  struct Entry {
    AtlasRun run;
    int shelf = -1;  // -1: a run without ink.
  };
  int shelf_for(int width, int height);

  static constexpr int kFirstRow = 1;  // Above it is the painter's white texel.

  Painter* painter_;
  std::unordered_map<std::uint64_t, Entry> runs_;  // By the hash of the run's key.
  std::vector<Shelf> shelves_;
  int next_y_ = kFirstRow;
  std::uint64_t frame_ = 1, generation_ = 0;
};

}  // namespace attest
