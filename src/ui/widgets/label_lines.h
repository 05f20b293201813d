// Caches the layout of labels, because most labels of the interface are the same in every frame.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/paragraph_layout.h"
#include "layout/run_widths.h"

namespace attest {

// A label on one line. Its left edge is at x = 0, even if the label is right-to-left. All lengths
// are in device pixels.
struct LabelLine {
  std::string text;               // Without the ellipsis.
  std::vector<Piece> pieces;      // Ranges of `text` without white space.
  float width = 0;                // Includes the ellipsis.
  std::optional<float> ellipsis;  // The left edge of the ellipsis, if the label has one.
};

constexpr std::string_view kEllipsis = "…";
// The room of a label that is never truncated.
constexpr float kEndless = 1e7f;

// Returns the text of a label: at most `most` bytes, with spaces instead of line breaks and tabs.
std::string label_of(std::string_view words, std::size_t most);

// Returns the direction of a label. A label whose words are all in isolates, such as a quoted name,
// has the direction of these words.
Direction label_direction(std::string_view words);

// Returns a label as a paragraph that refers to `words`.
Paragraph paragraph_of(std::string_view words, const Font& font, float width);

class LabelLines {
 public:
  // Lays out the label, or returns its cached layout. A label wider than `room` is truncated with
  // an ellipsis. The result is valid until the next call.
  const LabelLine& line(const Font& font, std::string_view words, float room, RunWidths& widths);

  // Must be called after a change of the fonts, the language or the screen's density.
  void clear() { recent_.clear(), older_.clear(); }

 private:
  // Keyed by a hash of font, room and text. If `recent_` is full, it replaces `older_`.
  std::unordered_map<std::uint64_t, LabelLine> recent_, older_;
};

}  // namespace attest
