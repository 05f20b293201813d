// A source in the register: one person, organisation or document. Any number of source marks in the
// article can mention the same source.
#pragma once

#include <cstdint>
#include <string>

#include "annotation/mark.h"

namespace attest {

struct Entity {
  Id id;
  std::string name;
  // "person", "organisation", "document", "media", "post", "anonymous" or an empty text.
  std::string kind;
  std::string role, url, note;
  std::string extra;  // Unknown fields from a file, as a JSON object.

  std::uint64_t revision = 1;  // Like that of a mark.
  FieldRevisions field_revisions;

  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace attest
