#include <algorithm>

#include "layout/paragraph_layout.h"
#include "layout/word_advance.h"
#include "layout/word_cutter.h"

namespace attest {
namespace {

// Cuts a line into pieces in logical order and computes their widths. The width of a tab depends on
// its distance from the leading edge. Does not set the x positions of the pieces.
void cut_pieces(const Paragraph& paragraph, const ReadingOrder& order, const Line& line,
                RunWidths& widths, std::vector<Piece>& out) {
  WordCutter cutter(paragraph, order, line.range, widths.shaper());
  float advance = line_lead(paragraph, line.range.start);
  for (ByteOffset at = line.range.start; at < line.range.end;) {
    const Word word = cutter.word_at(at);
    Piece piece;
    piece.range = word.range;
    piece.font = word.font;
    piece.direction = word.direction;
    piece.blank = word.blank();
    piece.width = advance_of(word, advance, paragraph, widths);
    advance += piece.width;
    out.push_back(piece);
    at = word.range.end;
  }
}

// Reorders the pieces of a line from left to right.
void put_in_visual_order(const ReadingOrder& order, const Line& line, std::vector<Piece>& pieces) {
  const std::vector<Piece> logical = pieces;
  pieces.clear();
  for (const BidiRun& run : order.visual_runs(line.range)) {
    const auto from = [&](ByteOffset at) {
      return std::lower_bound(
          logical.begin(), logical.end(), at,
          [](const Piece& piece, ByteOffset offset) { return piece.range.start < offset; });
    };
    const auto first = from(run.range.start), last = from(run.range.end);
    const std::size_t at = pieces.size();
    pieces.insert(pieces.end(), first, last);
    const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(at);
    for (auto piece = begin; piece != pieces.end(); ++piece) {
      piece->direction = run.direction();
      piece->level = run.level;
    }
    if (run.direction() == Direction::RightToLeft) std::reverse(begin, pieces.end());
  }
}

}  // namespace

void pieces_of(const Paragraph& paragraph, const ReadingOrder& order, const Line& line,
               RunWidths& widths, std::vector<Piece>& out) {
  out.clear();
  if (line.range.empty()) return;
  widths.shaper().set_language(paragraph.language);
  cut_pieces(paragraph, order, line, widths, out);
  if (!order.plain()) put_in_visual_order(order, line, out);

  float x = line_lead(paragraph, line.range.start);
  if (paragraph.direction == Direction::RightToLeft) {
    x = paragraph.width - x;
    for (const Piece& piece : out) x -= piece.width;
  }
  for (Piece& piece : out) {
    piece.x = x;
    x += piece.width;
  }
}

void pieces_of(const Paragraph& paragraph, const Line& line, RunWidths& widths,
               std::vector<Piece>& out) {
  pieces_of(paragraph, ReadingOrder(paragraph.text, paragraph.direction), line, widths, out);
}

}  // namespace attest
