// A mark: one or more passages of the article that a person found to be a claim,
// a quote or a source, and what they said about it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "anchoring/anchoring.h"
#include "base/offsets.h"
#include "base/result.h"

namespace attest {

// "urn:uuid:…" for what is made here; any IRI for what was made elsewhere.
using Id = std::string;

enum class MarkKind : std::uint8_t { Claim, Quote, Source };

// The one table of kinds: files carry the token, the interface shows the label.
struct MarkKindName {
  MarkKind kind;
  std::string_view token, label;
};
inline constexpr std::array<MarkKindName, 3> kMarkKinds{{
    {MarkKind::Claim, "claim", "Claim"},
    {MarkKind::Quote, "quote", "Quote"},
    {MarkKind::Source, "source", "Source"},
}};
constexpr std::string_view token_of(MarkKind kind) { return kMarkKinds[std::size_t(kind)].token; }
constexpr std::string_view label_of(MarkKind kind) { return kMarkKinds[std::size_t(kind)].label; }
std::optional<MarkKind> mark_kind_of(std::string_view token);
// The same. Fails with Invalid, in a sentence that lists the kinds.
Result<MarkKind> mark_kind_named(std::string_view token);

// A stretch of the article's text on grapheme boundaries, never empty. One that
// was not found again keeps its anchor instead, and an empty range.
struct Passage {
  ByteRange range;
  std::shared_ptr<const Anchor> lost;  // Null where the passage is placed.

  bool placed() const { return !lost; }
  friend bool operator==(const Passage& a, const Passage& b) {
    return a.range == b.range && (a.lost == b.lost || (a.lost && b.lost && *a.lost == *b.lost));
  }
};

// Nobody changes a mark this often: a higher number in a file counts as 1.
inline constexpr std::uint64_t kHighestRevision = 1'000'000'000;

struct Mark {
  Id id;
  MarkKind kind = MarkKind::Claim;
  std::vector<Passage> passages;  // In the order of the text; at least one; they do not overlap.
  std::string note;
  std::vector<std::string> tags;
  std::string creator;
  std::string created, modified;  // UTC, ISO 8601 with "Z".

  // Fields of one kind. Kept when the kind changes, so that changing it back loses nothing.
  std::string statement, verdict;  // Claim.
  std::string manner, cue;         // Quote: "direct", "indirect", "mixed"; "said".
  std::string attribution;         // Quote: "linked", "unattributed", "open".
  Id entity;                       // Source.

  // How often it was changed: of two states of one mark, in two files or here and in a file, the
  // one with the higher revision is the later one. Clocks are not asked.
  std::uint64_t revision = 1;

  std::string extra;  // Fields of a file that we do not know, as a JSON object.

  friend bool operator==(const Mark&, const Mark&) = default;
};

// A change to a mark: the fields that have a value.
struct MarkFields {
  std::optional<MarkKind> kind;
  std::optional<std::string> note, statement, verdict, manner, cue, attribution;
  std::optional<Id> entity;
  std::optional<std::vector<std::string>> tags;
};

// From the first placed passage's start to the last one's end; empty if none is placed.
ByteRange extent_of(const Mark& mark);

// The marked words, passages joined by " … "; for a lost passage the words it had.
std::string words_of(const Mark& mark, std::string_view text);

}  // namespace attest
