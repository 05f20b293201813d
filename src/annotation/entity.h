// A source in the register: one person, organisation or document. Any number of source marks in the
// article can refer to it.
#pragma once

#include <cstdint>
#include <string>

#include "annotation/mark.h"

namespace attest {

struct Entity {
  Id id;
  std::string name;
  // One of "person", "organisation", "document", "media", "post" and "anonymous", or empty.
  std::string kind;
  std::string role, url, note;
  std::string extra;  // Unknown fields from a file, as a JSON object.

  std::uint64_t revision = 1;  // Grows with every change of the entity.
  FieldRevisions field_revisions;

  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace attest
