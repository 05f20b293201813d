// Cuts a paragraph into words: the runs that are measured, drawn and cached.
//
// A word ends at each line break opportunity, at the start and the end of white space, and at each
// change of font or direction. A word also ends between two wide punctuation marks, because some
// browsers draw them closer together in a single run. An article cut by these rules consists of
// only a few thousand different runs, even in a script without spaces. Words have a maximum length,
// so that a word of several megabytes costs no more than many short words of the same total length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/offsets.h"
#include "layout/paragraph_layout.h"
#include "layout/reading_order.h"
#include "layout/shaper.h"
#include "text/line_breaks.h"

namespace attest {

struct Word {
  enum class Kind : std::uint8_t { Letters, Space, Tab, LineEnd };

  ByteRange range;  // The range of the word in the paragraph.
  Font font;
  Direction direction = Direction::LeftToRight;
  Kind kind = Kind::Letters;

  bool blank() const { return kind != Kind::Letters; }
};

class WordCutter {
 public:
  // Cuts the words of `within`, which is the whole paragraph or one of its lines. All other
  // arguments must outlive this object.
  WordCutter(const Paragraph& paragraph, const ReadingOrder& order, ByteRange within,
             Shaper& shaper);

  // Returns the word that starts at `start`, an offset in `within`. If `start` is inside a word,
  // returns the part of the word from `start` on.
  Word word_at(ByteOffset start);

  // Returns whether a line may end before `at`. `at` must be an offset after the start of
  // `within`, and must be the end of a word. A line never ends inside a word, even where the line
  // break rules allow it.
  LineBreak break_before(ByteOffset at) const {
    return breaks_[at.value - within_.start.value - 1];
  }

 private:
  void add_dictionary_breaks(Shaper& shaper);
  void forget_soft_hyphens();
  const FontRange& font_at(ByteOffset at);
  const BidiRun& level_at(ByteOffset at);
  std::size_t end_of_letters_or_space(std::size_t start, std::size_t limit, Word::Kind& kind) const;
  bool clings_to_space(std::size_t at) const;
  bool may_cut(std::size_t last, std::size_t at) const;

  const Paragraph& paragraph_;
  const ReadingOrder& order_;
  ByteRange within_;
  std::vector<LineBreak> breaks_;  // For each byte of `within_`, whether a line may end after it.
  // Index of the font of the previous word. The next word usually has the same font.
  std::size_t font_ = 0;
  // The range of one UAX 9 level that contains the previous word. The next word is usually in the
  // same range.
  BidiRun level_;
};

}  // namespace attest
