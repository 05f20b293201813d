#include "support/test_files.h"

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "doctest.h"
#include "support/skip_test.h"

namespace attest::testing {
namespace {

constexpr std::string_view kShared = ATTEST_PROJECT_DIR "/../shared/data/";

std::optional<std::string> read(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string bytes;
  char part[65536];
  while (const std::size_t count = std::fread(part, 1, sizeof part, file)) {
    bytes.append(part, count);
  }
  std::fclose(file);
  return bytes;
}

void skip_without_shared(std::string_view path) {
  skip_test("../shared/data/" + std::string(path) + " is not here");
}

}  // namespace

std::string project_file(std::string_view path) {
  const std::string whole = project_path(path);
  std::optional<std::string> bytes = read(whole);
  CAPTURE(whole);
  REQUIRE(bytes.has_value());
  return *bytes;
}

std::string sample_file(std::string_view path) {
  const std::string whole = sample_path(path);
  const std::optional<std::string> bytes = read(whole);
  if (!bytes)
    FAIL_CHECK(whole,
               " is missing. Delete the cache folder (./emsdk-setup.sh --help names it), then run "
               "./emsdk-setup.sh --for-tests.");
  return bytes.value_or("");
}

std::optional<std::string> shared_file(std::string_view path) {
  std::optional<std::string> bytes = read(std::string(kShared).append(path));
  if (!bytes) skip_without_shared(path);
  return bytes;
}

std::optional<std::string> shared_folder(std::string_view path) {
  std::string whole = std::string(kShared).append(path);
  std::error_code error;
  if (std::filesystem::is_directory(whole, error)) return whole;
  skip_without_shared(path);
  return std::nullopt;
}

std::string project_path(std::string_view path) {
  return std::string(ATTEST_PROJECT_DIR "/").append(path);
}

std::string sample_path(std::string_view path) {
  return std::string(ATTEST_SAMPLES_DIR "/").append(path);
}

}  // namespace attest::testing
