// A source in the register: one person, body or document that any number of
// source marks in the article mention.
#pragma once

#include <string>

#include "annotation/mark.h"

namespace attest {

struct Entity {
  Id id;
  std::string name;
  std::string kind;  // "person", "organisation", "document", "media", "post", "anonymous" or empty.
  std::string role, url, note;
  std::string extra;  // Fields of a file that we do not know, as a JSON object.

  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace attest
