#include "annotation/verdict_scales.h"

#include <set>
#include <string>

#include "doctest.h"
#include "wording/sentences.h"

namespace attest {

TEST_CASE("each level of a verdict scale has its own word, sign, name and digit") {
  for (const VerdictScale& scale : kVerdictScales) {
    CAPTURE(scale.token);
    CHECK(words(scale.label) != scale.label);
    std::set<std::string_view> used;
    std::set<VerdictSign> signs;
    for (std::size_t i = 0; i < scale.levels.size(); ++i) {
      const VerdictLevel& level = scale.levels[i];
      CHECK(used.insert(level.word).second);
      CHECK(signs.insert(level.sign).second);
      CHECK(words(level.label) != level.label);
      CHECK(level_of(scale, level.word) == &level);
      CHECK(level_of_key(scale, std::to_string(i + 1)) == &level);
    }
    CHECK(level_of_key(scale, std::to_string(scale.levels.size() + 1)) == nullptr);
  }
}

TEST_CASE("a verdict scale has no level for other words and other keys") {
  const VerdictScale& scale = kVerdictScales.front();
  CHECK(level_of(scale, "opinion") == nullptr);
  CHECK(level_of(scale, "") == nullptr);
  for (const char* key : {"0", "a", "", "11", "Enter"}) {
    CAPTURE(key);
    CHECK(level_of_key(scale, key) == nullptr);
  }
}

}  // namespace attest
