// A mark: one or more passages of the article that a user marked as a claim, a quote or a source,
// and the user's comments on them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "anchoring/anchoring.h"
#include "annotation/field_revisions.h"
#include "annotation/kinds.h"
#include "base/offsets.h"

namespace attest {

// The id of a record: "urn:uuid:…" if Attest made the record, any IRI if another program made it.
using Id = std::string;

// A passage of the article's text. A placed passage was found in the text: its range is not empty
// and lies on grapheme boundaries. A lost passage was not found: its range is empty and `lost` is
// its anchor.
struct Passage {
  ByteRange range;
  std::shared_ptr<const Anchor> lost;  // Null if the passage was found in the text.

  bool placed() const { return !lost; }
  friend bool operator==(const Passage& a, const Passage& b) {
    return a.range == b.range && (a.lost == b.lost || (a.lost && b.lost && *a.lost == *b.lost));
  }
};

// A web page that a verdict is based on.
struct Evidence {
  std::string address;  // http or https.
  std::string title;    // May be empty.
  std::string extra;    // Unknown fields from a file, as a JSON object.

  friend bool operator==(const Evidence&, const Evidence&) = default;
  friend bool operator<(const Evidence& a, const Evidence& b) {
    return std::tie(a.address, a.title, a.extra) < std::tie(b.address, b.title, b.extra);
  }
};

struct Mark {
  Id id;
  MarkKind kind = kMarkKinds.front().kind;
  std::vector<Passage> passages;  // At least one passage, in text order, without overlaps.
  std::string note;
  std::vector<std::string> tags;
  std::string creator;
  std::string created, modified;  // Times in UTC, as ISO 8601 with "Z".

  // Fields that only one kind of mark has (fields.h).
  std::string statement, verdict, confidence;
  std::vector<Evidence> evidence;  // No address occurs twice.
  std::string manner, cue;         // The cue is a word such as "said".
  std::string attribution;
  Id entity;
  // The tokens (fields.h) of the fields whose values the program has guessed.
  std::vector<std::string> guessed;

  // Grows with every change of the mark. Each field has a revision too. If two copies of the mark
  // differ in a field, the copy with the higher revision of this field has the later value
  // (merging.h). Times are not compared.
  std::uint64_t revision = 1;
  FieldRevisions field_revisions;

  std::string extra;  // Unknown fields from a file, as a JSON object.

  friend bool operator==(const Mark&, const Mark&) = default;
};

// Returns the range from the start of the first passage that was found in the text to the end of
// the last one. The range is empty if no passage was found.
ByteRange extent_of(const Mark& mark);

// Returns the text of the mark's passages, joined by " … ". A passage that was not found in the
// article contributes the text in its anchor.
std::string marked_text(const Mark& mark, std::string_view text);

}  // namespace attest
