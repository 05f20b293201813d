// Front matter in TOML and JSON, and the keys that all formats share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "article/metadata/front_matter.h"

namespace attest {

// Parses exactly `digits` hexadecimal digits at `at`. Returns nothing if a digit is missing.
std::optional<char32_t> hex_number(std::string_view text, std::size_t at, std::size_t digits);

// Stores `value` in the metadata field of `key`. A field that already has a value keeps it. Returns
// true if the key has a metadata field or is common in front matter.
bool set_known_field(Metadata& metadata, std::string_view key, const std::string& value);

// Reads TOML front matter between two lines of "+++".
FrontMatter read_toml_front_matter(std::string_view text);
// Reads front matter that is a JSON object with text below it.
FrontMatter read_json_front_matter(std::string_view text);

}  // namespace attest
