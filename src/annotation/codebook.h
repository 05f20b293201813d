// The codebook: the tags, the verdicts and the names of kinds that the reader works with.
//
// A codebook belongs to one article. The default codebook applies to all articles that have no
// codebook of their own.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/kinds.h"
#include "annotation/verdict_scales.h"

namespace attest {

enum class TagColour : std::uint8_t { None, Blue, Green, Amber, Red, Plum };
inline constexpr std::array<std::string_view, 6> kTagColours{"none",  "blue", "green",
                                                             "amber", "red",  "plum"};

struct CodebookTag {
  std::string name;
  TagColour colour = TagColour::None;
  // The key that adds the tag to the chosen marks or removes it: one character, or empty.
  std::string key;
  friend bool operator==(const CodebookTag&, const CodebookTag&) = default;
};

// A scale that the reader has defined. The first verdict is the best one.
struct CodebookScale {
  std::string name;
  std::vector<std::string> verdicts;  // At most nine.
  friend bool operator==(const CodebookScale&, const CodebookScale&) = default;
};

struct Codebook {
  std::vector<CodebookTag> tags;
  // The reader's own scale. It has no verdicts if the reader has not defined it.
  CodebookScale own_scale;
  // The token of a ready-made scale, or kOwnScale. If empty, the first ready-made scale is used.
  std::string scale;
  // The reader's names of the kinds, such as "Assertion" for a claim. If empty, the usual name is
  // used.
  std::array<std::string, kMarkKinds.size()> kind_names;
  friend bool operator==(const Codebook&, const Codebook&) = default;
};
inline constexpr std::string_view kOwnScale = "own";

// A verdict as the reader sees it.
struct Verdict {
  std::string word;   // The value of Mark::verdict.
  std::string label;  // The text that people see.
  VerdictSign sign;
};
// Returns the verdicts of the codebook's scale, the best one first. The first verdict has the key
// "1", the second one has the key "2", and so on.
std::vector<Verdict> verdicts_of(const Codebook& codebook);
bool has_verdict(const std::vector<Verdict>& verdicts, std::string_view word);
// Returns the verdict that a key chooses, or null. The key "1" chooses the first verdict.
const Verdict* verdict_of_key(const std::vector<Verdict>& verdicts, std::string_view key);
std::string scale_label(const Codebook& codebook);

// Returns the tag with this key, or null. The case of the key does not matter.
const CodebookTag* tag_of_key(const Codebook& codebook, std::string_view key);

// Removes the invalid parts of a codebook:
//   (1) tags without a name, and tags with the name of an earlier tag;
//   (2) keys that are not a single character, and keys that an earlier tag has;
//   (3) in the reader's own scale: empty verdicts, repeated verdicts, and all verdicts after the
//       ninth.
// Also removes the white space around names and verdicts.
Codebook put_right(Codebook codebook);

}  // namespace attest
