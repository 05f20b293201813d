// Evaluates queries and keeps the results until the notebook changes.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "annotation/project.h"
#include "query/facets.h"
#include "query/mark_query.h"
#include "query/mark_view.h"
#include "text/folding.h"

namespace attest {

class MarkViews {
 public:
  // The same query on the same state of the notebook returns the same object.
  std::shared_ptr<const MarkView> view(const Project& project, const MarkQuery& query);
  // Counted on the first call for a state, so that a change of the notebook does not pay for counts
  // that nobody sees.
  std::shared_ptr<const FacetCounts> counts(const Project& project, const MarkQuery& query);

  // Must be called when another project takes the place of the last one.
  void clear();

 private:
  struct Entry {
    MarkQuery query;
    std::shared_ptr<const MarkView> view;
    std::shared_ptr<const FacetCounts> counts;  // Null until somebody asks.
  };
  Entry& entry(const Project& project, const MarkQuery& query);
  const SearchText& search_text(const Article& article);

  // All entries belong to the same state of the notebook. The latest query is last.
  std::vector<Entry> entries_;
  std::uint64_t generation_ = 0;
  std::unique_ptr<const SearchText> search_text_;  // Null until a query has text.
};

}  // namespace attest
