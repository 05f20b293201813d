// Finds the boundaries of graphemes, words or sentences around an offset in a text of any length.
//
// After some code points, the rules for boundaries do not depend on the earlier text. A search
// starts at the nearest code point of this kind. In some texts no such code point is near: in a
// page of flags, for example, or in a line of combining marks. To limit the search, the text is
// divided into blocks of fixed size, and a search starts at most one block before the current
// block. A block without any boundary gets one at its end. The boundaries therefore depend only on
// the text, never on the offset at which a search started.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "text/break_rules.h"
#include "text/utf8.h"

namespace attest {

// `Reader` is one of the three classes in text/break_rules.h. `kBlock` is in bytes.
template <class Reader, std::size_t kBlock>
class Boundaries {
 public:
  explicit Boundaries(std::string_view text) : text_(text) {}

  // Returns the last boundary at or before `at`.
  std::size_t floor(std::size_t at) const {
    at = code_point_at(at);
    while (at > 0) {
      const std::size_t block_start = code_point_at((at - 1) / kBlock * kBlock);
      if (const auto found = last_between(block_start, at)) return *found;
      if (at == block_end_after(block_start)) return at;
      at = block_start;
    }
    return 0;
  }

  // Returns the first boundary after `at`, or the end of the text if there is none.
  std::size_t next(std::size_t at) const {
    at = code_point_at(at);
    while (at < text_.size()) {
      const std::size_t block_start = block_start_at(at);
      const std::size_t block_end = block_end_after(block_start);
      std::size_t found = 0;
      scan(start_at_or_before(at, block_start), block_end, [&](std::size_t boundary) {
        found = boundary;
        return boundary <= at;
      });
      if (found > at) return found;
      if (floor(block_end) == block_end) return block_end;
      at = block_end;
    }
    return text_.size();
  }

 private:
  std::size_t code_point_at(std::size_t at) const {
    return floor_to_code_point(text_, ByteOffset(std::min(at, text_.size()))).value;
  }

  // Returns the start of the fixed-size block that contains the code point at `at`.
  std::size_t block_start_at(std::size_t at) const {
    const std::size_t start = code_point_at(at / kBlock * kBlock);
    const std::size_t end = code_point_at((at / kBlock + 1) * kBlock);
    return at < end ? start : end;
  }

  std::size_t block_end_after(std::size_t block_start) const {
    // A block starts on a code point boundary, up to three bytes before a multiple of kBlock.
    return code_point_at(((block_start + 3) / kBlock + 1) * kBlock);
  }

  // Returns the last boundary in (block_start, at]. `at` lies in the block that starts at
  // `block_start`. Searches the last few bytes first, because a boundary is usually near.
  std::optional<std::size_t> last_between(std::size_t block_start, std::size_t at) const {
    for (std::size_t back = 1;; back *= 4) {
      const std::size_t near = at - std::min(back, at - block_start);
      const std::size_t start = start_at_or_before(code_point_at(near), block_start);
      std::optional<std::size_t> last;
      scan(start, at, [&](std::size_t boundary) {
        if (boundary > block_start) last = boundary;
        return true;
      });
      if (last || start <= block_start) return last;
    }
  }

  // Returns an offset from which a `Reader` finds all boundaries after `at` correctly. `at` lies in
  // the block that starts at `block_start`.
  std::size_t start_at_or_before(std::size_t at, std::size_t block_start) const {
    const std::size_t earliest = block_start - std::min(block_start, kBlock);
    for (std::size_t start = at;;) {
      std::size_t end = start;
      if (start == 0) return start;
      if (Reader::starts_afresh(read_break_input(text_, end))) return start;
      if (start <= earliest) return block_start;
      decode_backwards(text_, start);
    }
  }

  // Calls `found` with each boundary in (from, to], in order, until `found` returns false. The end
  // of the text is a boundary.
  template <class Found>
  void scan(std::size_t from, std::size_t to, Found found) const {
    Reader reader;
    for (std::size_t at = from; at <= to && at < text_.size();) {
      const std::size_t start = at;
      const bool boundary = reader.read(read_break_input(text_, at));
      if (boundary && start > from && !found(start)) return;
    }
    if (to == text_.size() && from < to) found(to);
  }

  std::string_view text_;
};

}  // namespace attest
