// The buffer that passes text between C++ and the page in both directions, and access to texts that
// are too long for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "text/text_source.h"

namespace attest {

// The bridge passes lengths as int.
inline int bytes_of(std::string_view words) { return static_cast<int>(words.size()); }

// Reads the texts that the page has written to the buffer, in order. The views are valid until C++
// or the page writes to the buffer again.
class TransferReader {
 public:
  TransferReader() = default;
  // The first text may be large. Call read_first() after all other texts have been read.
  explicit TransferReader(int first_bytes)
      : first_(static_cast<std::size_t>(first_bytes)), at_(first_) {}

  std::string_view next(int bytes);
  std::string read_first();

 private:
  std::size_t first_ = 0, at_ = 0;
};

// Returns a host function's text result: the first `bytes` of the buffer.
std::string answered(int bytes);

// A long text of the page, valid during the current call (web/bridge.js). C++ reads it in parts and
// never holds the whole text.
class LentText : public TextSource {
 public:
  std::string_view next() override;
  void rewind() override;

 private:
  std::string part_;
};

// Write a result or an error message to the buffer. Return the number for the page: the byte count
// of the result, or -1 - the byte count of the message.
int answer(std::string_view words);
int refuse(const Error& error);

}  // namespace attest
