// The JSON of the sizes that the reader has set: a list of whole numbers such as [19,163,66,100].
// The caller knows the meaning of each number.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attest {

// The values must not be negative.
std::string write_settings(std::span<const int> values);

// Returns one entry for each item of the list. An entry has no value if its item is not a
// whole number below 100,000. Returns no entries if the text is not a JSON list.
std::vector<std::optional<int>> read_settings(std::string_view json);

}  // namespace attest
