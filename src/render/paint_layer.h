// Layers of passages that are drawn with a style. The reader's marks, another person's marks,
// suggestions, search hits and the selection are one layer each. A later layer is drawn over the
// earlier ones.
//
// A frame asks each layer only for the passages in view.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "annotation/kinds.h"
#include "annotation/passage_index.h"
#include "base/offsets.h"
#include "render/palette.h"

namespace attest {

struct PaintStyle {
  PaintColour colour = PaintColour::Selection;
  Strength strength = Strength::Normal;
  bool fill = true;                    // Whether a tint lies behind the text.
  std::optional<Underline> underline;  // The shape of the line below the text.
  float outline = 0;                   // Width of the outline in CSS pixels. 0: no outline.
  float radius = 3;                    // Radius of the fill's corners in CSS pixels.
  friend bool operator==(const PaintStyle&, const PaintStyle&) = default;
};

inline constexpr PaintStyle kSelectionStyle{.colour = PaintColour::Selection, .radius = 2};
inline constexpr PaintStyle kHitStyle{.colour = PaintColour::Hit, .outline = 1, .radius = 2};
inline constexpr PaintStyle kCurrentHitStyle{
    .colour = PaintColour::Hit, .strength = Strength::Strong, .outline = 2, .radius = 2};

// The value of PaintedPassage::lane for a passage whose underline has no lane (no row of its own).
// Such an underline lies below all lanes in use on its line (lanes.h).
inline constexpr std::uint8_t kNoLane = 0xFF;

struct PaintedPassage {
  ByteRange range;
  PaintStyle style;
  std::uint8_t lane = kNoLane;  // The row of the underline, or kNoLane if it has no row.
  friend bool operator==(const PaintedPassage&, const PaintedPassage&) = default;
};

// The interface through which a layer supplies its passages.
class PassageSource {
 public:
  virtual ~PassageSource() = default;
  // Appends the passages that overlap `range` to `out`. The appended passages are sorted by start.
  // If several passages have the same start, the longest one comes first.
  virtual void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const = 0;
};

// A fixed list of passages. passages_in() takes time logarithmic in the number of passages, plus
// time for each result.
class PaintLayer final : public PassageSource {
 public:
  PaintLayer() = default;
  // The passages may overlap and may be in any order. Empty ranges are ignored.
  explicit PaintLayer(const std::vector<PaintedPassage>& passages);

  void passages_in(ByteRange range, std::vector<PaintedPassage>& out) const override;

 private:
  // In an entry of this index, `passage` is the index of the passage in painted_.
  PassageIndex index_;
  std::vector<PaintedPassage> painted_;
};

// Returns the style in which marks of a kind are drawn.
PaintStyle mark_style(MarkKind kind);

// Returns the layer of search hits. `current` is the index of the current hit, which has a stronger
// style than the others.
PaintLayer hits_layer(const std::vector<ByteRange>& hits, std::optional<std::size_t> current);

}  // namespace attest
