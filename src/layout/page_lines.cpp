#include <algorithm>
#include <cassert>
#include <cmath>

#include "layout/page_layout.h"
#include "layout/table_columns.h"
#include "layout/text_sample.h"
#include "layout/word_advance.h"

namespace attest {

std::string_view PageLayout::text_of(std::size_t block) const {
  return article_->slice(article_->blocks()[block].range);
}

PageLayout::OpenBlock& PageLayout::open(std::size_t index) {
  if (OpenBlock* known = open_.find(index)) return *known;
  const Block& block = article_->blocks()[index];
  const std::string_view text = text_of(index);
  const BlockLook& look = blocks_[index].look;

  OpenBlock& opened = open_.add(index);
  Paragraph& paragraph = opened.paragraph;
  paragraph.text = text;
  paragraph.language = article_->metadata().language;
  paragraph.direction = attest::direction_of(block, text, paragraph.language);
  paragraph.fonts = fonts_of(*article_, index, look);
  paragraph.width = column_of(look);
  opened.order = ReadingOrder(text, paragraph.direction);
  paragraph.balanced = block.kind == BlockKind::Heading;
  paragraph.cells.clear();
  if (block.kind == BlockKind::TableRow) {
    find_table(index);
    const std::vector<float> cells = cell_widths(paragraph, opened.order, widths_);
    paragraph.cells = cell_starts(table_.columns, cells, cell_gap(paragraph), paragraph.direction);
  }
  return opened;
}

// Finds the table that contains `row` and computes its columns. Only the first rows of the table
// determine the columns, because a table may be as long as a book.
void PageLayout::find_table(std::size_t row) {
  constexpr std::size_t kRows = 50;
  // A limit on the bytes that are measured, because a table row can have thousands of cells.
  constexpr std::size_t kBytes = 16u << 10;
  if (row >= table_.first && row < table_.end) return;
  const std::vector<Block>& given = article_->blocks();
  const auto is_row = [&](std::size_t i) { return given[i].kind == BlockKind::TableRow; };
  // A header row always starts a new table, even directly below another table.
  std::size_t first = row, end = row + 1;
  while (first > 0 && given[first].level != 1 && is_row(first - 1)) --first;
  while (end < given.size() && is_row(end) && given[end].level != 1) ++end;

  table_ = {first, end, {}};
  std::vector<TableColumn>& columns = table_.columns;
  float gap = 0;
  std::size_t bytes = 0;
  for (std::size_t i = first; i < std::min(end, first + kRows) && bytes < kBytes; ++i) {
    Paragraph paragraph;
    paragraph.text = text_of(i);
    bytes += paragraph.text.size();
    paragraph.language = article_->metadata().language;
    paragraph.fonts = fonts_of(*article_, i, blocks_[i].look);
    gap = cell_gap(paragraph);
    const std::vector<float> cells =
        cell_widths(paragraph, ReadingOrder(paragraph.text, paragraph.direction), widths_);
    if (columns.size() < cells.size()) columns.resize(cells.size());
    std::string_view rest = paragraph.text;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      columns[cell].width = std::max(columns[cell].width, std::ceil(cells[cell]));
      const std::string_view cell_text = rest.substr(0, rest.find('\t'));
      rest.remove_prefix(std::min(rest.size(), cell_text.size() + 1));
      const bool has_text = given[i].level != 1 && !cell_text.empty() && !is_number(cell_text);
      if (cell == 0 || has_text) columns[cell].numeric = false;
    }
  }
  share_width(columns, column_of(blocks_[row].look), gap);
}

FontMetrics PageLayout::metrics_of(const Font& font) const {
  for (const KnownMetrics& known : metrics_) {
    if (known.font == font) return known.metrics;
  }
  const FontMetrics exact = widths_.shaper().metrics(font);
  metrics_.push_back({font, {std::round(exact.ascent), std::round(exact.descent)}});
  return metrics_.back().metrics;
}

PlacedLine PageLayout::line_of(std::size_t block, std::size_t line) const {
  const LaidBlock& laid = blocks_[block];
  assert(line < laid.lines.size());
  const std::uint32_t start = article_->blocks()[block].range.start.value;
  const ByteRange range = laid.lines[line].range;
  const FontMetrics metrics = metrics_of(laid.look.font);

  PlacedLine placed;
  placed.block = block;
  placed.line = line;
  placed.range = ByteRange(start + range.start.value, start + range.end.value);
  placed.height = laid.look.line_height;
  placed.top = top_of(block) + placed.height * static_cast<float>(line);
  placed.ascent = metrics.ascent;
  placed.descent = metrics.descent;
  const float above = std::round((placed.height - metrics.ascent - metrics.descent) / 2);
  placed.baseline = placed.top + above + metrics.ascent;
  placed.left = laid.look.inset;
  if (laid.direction == Direction::LeftToRight) placed.left += laid.look.indent;
  return placed;
}

void PageLayout::lines_between(float top, float bottom, std::vector<PlacedLine>& out) const {
  out.clear();
  for (std::size_t i = block_at_height(top); i < blocks_.size(); ++i) {
    const float block_top = top_of(i);
    if (block_top >= bottom) break;
    const std::size_t count = line_count(i);
    const float above = std::max(0.0f, std::floor((top - block_top) / blocks_[i].look.line_height));
    for (auto line = static_cast<std::size_t>(above); line < count; ++line) {
      const PlacedLine placed = line_of(i, line);
      if (placed.top >= bottom) break;
      out.push_back(placed);
    }
  }
}

PlacedLine PageLayout::line_holding(ByteOffset at) {
  if (blocks_.empty()) return {};
  const std::size_t block = article_->block_at(at);
  ensure_block(block);
  const std::vector<Line>& lines = blocks_[block].lines;
  const ByteOffset in_block(at.value - article_->blocks()[block].range.start.value);
  const auto after = std::upper_bound(
      lines.begin(), lines.end(), in_block,
      [](ByteOffset offset, const Line& line) { return offset < line.range.start; });
  return line_of(block, static_cast<std::size_t>(after - lines.begin()) - 1);
}

TextAnchor PageLayout::text_anchor_at(float y) {
  if (blocks_.empty()) return {ByteOffset(), y};
  const std::size_t block = exact_block_at(y);
  const float lines = (y - top_of(block)) / blocks_[block].look.line_height;
  const float last = static_cast<float>(line_count(block) - 1);
  const PlacedLine line =
      line_of(block, static_cast<std::size_t>(std::clamp(std::floor(lines), 0.0f, last)));
  return {line.range.start, (y - line.top) / line.height};
}

float PageLayout::y_of(const TextAnchor& anchor) {
  const PlacedLine line = line_holding(anchor.at);
  return line.top + anchor.into * line.height;
}

PageLayout::OpenLine& PageLayout::open(const PlacedLine& line) {
  const LineKey key{line.block, line.line};
  if (OpenLine* known = open_lines_.find(key)) return *known;
  const OpenBlock& ready = open(line.block);
  OpenLine& opened = open_lines_.add(key);
  pieces_of(ready.paragraph, ready.order, blocks_[line.block].lines[line.line], widths_,
            opened.pieces);
  for (Piece& piece : opened.pieces) piece.x += line.left;
  opened.carets.clear();
  opened.carets.resize(opened.pieces.size());
  return opened;
}

std::span<const Piece> PageLayout::pieces(const PlacedLine& line) { return open(line).pieces; }

}  // namespace attest
