#include <algorithm>
#include <cmath>

#include "layout/page_layout.h"
#include "text/segmentation.h"

namespace attest {
namespace {

// Two edges closer than this number of device pixels count as touching, because their positions are
// sums of widths with different rounding errors.
constexpr float kTouching = 1.0f / 64;

bool reversed(const Piece& piece) { return piece.direction == Direction::RightToLeft; }

float right_of(const Piece& piece) { return piece.x + piece.width; }

}  // namespace

const PageLayout::Carets& PageLayout::carets_of(const PlacedLine& line, const Piece& piece) {
  OpenLine& opened = open(line);
  Carets& carets = opened.carets[static_cast<std::size_t>(&piece - opened.pieces.data())];
  if (!carets.boundaries.empty()) return carets;
  const std::string_view text =
      text_of(line.block).substr(piece.range.start.value, piece.range.length());
  grapheme_boundaries(text, carets.boundaries);
  const std::size_t count = carets.boundaries.size();
  std::vector<float>& distances = carets.distances;
  if (piece.blank || count <= 2) {
    distances.resize(count);
    const float step = count > 1 ? piece.width / static_cast<float>(count - 1) : 0;
    for (std::size_t i = 0; i < count; ++i) distances[i] = step * static_cast<float>(i);
  } else {
    distances.clear();
    widths_.shaper().set_language(article_->metadata().language);
    widths_.shaper().carets(piece.font, piece.direction, text, carets.boundaries, distances);
    distances.resize(count, piece.width);
    distances.front() = 0;
    // Kerning can make a caret distance slightly smaller than the one before it, but carets must
    // never move backwards.
    for (std::size_t i = 1; i < count; ++i) {
      distances[i] =
          std::clamp(distances[i], distances[i - 1], std::max(distances[i - 1], piece.width));
    }
  }
  distances.back() = piece.width;
  return carets;
}

// Returns the distance in device pixels from the piece's leading edge to `at`, a byte offset in the
// block.
float PageLayout::distance_to(const PlacedLine& line, const Piece& piece, ByteOffset at) {
  if (at <= piece.range.start) return 0;
  if (at >= piece.range.end) return piece.width;
  const Carets& carets = carets_of(line, piece);
  const std::uint32_t in_piece = at.value - piece.range.start.value;
  const auto beyond =
      std::upper_bound(carets.boundaries.begin(), carets.boundaries.end(), in_piece);
  return carets.distances[static_cast<std::size_t>(beyond - carets.boundaries.begin()) - 1];
}

float PageLayout::x_of(const PlacedLine& line, const Piece& piece, ByteOffset at) {
  const float distance = distance_to(line, piece, at);
  return reversed(piece) ? right_of(piece) - distance : piece.x + distance;
}

// Returns the byte offset in the block at which the line's trailing white space starts.
ByteOffset PageLayout::inked_end(const PlacedLine& line) {
  ByteOffset end = blocks_[line.block].lines[line.line].range.start;
  for (const Piece& piece : pieces(line)) {
    if (!piece.blank) end = std::max(end, piece.range.end);
  }
  return end;
}

std::optional<PlacedLine> PageLayout::line_near(float y) {
  if (blocks_.empty()) return std::nullopt;
  std::size_t block = exact_block_at(y);
  const float below_lines = y - (top_of(block) + blocks_[block].height - blocks_[block].gap);
  if (block + 1 < blocks_.size() && below_lines > blocks_[block].gap / 2) ensure_block(++block);
  const float lines = std::floor((y - top_of(block)) / blocks_[block].look.line_height);
  const float last = static_cast<float>(line_count(block) - 1);
  return line_of(block, static_cast<std::size_t>(std::clamp(lines, 0.0f, last)));
}

// Returns the piece at `x`, excluding trailing white space of the line. Returns null if `x` is
// beside the text of the line.
const Piece* PageLayout::piece_under(const PlacedLine& line, float x) {
  const ByteOffset end = inked_end(line);
  for (const Piece& piece : pieces(line)) {
    if (piece.range.start < end && x >= piece.x && x < right_of(piece)) return &piece;
  }
  return nullptr;
}

// Returns the grapheme boundary of `line` nearest to `x`, as a byte offset in the block.
ByteOffset PageLayout::boundary_near(const PlacedLine& line, float x) {
  const ByteOffset end = inked_end(line);
  const Piece* nearest = nullptr;
  float distance = 0;
  for (const Piece& piece : pieces(line)) {
    if (piece.range.start >= end) continue;
    const float beside = std::max({0.0f, piece.x - x, x - right_of(piece)});
    if (nearest == nullptr || beside < distance) nearest = &piece, distance = beside;
  }
  if (nearest == nullptr) return end;

  const float into = reversed(*nearest) ? right_of(*nearest) - x : x - nearest->x;
  if (into <= 0) return nearest->range.start;
  if (into >= nearest->width) return nearest->range.end;
  const Carets& carets = carets_of(line, *nearest);
  const auto after = std::upper_bound(carets.distances.begin(), carets.distances.end(), into);
  auto index = static_cast<std::size_t>(after - carets.distances.begin());
  if (index == carets.distances.size()) return nearest->range.end;
  if (into - carets.distances[index - 1] < carets.distances[index] - into) --index;
  return ByteOffset(nearest->range.start.value + carets.boundaries[index]);
}

ByteOffset PageLayout::offset_at(Point at) {
  const std::optional<PlacedLine> line = line_near(at.y);
  if (!line) return {};
  if (at.y < first_top_) return {};
  const std::size_t last = blocks_.size() - 1;
  const bool below =
      line->block == last && line->line + 1 == line_count(last) && at.y >= line->top + line->height;
  if (below) return ByteOffset(article_->text().size());
  const std::uint32_t start = article_->blocks()[line->block].range.start.value;
  return floor_to_grapheme(article_->text(), ByteOffset(start + boundary_near(*line, at.x).value));
}

ByteRange PageLayout::grapheme_at(Point at) {
  const std::optional<PlacedLine> line = line_near(at.y);
  if (!line || at.y < line->top || at.y >= line->top + line->height) return {};
  const Piece* piece = piece_under(*line, at.x);
  if (piece == nullptr) return {};
  const Carets& carets = carets_of(*line, *piece);
  const float into = reversed(*piece) ? right_of(*piece) - at.x : at.x - piece->x;
  const auto after = std::upper_bound(carets.distances.begin(), carets.distances.end(), into);
  const auto most = carets.boundaries.size() - 1;
  const auto index =
      std::clamp<std::size_t>(static_cast<std::size_t>(after - carets.distances.begin()), 1, most);
  const std::uint32_t start =
      article_->blocks()[line->block].range.start.value + piece->range.start.value;
  return ByteRange(start + carets.boundaries[index - 1], start + carets.boundaries[index]);
}

void PageLayout::rects_in_line(const PlacedLine& line, ByteRange range, std::vector<Rect>& out) {
  if (!range.overlaps(line.range)) return;
  const std::uint32_t start = article_->blocks()[line.block].range.start.value;
  const ByteOffset from(std::max(range.start, line.range.start).value - start);
  const ByteOffset to =
      std::min(ByteOffset(std::min(range.end, line.range.end).value - start), inked_end(line));
  const std::size_t first = out.size();
  for (const Piece& piece : pieces(line)) {
    const ByteRange covered(std::max(from, piece.range.start), std::min(to, piece.range.end));
    if (covered.empty()) continue;
    const float one = x_of(line, piece, covered.start), other = x_of(line, piece, covered.end);
    const float left = std::min(one, other), right = std::max(one, other);
    if (right <= left) continue;
    if (out.size() > first && std::abs(out.back().right() - left) < kTouching) {
      out.back().width = right - out.back().x;
    } else {
      out.push_back({left, line.baseline - line.ascent, right - left, line.ascent + line.descent});
    }
  }
}

std::vector<Rect> PageLayout::rects_of(ByteRange range) {
  std::vector<Rect> rects;
  if (blocks_.empty() || range.empty()) return rects;
  const std::vector<Block>& given = article_->blocks();
  for (std::size_t i = article_->block_at(range.start);
       i < given.size() && given[i].range.start < range.end; ++i) {
    ensure_block(i);
    if (!range.overlaps(given[i].range)) continue;
    const std::size_t first =
        i == article_->block_at(range.start) ? line_holding(range.start).line : 0;
    for (std::size_t line = first; line < line_count(i); ++line) {
      const PlacedLine placed = line_of(i, line);
      if (placed.range.start >= range.end) break;
      rects_in_line(placed, range, rects);
    }
  }
  return rects;
}

Rect PageLayout::caret_at(ByteOffset at) {
  if (blocks_.empty()) return {};
  const PlacedLine line = line_holding(at);
  const std::uint32_t start = article_->blocks()[line.block].range.start.value;
  const ByteOffset in_block = floor_to_grapheme(text_of(line.block), ByteOffset(at.value - start));

  float x = line.left;
  if (direction_of(line.block) == Direction::RightToLeft) x += column_of(blocks_[line.block].look);
  const Piece* last = nullptr;  // The last piece in logical order.
  bool inside = false;
  for (const Piece& piece : pieces(line)) {
    if (piece.range.contains(in_block)) {
      x = x_of(line, piece, in_block);
      inside = true;
      break;
    }
    if (last == nullptr || last->range.end < piece.range.end) last = &piece;
  }
  if (!inside && last != nullptr) x = x_of(line, *last, last->range.end);
  // Trailing white space may extend beyond the edge of the column, but the caret stays inside the
  // column.
  x = std::clamp(x, 0.0f, style_.column);
  return {x, line.baseline - line.ascent, 0, line.ascent + line.descent};
}

}  // namespace attest
