#include "annotation/verdict_scales.h"

#include <algorithm>

namespace attest {

const VerdictLevel* level_of(const VerdictScale& scale, std::string_view verdict) {
  const auto found = std::find_if(scale.levels.begin(), scale.levels.end(),
                                  [&](const VerdictLevel& level) { return level.word == verdict; });
  return found == scale.levels.end() ? nullptr : &*found;
}

const VerdictLevel* level_of_key(const VerdictScale& scale, std::string_view key) {
  if (key.size() != 1 || key[0] < '1' || key[0] > '9') return nullptr;
  const auto index = static_cast<std::size_t>(key[0] - '1');
  return index < scale.levels.size() ? &scale.levels[index] : nullptr;
}

}  // namespace attest
