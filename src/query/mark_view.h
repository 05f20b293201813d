// The marks that a query lists, in the order of the query. The list of marks, the keys N and P
// (next and previous mark) and the counts read this view.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotation/notebook.h"
#include "query/facets.h"
#include "query/mark_query.h"

namespace attest {

// The immutable result of a query, valid until the notebook changes. It refers to marks by number
// (see Notebook::mark_number).
class MarkView {
 public:
  MarkView(const Notebook& notebook, std::string_view text, const MarkQuery& query,
           MarkFilter filter);

  // Mark numbers, sorted in the order of the query.
  const std::vector<std::uint32_t>& marks() const { return marks_; }
  std::size_t size() const { return marks_.size(); }
  bool empty() const { return marks_.empty(); }

  // Returns the index of a mark in marks(), or nothing if the mark is not listed.
  std::optional<std::size_t> position_of(std::uint32_t mark) const;

  // Returns the mark that follows a listed mark, or the mark that precedes it if `step` is -1. The
  // first mark follows the last mark. The view must not be empty.
  std::uint32_t beside_mark(std::uint32_t mark, int step) const;
  // Returns the first listed mark in text order that starts at or after `at`. If `step` is -1,
  // returns the last listed mark that starts before `at`. The first mark follows the last mark. The
  // view must not be empty.
  std::uint32_t beside_offset(ByteOffset at, int step) const;

  // The facets of the query that exclude the mark, or none if the mark is listed.
  FacetSet excluding(std::uint32_t mark) const {
    return excluding_.empty() ? FacetSet(0) : excluding_[mark];
  }

 private:
  struct Start {
    ByteOffset at;  // kBehindAllText if no passage was found in the text.
    std::uint32_t mark;
  };
  void sort(const Notebook& notebook, std::string_view text, MarkOrder order);

  std::vector<std::uint32_t> marks_;
  std::vector<Start> in_text_order_;
  std::vector<std::uint32_t> positions_;  // Indexed by mark number.
  std::vector<FacetSet> excluding_;       // Indexed by mark number. Empty if every mark is listed.
};

}  // namespace attest
