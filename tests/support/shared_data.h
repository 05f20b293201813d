// Files that tests read: the project's own, and the data that may lie beside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest::testing {

// The bytes of a file below ../shared/data, such as "text-torture/x.txt". Empty
// where that folder is not: the test then has nothing to check and returns, and
// one line says so.
std::optional<std::string> shared_file(std::string_view path);

// The bytes of a file of this project, such as "web/samples/x.md". The test fails
// if it is missing.
std::string project_file(std::string_view path);

// Where those files are, for a test that walks a folder.
std::string project_path(std::string_view path);
std::string shared_path(std::string_view path);

}  // namespace attest::testing
