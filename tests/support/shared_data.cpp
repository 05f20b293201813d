#include "support/shared_data.h"

#include <cstdio>

#include "doctest.h"

namespace attest::testing {
namespace {

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

}  // namespace

std::optional<std::string> shared_file(std::string_view path) {
  std::optional<std::string> bytes = read(shared_path(path));
  if (!bytes) std::printf("skipped: ../shared/data/%s is not here\n", std::string(path).c_str());
  return bytes;
}

std::string project_file(std::string_view path) {
  const std::string whole = project_path(path);
  std::optional<std::string> bytes = read(whole);
  CAPTURE(whole);
  REQUIRE(bytes.has_value());
  return *bytes;
}

std::string project_path(std::string_view path) {
  return std::string(ATTEST_PROJECT_DIR "/").append(path);
}

std::string shared_path(std::string_view path) {
  return std::string(ATTEST_SHARED_DIR "/data/").append(path);
}

}  // namespace attest::testing
