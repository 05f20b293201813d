#include "ui/widgets/text_pen.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"

namespace attest {
namespace {

// The maximum length in bytes of the text that lines() draws, divided by the number of lines. No
// panel is wide enough for a longer line.
constexpr std::size_t kLongestLine = 600;

}  // namespace

void TextPen::run(const Font& font, Direction direction, std::string_view text, Point at,
                  Colour colour, Extent shown) {
  RunKey key;
  key.font = font;
  key.direction = direction;
  key.text = text;
  key.ink = palette_->ink_on(colour);
  const float whole = std::floor(at.x);
  key.phase = static_cast<std::uint8_t>(std::min(3.0f, std::floor((at.x - whole) * 4)));

  const AtlasRun* placed = atlas_->find(key, colour);
  if (placed == nullptr || placed->ink.width == 0) return;
  const float wide = static_cast<float>(placed->ink.width);
  const float left = whole + static_cast<float>(placed->ink.left), right = left + wide;
  const float from = std::max(left, shown.left), to = std::min(right, shown.right);
  if (to <= from) return;
  const float top = std::round(at.y) + static_cast<float>(placed->ink.top);
  const float per_pixel = (placed->u1 - placed->u0) / wide;
  const Colour tint = placed->coloured ? Colour{0xFFFFFFFFu} : colour;
  list_->AddImage(ImTextureRef(static_cast<ImTextureID>(painter_->atlas_texture())),
                  {mirror_.x(from), top},
                  {mirror_.x(to), top + static_cast<float>(placed->ink.height)},
                  {placed->u0 + (from - left) * per_pixel, placed->v0},
                  {placed->u1 - (right - to) * per_pixel, placed->v1}, packed(tint));
}

// Returns the left end of a line in window coordinates. The line begins at `at` in interface
// coordinates.
Point TextPen::left_end(Point at, float line_width) const {
  return mirror_.is_on() ? Point{std::round(mirror_.x(at.x + line_width)), at.y} : at;
}

void TextPen::pieces(Paragraph& paragraph, const Line& line, Point at, Colour colour) {
  scratch_.clear();
  // If the paragraph is as wide as the line, every line begins at x = 0, even in right-to-left
  // text.
  paragraph.width = line.width;
  pieces_of(paragraph, line, widths_, scratch_);
  const Point left = left_end(at, line.width);
  for (const Piece& piece : scratch_) {
    if (piece.blank) continue;
    run(piece.font, piece.direction,
        paragraph.text.substr(piece.range.start.value, piece.range.length()),
        {left.x + piece.x, left.y}, colour);
  }
}

float TextPen::line(const Font& font, std::string_view words, Point at, float room, Colour colour) {
  const LabelLine& label = labels_.line(font, words, room, widths_);
  const Point left = left_end(at, label.width);
  for (const Piece& piece : label.pieces) {
    run(piece.font, piece.direction,
        std::string_view(label.text).substr(piece.range.start.value, piece.range.length()),
        {left.x + piece.x, left.y}, colour);
  }
  if (label.ellipsis) {
    run(font, Direction::LeftToRight, kEllipsis, {left.x + *label.ellipsis, left.y}, colour);
  }
  return label.width;
}

float TextPen::lines(const Font& font, float line_height, std::string_view words, Point at,
                     float room, int most, Colour colour) {
  const std::string label = label_of(words, kLongestLine * static_cast<std::size_t>(most));
  Paragraph paragraph = paragraph_of(label, font, room);
  const std::vector<Line> broken = break_lines(paragraph, widths_);
  const std::size_t shown = std::min(broken.size(), static_cast<std::size_t>(most));
  const float baseline = baseline_in(font, line_height);
  for (std::size_t i = 0; i < shown; ++i) {
    Point start{at.x, at.y + baseline + line_height * static_cast<float>(i)};
    // Several lines whose direction differs from that of the interface are aligned at the other
    // side. A single line is a label, which begins where the interface begins.
    const bool reversed = (paragraph.direction == Direction::RightToLeft) != mirror_.is_on();
    const bool last = i + 1 == shown;
    const bool is_cut = last && (shown < broken.size() || label.size() < words.size());
    const std::string_view rest = std::string_view(label).substr(broken[i].range.start.value);
    if (shown > 1 && reversed) {
      const float wide = is_cut ? labels_.line(font, rest, room, widths_).width : broken[i].width;
      start.x += std::max(0.0f, room - wide);
    }
    if (is_cut) {
      line(font, rest, start, room, colour);
    } else {
      pieces(paragraph, broken[i], start, colour);
    }
  }
  return line_height * static_cast<float>(shown);
}

float TextPen::lines_height(const Font& font, float line_height, std::string_view words, float room,
                            int most) {
  const std::string label = label_of(words, kLongestLine * static_cast<std::size_t>(most));
  const std::size_t count = break_lines(paragraph_of(label, font, room), widths_).size();
  return line_height * static_cast<float>(std::min(count, static_cast<std::size_t>(most)));
}

std::vector<Rect> TextPen::rects_of(const Font& font, float line_height, std::string_view text,
                                    float room, ByteRange range) {
  std::vector<Rect> rects;
  float y = 0;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    Paragraph paragraph = paragraph_of(text.substr(start, end - start), font, room);
    paragraph.as_in_field = true;
    for (const Line& line : break_lines(paragraph, widths_)) {
      scratch_.clear();
      paragraph.width = line.width;  // As in pieces().
      pieces_of(paragraph, line, widths_, scratch_);
      for (const Piece& piece : scratch_) {
        const std::size_t first = start + piece.range.start.value;
        const std::size_t from = std::max<std::size_t>(range.start.value, first);
        const std::size_t to =
            std::min<std::size_t>(range.end.value, start + piece.range.end.value);
        if (from >= to) continue;
        const auto width_of = [&](std::size_t begin, std::size_t length) {
          return widths_.width(font, piece.direction, text.substr(begin, length));
        };
        const float before = width_of(first, from - first), wide = width_of(from, to - from);
        const bool reversed = piece.direction == Direction::RightToLeft;
        const float x = piece.x + (reversed ? piece.width - before - wide : before);
        rects.push_back({mirror_.is_on() ? line.width - x - wide : x, y, wide, line_height});
      }
      y += line_height;
    }
    start = end + 1;
  }
  return rects;
}

float TextPen::width(const Font& font, std::string_view words) {
  return labels_.line(font, words, kEndless, widths_).width;
}

float TextPen::baseline_in(const Font& font, float box_height) {
  const FontMetrics metrics = widths_.shaper().metrics(font);
  return std::round((box_height - metrics.ascent - metrics.descent) / 2 + metrics.ascent);
}

}  // namespace attest
