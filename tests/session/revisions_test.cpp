// Tests which of two changes wins a merge if neither was made with knowledge of the other.
#include <string>

#include "annotation/merging.h"
#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::revisions_test {
namespace {

// Types the words letter by letter, as a note of the mark.
void type(Reader& reader, const Id& mark, const std::string& words) {
  for (std::size_t length = 1; length <= words.size(); ++length) {
    UpdateMark update{mark, {}};
    update.fields.set(&Mark::note, words.substr(0, length));
    reader.does(update);
  }
}

}  // namespace

TEST_CASE("if two notes on one mark are merged, the later one wins, even if the other is longer") {
  Reader ours("The bridge reopens."), theirs("The bridge reopens.");
  const Id claim = ours.marks(MarkKind::Claim, "bridge reopens");
  REQUIRE(theirs.marks(MarkKind::Claim, "bridge reopens") == claim);
  theirs.environment.time = "2026-11-23T10:05:00Z";
  type(theirs, claim, "a long note of a colleague");
  ours.environment.time = "2026-11-23T10:06:00Z";
  type(ours, claim, "mine");
  CHECK(merged(ours.mark(claim), theirs.mark(claim)).note == "mine");
  CHECK(merged(theirs.mark(claim), ours.mark(claim)).note == "mine");
}

TEST_CASE("a change that was made with knowledge of another one wins, whatever the clocks say") {
  Reader reader("The bridge reopens.");
  const Id claim = reader.marks(MarkKind::Claim, "bridge reopens");
  reader.environment.time = "2031-01-01T00:00:00Z";
  type(reader, claim, "first");
  const Mark before = reader.mark(claim);
  reader.environment.time = "2026-11-23T10:00:00Z";
  type(reader, claim, "corrected");
  CHECK(merged(before, reader.mark(claim)).note == "corrected");
}

}  // namespace attest::testing::revisions_test
