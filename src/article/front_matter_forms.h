// The other forms of front matter, and the keys that all of them share.
#pragma once

#include <string>
#include <string_view>

#include "article/front_matter.h"

namespace attest {

// True if the key means a field of the metadata, or is one that front matter usually has. The first
// value of several keys for one field stays.
bool set_known_field(Metadata& metadata, std::string_view key, const std::string& value);

FrontMatter read_toml_front_matter(std::string_view text);  // Between two lines of "+++".
FrontMatter read_json_front_matter(std::string_view text);  // An object, with text below it.

}  // namespace attest
