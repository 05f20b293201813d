// The codebook: which tags, verdicts and names of kinds the reader works with.
//
// A codebook belongs to one article, or it is the default for all articles without one of their
// own.
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
  std::string key;  // One character, or empty. It adds or removes the tag of the chosen marks.
  friend bool operator==(const CodebookTag&, const CodebookTag&) = default;
};

// A scale of the reader's own. The first verdict is the best one.
struct CodebookScale {
  std::string name;
  std::vector<std::string> verdicts;  // At most nine.
  friend bool operator==(const CodebookScale&, const CodebookScale&) = default;
};

struct Codebook {
  std::vector<CodebookTag> tags;
  CodebookScale own_scale;  // Without verdicts: there is none.
  std::string scale;        // The token of a ready-made scale, or kOwnScale. Empty: the first one.
  // In the place of the usual names: "Assertion" for a claim. Empty: the usual name.
  std::array<std::string, kMarkKinds.size()> kind_names;
  friend bool operator==(const Codebook&, const Codebook&) = default;
};
inline constexpr std::string_view kOwnScale = "own";

// A verdict as the reader sees it.
struct Verdict {
  std::string word;   // The value of Mark::verdict.
  std::string label;  // For people.
  VerdictSign sign;
};
// The verdicts of the codebook's scale. A verdict's digit is its index, counted from 1.
std::vector<Verdict> verdicts_of(const Codebook& codebook);
bool has_verdict(const std::vector<Verdict>& verdicts, std::string_view word);
// The verdict that a key of the keyboard chooses: "1" is the first one. Null if there is none.
const Verdict* verdict_of_key(const std::vector<Verdict>& verdicts, std::string_view key);
std::string scale_label(const Codebook& codebook);

// The tag with this key, which is compared without case. Null if there is none.
const CodebookTag* tag_of_key(const Codebook& codebook, std::string_view key);

// Makes the codebook follow the rules: tags have different names and keys, and a scale has at most
// nine different verdicts. White space around names is removed.
Codebook put_right(Codebook codebook);

}  // namespace attest
