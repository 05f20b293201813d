// A directed link between two marks, for example from a quote to its source or from evidence to a
// claim.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "annotation/mark.h"

namespace attest {

inline constexpr std::array<std::string_view, 4> kLinkKinds{"attributed-to", "supports", "disputes",
                                                            "same-as"};
inline constexpr std::string_view kAttributedTo = kLinkKinds[0], kSupports = kLinkKinds[1],
                                  kDisputes = kLinkKinds[2], kSameAs = kLinkKinds[3];

struct Link {
  Id id;
  std::string kind;  // One of kLinkKinds.
  // Two marks of the same notebook. If either mark is removed, the link is removed too.
  Id from, to;
  std::string extra;  // Unknown fields from a file, as a JSON object.

  std::uint64_t revision = 1;  // Grows with every change of the link.
  FieldRevisions field_revisions;

  friend bool operator==(const Link&, const Link&) = default;
};

}  // namespace attest
