// The one buffer through which words come from the page and go to it, and the texts
// that are too long for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "text/text_source.h"

namespace attest {

// Lengths cross the bridge as int.
inline int bytes_of(std::string_view words) { return static_cast<int>(words.size()); }

// Reads what the page has put into the buffer, one text after the other. The views hold until the
// buffer is written to again, by either side.
class TransferReader {
 public:
  TransferReader() = default;
  // The first text may be large, and is read last of all, by read_first().
  explicit TransferReader(int first_bytes)
      : first_(static_cast<std::size_t>(first_bytes)), at_(first_) {}

  std::string_view next(int bytes);
  std::string read_first();

 private:
  std::size_t first_ = 0, at_ = 0;
};

// The first `bytes` of the buffer, after a host function has answered so many.
std::string answered(int bytes);

// The text that the page lends while it asks (web/bridge.js), which is never here as a whole.
class LentText : public TextSource {
 public:
  std::string_view next() override;
  void rewind() override;

 private:
  std::string part_;
};

// Puts an answer into the buffer. The number to return to the page: its bytes; or, for a refusal,
// -1 - bytes of its sentence.
int answer(std::string_view words);
int refuse(const Error& error);

}  // namespace attest
