#include <algorithm>
#include <cstdint>
#include <utility>

#include "layout/paragraph_layout.h"
#include "layout/word_advance.h"
#include "layout/word_cutter.h"
#include "text/segmentation.h"

namespace attest {
namespace {

class LineBreaking {
 public:
  LineBreaking(const Paragraph& paragraph, const ReadingOrder& order, RunWidths& widths)
      : paragraph_(paragraph),
        widths_(widths),
        cutter_(paragraph, order, ByteRange(0, paragraph.text.size()), widths.shaper()) {}

  std::vector<Line> lines() {
    std::vector<Line> lines;
    ByteOffset at;
    do {
      lines.push_back(line_from(at));
      at = lines.back().range.end;
    } while (at.value < paragraph_.text.size());
    if (lines.size() > 1) avoid_single_last_word(lines[lines.size() - 2], lines.back());
    return lines;
  }

 private:
  // A position in the current line, and the width of the line up to this position.
  struct Reach {
    ByteOffset at;
    // Widths in device pixels, with and without trailing white space.
    float advance = 0, inked = 0;
  };

  Word step(Reach& reach) {
    const Word word = cutter_.word_at(reach.at);
    reach.advance += advance_of(word, reach.advance, paragraph_, widths_);
    if (!word.blank()) reach.inked = reach.advance;
    reach.at = word.range.end;
    return word;
  }

  // Fills a line with words until a word is too wide. The line then ends at its last line break
  // opportunity. A line without an opportunity ends inside the word that is too wide.
  Line line_from(ByteOffset start) {
    const float lead = lead_of(start);
    Reach here{start, lead, lead}, last_break = here;
    // Start of the current table cell. Line break opportunities before it are ignored.
    ByteOffset cell = start;
    limit_ = line_limit(paragraph_, lead);
    while (here.at.value < paragraph_.text.size()) {
      const Reach before = here;
      const Word word = step(here);
      if (!word.blank() && here.advance > limit_) {
        if (last_break.at > cell) return line(start, last_break);
        return line(start, fitted(word, before, before.at == start));
      }
      if (word.kind == Word::Kind::Tab && !paragraph_.cells.empty()) {
        cell = here.at;
        limit_ = line_limit(paragraph_, here.advance);
      }
      const LineBreak opportunity = cutter_.break_before(here.at);
      if (opportunity == LineBreak::Must) break;
      if (opportunity == LineBreak::May) last_break = here;
    }
    return line(start, here);
  }

  // Returns the x position of the first word of a line, as line_lead() does. Must be called for the
  // lines in order, because each call counts only the cells between the start of the previous line
  // and `start`. This saves time in a table row with thousands of lines.
  float lead_of(ByteOffset start) {
    if (paragraph_.cells.empty()) return 0;
    const std::string_view passed =
        paragraph_.text.substr(counted_.value, start.value - counted_.value);
    cells_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\t'));
    counted_ = start;
    return paragraph_.cells[std::min(cells_, paragraph_.cells.size() - 1)];
  }

  static Line line(ByteOffset start, const Reach& end) { return {{start, end.at}, end.inked}; }

  // Extends a line that ends at `before` by as many graphemes of `word` as still fit. If
  // `at_least_one` is true, adds the first grapheme even if it does not fit. Returns the new end of
  // the line.
  Reach fitted(const Word& word, const Reach& before, bool at_least_one) {
    const std::string_view text =
        paragraph_.text.substr(word.range.start.value, word.range.length());
    grapheme_boundaries(text, boundaries_);
    const float available = limit_ - before.advance;
    const auto width_of = [&](std::size_t count) {
      if (count == 0) return 0.0f;
      return widths_.shaper().width(word.font, word.direction, text.substr(0, boundaries_[count]));
    };

    std::size_t count = guess(word, text, available);
    float width = width_of(count);
    if (width > available) {
      while (count > 0 && width > available) width = width_of(--count);
    } else {
      // Adds graphemes one by one until one does not fit. Never adds the last grapheme, because the
      // whole word is known to be too wide.
      while (count + 2 < boundaries_.size()) {
        const float wider = width_of(count + 1);
        if (wider > available) break;
        width = wider;
        ++count;
      }
    }
    if (count == 0) {
      if (!at_least_one) return {before.at, before.advance, before.inked};
      width = width_of(count = 1);
    }
    const float reached = before.advance + width;
    return {ByteOffset(word.range.start.value + boundaries_[count]), reached, reached};
  }

  // Estimates how many graphemes fit, from the widths of single graphemes. These widths are cached
  // across words, so only a few real measurements remain, even in a word of several megabytes.
  std::size_t guess(const Word& word, std::string_view text, float available) {
    sums_.assign(1, 0);
    for (std::size_t i = 0; i + 1 < boundaries_.size(); ++i) {
      const std::string_view grapheme =
          text.substr(boundaries_[i], boundaries_[i + 1] - boundaries_[i]);
      sums_.push_back(sums_.back() + widths_.width(word.font, word.direction, grapheme));
    }
    // Joined letters are narrower than the sum of their separate widths. The available width is
    // therefore scaled by the ratio of both widths.
    const float whole = widths_.width(word.font, word.direction, text);
    const float scaled = whole > 0 ? available * sums_.back() / whole : available;
    const auto beyond = std::upper_bound(sums_.begin(), sums_.end(), scaled);
    const auto fits = static_cast<std::size_t>(beyond - sums_.begin());
    return std::min(fits == 0 ? 0 : fits - 1, boundaries_.size() - 1);
  }

  // If the last line has only one word, moves the last word of the line above to the last line.
  void avoid_single_last_word(Line& above, Line& last) {
    const bool verbatim = paragraph_.as_in_field || !paragraph_.cells.empty() ||
                          paragraph_.fonts.back().font.family == FontFamily::Code;
    if (verbatim || cutter_.break_before(last.range.start) != LineBreak::May) return;
    for (Reach here{last.range.start}; here.at < last.range.end;) {
      step(here);
      if (here.at < last.range.end && cutter_.break_before(here.at) == LineBreak::May) return;
    }

    Reach cut;
    for (Reach here{above.range.start}; here.at < above.range.end;) {
      step(here);
      const bool may_end =
          here.at < above.range.end && cutter_.break_before(here.at) == LineBreak::May;
      if (may_end) cut = here;
    }
    if (cut.at <= above.range.start || cut.inked * 2 < paragraph_.width) return;

    Reach end{cut.at};
    while (end.at < last.range.end) step(end);
    if (end.inked > paragraph_.width) return;
    above = line(above.range.start, cut);
    last = line(cut.at, end);
  }

  const Paragraph& paragraph_;
  RunWidths& widths_;
  WordCutter cutter_;
  std::size_t cells_ = 0;  // The index of the table cell that contains the offset `counted_`.
  ByteOffset counted_;
  float limit_ = 0;                        // The result of line_limit() for the current text.
  std::vector<std::uint32_t> boundaries_;  // Grapheme boundaries of the word being broken.
  std::vector<float> sums_;
};

// Only a paragraph of at most kMostBalanced lines is balanced, which means that its lines get
// similar lengths. The width of these lines is determined to within kBalancedStep device pixels.
constexpr std::size_t kMostBalanced = 4;
constexpr float kBalancedStep = 4;

// Returns the lines for the smallest width at which no word is divided and the number of lines does
// not increase.
std::vector<Line> balanced(std::vector<Line> lines, Paragraph paragraph, const ReadingOrder& order,
                           RunWidths& widths) {
  const auto ends_with_space = [&](const Line& line) {
    return paragraph.text[line.range.end.value - 1] == ' ';
  };
  float too_narrow = 0, wide_enough = paragraph.width;
  while (wide_enough - too_narrow > kBalancedStep) {
    paragraph.width = (too_narrow + wide_enough) / 2;
    std::vector<Line> tried = LineBreaking(paragraph, order, widths).lines();
    if (tried.size() == lines.size() &&
        std::all_of(tried.begin(), tried.end() - 1, ends_with_space)) {
      lines = std::move(tried);
      wide_enough = paragraph.width;
    } else {
      too_narrow = paragraph.width;
    }
  }
  return lines;
}

}  // namespace

std::vector<Line> break_lines(const Paragraph& paragraph, const ReadingOrder& order,
                              RunWidths& widths) {
  if (paragraph.text.empty()) return {Line{}};
  widths.shaper().set_language(paragraph.language);
  std::vector<Line> lines = LineBreaking(paragraph, order, widths).lines();
  if (!paragraph.balanced || lines.size() < 2 || lines.size() > kMostBalanced) return lines;
  return balanced(std::move(lines), paragraph, order, widths);
}

std::vector<Line> break_lines(const Paragraph& paragraph, RunWidths& widths) {
  return break_lines(paragraph, ReadingOrder(paragraph.text, paragraph.direction), widths);
}

}  // namespace attest
