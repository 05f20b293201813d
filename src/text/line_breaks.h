// Where a line may end (Unicode Standard Annex 14, by libunibreak).
//
// A LineBreaker reads a paragraph from front to back and says after each byte
// whether a line may end there, must, or must not. It can stop and go on later, so
// that a paragraph of megabytes never holds up a frame. Inside Thai, Lao, Khmer and
// Burmese words it finds no place to break: that takes a dictionary, and whoever
// has one adds to the answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attest {

// What may happen after a byte. All bytes of a code point but the last say Inside.
enum class LineBreak : std::uint8_t { Must, May, MustNot, Inside };

// Reads one paragraph, in as many steps as the caller likes.
class LineBreaker {
 public:
  // `paragraph` is valid UTF-8 and outlives the reader. `language` is a BCP 47 tag
  // such as "en" or "zh-Hant", or empty.
  LineBreaker(std::string_view paragraph, std::string_view language);

  // Decides at least `bytes` more of the paragraph and seldom many more, or all
  // that is left. False when nothing is left to decide.
  bool read(std::size_t bytes);

  // One answer for each byte decided so far. The paragraph's last byte is Must.
  const std::vector<LineBreak>& breaks() const { return breaks_; }

  // The same answers to keep; the reader has then done its work.
  std::vector<LineBreak> take() { return std::move(breaks_); }

 private:
  std::size_t restart_after(std::size_t at) const;

  std::string_view paragraph_;
  std::string language_;
  std::vector<LineBreak> breaks_;
};

// The same in one go, for a paragraph of common length. Replaces what `out` held.
void line_breaks(std::string_view paragraph, std::string_view language,
                 std::vector<LineBreak>& out);

}  // namespace attest
