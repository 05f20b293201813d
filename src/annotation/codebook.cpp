#include "annotation/codebook.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "base/offsets.h"
#include "text/folding.h"
#include "text/utf8.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kMostVerdicts = 9;

// Returns the sign, such as a tick or a cross, of the verdict at `index` in a scale of `count`
// verdicts. Index 0 is the best verdict.
VerdictSign sign_at(std::size_t index, std::size_t count) {
  constexpr std::array kSigns{VerdictSign::Tick, VerdictSign::Half, VerdictSign::Question,
                              VerdictSign::Stroke, VerdictSign::Cross};
  if (count < 2) return kSigns.front();
  return kSigns[(index * (kSigns.size() - 1) + (count - 1) / 2) / (count - 1)];
}

const VerdictScale& ready_made_scale(const Codebook& codebook) {
  const auto found =
      std::find_if(kVerdictScales.begin(), kVerdictScales.end(),
                   [&](const VerdictScale& scale) { return scale.token == codebook.scale; });
  return found == kVerdictScales.end() ? kVerdictScales.front() : *found;
}

bool uses_own_scale(const Codebook& codebook) {
  return codebook.scale == kOwnScale && !codebook.own_scale.verdicts.empty();
}

std::string without_space_around(std::string_view text) {
  const ByteRange words = trimmed(text, {ByteOffset(0), ByteOffset(text.size())});
  return std::string(text.substr(words.start.value, words.length()));
}

}  // namespace

std::vector<Verdict> verdicts_of(const Codebook& codebook) {
  std::vector<Verdict> verdicts;
  if (uses_own_scale(codebook)) {
    const std::vector<std::string>& own = codebook.own_scale.verdicts;
    verdicts.reserve(own.size());
    for (const std::string& word : own) {
      verdicts.push_back({word, word, sign_at(verdicts.size(), own.size())});
    }
    return verdicts;
  }
  for (const VerdictLevel& level : ready_made_scale(codebook).levels) {
    verdicts.push_back({std::string(level.word), std::string(words(level.label)), level.sign});
  }
  return verdicts;
}

bool has_verdict(const std::vector<Verdict>& verdicts, std::string_view word) {
  return std::any_of(verdicts.begin(), verdicts.end(),
                     [&](const Verdict& verdict) { return verdict.word == word; });
}

const Verdict* verdict_of_key(const std::vector<Verdict>& verdicts, std::string_view key) {
  if (key.size() != 1 || key[0] < '1' || key[0] > '9') return nullptr;
  const auto index = static_cast<std::size_t>(key[0] - '1');
  return index < verdicts.size() ? &verdicts[index] : nullptr;
}

std::string scale_label(const Codebook& codebook) {
  if (!uses_own_scale(codebook)) return std::string(words(ready_made_scale(codebook).label));
  const std::string& name = codebook.own_scale.name;
  return name.empty() ? std::string(words("codebook.own-scale")) : name;
}

const CodebookTag* tag_of_key(const Codebook& codebook, std::string_view key) {
  const std::string wanted = fold_for_search(key);
  const auto found =
      std::find_if(codebook.tags.begin(), codebook.tags.end(), [&](const CodebookTag& tag) {
        return !tag.key.empty() && fold_for_search(tag.key) == wanted;
      });
  return found == codebook.tags.end() || key.empty() ? nullptr : &*found;
}

Codebook put_right(Codebook codebook) {
  std::set<std::string, std::less<>> names, keys;
  std::vector<CodebookTag> tags;
  for (CodebookTag& tag : codebook.tags) {
    tag.name = without_space_around(tag.name);
    if (tag.name.empty() || !names.insert(tag.name).second) continue;
    const bool is_character = count_code_points(tag.key) == 1;
    if (!is_character || !keys.insert(fold_for_search(tag.key)).second) tag.key.clear();
    tags.push_back(std::move(tag));
  }
  codebook.tags = std::move(tags);

  std::set<std::string, std::less<>> known;
  std::vector<std::string> verdicts;
  for (const std::string& verdict : codebook.own_scale.verdicts) {
    std::string word = without_space_around(verdict);
    if (word.empty() || verdicts.size() == kMostVerdicts || !known.insert(word).second) continue;
    verdicts.push_back(std::move(word));
  }
  codebook.own_scale.verdicts = std::move(verdicts);
  for (std::string& name : codebook.kind_names) name = without_space_around(name);
  return codebook;
}

}  // namespace attest
