// The fingerprint of a text: SHA-256, as FIPS 180-4 describes it.
//
// It names an article by its words, so that the same words are the same article
// on every machine. Nothing secret depends on it. A book is digested piece by
// piece, as its reading is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attest {

class Sha256 {
 public:
  static constexpr std::size_t kBlock = 64;  // Bytes that are digested at once.

  Sha256();

  // The next bytes of the text, whole blocks of them.
  void add_blocks(std::string_view blocks);

  // The rest of the text, and with it the end: 64 lower case hexadecimal digits.
  std::string hex_with(std::string_view rest);

 private:
  std::array<std::uint32_t, 8> state_;
  std::uint64_t bytes_ = 0;
};

// 64 lower case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace attest
