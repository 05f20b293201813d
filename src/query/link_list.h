// All links grouped by kind, and what is broken or missing: quotes without a speaker, speakers
// without an entity, and links with an end that was not found in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "annotation/project.h"

namespace attest {

enum class LinkFault : std::uint8_t {
  NoSpeaker,  // A quote without a speaker that is not marked as unattributed.
  NoEntity,   // The speaker's mark mentions no entity.
  LostEnd,    // An end of the link was not found in the text.
};

// A line of the list. Headings have no id.
struct LinkEntry {
  enum class Type : std::uint8_t { KindHeading, FaultHeading, Link, Mark } type;
  std::uint32_t number = 0;  // Of the link or of the mark.
  std::string_view kind{};   // Of the heading of links.
  LinkFault fault{};         // Of the heading of faults, and of its lines.
  std::size_t count = 0;     // Lines below the heading.
};

// Faults first. Visits all marks and links.
std::vector<LinkEntry> link_list(const Notebook& notebook);

// Keeps the last list until the notebook changes.
class LinkLists {
 public:
  std::shared_ptr<const std::vector<LinkEntry>> of(const Notebook& notebook);

 private:
  std::shared_ptr<const std::vector<LinkEntry>> last_;
  std::uint64_t generation_ = 0;
};

}  // namespace attest
