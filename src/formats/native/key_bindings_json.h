// The JSON of the key bindings that the reader has changed:
//   {"characterKeys":false,"keys":[{"command":"…","key":"j","mod":true,"shift":true}]}
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest {

struct StoredKey {
  std::string command, key;
  bool mod = false, shift = false;
  friend bool operator==(const StoredKey&, const StoredKey&) = default;
};
struct StoredKeys {
  std::vector<StoredKey> keys;
  bool character_keys = true;
  friend bool operator==(const StoredKeys&, const StoredKeys&) = default;
};

std::string write_keys(const StoredKeys& keys);

// Ignores malformed entries. Returns the default key bindings if the text is not a JSON object.
StoredKeys read_keys(std::string_view json);

}  // namespace attest
