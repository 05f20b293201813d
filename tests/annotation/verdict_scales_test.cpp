#include "annotation/verdict_scales.h"

#include <set>
#include <string_view>

#include "doctest.h"
#include "wording/sentences.h"

namespace attest::verdict_scales_test {

TEST_CASE("each level of a verdict scale has its own word, sign, name and digit") {
  for (const VerdictScale& scale : kVerdictScales) {
    CAPTURE(scale.token);
    CHECK(words(scale.label) != scale.label);
    std::set<std::string_view> used;
    std::set<VerdictSign> signs;
    for (const VerdictLevel& level : scale.levels) {
      CHECK(used.insert(level.word).second);
      CHECK(signs.insert(level.sign).second);
      CHECK(words(level.label) != level.label);
    }
  }
}

}  // namespace attest::verdict_scales_test
