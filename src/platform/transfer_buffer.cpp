#include "platform/transfer_buffer.h"

#include <emscripten/em_macros.h>

#include <utility>

#include "platform/bridge.h"

namespace attest {
namespace {

// The size limit of the buffer between two calls, in bytes. A larger buffer is freed after use.
constexpr std::size_t kLargest = 1u << 20;
// The size of each part of a long text, in bytes. A part fits into the processor's cache.
constexpr std::size_t kPart = 1u << 16;

std::string buffer;

void give_back_what_is_large() {
  if (buffer.capacity() > kLargest) std::string().swap(buffer);
}

}  // namespace

std::string_view TransferReader::next(int bytes) {
  const std::string_view words =
      std::string_view(buffer).substr(at_, static_cast<std::size_t>(bytes));
  at_ += words.size();
  return words;
}

std::string TransferReader::read_first() {
  if (first_ < kLargest) {
    std::string words = buffer.substr(0, first_);
    give_back_what_is_large();  // Frees the buffer if the other texts made it large.
    return words;
  }
  buffer.resize(first_);  // To save memory, a large text is moved, not copied.
  return std::exchange(buffer, {});
}

std::string_view LentText::next() {
  part_.resize(kPart);
  const int bytes = host_next_part(part_.data(), bytes_of(part_));
  return std::string_view(part_).substr(0, static_cast<std::size_t>(bytes));
}

void LentText::rewind() { host_next_part(nullptr, 0); }

std::string answered(int bytes) { return buffer.substr(0, static_cast<std::size_t>(bytes)); }

int answer(std::string_view words) {
  if (words.size() < kLargest) give_back_what_is_large();
  if (buffer.size() < words.size()) buffer.resize(words.size());
  words.copy(buffer.data(), words.size());
  return bytes_of(words);
}

int refuse(const Error& error) { return -1 - answer(error.message); }

}  // namespace attest

EMSCRIPTEN_KEEPALIVE char* attest_buffer(int bytes) {
  using attest::buffer;
  if (buffer.size() < static_cast<std::size_t>(bytes)) {
    buffer.resize(static_cast<std::size_t>(bytes));
  }
  return buffer.data();
}

EMSCRIPTEN_KEEPALIVE void attest_answer_read() { attest::give_back_what_is_large(); }
