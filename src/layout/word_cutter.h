// Cuts a paragraph into words: the runs that are measured, drawn and remembered.
//
// A word ends where a line may end, where white space begins or ends, and where the
// font or the direction changes; and between two wide marks, which some browsers would
// draw closer together where they stand in one run, and only there. So the same few thousand runs
// come back throughout an article, in a script without spaces too. A stretch without any such place
// is cut all the same before it grows long: nothing here costs more in a word of megabytes than in
// so many short ones.
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

  ByteRange range;  // Of the paragraph.
  Font font;
  Direction direction = Direction::LeftToRight;
  Kind kind = Kind::Letters;

  bool blank() const { return kind != Kind::Letters; }
};

class WordCutter {
 public:
  // Cuts the words of `within`: the whole paragraph, or one of its lines. All but `within` must
  // outlive the cutter.
  WordCutter(const Paragraph& paragraph, const ReadingOrder& order, ByteRange within,
             Shaper& shaper);

  // The word that begins at `start`, somewhere in `within`. A place amid a word gives the rest of
  // it.
  Word word_at(ByteOffset start);

  // Whether a line may end before `at`, somewhere in `within` but not at its start. Ask at the end
  // of words only: within them a line never ends, whatever the rules say.
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
  std::vector<LineBreak> breaks_;  // After each byte of `within_`.
  std::size_t font_ = 0;           // The last one used: mostly the next word's too.
  BidiRun level_;                  // Likewise.
};

}  // namespace attest
