// Which rows of the article's picture have to be drawn anew.
//
// What is in view of the article stays in a texture while the reader scrolls; only
// rows that come into view, and those in which something changed, are drawn again.
// Rows go by bands. A band is known by a hash of all that is drawn in it, in its
// order; where the hash is the one of the last picture, so are the pixels.
//
// In the texture the bands stand in a ring: row r of the page is row r modulo the
// texture's height, so nothing moves when the page does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attest {

class PageBands {
 public:
  static constexpr int kHigh = 32;  // Rows of a band; a row is a device pixel high.

  // Rows of the page, from the top of the article down.
  struct Rows {
    int top = 0, bottom = 0;
    friend bool operator==(const Rows&, const Rows&) = default;
  };

  // The rows that a ring for so many rows in view needs to have.
  static int ring_rows(int seen) { return ((seen + kHigh - 2) / kHigh + 1) * kHigh; }

  // Begins a picture of these rows. `look` stands for all that its pixels depend on and that is not
  // added: where it changed, every row changed. Returns the rows of all bands that are touched.
  Rows begin(Rows seen, std::uint64_t look);

  // Something is drawn from `top` to `bottom`; `hash` says what, and where it is on the page.
  void add(float top, float bottom, std::uint64_t hash);

  // All is added: what differs from the picture before. The rows, from top to bottom, none of them
  // over the end of a ring with so many rows.
  const std::vector<Rows>& compare(int ring_rows);

  // Whether it stands on rows that compare() has found.
  bool changed(float top, float bottom) const;

  // The last picture was not drawn after all.
  void forget() { before_.clear(); }

 private:
  struct Span {
    std::size_t first, end;
  };
  Span bands_of(float top, float bottom) const;

  int first_ = 0, first_before_ = 0;         // Numbers of bands, from the top of the page.
  std::vector<std::uint64_t> now_, before_;  // Hashes of the bands from the first one on.
  std::vector<bool> changed_;
  std::vector<Rows> rows_;
};

}  // namespace attest
