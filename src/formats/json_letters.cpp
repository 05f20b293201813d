#include "formats/json_letters.h"

#include <cstdint>
#include <cstring>

namespace attest {
namespace {

bool all_plain(const char* eight_bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101u;
  std::uint64_t eight = 0;
  std::memcpy(&eight, eight_bytes, sizeof eight);
  // What is less than the byte that is taken from it borrows, and so has its highest bit.
  const std::uint64_t quote = eight ^ (kEach * '"'), backslash = eight ^ (kEach * '\\');
  const std::uint64_t told = eight | (eight - kEach * ' ') | (quote - kEach) | (backslash - kEach);
  return (told & (kEach * 0x80)) == 0;
}

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= ' ' && byte < 0x7F && c != '"' && c != '\\';
}

}  // namespace

std::size_t JsonLetters::take_plain(std::string& words) {
  std::size_t taken = 0;
  while (at_ != nullptr) {
    const char* const start = at_;
    while (end_ - at_ >= 8 && all_plain(at_)) at_ += 8;
    while (at_ != end_ && is_plain(*at_)) ++at_;
    words.append(start, at_);
    taken += std::size_t(at_ - start);
    if (at_ != end_) break;
    go_on();
  }
  return taken;
}

}  // namespace attest
