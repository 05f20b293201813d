// Which marks a link may connect. The rules hold for new and for changed links. A link of a file
// that breaks them is kept as it is.
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
  KindMask from, to;          // The kinds of marks that its ends may have.
  bool same_kind = false;     // Both ends must have the same kind.
  bool both_ways = false;     // A link from B to A says the same as a link from A to B.
  std::string_view sentence;  // The id of the sentence that states the rule.
};

// Null for an unknown kind of link.
const LinkRule* rule_of(std::string_view link_kind);

bool may_link(std::string_view link_kind, MarkKind from, MarkKind to);
// The kinds of links from one mark to another that the rules allow, in the order of kLinkKinds.
std::vector<std::string_view> link_kinds_between(MarkKind from, MarkKind to);

// Returns why the rules forbid a link between two marks: the kind of link is unknown, the marks are
// one and the same, or they have the wrong kinds.
std::optional<Error> fault_of_link(std::string_view link_kind, const Mark& from, const Mark& to);

// Returns the link that already says the same, or null.
const Link* equal_link(const Notebook& notebook, std::string_view link_kind, const Id& from,
                       const Id& to);

}  // namespace attest
