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
  // Returns the same object for the same query while the notebook is unchanged.
  std::shared_ptr<const MarkView> view(const Project& project, const MarkQuery& query);
  // Returns the counts of the query. The first call after a change of the notebook computes the
  // counts. A change therefore costs nothing while no counts are shown.
  std::shared_ptr<const FacetCounts> counts(const Project& project, const MarkQuery& query);

  // Must be called when another project is opened.
  void clear();

 private:
  struct Entry {
    MarkQuery query;
    std::shared_ptr<const MarkView> view;
    std::shared_ptr<const FacetCounts> counts;  // Null until counts() is called.
  };
  Entry& entry(const Project& project, const MarkQuery& query);
  const SearchText& search_text(const Article& article);

  // All entries belong to the same state of the notebook. The newest entry is last.
  std::vector<Entry> entries_;
  std::uint64_t generation_ = 0;
  // The article without case and accents. Null until the first query that searches for a text.
  std::unique_ptr<const SearchText> search_text_;
};

}  // namespace attest
