#include "render/run_atlas.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"

namespace attest {
namespace {

// Empty texels between two runs, so that sampling one run never reads the other.
constexpr int kCellGap = 1;

// `look` holds the font size in its upper 32 bits and all other properties in its lower 32 bits.
std::uint64_t key_of(const RunKey& run) {
  const std::uint64_t look =
      static_cast<std::uint64_t>(run.font.family) | (run.font.italic ? 8u : 0u) |
      static_cast<std::uint64_t>(run.font.weight) << 4 |
      static_cast<std::uint64_t>(run.direction) << 20 |
      static_cast<std::uint64_t>(run.phase) << 22 | static_cast<std::uint64_t>(run.ink) << 26 |
      static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(run.font.size)) << 32;
  return hash_of(run.text, look);
}

}  // namespace

const AtlasRun* RunAtlas::find(const RunKey& run, Colour colour) {
  const std::uint64_t key = key_of(run);
  if (const auto found = runs_.find(key); found != runs_.end()) {
    const Entry& known = found->second;
    if (known.shelf >= 0) shelves_[static_cast<std::size_t>(known.shelf)].last_frame = frame_;
    return &known.run;
  }

  Entry entry;
  entry.run.ink = painter_->ink_of(run);
  if (entry.run.ink.width > 0 && entry.run.ink.height > 0) {
    entry.shelf = shelf_for(entry.run.ink.width + kCellGap, entry.run.ink.height + kCellGap);
    if (entry.shelf < 0) return nullptr;
    Shelf& shelf = shelves_[static_cast<std::size_t>(entry.shelf)];
    const int x = shelf.used, y = shelf.y;
    entry.run.coloured = painter_->draw_run(run, entry.run.ink, x, y, colour);
    shelf.used += entry.run.ink.width + kCellGap;
    shelf.keys.push_back(key);
    shelf.last_frame = frame_;
    const auto side = static_cast<float>(painter_->atlas_size());
    // A run must not have the same texture coordinates as an earlier run in the same texels.
    // Otherwise, a comparison of vertices could not distinguish the two runs. The coordinates are
    // therefore shifted by a fraction of a texel that depends on how often the shelf and the atlas
    // were emptied.
    // NEAREST sampling ignores this shift.
    const float left = static_cast<float>(x) + static_cast<float>(shelf.emptied % 16) / 128;
    entry.run.u0 = left / side;
    const float top = static_cast<float>(y) + static_cast<float>(cleared_ % 16) / 128;
    entry.run.v0 = top / side;
    entry.run.u1 = (left + static_cast<float>(entry.run.ink.width)) / side;
    entry.run.v1 = (top + static_cast<float>(entry.run.ink.height)) / side;
  }
  return &runs_.emplace(key, entry).first->second.run;
}

void RunAtlas::clear() {
  ++cleared_;
  runs_.clear();
  shelves_.clear();
  next_y_ = kFirstRow;
}

int RunAtlas::shelf_for(int width, int height) {
  const int side = painter_->atlas_size();
  if (width > side || height > side) return -1;

  // Choose the shelf (row of runs) with the smallest sufficient height. A much higher shelf would
  // waste space.
  int best = -1;
  for (std::size_t i = 0; i < shelves_.size(); ++i) {
    const Shelf& shelf = shelves_[i];
    if (shelf.height < height || shelf.height > height + height / 3 + 4) continue;
    if (shelf.used + width > side) continue;
    if (best < 0 || shelf.height < shelves_[static_cast<std::size_t>(best)].height) {
      best = static_cast<int>(i);
    }
  }
  if (best >= 0) return best;

  if (next_y_ + height <= side) {
    const int rounded = std::min((height + 3) / 4 * 4, side - next_y_);
    shelves_.push_back({next_y_, rounded, 0, 0, frame_, {}});
    next_y_ += rounded;
    return static_cast<int>(shelves_.size()) - 1;
  }

  for (std::size_t i = 0; i < shelves_.size(); ++i) {
    const Shelf& shelf = shelves_[i];
    if (shelf.height < height || shelf.last_frame == frame_) continue;
    if (best < 0 || shelf.last_frame < shelves_[static_cast<std::size_t>(best)].last_frame) {
      best = static_cast<int>(i);
    }
  }
  if (best < 0) return -1;
  Shelf& oldest = shelves_[static_cast<std::size_t>(best)];
  for (const std::uint64_t key : oldest.keys) runs_.erase(key);
  oldest.keys.clear();
  oldest.used = 0;
  ++oldest.emptied;
  return best;
}

}  // namespace attest
