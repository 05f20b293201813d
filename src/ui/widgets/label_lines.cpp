#include "ui/widgets/label_lines.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "article/model/line_break.h"
#include "base/hash.h"
#include "text/segmentation.h"

namespace attest {
namespace {

// The maximum length of a label in bytes. No panel is wide enough for a longer label.
constexpr std::size_t kLongestLabel = 600;
// The number of layouts in `recent_`. A frame draws fewer labels.
constexpr std::size_t kMostRecent = 1000;

float width_of(std::string_view words, const Font& font, RunWidths& widths) {
  return break_lines(paragraph_of(words, font, kEndless), widths)[0].width;
}

// Returns the longest beginning of the label that is at most `room` wide, without trailing spaces.
// The label may be cut inside a word, so that as much of it as possible can be read.
std::string_view beginning_of(std::string_view label, const Font& font, float room,
                              RunWidths& widths) {
  std::vector<std::size_t> ends{0};
  while (ends.back() < label.size()) {
    ends.push_back(next_grapheme(label, ByteOffset(ends.back())).value);
  }
  const auto too_long = std::partition_point(ends.begin() + 1, ends.end(), [&](std::size_t end) {
    return width_of(label.substr(0, end), font, widths) <= room;
  });
  const std::string_view shown = label.substr(0, *(too_long - 1));
  return shown.substr(0, shown.find_last_not_of(' ') + 1);
}

LabelLine lay_out(const Font& font, std::string_view words, float room, RunWidths& widths) {
  LabelLine label;
  label.text = label_of(words, kLongestLabel);
  const bool reversed = label_direction(label.text) == Direction::RightToLeft;
  bool is_cut = label.text.size() < words.size() || width_of(label.text, font, widths) > room;
  float ellipsis = 0;
  if (is_cut) {
    ellipsis = widths.width(font, Direction::LeftToRight, kEllipsis);
    label.text.resize(beginning_of(label.text, font, room - ellipsis, widths).size());
    // Adds no ellipsis if the shown text already ends with the ellipsis that separates two
    // passages.
    is_cut = !label.text.ends_with(kEllipsis);
    if (!is_cut) ellipsis = 0;
  }
  Paragraph paragraph = paragraph_of(label.text, font, kEndless);
  if (reversed) paragraph.direction = Direction::RightToLeft;
  const Line line = break_lines(paragraph, widths)[0];
  // If the paragraph is as wide as the line, the line begins at x = 0, even in right-to-left text.
  paragraph.width = line.width;
  pieces_of(paragraph, line, widths, label.pieces);
  std::erase_if(label.pieces, [](const Piece& piece) { return piece.blank; });
  label.width = line.width + ellipsis;
  if (!is_cut) return label;
  // The ellipsis of a right-to-left label is at its left end.
  label.ellipsis = reversed ? 0 : line.width;
  for (Piece& piece : label.pieces) piece.x += reversed ? ellipsis : 0;
  return label;
}

}  // namespace

std::string label_of(std::string_view words, std::size_t most) {
  if (words.size() > most)
    words = words.substr(0, floor_to_grapheme(words, ByteOffset(most)).value);
  std::string label(words);
  for (char& c : label) {
    if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  }
  for (std::size_t at; (at = label.find(kLineBreak)) != std::string::npos;) {
    label.replace(at, kLineBreak.size(), 1, ' ');
  }
  return label;
}

Direction label_direction(std::string_view words) {
  if (const auto outside = first_strong(words, false)) return *outside;
  return first_strong(words, true).value_or(Direction::LeftToRight);
}

Paragraph paragraph_of(std::string_view words, const Font& font, float width) {
  Paragraph paragraph;
  paragraph.text = words;
  paragraph.direction = label_direction(words);
  paragraph.fonts.push_back({ByteRange(0, words.size()), font});
  paragraph.width = width;
  return paragraph;
}

const LabelLine& LabelLines::line(const Font& font, std::string_view words, float room,
                                  RunWidths& widths) {
  const std::uint64_t key = mixed_hash(hash_of(words, number_of(font, Direction::LeftToRight)),
                                       std::bit_cast<std::uint32_t>(room));
  if (const auto known = recent_.find(key); known != recent_.end()) return known->second;
  const auto old = older_.find(key);
  LabelLine line =
      old != older_.end() ? std::move(old->second) : lay_out(font, words, room, widths);
  if (recent_.size() >= kMostRecent) older_ = std::exchange(recent_, {});
  return recent_[key] = std::move(line);
}

}  // namespace attest
