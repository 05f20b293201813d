#include "annotation/link_rules.h"

#include <algorithm>
#include <array>

#include "wording/sentences.h"

namespace attest {
namespace {

constexpr KindMask kEvery = KindMask::every();
constexpr KindMask kClaims = KindMask::only(MarkKind::Claim);
constexpr KindMask kQuotesAndClaims = kClaims | KindMask::only(MarkKind::Quote);
constexpr KindMask kSources = KindMask::only(MarkKind::Source);

constexpr std::array<LinkRule, kLinkKinds.size()> kRules{{
    {kAttributedTo, kQuotesAndClaims, kSources, false, false, "links.rule-attributed-to"},
    {kSupports, kEvery, kClaims, false, false, "links.rule-supports"},
    {kDisputes, kEvery, kClaims, false, false, "links.rule-disputes"},
    {kSameAs, kEvery, kEvery, true, true, "links.rule-same-as"},
}};

// Returns a text such as "a claim or a quote".
std::string kinds_in(KindMask mask) {
  std::vector<std::string_view> names;
  for (const KindSpec& spec : kMarkKinds) {
    if (mask.has(spec.kind)) names.push_back(with_article(spec.kind));
  }
  return alternatives(names);
}

bool allows(const LinkRule& rule, MarkKind from, MarkKind to) {
  return rule.from.has(from) && rule.to.has(to) && (!rule.same_kind || from == to);
}

}  // namespace

const LinkRule* rule_of(std::string_view link_kind) {
  const auto rule = std::find_if(kRules.begin(), kRules.end(),
                                 [&](const LinkRule& each) { return each.kind == link_kind; });
  return rule == kRules.end() ? nullptr : &*rule;
}

bool may_link(std::string_view link_kind, MarkKind from, MarkKind to) {
  const LinkRule* const rule = rule_of(link_kind);
  return rule != nullptr && allows(*rule, from, to);
}

std::vector<std::string_view> link_kinds_between(MarkKind from, MarkKind to) {
  std::vector<std::string_view> kinds;
  for (const LinkRule& rule : kRules) {
    if (allows(rule, from, to)) kinds.push_back(rule.kind);
  }
  return kinds;
}

std::optional<Error> fault_of_link(std::string_view link_kind, const Mark& from, const Mark& to) {
  const LinkRule* const rule = rule_of(link_kind);
  if (rule == nullptr) return Error::invalid(say("links.unknown-kind", {{"kind", link_kind}}));
  if (from.id == to.id) return Error::invalid(say("links.to-itself"));
  if (!allows(*rule, from.kind, to.kind)) {
    return Error::invalid(
        say(rule->sentence, {{"from", kinds_in(rule->from)}, {"to", kinds_in(rule->to)}}));
  }
  return std::nullopt;
}

const Link* equal_link(const Notebook& notebook, std::string_view link_kind, const Id& from,
                       const Id& to) {
  const LinkRule* const rule = rule_of(link_kind);
  const bool both_ways = rule != nullptr && rule->both_ways;
  for (const Link* known : notebook.links_of(from)) {
    if (known->kind != link_kind) continue;
    if (known->from == from && known->to == to) return known;
    if (both_ways && known->from == to && known->to == from) return known;
  }
  return nullptr;
}

}  // namespace attest
