#include "annotation/link_rules.h"

#include "doctest.h"
#include "support/marks.h"
#include "wording/sentences.h"

namespace attest::testing::link_rules_test {
namespace {

constexpr MarkKind kClaim = MarkKind::Claim, kQuote = MarkKind::Quote, kSource = MarkKind::Source;

using Kinds = std::vector<std::string_view>;

TEST_CASE("the kinds of the two marks decide which kinds of links may connect them") {
  CHECK(link_kinds_between(kQuote, kSource) == Kinds{"attributed-to"});
  CHECK(link_kinds_between(kClaim, kSource) == Kinds{"attributed-to"});
  CHECK(link_kinds_between(kSource, kSource) == Kinds{"same-as"});
  CHECK(link_kinds_between(kSource, kQuote).empty());
  CHECK(link_kinds_between(kQuote, kClaim) == Kinds{"supports", "disputes"});
  CHECK(link_kinds_between(kClaim, kClaim) == Kinds{"supports", "disputes", "same-as"});
  CHECK(link_kinds_between(kQuote, kQuote) == Kinds{"same-as"});
}

TEST_CASE("every kind of link has a rule and a sentence that states the rule") {
  for (const std::string_view kind : kLinkKinds) {
    CAPTURE(kind);
    REQUIRE(rule_of(kind) != nullptr);
    CHECK(words(rule_of(kind)->sentence) != rule_of(kind)->sentence);
  }
  CHECK(rule_of("knows") == nullptr);
  CHECK_FALSE(may_link("knows", kClaim, kClaim));
}

TEST_CASE(
    "a link between two marks is found in either order if links of this kind have no direction") {
  Notebook notebook;
  for (const Id id : {"a", "b"}) {
    REQUIRE(apply(notebook, PutMark{claim_on(id, ByteRange(0, 3))}).ok());
  }
  REQUIRE(apply(notebook, PutLink{link_from("same", "same-as", "a", "b")}).ok());
  REQUIRE(apply(notebook, PutLink{link_from("for", "supports", "a", "b")}).ok());

  CHECK(equal_link(notebook, "same-as", "a", "b")->id == "same");
  CHECK(equal_link(notebook, "same-as", "b", "a")->id == "same");
  CHECK(equal_link(notebook, "supports", "a", "b")->id == "for");
  CHECK(equal_link(notebook, "supports", "b", "a") == nullptr);
  CHECK(equal_link(notebook, "disputes", "a", "b") == nullptr);
}

}  // namespace
}  // namespace attest::testing::link_rules_test
