// Finds the rows of the article's picture that must be redrawn.
//
// A texture keeps the picture of the article's visible part during scrolling. Attest redraws only
// rows that come into view and rows that changed. Rows are grouped into bands. Each band has a hash
// of everything drawn in it, in drawing order. A band whose hash is the same as in the previous
// picture has the same pixels.
//
// The texture is a ring of bands: row r of the page is stored in row r modulo the texture's height.
// Scrolling therefore moves nothing in the texture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attest {

class PageBands {
 public:
  static constexpr int kHigh = 32;  // Rows per band; a row is one device pixel high.

  // A range of rows of the page. Rows are numbered from the top of the article.
  struct Rows {
    int top = 0, bottom = 0;
    friend bool operator==(const Rows&, const Rows&) = default;
  };

  // Returns the height, in rows, that the texture needs. The texture is a ring of bands (see the
  // head of this file) with space for `seen` visible rows at any scroll position.
  static int ring_rows(int seen) { return ((seen + kHigh - 2) / kHigh + 1) * kHigh; }

  // Begins a picture of the rows `seen`. `look` is a hash of everything that affects the pixels but
  // is not passed to add(). If `look` differs from that of the previous picture, all rows count as
  // changed. Returns the rows of all bands that intersect `seen`.
  Rows begin(Rows seen, std::uint64_t look);

  // Records a drawing that covers the rows from `top` to `bottom`. `hash` identifies the drawing
  // and its position on the page.
  void add(float top, float bottom, std::uint64_t hash);

  // Returns the rows that differ from the previous picture, from top to bottom. Must be called
  // after all calls of add(). `ring_rows` is the height of the texture. No returned range wraps
  // around at the end of the texture.
  const std::vector<Rows>& compare(int ring_rows);

  // Returns whether any row from `top` to `bottom` is among the rows that compare() returned.
  bool changed(float top, float bottom) const;

  // Discards the hashes of the previous picture. Must be called if that picture was not drawn.
  void forget() { before_.clear(); }

 private:
  struct Span {
    std::size_t first, end;
  };
  Span bands_of(float top, float bottom) const;

  // The index of the first band in the new picture and in the previous picture.
  int first_ = 0, first_before_ = 0;
  // The hash of each band in the new picture and in the previous picture.
  std::vector<std::uint64_t> now_, before_;
  std::vector<bool> changed_;
  std::vector<Rows> rows_;
};

}  // namespace attest
