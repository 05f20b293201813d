// SHA-256 as specified in FIPS 180-4.
//
// An article is identified by the hash of its text, so that equal texts are the same article on
// every machine. Security does not depend on the hash. A long text is hashed in pieces, so that
// hashing does not block the page.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attest {

class Sha256 {
 public:
  static constexpr std::size_t kBlock = 64;  // The block size of SHA-256 in bytes.

  Sha256();

  // Adds the next bytes of the text. The number of bytes must be a multiple of kBlock.
  void add_blocks(std::string_view blocks);

  // Adds the rest of the text and returns the hash: 64 lower-case hexadecimal digits.
  std::string hex_with(std::string_view rest);

 private:
  std::array<std::uint32_t, 8> state_;
  std::uint64_t bytes_ = 0;
};

// Returns the hash as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace attest
