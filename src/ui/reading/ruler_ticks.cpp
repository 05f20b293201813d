#include "ui/reading/ruler_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "ui/reading/overview_ruler.h"

namespace attest {
namespace {

constexpr float kLane = 4, kTick = 3, kLeastHeight = 4, kHit = 2;  // In CSS pixels.
// The opacities of density bars. The first one is for few passages, the last one for the rows with
// the most passages.
constexpr std::array<unsigned, 4> kDensities{0x50, 0x80, 0xB8, 0xFF};

// Converts text offsets to positions on the ruler. Offsets must be passed in text order, except to
// rows_at().
class Positions {
 public:
  Positions(const PageLayout& page, const RulerLook& look)
      : page_(page), look_(look), least_(std::round(kLeastHeight * look.density)) {
    scale_ = look.ruler.height / std::max(1.0f, page.height());
  }

  // A range of rows, relative to the top of the ruler.
  struct Rows {
    float top = 0, bottom = 0;
  };
  Rows rows_of(ByteRange range, float least) {
    const float top = y_of(range.start);
    return placed(top, range.end <= block_.end ? within(range.end) : anywhere(range.end), least);
  }
  Rows rows_of(ByteRange range) { return rows_of(range, least_); }

  // Returns the rows of a range. Unlike the ranges for rows_of(), these ranges may be passed in any
  // order. Takes logarithmic time in the number of blocks.
  Rows rows_at(ByteRange range) const {
    return placed(anywhere(range.start), anywhere(range.end), least_);
  }

 private:
  Rows placed(float top, float bottom, float least) const {
    const float height = std::max(least, std::round(bottom - top));
    const float room = std::max(0.0f, look_.ruler.height - height);
    const float first = std::clamp(std::round(top), 0.0f, std::floor(room));
    return {first, first + height};
  }

  // Returns the position of a text offset. `at` must not be before the offsets of earlier calls.
  float y_of(ByteOffset at) {
    const std::vector<Block>& blocks = page_.article().blocks();
    if (at >= block_.end || block_.empty()) {
      if (block_.empty()) top_ = page_.top_of(0);
      while (index_ + 1 < blocks.size() && blocks[index_ + 1].range.start <= at) {
        top_ += page_.height_of(index_++);
      }
      block_ = blocks[index_].range;
      per_byte_ = page_.height_of(index_) / static_cast<float>(std::max(1u, block_.length()));
    }
    return within(at);
  }
  float within(ByteOffset at) const {
    const std::uint32_t into = at > block_.start ? at.value - block_.start.value : 0;
    return (top_ + per_byte_ * static_cast<float>(into)) * scale_;
  }
  float anywhere(ByteOffset at) const {
    const std::size_t index = page_.article().block_at(at);
    const ByteRange block = page_.article().blocks()[index].range;
    const std::uint32_t into = at > block.start ? at.value - block.start.value : 0;
    return (page_.top_of(index) + page_.height_of(index) * static_cast<float>(into) /
                                      static_cast<float>(std::max(1u, block.length()))) *
           scale_;
  }

  const PageLayout& page_;
  const RulerLook& look_;
  float scale_ = 1, least_ = 4;
  std::size_t index_ = 0;
  // The range of the block with the index index_. Empty before the first call of y_of().
  ByteRange block_;
  float top_ = 0, per_byte_ = 0;
};

Rect in_lane(MarkKind kind, Positions::Rows rows, const RulerLook& look) {
  const float lane = std::floor(kLane * look.density), wide = std::round(kTick * look.density);
  const auto index =
      static_cast<float>(look.reversed ? 2 - static_cast<int>(kind) : static_cast<int>(kind));
  const float x = look.ruler.x + index * lane + std::floor((lane - wide) / 2);
  return {x, look.ruler.y + rows.top, wide, rows.bottom - rows.top};
}

Quad fill(const Rect& rect, Colour colour, float radius) {
  return {rect.x, rect.y, rect.width, rect.height, colour, Shape::Fill, radius, 0};
}

// Collects the passages of one kind of mark. A passage is drawn as a tick if its tick touches no
// other tick of this kind. All other passages are counted for the density bars.
class Lane {
 public:
  Lane(MarkKind kind, const RulerLook& look)
      : kind_(kind),
        look_(look),
        counts_(static_cast<std::size_t>(std::max(0.0f, look.ruler.height)) + 1) {}

  void add(const Notebook& notebook, Positions::Rows rows, std::uint32_t mark, RulerTicks& out) {
    if (pending_ && rows.top > last_.bottom) flush(notebook, out);
    if (pending_) {
      if (!dense_) count(last_);
      dense_ = true;
      count(rows);
      last_.bottom = std::max(last_.bottom, rows.bottom);
      return;
    }
    pending_ = true;
    dense_ = false;
    last_ = rows;
    mark_ = mark;
  }

  void flush(const Notebook& notebook, RulerTicks& out) {
    if (pending_ && !dense_) {
      const Rect rect = in_lane(kind_, last_, look_);
      out.ticks.push_back({rect, notebook.mark_numbered(mark_).id});
      out.quads.push_back(fill(rect, look_.palette->of(kind_).line, std::round(look_.density)));
    }
    pending_ = false;
  }

  std::uint32_t most() {
    // count() has stored in each entry of counts_ only the change from the previous row. The sum of
    // the changes up to a row is the count of the row.
    std::int32_t sum = 0, most = 0;
    for (std::int32_t& count : counts_) {
      sum += count;
      count = sum;
      most = std::max(most, sum);
    }
    return static_cast<std::uint32_t>(most);
  }

  // Appends the density bars to `out`. Adjacent rows with the same opacity become one bar.
  void emit_densities(std::uint32_t most, RulerTicks& out) const {
    const auto level = [&](std::size_t row) -> std::size_t {
      const auto count = static_cast<std::size_t>(counts_[row]);
      return count == 0 ? 0 : 1 + (count - 1) * kDensities.size() / most;
    };
    for (std::size_t row = 0, end = 0; row < counts_.size(); row = end) {
      const std::size_t here = level(row);
      for (end = row + 1; end < counts_.size() && level(end) == here;) ++end;
      if (here == 0) continue;
      const Rect rect = in_lane(kind_, {static_cast<float>(row), static_cast<float>(end)}, look_);
      out.quads.push_back(
          fill(rect, with_alpha(look_.palette->of(kind_).line, kDensities[here - 1]), 0));
    }
  }

 private:
  void count(Positions::Rows rows) {
    ++counts_[static_cast<std::size_t>(rows.top)];
    --counts_[std::min(counts_.size() - 1, static_cast<std::size_t>(rows.bottom))];
  }

  MarkKind kind_;
  const RulerLook& look_;
  // The number of passages without a tick in each row. Until most() is called, each entry holds
  // only the change from the previous row.
  std::vector<std::int32_t> counts_;
  bool pending_ = false, dense_ = false;
  Positions::Rows last_;  // The rows of the current group of passages whose ticks touch.
  std::uint32_t mark_ = 0;
};

// Appends the shapes of the search hits to `out`. Hits that touch become one shape.
void add_hits(const PageLayout& page, const std::vector<ByteRange>& hits, const RulerLook& look,
              std::vector<Quad>& out) {
  Positions positions(page, look);
  const float high = std::round(kHit * look.density), wide = std::round(kHitsWidth * look.density);
  const float x = look.reversed ? look.ruler.right() : look.ruler.x - wide;
  float bottom = -1;
  for (const ByteRange hit : hits) {
    const Positions::Rows rows = positions.rows_of(hit, high);
    if (rows.top > bottom) {
      out.push_back(fill({x, look.ruler.y + rows.top, wide, high}, look.palette->hit_edge, 0));
    } else {
      out.back().height = look.ruler.y + rows.top + high - out.back().y;
    }
    bottom = rows.top + high;
  }
}

}  // namespace

void make_ticks(const PageLayout& page, const Notebook& notebook,
                const std::vector<ByteRange>& hits, const RulerLook& look, RulerTicks& out) {
  out.ticks.clear();
  out.quads.clear();
  if (page.block_count() == 0) return;
  std::vector<Lane> lanes;
  lanes.reserve(kMarkKinds.size());
  for (const KindSpec& spec : kMarkKinds) lanes.emplace_back(spec.kind, look);
  Positions positions(page, look);
  for (const PlacedPassage& passage : notebook.passages()) {
    const MarkKind kind = notebook.mark_numbered(passage.mark).kind;
    lanes[static_cast<std::size_t>(kind)].add(notebook, positions.rows_of(passage.range),
                                              passage.mark, out);
  }
  std::uint32_t most = 1;
  for (Lane& lane : lanes) {
    lane.flush(notebook, out);
    most = std::max(most, lane.most());
  }
  for (const Lane& lane : lanes) lane.emit_densities(most, out);
  add_hits(page, hits, look, out.quads);
}

Rect tick_of(const PageLayout& page, ByteRange passage, MarkKind kind, const RulerLook& look) {
  return in_lane(kind, Positions(page, look).rows_at(passage), look);
}

}  // namespace attest
