// The register of sources: who is quoted, how often, and what share of the quoted text each source
// has.
//
// A row is an entity (such as a person) with all source marks that mention it, or a group of source
// marks that mention no entity and have the same text. If a quote has several speakers, it counts
// for the first one only. The share is measured in code points and not in words, because some
// languages have no spaces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/project.h"

namespace attest {

// The order of the rows. Rows of equal rank are in the order of their first source marks in the
// text.
enum class SourceOrder : std::uint8_t {
  Share,  // By share of the quoted text, the largest share first.
  Name,   // By name. Case and accents do not matter.
  Place,  // By the first source mark in the text. Entities without source marks are last.
};

struct SourceRow {
  Id entity;  // Empty if the source marks mention no entity.
  std::string name, kind, role;
  std::vector<std::uint32_t> mentions;  // Numbers of source marks, in text order.
  std::size_t quotes = 0, claims = 0;
  std::size_t letters = 0;  // The number of code points in the quotes of the source.

  bool is_entity() const { return !entity.empty(); }
  bool is_anonymous() const { return kind == "anonymous"; }
};

// An immutable register, valid until the notebook changes.
struct SourceRegister {
  std::vector<SourceRow> rows;  // Entities first.
  std::size_t entities = 0;     // The number of rows that are entities.
  std::size_t unattributed_quotes = 0, unattributed_letters = 0;
  // The number of code points in all quotes, including unattributed quotes.
  std::size_t letters = 0;

  // Returns the row of an entity, or null if there is none.
  const SourceRow* find(std::string_view entity) const;
};

// Visits all marks.
SourceRegister source_register(const Project& project, SourceOrder order);

// Caches the most recent result of source_register() until the notebook or the order changes.
class SourceRegisters {
 public:
  std::shared_ptr<const SourceRegister> of(const Project& project, SourceOrder order);
  // Returns the number of rows of the register, which every frame needs. Visits the marks only if a
  // source mark or an entity has changed.
  std::size_t count(const Project& project);

 private:
  std::shared_ptr<const SourceRegister> last_;
  std::uint64_t generation_ = 0;
  std::size_t count_ = 0;
  // The value of Notebook::source_generation() at the last count.
  std::optional<std::uint64_t> counted_generation_;
  SourceOrder order_ = SourceOrder::Share;
};

}  // namespace attest
