// The other forms of front matter, and the keys that all forms share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "article/front_matter.h"

namespace attest {

// Returns the number that exactly `digits` hexadecimal digits at `at` give, or nothing if one of
// them is missing.
std::optional<char32_t> hex_number(std::string_view text, std::size_t at, std::size_t digits);

// Returns true if the key sets a metadata field or is common in front matter. If several keys set
// the same field, the first value is kept.
bool set_known_field(Metadata& metadata, std::string_view key, const std::string& value);

FrontMatter read_toml_front_matter(std::string_view text);  // Between two lines of "+++".
FrontMatter read_json_front_matter(std::string_view text);  // An object with text below it.

}  // namespace attest
