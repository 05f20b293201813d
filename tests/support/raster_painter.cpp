#include "support/raster_painter.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/hash.h"
#include "ui/reading/shape_batch.h"

namespace attest::testing {
namespace {

constexpr std::uint64_t kFirstPage = 1000;  // The ids of article textures begin here.
// Corners are moved to a grid of this many steps per pixel, as on graphics cards.
constexpr int kSubpixels = 256;
constexpr std::uint32_t kWhite = 0xFFFFFFFF;

std::uint32_t channel(std::uint32_t colour, int which) { return colour >> (8 * which) & 0xFFu; }

void blend(std::uint32_t& below, std::uint32_t colour) {
  const std::uint32_t alpha = channel(colour, 3);
  std::uint32_t mixed = 0xFF000000u;
  for (int i = 0; i < 3; ++i) {
    const std::uint32_t sum = channel(colour, i) * alpha + channel(below, i) * (255 - alpha);
    mixed |= (sum + 127) / 255 << (8 * i);
  }
  below = mixed;
}

std::int64_t subpixel(float value) { return std::llround(static_cast<double>(value) * kSubpixels); }

// Converts a row of the surface, counted from the bottom, to a row of the window, counted from the
// top.
int row_of(int y, const DrawTarget& target) {
  return static_cast<int>(target.window.height) - 1 - (y - target.y);
}

}  // namespace

RasterPainter::RasterPainter() : RecordingPainter(4096), atlas_(4096, 4096) {
  atlas_.at(0, 0) = kWhite;
}

// Draws noise instead of letters. The noise depends on a hash of the run, so that runs differ.
bool RasterPainter::draw_run(const RunKey& run, const InkBox& ink, int x, int y, Colour) {
  std::uint64_t noise = hash_of_bytes(run.phase, 1);
  for (const char c : run.text) noise = mixed_hash(noise, static_cast<std::uint64_t>(c));
  noise = mixed_hash(noise, hash_of_bytes(run.font.size, 0));
  for (int row = 0; row < ink.height; ++row) {
    for (int column = 0; column < ink.width; ++column) {
      noise = noise * 6364136223846793005u + 1442695040888963407u;
      atlas_.at(x + column, y + row) = 0xFFFFFFu | static_cast<std::uint32_t>(noise >> 56) << 24;
    }
  }
  return false;
}

std::uint64_t RasterPainter::page_texture(int width, int height) {
  if (page_.width != width || page_.height != height) {
    page_ = Surface(width, height);
    ++page_texture_;
  }
  return kFirstPage + page_texture_;
}

void RasterPainter::clear(Surface& surface, const DrawTarget& target, Colour paper) {
  const PixelRect all = pixels_of(target.bounds, target);
  for (int y = all.y; y < all.y + all.height; ++y) {
    for (int x = all.x; x < all.x + all.width; ++x) surface.at(x, y) = packed(paper) | 0xFF000000u;
  }
}

void RasterPainter::draw(Surface& surface, const DrawTarget& target, const ImDrawList& list) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const PixelRect clip = clip_of(command, target);
    if (clip.width == 0) continue;
    if (command.UserCallback != nullptr) {
      for (const Quad& quad : *static_cast<const ShapeBatch*>(command.UserCallbackData)->quads) {
        shape(surface, clip, target, quad);
      }
      continue;
    }
    const ImDrawVert* vertices = list.VtxBuffer.begin() + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.begin() + command.IdxOffset;
    for (const ImDrawIdx* end = index + command.ElemCount; index < end; index += 3) {
      triangle(surface, clip, target,
               {vertices + index[0], vertices + index[1], vertices + index[2]},
               static_cast<std::uint64_t>(command.GetTexID()));
    }
  }
}

void RasterPainter::triangle(Surface& surface, const PixelRect& clip, const DrawTarget& target,
                             const ImDrawVert* const (&corners)[3], std::uint64_t texture) {
  std::int64_t px[3], py[3];
  for (int i = 0; i < 3; ++i) {
    px[i] = subpixel(corners[i]->pos.x), py[i] = subpixel(corners[i]->pos.y);
  }
  const std::int64_t area = (px[1] - px[0]) * (py[2] - py[0]) - (px[2] - px[0]) * (py[1] - py[0]);
  if (area == 0) return;
  const std::int64_t sign = area < 0 ? -1 : 1;
  const auto [left, right] = std::minmax({px[0], px[1], px[2]});
  const auto [top, bottom] = std::minmax({py[0], py[1], py[2]});
  const auto pixel = [](std::int64_t at) {
    return static_cast<int>(std::floor(static_cast<double>(at) / kSubpixels));
  };
  for (int y = clip.y; y < clip.y + clip.height; ++y) {
    const int row = row_of(y, target);
    if (row < pixel(top) || row > pixel(bottom)) continue;
    const int first = std::max(clip.x, pixel(left) + target.x);
    const int last = std::min(clip.x + clip.width - 1, pixel(right) + target.x);
    for (int x = first; x <= last; ++x) {
      const std::int64_t cx = (2 * (x - target.x) + 1) * kSubpixels / 2,
                         cy = (2 * row + 1) * kSubpixels / 2;
      std::int64_t weight[3];
      bool inside = true;
      for (int i = 0; i < 3; ++i) {
        const int a = (i + 1) % 3, b = (i + 2) % 3;
        const std::int64_t dx = sign * (px[b] - px[a]), dy = sign * (py[b] - py[a]);
        weight[i] = dx * (cy - py[a]) - dy * (cx - px[a]);
        // A pixel on an edge belongs to only one of the two triangles that share the edge.
        inside = inside && (weight[i] > 0 || (weight[i] == 0 && (dy < 0 || (dy == 0 && dx > 0))));
      }
      if (!inside) continue;
      const std::int64_t whole = weight[0] + weight[1] + weight[2];
      double u = 0, v = 0;
      for (int i = 0; i < 3; ++i) {
        const double part = static_cast<double>(weight[i]) / static_cast<double>(whole);
        u += part * static_cast<double>(corners[i]->uv.x),
            v += part * static_cast<double>(corners[i]->uv.y);
      }
      const std::uint32_t from = texel(texture, u, v);
      std::uint32_t colour = 0;
      for (int c = 0; c < 4; ++c) {
        std::int64_t sum = 0;
        for (int i = 0; i < 3; ++i) sum += weight[i] * channel(corners[i]->col, c);
        colour |= static_cast<std::uint32_t>(sum / whole) * channel(from, c) / 255 << (8 * c);
      }
      blend(surface.at(x, y), colour);
    }
  }
}

std::uint32_t RasterPainter::texel(std::uint64_t texture, double u, double v) {
  Surface& from = texture >= kFirstPage ? page_ : atlas_;
  const auto nearest = [](double at, int size) {
    return std::clamp(static_cast<int>(std::floor(at * size)), 0, size - 1);
  };
  return from.at(nearest(u, from.width), nearest(v, from.height));
}

// Draws every shape as its rect with soft edges and stripes. The stripes differ by kind and size.
void RasterPainter::shape(Surface& surface, const PixelRect& clip, const DrawTarget& target,
                          const Quad& quad) {
  const float soft = 0.5f + (quad.shape == Shape::DottedLine ? quad.a / 2 : 0);
  const std::uint32_t alpha = quad.colour.rgba & 0xFFu;
  const std::uint64_t kind =
      hash_of_bytes(quad.a, hash_of_bytes(quad.b, hash_of_bytes(quad.shape, 0)));
  for (int y = clip.y; y < clip.y + clip.height; ++y) {
    const float down = static_cast<float>(row_of(y, target)) + 0.5f - quad.y;
    if (down < -soft || down > quad.height + soft) continue;
    const int first = std::max(clip.x, static_cast<int>(std::floor(quad.x - soft)) + target.x);
    const int end = std::min(clip.x + clip.width,
                             static_cast<int>(std::ceil(quad.x + quad.width + soft)) + target.x);
    for (int x = first; x < end; ++x) {
      const float across = static_cast<float>(x - target.x) + 0.5f - quad.x;
      const float inside = std::min({across, quad.width - across, down, quad.height - down});
      const float cover = std::clamp(inside + soft, 0.0f, 1.0f);
      const std::uint64_t stripe = kind >> ((x - target.x) & 31) & 1u;
      const auto seen = static_cast<std::uint32_t>(cover * static_cast<float>(alpha)) *
                        (stripe != 0 ? 255 : 192) / 255;
      blend(surface.at(x, y), (packed(quad.colour) & 0xFFFFFFu) | seen << 24);
    }
  }
}

}  // namespace attest::testing
