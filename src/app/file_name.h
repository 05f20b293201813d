// Names the files that Attest exports.
#pragma once

#include <string>
#include <string_view>

namespace attest {

// Returns a file name that every file system accepts. The name keeps letters and digits of any
// script and replaces all other characters by hyphens.
std::string file_name_for(std::string_view title);

}  // namespace attest
