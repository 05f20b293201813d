// Sources that may be one and the same, and places that name a source and are not marked.
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

// The parts of a name, folded: "Jonas Reuter" has "jonas" and "reuter".
std::vector<std::string> name_parts(std::string_view name);

// Two rows of a register. All parts of the name of `first` are parts of the name of `second`.
struct AlikeNames {
  std::size_t first, second;
};
// Returns at most `most` pairs. Names that begin with a small Latin letter, such as "she" and "a
// report", are no names and are not compared. Sources of different kinds are not alike.
std::vector<AlikeNames> alike_names(const SourceRegister& sources, std::size_t most);

// Places outside all mentions of an entity where the last part of its name stands as a whole word.
struct UnmarkedName {
  std::string word;               // As in the name, for example "Díaz".
  std::vector<ByteRange> places;  // In text order, at most kMost.
  static constexpr std::size_t kMost = 99;
};
UnmarkedName unmarked_name(const Project& project, const SourceRow& source);

// Keeps the last result until the notebook changes.
class UnmarkedNames {
 public:
  const UnmarkedName& of(const Project& project, const SourceRow& source);

 private:
  Id entity_;
  std::uint64_t generation_ = 0;
  UnmarkedName last_;
};

}  // namespace attest
