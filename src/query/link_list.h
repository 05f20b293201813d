// A list of all links, grouped by kind. The list begins with the faults: quotes without a speaker,
// speakers without an entity (person, body or document), and links with an end that was not found
// in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "annotation/project.h"

namespace attest {

enum class LinkFault : std::uint8_t {
  NoSpeaker,  // The quote has no speaker and is not marked as unattributed.
  NoEntity,   // A source mark is the speaker of a quote, but names no person, body or document.
  LostEnd,    // An end of the link was not found in the text.
};

// A line of the list: a heading, a link or a mark.
struct LinkEntry {
  enum class Type : std::uint8_t { KindHeading, FaultHeading, Link, Mark } type;
  std::uint32_t number = 0;  // The number of the link or of the mark. 0 for a heading.
  std::string_view kind{};   // The kind of the links below a heading.
  LinkFault fault{};         // The fault (such as NoSpeaker) of a FaultHeading and its lines.
  std::size_t count = 0;     // The number of lines below a heading.
};

// Returns all links, grouped by kind. Faults, such as a quote without a speaker, come first. Visits
// all marks and links.
std::vector<LinkEntry> link_list(const Notebook& notebook);

// Caches the most recent result of link_list() until the notebook changes.
class LinkLists {
 public:
  std::shared_ptr<const std::vector<LinkEntry>> of(const Notebook& notebook);

 private:
  std::shared_ptr<const std::vector<LinkEntry>> last_;
  std::uint64_t generation_ = 0;
};

}  // namespace attest
