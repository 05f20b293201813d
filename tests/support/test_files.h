// Reads files for tests: project files, public samples, and optional data outside the project.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest::testing {

// Returns the bytes of a project file, such as "web/samples/x.md". The test fails if the file is
// missing.
std::string project_file(std::string_view path);

// Returns the bytes of a file of a public sample, such as "md4c/test/spec.txt". The first component
// of the path is the name of a download in tests/CMakeLists.txt. If the file is missing, the test
// fails with instructions, and the result is empty.
std::string sample_file(std::string_view path);

// Returns the bytes of a file below ../shared/data. The files in that folder may not be copied into
// the project, and no package manager has them. If the file is missing, the result is empty and the
// test is reported as skipped. The test must then return.
std::optional<std::string> shared_file(std::string_view path);

// Returns the path of a folder below ../shared/data. If the folder is missing, the result is empty
// and the test is reported as skipped.
std::optional<std::string> shared_folder(std::string_view path);

// These functions return the paths of folders, for tests that read all files in a folder.
std::string project_path(std::string_view path);
std::string sample_path(std::string_view path);

}  // namespace attest::testing
