#include "query/mark_views.h"

#include <algorithm>

namespace attest {
namespace {

// The number of cached results. The list of marks and an export, for example, may use different
// queries at the same time.
constexpr std::size_t kMostEntries = 4;

}  // namespace

std::shared_ptr<const MarkView> MarkViews::view(const Project& project, const MarkQuery& query) {
  return entry(project, query).view;
}

std::shared_ptr<const FacetCounts> MarkViews::counts(const Project& project,
                                                     const MarkQuery& query) {
  Entry& known = entry(project, query);
  if (!known.counts) {
    known.counts = std::make_shared<const FacetCounts>(count_facets(project.notebook, *known.view));
  }
  return known.counts;
}

void MarkViews::clear() {
  entries_.clear();
  search_text_.reset();
}

MarkViews::Entry& MarkViews::entry(const Project& project, const MarkQuery& query) {
  const Notebook& notebook = project.notebook;
  if (generation_ != notebook.generation()) entries_.clear();
  generation_ = notebook.generation();
  const auto known = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.query == query; });
  if (known != entries_.end()) return *known;

  static const SearchText no_text;
  const SearchText& text = query.text.empty() ? no_text : search_text(*project.article);
  if (entries_.size() == kMostEntries) entries_.erase(entries_.begin());
  entries_.push_back({query,
                      std::make_shared<const MarkView>(notebook, project.article->text(), query,
                                                       MarkFilter(query, notebook, text)),
                      nullptr});
  return entries_.back();
}

const SearchText& MarkViews::search_text(const Article& article) {
  if (!search_text_) search_text_ = std::make_unique<const SearchText>(article.text());
  return *search_text_;
}

}  // namespace attest
