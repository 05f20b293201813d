// Caret movement, and the text selected by a double or triple click.
//
// The movements here follow the units of the text. Movement by lines depends on the laid-out page
// (see layout/).
#pragma once

#include <cstdint>

#include "article/model/article.h"
#include "base/offsets.h"

namespace attest {

enum class Movement : std::uint8_t { Grapheme, Word, Sentence, Block, Article };

// Returns the new offset of a caret at `from`. Moves forwards if `direction` is above 0, otherwise
// backwards. The unit `by` has these values:
//   - `Grapheme` moves by one grapheme, also across the end of a block.
//   - `Word` moves forwards to the end of a word, and backwards to the start of a word.
//   - `Sentence` moves forwards to the start of the next sentence or block, and backwards to the
//     start of the current sentence. A caret at the start of a sentence moves backwards to the
//     previous one.
//   - `Block` is like `Sentence`, but moves between the starts of blocks.
//   - `Article` moves forwards to the end of the article, and backwards to its start.
// If the caret is already at the end or the start of the article, it does not move beyond it.
ByteOffset moved(const Article& article, ByteOffset from, Movement by, int direction);

// Returns the range of the unit at `at`. A double click selects the word, a triple click the
// sentence, a fourth click the block. A word excludes the space beside it. In white space, the
// nearest word of the same block is selected. The range never crosses the end of a block. The range
// is empty if there is no word.
ByteRange unit_at(const Article& article, ByteOffset at, Movement unit);

}  // namespace attest
