// Files that tests read: the project's own, public samples, and the data that may
// lie beside the project.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest::testing {

// The bytes of a file of this project, such as "web/samples/x.md". The test fails
// if it is missing.
std::string project_file(std::string_view path);

// The bytes of a file of a public sample, such as "md4c/test/spec.txt". The first
// part of the path is a name that tests/CMakeLists.txt gives to what is downloaded.
// If the file is missing, the test fails with what to do, and gets no bytes.
std::string sample_file(std::string_view path);

// The bytes of a file below ../shared/data: texts that may not be copied into the
// project and that no package manager has. Empty if that folder is not beside the
// project. The test is then reported as skipped, and must return.
std::optional<std::string> shared_file(std::string_view path);

// Where a folder below ../shared/data is. Empty, and skipped, as above.
std::optional<std::string> shared_folder(std::string_view path);

// For a test that walks a folder.
std::string project_path(std::string_view path);
std::string sample_path(std::string_view path);

}  // namespace attest::testing
