// The rules about which marks a link may connect. They apply to new links and to changed links. A
// link from a file is kept even if it breaks a rule.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "annotation/fields.h"
#include "annotation/link.h"
#include "annotation/notebook.h"
#include "base/result.h"

namespace attest {

struct LinkRule {
  std::string_view kind;      // One of kLinkKinds.
  KindMask from, to;          // Kinds of marks: `from` at the start of a link, `to` at its end.
  bool same_kind = false;     // True if both ends must have the same kind.
  bool both_ways = false;     // True if a link from B to A says the same as a link from A to B.
  std::string_view sentence;  // The id of the sentence that states the rule.
};

// Returns null for an unknown kind of link.
const LinkRule* rule_of(std::string_view link_kind);

bool may_link(std::string_view link_kind, MarkKind from, MarkKind to);
// Returns the kinds of links that the rules allow between two kinds of marks, in the order of
// kLinkKinds.
std::vector<std::string_view> link_kinds_between(MarkKind from, MarkKind to);

// Returns an error if the rules forbid a link: the kind of link is unknown, both ends are the same
// mark, or a mark has the wrong kind.
std::optional<Error> fault_of_link(std::string_view link_kind, const Mark& from, const Mark& to);

// Returns an existing link that states the same as a link of this kind between these marks, or
// null. A link in the opposite direction counts only if LinkRule::both_ways is true.
const Link* equal_link(const Notebook& notebook, std::string_view link_kind, const Id& from,
                       const Id& to);

}  // namespace attest
