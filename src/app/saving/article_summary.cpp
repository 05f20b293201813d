#include "app/saving/article_summary.h"

#include <algorithm>

#include "query/facets.h"
#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::size_t kMostNotes = 8000;  // The maximum size of the notes in bytes.
constexpr std::size_t kMostNames = 1000;
// The maximum number of bytes of a name, a role, an address or a tag.
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kBetweenLooks = 256;

void add_line(std::string& notes, std::string_view line) {
  if (line.empty() || notes.size() >= kMostNotes) return;
  const std::size_t space = kMostNotes - notes.size();
  const std::size_t length =
      line.size() <= space ? line.size() : floor_to_code_point(line, ByteOffset(space)).value;
  if (!notes.empty()) notes += '\n';
  notes += line.substr(0, length);
}

}  // namespace

bool ArticleSummary::behind(const Project& project) const {
  return article_ != project.article.get() || generation_ != project.notebook.generation() ||
         !complete_;
}

bool ArticleSummary::step(const Project& project, std::string_view last_export,
                          const Deadline& deadline) {
  const Notebook& notebook = project.notebook;
  if (article_ != project.article.get() || generation_ != notebook.generation()) {
    article_ = project.article.get();
    generation_ = notebook.generation();
    complete_ = false;
    next_ = 0;
    progress_ = {};
    words_ = {};
    tags_.clear();
    mentioned_.clear();
  }
  const std::vector<PlacedPassage>& extents = notebook.extents();
  while (next_ < extents.size()) {
    count(project, extents[next_].mark, last_export);
    if (++next_ % kBetweenLooks == 0 && deadline.passed()) return false;
  }
  list_sources(notebook);
  words_.tags.assign(tags_.begin(), tags_.end());
  return complete_ = true;
}

void ArticleSummary::count(const Project& project, std::uint32_t mark,
                           std::string_view last_export) {
  const Notebook& notebook = project.notebook;
  const Mark& record = notebook.mark_numbered(mark);
  if (has_state(notebook, mark, MarkState::Unattributed)) ++progress_.unattributed;
  if (has_state(notebook, mark, MarkState::WithoutVerdict)) ++progress_.without_verdict;
  const std::string& changed = std::max(record.created, record.modified);
  progress_.changed = std::max(progress_.changed, changed);
  if (changed > last_export) ++progress_.unsaved;
  add_line(words_.notes, record.note);
  add_line(words_.notes, record.statement);
  for (const std::string& tag : record.tags) {
    if (tags_.size() < kMostNames && tag.size() <= kLongestName) tags_.insert(tag);
  }
  if (mentioned_.size() < kMostNames && !record.entity.empty()) mentioned_.insert(record.entity);
}

void ArticleSummary::list_sources(const Notebook& notebook) {
  for (const Entity& entity : notebook.entities()) {
    if (entity.name.empty() || entity.name.size() > kLongestName) continue;
    if (mentioned_.count(entity.id) == 0) continue;
    Entity& source = words_.sources.emplace_back();
    source.id = entity.id;
    source.name = entity.name;
    source.kind = entity.kind;
    if (entity.role.size() <= kLongestName) source.role = entity.role;
    if (entity.url.size() <= kLongestName) source.url = entity.url;
  }
}

}  // namespace attest
