// Compares the current pictures of the widget gallery with the accepted pictures.
//
// tests/ui/gallery/ contains the mean colour of each tile of the accepted pictures.
//
// This command accepts the current pictures:
//   ATTEST_ACCEPT_GALLERY=tests/ui/gallery build/native/tests/attest_tests -tc='*gallery*'
//
// If ATTEST_GALLERY_PICTURES names a folder, the test writes its pictures there as PPM files.
#include "ui/panels/gallery.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <string>

#include "app/imgui_frame.h"
#include "doctest.h"
#include "render/palette.h"
#include "render/run_atlas.h"
#include "support/fixed_shaper.h"
#include "support/painted_page.h"
#include "support/raster_painter.h"
#include "support/test_files.h"

namespace attest::gallery_test {
namespace {

using testing::FixedShaper;
using testing::RasterPainter;
using testing::Surface;

constexpr int kTile = 8;  // CSS pixels.
// A difference of 2 in 255 is accepted, because machines round the edges of shapes differently.
constexpr int kToleratedStep = 2;
constexpr Size kWindow{1200, 1200};  // CSS pixels.

Surface picture_of_gallery(float density, bool dark) {
  FixedShaper shaper;
  RasterPainter painter;
  RunAtlas atlas(painter);
  TextPen pen(atlas, painter, shaper);
  Ui ui(pen);
  ImGuiFrame imgui;
  Ui::Frame frame;
  frame.palette = &palette_for(dark, false);
  frame.density = density;
  frame.window = {kWindow.width * density, kWindow.height * density};
  ui.set_frame(frame);
  Surface surface(static_cast<int>(frame.window.width), static_cast<int>(frame.window.height));
  // ImGui needs a few frames to measure new scroll areas.
  for (int i = 0; i < 4; ++i) {
    atlas.begin_frame();
    imgui.begin(frame.window, 0.016, painter);
    ui.begin_frame();
    draw_gallery(ui);
    testing::paint_window(painter, *imgui.end(), testing::whole_window(frame.window),
                          frame.palette->paper, surface);
  }
  return surface;
}

using Tile = std::array<int, 3>;

// Returns the mean colour of the tile whose lower left corner is at (left, low).
Tile tile_of(Surface& surface, int left, int low, int side) {
  std::array<long, 3> sum{};
  for (int y = low; y < low + side; ++y) {
    for (int x = left; x < left + side; ++x) {
      for (std::size_t i = 0; i < 3; ++i) sum[i] += surface.at(x, y) >> (8 * i) & 0xFF;
    }
  }
  const long pixels = static_cast<long>(side) * side;
  return {static_cast<int>(sum[0] / pixels), static_cast<int>(sum[1] / pixels),
          static_cast<int>(sum[2] / pixels)};
}

// Returns the tiles as text: six hexadecimal digits for each tile, and a line for each row of
// tiles, from top to bottom.
std::string tiles_of(Surface& surface, int side) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (int low = surface.height / side * side - side; low >= 0; low -= side) {
    for (int left = 0; left + side <= surface.width; left += side) {
      for (const int value : tile_of(surface, left, low, side)) {
        text += kDigits[static_cast<std::size_t>(value >> 4)];
        text += kDigits[static_cast<std::size_t>(value & 15)];
      }
    }
    text += '\n';
  }
  return text;
}

// Writes the picture in the portable pixmap format.
void write_picture(Surface& surface, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  out << "P6 " << surface.width << ' ' << surface.height << " 255\n";
  for (int y = surface.height; y-- > 0;) {
    for (int x = 0; x < surface.width; ++x) {
      const std::uint32_t pixel = surface.at(x, y);
      for (int shift = 0; shift < 24; shift += 8) out.put(static_cast<char>(pixel >> shift & 0xFF));
    }
  }
}

int value_at(const std::string& tiles, std::size_t at) {
  return static_cast<int>(std::strtol(tiles.substr(at, 2).c_str(), nullptr, 16));
}

// Returns the number of tiles whose colours differ by more than the tolerance.
int differing_tiles(const std::string& now, const std::string& accepted) {
  int count = 0;
  for (std::size_t at = 0; at + 6 <= now.size(); at += now[at + 6] == '\n' ? 7u : 6u) {
    bool differs = false;
    for (std::size_t i = 0; i < 6; i += 2) {
      differs =
          differs || std::abs(value_at(now, at + i) - value_at(accepted, at + i)) > kToleratedStep;
    }
    count += differs ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE(
    "every widget in the gallery looks like its accepted picture at 1x and 2x, light and dark") {
  for (const int density : {1, 2}) {
    for (const bool dark : {false, true}) {
      const std::string name =
          std::string(dark ? "dark-" : "light-") + std::to_string(density) + "x.txt";
      CAPTURE(name);
      Surface picture = picture_of_gallery(static_cast<float>(density), dark);
      if (const char* folder = std::getenv("ATTEST_GALLERY_PICTURES")) {
        write_picture(picture, std::string(folder) + "/" + name + ".ppm");
      }
      const std::string now = tiles_of(picture, kTile * density);
      if (const char* folder = std::getenv("ATTEST_ACCEPT_GALLERY")) {
        std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << now;
        continue;
      }
      const std::string accepted = testing::project_file("tests/ui/gallery/" + name);
      REQUIRE(now.size() == accepted.size());
      CHECK(differing_tiles(now, accepted) == 0);
    }
  }
}

}  // namespace attest::gallery_test
