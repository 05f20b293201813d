#include "layout/word_advance.h"

#include <algorithm>
#include <cmath>

namespace attest {
namespace {

constexpr float kTabInSpaces = 4;

// Returns the first cell that starts after `from`, or end(). Half a pixel of tolerance is safe,
// because there is a gap between any two cells.
std::vector<float>::const_iterator next_cell(const Paragraph& paragraph, float from) {
  return std::upper_bound(paragraph.cells.begin(), paragraph.cells.end(), from + 0.5f);
}

float width_of_tab(const Word& tab, float from, const Paragraph& paragraph, RunWidths& widths) {
  const float space = widths.width(tab.font, tab.direction, " ");
  if (!paragraph.cells.empty()) {
    const auto next = next_cell(paragraph, from);
    return next == paragraph.cells.end() ? space : *next - from;
  }
  const float stop = kTabInSpaces * space;
  if (stop <= 0) return space;
  return std::max((std::floor(from / stop) + 1) * stop - from, space);
}

}  // namespace

float advance_of(const Word& word, float from, const Paragraph& paragraph, RunWidths& widths) {
  switch (word.kind) {
    case Word::Kind::LineEnd:
      return 0;
    case Word::Kind::Tab:
      return width_of_tab(word, from, paragraph, widths);
    case Word::Kind::Letters:
    case Word::Kind::Space:
      break;
  }
  return widths.width(word.font, word.direction,
                      paragraph.text.substr(word.range.start.value, word.range.length()));
}

float cell_gap(const Paragraph& paragraph) { return std::round(paragraph.fonts.front().font.size); }

float line_lead(const Paragraph& paragraph, ByteOffset start) {
  const std::vector<float>& cells = paragraph.cells;
  if (cells.empty()) return 0;
  const std::string_view before = paragraph.text.substr(0, start.value);
  const auto cell = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\t'));
  return cells[std::min(cell, cells.size() - 1)];
}

float line_limit(const Paragraph& paragraph, float from) {
  const auto next = next_cell(paragraph, from);
  return next == paragraph.cells.end() ? paragraph.width : *next - cell_gap(paragraph);
}

}  // namespace attest
