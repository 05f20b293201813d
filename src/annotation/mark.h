// A mark: one or more passages of the article that a user marked as a claim, a quote or a source,
// and the user's comments on them.
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

// "urn:uuid:…" for records made by Attest; any IRI for records from other programs.
using Id = std::string;

enum class MarkKind : std::uint8_t { Claim, Quote, Source };

// The only table of mark kinds. Files contain the token, the user interface shows the label.
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
// Like mark_kind_of(), but an unknown token fails with Invalid and a message that lists the kinds.
Result<MarkKind> mark_kind_named(std::string_view token);

// A passage of the article's text. A placed passage was found in the text: its range is not empty
// and lies on grapheme boundaries. A lost passage was not found: its range is empty and `lost` is
// its anchor.
struct Passage {
  ByteRange range;
  std::shared_ptr<const Anchor> lost;  // Null if the passage is placed.

  bool placed() const { return !lost; }
  friend bool operator==(const Passage& a, const Passage& b) {
    return a.range == b.range && (a.lost == b.lost || (a.lost && b.lost && *a.lost == *b.lost));
  }
};

// No mark is changed this often. A higher revision in a file is read as 1.
inline constexpr std::uint64_t kHighestRevision = 1'000'000'000;

struct Mark {
  Id id;
  MarkKind kind = MarkKind::Claim;
  std::vector<Passage> passages;  // At least one, in text order, without overlap.
  std::string note;
  std::vector<std::string> tags;
  std::string creator;
  std::string created, modified;  // UTC, ISO 8601 with "Z".

  // Fields that belong to one kind of mark. They are kept when the kind changes, so that nothing is
  // lost if the kind is changed back.
  std::string statement, verdict;  // Claim only.
  std::string manner, cue;  // Quotes: manner "direct", "indirect" or "mixed"; cue such as "said".
  std::string attribution;  // Quote only: "linked", "unattributed", "open".
  Id entity;                // Source only.

  // The number of changes. If two copies of a mark differ, the copy with the higher revision is the
  // later one, both in files and in the notebook. Times are not compared.
  std::uint64_t revision = 1;

  std::string extra;  // Unknown fields from a file, as a JSON object.

  friend bool operator==(const Mark&, const Mark&) = default;
};

// A change to a mark. Fields without a value stay unchanged.
struct MarkFields {
  std::optional<MarkKind> kind;
  std::optional<std::string> note, statement, verdict, manner, cue, attribution;
  std::optional<Id> entity;
  std::optional<std::vector<std::string>> tags;
};

// From the start of the first placed passage to the end of the last one. Empty if no passage is
// placed.
ByteRange extent_of(const Mark& mark);

// The text of the mark's passages, joined by " … ". A lost passage contributes the text in its
// anchor.
std::string marked_text(const Mark& mark, std::string_view text);

}  // namespace attest
