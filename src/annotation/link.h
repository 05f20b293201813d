// A link from one mark to another: who said a quote, what supports a claim.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "annotation/mark.h"

namespace attest {

inline constexpr std::array<std::string_view, 4> kLinkKinds{"attributed-to", "supports", "disputes",
                                                            "same-as"};

struct Link {
  Id id;
  std::string kind;   // One of kLinkKinds.
  Id from, to;        // Marks of the same notebook. A link cannot outlive them.
  std::string extra;  // Fields of a file that we do not know, as a JSON object.

  friend bool operator==(const Link&, const Link&) = default;
};

}  // namespace attest
