#include "render/run_atlas.h"

#include <algorithm>
#include <bit>

namespace attest {
namespace {

constexpr int kGap = 1;  // Texels between runs, so that none bleeds into its neighbour.

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15ull + (hash << 6) + (hash >> 2);
  hash *= 0xFF51AFD7ED558CCDull;
  return hash ^ (hash >> 32);
}

std::uint64_t key_of(const RunKey& run) {
  std::uint64_t hash = 0xCBF29CE484222325ull;
  for (const char c : run.text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  hash = mixed(hash, std::bit_cast<std::uint32_t>(run.font.size));
  return mixed(hash, static_cast<std::uint64_t>(run.font.family) | (run.font.italic ? 8u : 0u) |
                         static_cast<std::uint64_t>(run.font.weight) << 8 |
                         static_cast<std::uint64_t>(run.direction) << 24 |
                         static_cast<std::uint64_t>(run.phase) << 28 |
                         static_cast<std::uint64_t>(run.ink) << 32);
}

}  // namespace

const AtlasRun* RunAtlas::find(const RunKey& run, Colour colour) {
  const std::uint64_t key = key_of(run);
  if (const auto known = runs_.find(key); known != runs_.end()) {
    if (known->second.shelf >= 0) {
      shelves_[static_cast<std::size_t>(known->second.shelf)].last_frame = frame_;
    }
    return &known->second.run;
  }

  Entry entry;
  entry.run.ink = painter_->ink_of(run);
  if (entry.run.ink.width > 0 && entry.run.ink.height > 0) {
    entry.shelf = shelf_for(entry.run.ink.width + kGap, entry.run.ink.height + kGap);
    if (entry.shelf < 0) return nullptr;
    Shelf& shelf = shelves_[static_cast<std::size_t>(entry.shelf)];
    const int x = shelf.used, y = shelf.y;
    entry.run.coloured = painter_->draw_run(run, entry.run.ink, x, y, colour);
    shelf.used += entry.run.ink.width + kGap;
    shelf.keys.push_back(key);
    shelf.last_frame = frame_;
    const auto side = static_cast<float>(painter_->atlas_size());
    entry.run.u0 = static_cast<float>(x) / side;
    entry.run.v0 = static_cast<float>(y) / side;
    entry.run.u1 = static_cast<float>(x + entry.run.ink.width) / side;
    entry.run.v1 = static_cast<float>(y + entry.run.ink.height) / side;
  }
  return &runs_.emplace(key, entry).first->second.run;
}

void RunAtlas::clear() {
  runs_.clear();
  shelves_.clear();
  next_y_ = 0;
  painter_->clear_texels(0, 0, painter_->atlas_size(), painter_->atlas_size());
}

int RunAtlas::shelf_for(int width, int height) {
  const int side = painter_->atlas_size();
  if (width > side || height > side) return -1;

  // The tightest shelf that has room; a much higher one would waste it.
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
    shelves_.push_back({next_y_, rounded, 0, frame_, {}});
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
  painter_->clear_texels(0, oldest.y, side, oldest.height);
  return best;
}

}  // namespace attest
