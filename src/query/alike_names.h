// Finds pairs of sources that may be the same source, and unmarked occurrences of a source's name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "annotation/project.h"
#include "base/offsets.h"
#include "query/source_register.h"

namespace attest {

// Returns the words of a name without case and accents: "diaz" and "jonas" for "Jonas Díaz".
std::vector<std::string> name_parts(std::string_view name);

// A pair of sources, as indexes into the rows of a register. Each word of the name of `first` also
// occurs in the name of `second`, for example "Reuter" in "Jonas Reuter".
struct AlikeNames {
  std::size_t first, second;
};
// Returns at most `most` pairs. A name that begins with a lower-case ASCII letter, such as "she" or
// "a report", is not compared. Two sources of different kinds, such as a person and a document, are
// never a pair.
std::vector<AlikeNames> alike_names(const SourceRegister& sources, std::size_t most);

// The occurrences of a source's name that no source mark covers. The search looks only for the last
// word of the name.
struct UnmarkedName {
  std::string word;               // The last word of the name, for example "Díaz".
  std::vector<ByteRange> places;  // The occurrences in text order, at most kMost.
  static constexpr std::size_t kMost = 99;
};
UnmarkedName unmarked_name(const Project& project, const SourceRow& source);

// Caches the most recent result of unmarked_name() until the notebook or the entity changes.
class UnmarkedNames {
 public:
  const UnmarkedName& of(const Project& project, const SourceRow& source);

 private:
  Id entity_;
  std::uint64_t generation_ = 0;
  UnmarkedName last_;
};

}  // namespace attest
