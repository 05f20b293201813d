// Where the caret goes, and what a double or triple click takes.
//
// By what the text is made of. By lines is another matter: lines belong to the
// page that is laid out (see layout/).
#pragma once

#include <cstdint>

#include "article/article.h"
#include "base/offsets.h"

namespace attest {

enum class Movement : std::uint8_t { Grapheme, Word, Sentence, Block, Article };

// Where a caret at `from` goes: forwards if `direction` is above 0, else backwards.
//   Grapheme  over one letter as people see it, across the end of a block too
//   Word      to the end of a word; backwards to the beginning of one
//   Sentence  to the beginning of the next sentence or block; backwards to that of this one, and
//             from there to that of the one before
//   Block     the same with blocks
//   Article   to the very end, the very beginning
// At the end of the way it stays where it is.
ByteOffset moved(const Article& article, ByteOffset from, Movement by, int direction);

// What a click at `at` takes: a double click the word, a triple click the sentence, one more the
// block. A word comes without the space beside it, and in white space it is the nearest word of the
// same block. Never reaches across the end of a block; may be empty where there is nothing.
ByteRange unit_at(const Article& article, ByteOffset at, Movement unit);

}  // namespace attest
