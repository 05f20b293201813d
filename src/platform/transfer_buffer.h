// The buffer that passes text between C++ and the page in both directions. Texts that are too long
// for the buffer are read in parts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "text/text_source.h"

namespace attest {

// Returns the byte count of a text as int, as the bridge needs it.
inline int bytes_of(std::string_view words) { return static_cast<int>(words.size()); }

// Reads the texts that the page has written to the buffer, in order. The returned views are valid
// until C++ or the page writes to the buffer again.
class TransferReader {
 public:
  TransferReader() = default;
  // Only the first text can be large. read_first() must be called after all calls of next(),
  // because read_first() can free the buffer, which contains all texts.
  explicit TransferReader(int first_bytes)
      : first_(static_cast<std::size_t>(first_bytes)), at_(first_) {}

  std::string_view next(int bytes);
  std::string read_first();

 private:
  std::size_t first_ = 0, at_ = 0;
};

// Returns the text that a host function has written to the buffer; `bytes` is its length.
std::string answered(int bytes);

// A text of the page that is too long for the buffer (web/bridge.js). It is valid during the
// current call. C++ reads the text in parts, so the whole text is never in C++ memory.
class LentText : public TextSource {
 public:
  std::string_view next() override;
  void rewind() override;

 private:
  std::string part_;
};

// Writes a result or an error message to the buffer. Returns the number for the page: the byte
// count n of a result, or -1 - n for a message of n bytes.
int answer(std::string_view words);
int refuse(const Error& error);

}  // namespace attest
