// A hash map with string keys. Lookups take a std::string_view and copy nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace attest {

struct StringHash {
  using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard's name.
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

template <class Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

}  // namespace attest
