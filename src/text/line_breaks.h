// Line break opportunities (Unicode Standard Annex 14, implemented with libunibreak).
//
// A LineBreaker reads a paragraph from start to end. It reports for each byte whether a line may
// end there, must end there, or must not. It can pause and continue later, so that a paragraph of
// several megabytes never delays a frame. It finds no break opportunities inside Thai, Lao, Khmer
// and Burmese words, because these require a dictionary. A caller that has a dictionary adds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attest {

// Whether a line may end after a byte. All bytes of a code point except the last are `Inside`.
enum class LineBreak : std::uint8_t { Must, May, MustNot, Inside };

// Reads one paragraph in any number of steps.
class LineBreaker {
 public:
  // `paragraph` must be valid UTF-8 and outlive this object. `language` is a BCP 47 tag such as
  // "en" or "zh-Hant", or empty.
  LineBreaker(std::string_view paragraph, std::string_view language);

  // Reads at least `bytes` more bytes of the paragraph, unless fewer are left. Returns false once
  // the whole paragraph has been read.
  bool read(std::size_t bytes);

  // One value for each byte read so far. The value for the last byte of the paragraph is `Must`.
  const std::vector<LineBreak>& breaks() const { return breaks_; }

  // Returns the values of breaks() without a copy. The LineBreaker must not be used afterwards.
  std::vector<LineBreak> take() { return std::move(breaks_); }

 private:
  std::size_t restart_after(std::size_t at) const;

  std::string_view paragraph_;
  std::string language_;
  std::vector<LineBreak> breaks_;
};

// Finds the breaks of a whole paragraph of ordinary length. Replaces the contents of `out`.
void line_breaks(std::string_view paragraph, std::string_view language,
                 std::vector<LineBreak>& out);

}  // namespace attest
