// Tests that the program and the changelog have the version of CMakeLists.txt.
#include "app/version.h"

#include <string>

#include "doctest.h"
#include "support/headless_app.h"
#include "support/test_files.h"

namespace attest::testing::version_test {

namespace {

std::string declared_version() {
  const std::string cmake = project_file("CMakeLists.txt");
  const std::string before = "project(Attest VERSION ";
  const std::size_t at = cmake.find(before);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + before.size();
  return cmake.substr(begin, cmake.find(' ', begin) - begin);
}

}  // namespace

TEST_CASE("the program has the version that CMakeLists.txt declares") {
  CHECK(kVersion == declared_version());

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp one(store, environment);
  one.settle();
  REQUIRE(one.opens("A bridge.\n\nIt is safe."));
  const std::string generator = "\"generator\": \"Attest " + declared_version() + "\"";
  CHECK(one.app.export_native().find(generator) != std::string::npos);
}

TEST_CASE("the changelog has a dated section for the version") {
  const std::string changelog = project_file("CHANGELOG.md");
  const std::size_t unreleased = changelog.find("\n## [Unreleased]\n");
  const std::size_t released = changelog.find("\n## [" + declared_version() + "] - 20");
  CHECK(unreleased != std::string::npos);
  CHECK(released != std::string::npos);
  CHECK(unreleased < released);
}

}  // namespace attest::testing::version_test
