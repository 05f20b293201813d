#include "render/page_bands.h"

#include "doctest.h"

namespace attest::page_bands_test {
namespace {

using Rows = PageBands::Rows;
constexpr int kRing = 320;  // The rows of ten bands. A band has 32 rows.

// A page with a drawing on every hundredth row, and optionally one further drawing.
struct Page {
  PageBands bands;
  std::vector<Rows> changed(Rows seen, std::uint64_t look = 1, float other = -1) {
    const Rows rows = bands.begin(seen, look);
    for (int row = rows.top / 100 * 100; row < rows.bottom; row += 100) {
      bands.add(static_cast<float>(row), static_cast<float>(row + 1), 7);
    }
    if (other >= 0) bands.add(other, other + 1, static_cast<std::uint64_t>(other * 2));
    return bands.compare(kRing);
  }
};

}  // namespace

TEST_CASE(
    "the first picture draws whole bands of 32 rows, and an equal second picture draws nothing") {
  Page page;
  CHECK(page.changed({40, 200}) == std::vector<Rows>{{32, 224}});
  CHECK(page.changed({40, 200}).empty());
}

TEST_CASE("scrolling draws only the bands of 32 pixel rows that come into view") {
  Page page;
  page.changed({40, 200});
  // The first picture already contained all bands of these rows.
  CHECK(page.changed({50, 210}).empty());
  CHECK(page.changed({80, 240}) == std::vector<Rows>{{224, 256}});
  CHECK(page.changed({40, 200}) == std::vector<Rows>{{32, 64}});
}

TEST_CASE(
    "a new, moved or removed drawing redraws only the bands (32 pixel rows) that it touches") {
  Page page;
  page.changed({0, 256});
  CHECK(page.changed({0, 256}, 1, 70) == std::vector<Rows>{{64, 96}});
  CHECK(page.bands.changed(90, 91));
  CHECK(page.bands.changed(0, 65));
  CHECK_FALSE(page.bands.changed(0, 64));
  CHECK_FALSE(page.bands.changed(96, 300));
  CHECK(page.changed({0, 256}, 1, 95.5f) ==
        // The drawing was in the first of these two bands and has moved to their common edge.
        std::vector<Rows>{{64, 128}});
  CHECK(page.changed({0, 256}) == std::vector<Rows>{{64, 128}});
}

TEST_CASE("a band of 32 pixel rows is redrawn if the order of the drawings in the band changes") {
  PageBands bands;
  const auto changed = [&](std::uint64_t below, std::uint64_t above) {
    bands.begin({0, 32}, 1);
    bands.add(0, 1, below);
    bands.add(0, 1, above);
    return !bands.compare(kRing).empty();
  };
  CHECK(changed(3, 4));
  CHECK_FALSE(changed(3, 4));
  CHECK(changed(4, 3));
}

TEST_CASE("all pixel rows are redrawn if the look of the page has changed or forget() was called") {
  Page page;
  page.changed({0, 64});
  CHECK(page.changed({0, 64}, 2) == std::vector<Rows>{{0, 64}});
  page.bands.begin({0, 64}, 2);
  page.bands.forget();
  CHECK(page.bands.compare(kRing) == std::vector<Rows>{{0, 64}});
}

TEST_CASE("no range of changed rows crosses the end of the ring buffer of bands") {
  Page page;
  CHECK(page.changed({200, 500}) == std::vector<Rows>{{192, 320}, {320, 512}});
}

TEST_CASE("the ring buffer of bands has space for all visible rows at any scroll position") {
  for (const int seen : {1, 2, 31, 32, 33, 64, 677}) {
    for (int top = 0; top < 64; ++top) {
      PageBands bands;
      const Rows rows = bands.begin({top, top + seen}, 1);
      CHECK(rows.top <= top);
      CHECK(rows.bottom >= top + seen);
      CHECK(rows.bottom - rows.top <= PageBands::ring_rows(seen));
    }
  }
}

}  // namespace attest::page_bands_test
