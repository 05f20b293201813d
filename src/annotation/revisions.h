// How often records were changed, as a file tells it: of two states of one record the
// one with the higher revision is the later one. A record that a file says nothing of
// has revision 1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "annotation/notebook.h"

namespace attest {

// Nobody changes a record this often: a higher number in a file is taken for 1.
inline constexpr std::uint64_t kHighestRevisionInFile = 1'000'000'000;

class Revisions {
 public:
  void set(RecordKind kind, const Id& id, std::uint64_t revision) {
    if (revision > 1 && revision <= kHighestRevisionInFile) table(kind)[id] = revision;
  }
  std::uint64_t of(RecordKind kind, const Id& id) const {
    const auto& known = by_kind_[std::size_t(kind)];
    const auto found = known.find(id);
    return found == known.end() ? 1 : found->second;
  }
  // The same, and forgets it.
  std::uint64_t take(RecordKind kind, const Id& id) {
    const std::uint64_t revision = of(kind, id);
    table(kind).erase(id);
    return revision;
  }

 private:
  using Table = std::unordered_map<Id, std::uint64_t>;
  Table& table(RecordKind kind) { return by_kind_[std::size_t(kind)]; }

  std::array<Table, 3> by_kind_;
};

}  // namespace attest
