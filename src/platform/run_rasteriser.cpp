#include "platform/run_rasteriser.h"

#include <algorithm>

#include "platform/bridge.h"
#include "platform/font_number.h"
#include "platform/transfer_buffer.h"
#include "text/script.h"
#include "text/utf8.h"

namespace attest {
namespace {

// The maximum number of patches per upload. A patch is a rect that is copied from the canvas to the
// texture. Reading a canvas costs time per call and per texel, so one large patch is cheaper than
// many small ones.
constexpr std::size_t kMostPatches = 12;

bool perhaps_coloured(std::string_view run) {
  for (std::size_t at = 0; at < run.size();) {
    if (is_emoji_like(decode(run, at))) return true;
  }
  return false;
}

}  // namespace

// The page has drawn a white texel at the top left of the canvas. The first upload must copy this
// texel to the texture.
RunRasteriser::RunRasteriser() : side_(host_atlas_side()), stale_{{0, 0, 1, 1}} {}

InkBox RunRasteriser::ink_of(const RunKey& run) {
  int box[4] = {};
  host_ink_box(font_number(run.font), run.font.size, right_to_left(run.direction), run.phase,
               run.text.data(), bytes_of(run.text), box);
  return {box[0], box[1], box[2], box[3]};
}

bool RunRasteriser::draw(const RunKey& run, const InkBox& ink, int x, int y, Colour colour) {
  const int kind = (run.ink == Ink::Light ? 1 : 0) + (perhaps_coloured(run.text) ? 2 : 0);
  mark_stale({x, y, x + ink.width, y + ink.height});
  return host_draw_run(font_number(run.font), run.font.size, right_to_left(run.direction),
                       run.phase, run.text.data(), bytes_of(run.text), x, y, ink.width, ink.height,
                       ink.left, ink.top, kind, colour.rgba) != 0;
}

void RunRasteriser::upload() {
  for (const Patch& patch : stale_) {
    host_upload_texels(patch.left, patch.top, patch.right - patch.left, patch.bottom - patch.top);
  }
  stale_.clear();
}

void RunRasteriser::forget_texture() { stale_.assign(1, {0, 0, side_, side_}); }

// A new run is usually next to the previous one in the atlas. In that case the patches of the two
// runs are merged into one, which is hardly larger than both together.
void RunRasteriser::mark_stale(Patch patch) {
  if (patch.area() <= 0) return;
  const auto united = [](const Patch& a, const Patch& b) {
    return Patch{std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
                 std::max(a.bottom, b.bottom)};
  };
  for (Patch& other : stale_) {
    const Patch both = united(other, patch);
    if (both.area() <= 2 * (other.area() + patch.area())) {
      other = both;
      return;
    }
  }
  stale_.push_back(patch);
  if (stale_.size() <= kMostPatches) return;
  for (const Patch& other : stale_) patch = united(patch, other);
  stale_.assign(1, patch);
}

}  // namespace attest
