// A reader of a short story, for tests of the whole application without a browser.
#pragma once

#include <string>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::testing {

struct StoryReader {
  static constexpr const char* kStory =
      "# The bridge\n\n"
      "Mayor Ana Díaz said on Monday that the old bridge has lost a fifth of its strength.\n\n"
      "“The repair will not wait,” she told the council, “and neither will I.”\n";

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};

  explicit StoryReader(const char* story = kStory) {
    it.settle();
    REQUIRE(it.opens(story));
    it.settle();
  }
  std::string selected() {
    return std::string(it.app.article().slice(it.app.session().selection().range));
  }
};

}  // namespace attest::testing
