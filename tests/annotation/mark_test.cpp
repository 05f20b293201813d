#include "annotation/mark.h"

#include "doctest.h"
#include "support/articles.h"
#include "support/marks.h"
#include "wording/sentences.h"

namespace attest::testing::mark_test {
namespace {

constexpr std::string_view kPrinted = "\"The plan\", she said, \"is dead\".";

TEST_CASE("each kind of mark has a token for files and a label for the user interface") {
  for (const KindSpec& name : kMarkKinds) {
    CHECK(token_of(name.kind) == name.token);
    CHECK(label_of(name.kind) == words("kind." + std::string(name.token)));
    CHECK(with_article(name.kind) == "a " + std::string(name.token));
    CHECK(mark_kind_of(name.token) == name.kind);
  }
  CHECK(mark_kind_of("rumour") == std::nullopt);
  CHECK(mark_kind_of("Claim") == std::nullopt);
}

TEST_CASE("the passages of a quote are joined by an ellipsis") {
  const Mark quote =
      mark_on("quote", MarkKind::Quote,
              {range_of(kPrinted, "\"The plan\""), range_of(kPrinted, "\"is dead\"")});

  CHECK(marked_text(quote, kPrinted) == "\"The plan\" … \"is dead\"");
  CHECK(extent_of(quote) == ByteRange(0, kPrinted.size() - 1));
}

TEST_CASE("a passage not found in the text keeps its words and does not affect the mark's extent") {
  Mark quote = lost_mark("quote", "at dawn");
  quote.passages.push_back({range_of(kPrinted, "she said"), {}});

  CHECK(marked_text(quote, kPrinted) == "at dawn … she said");
  CHECK(extent_of(quote) == range_of(kPrinted, "she said"));
  CHECK(extent_of(lost_mark("gone", "at dawn")).empty());
}

TEST_CASE("two passages that are not found in the text are equal if their anchors are equal") {
  CHECK(lost_mark("a", "at dawn") == lost_mark("a", "at dawn"));
  CHECK_FALSE(lost_mark("a", "at dawn") == lost_mark("a", "at dusk"));
  CHECK_FALSE(lost_mark("a", "at dawn") == claim_on("a", ByteRange()));
}

TEST_CASE("the text of a passage beyond the end of the article is empty") {
  CHECK(marked_text(claim_on("claim", ByteRange(90, 99)), kPrinted).empty());
}

}  // namespace
}  // namespace attest::testing::mark_test
