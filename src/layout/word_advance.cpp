#include "layout/word_advance.h"

#include <algorithm>
#include <cmath>

namespace attest {
namespace {

constexpr float kTabInSpaces = 4;

float width_of_tab(const Word& tab, float from, const Paragraph& paragraph, RunWidths& widths) {
  const float space = widths.width(tab.font, tab.direction, " ");
  const float stop = paragraph.tab_stops > 0
                         ? paragraph.width / static_cast<float>(paragraph.tab_stops)
                         : kTabInSpaces * space;
  if (stop <= 0) return space;
  const float next = (std::floor(from / stop) + 1) * stop;
  return std::max(next - from, space);  // Cells keep a distance even where one fills its part.
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

}  // namespace attest
