// The fingerprint of a text: SHA-256, as FIPS 180-4 describes it.
//
// It names an article by its words, so that the same words are the same article
// on every machine. Nothing secret depends on it.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// 64 lower case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace attest
