#include "app/library/mark_directory.h"

#include <algorithm>

#include "app/library/stored_words.h"
#include "app/samples.h"
#include "storage/keys.h"
#include "text/folding.h"
#include "wording/dotted_line.h"

namespace attest {
namespace {

std::vector<std::string> words_prefixes(std::string_view article_id) {
  return {notes_key(article_id)};
}

// Returns the names of an article's sources, and then its tags, as one line.
std::string names_in(const ArticleWords& words) {
  std::string names;
  for (const Entity& source : words.sources) add_part(names, source.name);
  for (const std::string& tag : words.tags) add_part(names, tag);
  return names;
}

// Keeps the `most` names that occur in the most articles, the most frequent first. Equally frequent
// names are sorted by name.
template <class Named>
void keep_most_used(std::vector<const Named*>& found, std::size_t most) {
  most = std::min(most, found.size());
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(most);
  std::partial_sort(found.begin(), end, found.end(), [](const Named* a, const Named* b) {
    const std::size_t left = a->second.articles.size(), right = b->second.articles.size();
    return left != right ? left > right : a->first < b->first;
  });
  found.resize(most);
}

}  // namespace

void MarkDirectory::begin(LibraryIndex& index) {
  begun_ = true;
  outdated_ = false;
  known_ = index.records_so_far().size();
  std::vector<std::string> articles;
  articles.reserve(index.records_so_far().size());
  for (const auto& [id, record] : index.records_so_far()) articles.push_back(id);
  next_ = {};
  reader_.begin(std::move(articles), words_prefixes);
  if (!reader_.is_complete()) return;
  complete_ = {};
  ++generation_;
}

void MarkDirectory::refresh(LibraryIndex& index) {
  if (outdated_) begin(index);
}

void MarkDirectory::index_read(LibraryIndex& index) {
  if (begun_ && !index.behind() && known_ != index.records_so_far().size()) begin(index);
}

bool MarkDirectory::step(const Deadline& deadline) {
  bool has_read = false;
  while (const std::optional<ArticleReader::Arrived> arrived = reader_.take()) {
    const std::vector<JournalEntry>& entries = arrived->entries;
    add(arrived->article, entries.empty() ? std::string_view() : entries.front().second);
    has_read = true;
    if (deadline.passed()) break;
  }
  if (!has_read || !is_complete()) return false;
  complete_ = std::exchange(next_, {});
  ++generation_;
  return true;
}

void MarkDirectory::add(const std::string& article, std::string_view journaled) {
  ArticleWords words = stored_words(*records_, article, journaled);
  if (words.empty()) return;
  const auto add_name = [&](Names& names, const Entity& source) {
    std::string folded = fold_for_search(source.name);
    if (folded.empty()) return;
    Name& name = names[std::move(folded)];
    // Several articles may describe this source. The first description with a role is kept.
    if (name.articles.empty() || (name.source.role.empty() && !source.role.empty())) {
      name.source = source;
    }
    if (name.source.kind.empty()) name.source.kind = source.kind;
    if (name.articles.empty() || name.articles.back() != article) name.articles.push_back(article);
  };
  if (!is_sample(article)) {
    for (const Entity& source : words.sources) add_name(next_.sources, source);
    for (const std::string& tag : words.tags) {
      Entity named;
      named.name = tag;
      add_name(next_.tags, named);
    }
  }
  Words& kept = next_.words[article];
  kept.names = names_in(words);
  kept.notes = std::move(words.notes);
  kept.folded_notes = SearchText(kept.notes);
  kept.folded_names = SearchText(kept.names);
}

const MarkDirectory::Words* MarkDirectory::words_of(const std::string& article) const {
  const auto found = complete_.words.find(article);
  return found == complete_.words.end() ? nullptr : &found->second;
}

const MarkDirectory::Names& MarkDirectory::of_kind(LibraryFolder::Kind kind) const {
  return kind == LibraryFolder::Kind::MarkTag ? complete_.tags : complete_.sources;
}

const std::vector<FolderCount>& MarkDirectory::names(LibraryFolder::Kind kind,
                                                     const std::string& wanted, std::size_t most) {
  Listed& listed = kind == LibraryFolder::Kind::MarkTag ? listed_tags_ : listed_sources_;
  if (listed.generation == generation_ && listed.wanted == wanted) return listed.names;
  std::vector<const Names::value_type*> found;
  for (const Names::value_type& each : of_kind(kind)) {
    if (each.first.find(wanted) != std::string::npos) found.push_back(&each);
  }
  keep_most_used(found, most);
  listed = {wanted, generation_, {}};
  for (const Names::value_type* each : found) {
    listed.names.push_back(counted(kind, each->second));
  }
  return listed.names;
}

FolderCount MarkDirectory::counted(LibraryFolder::Kind kind, const Name& name) {
  return {{kind, name.source.name}, name.articles.size(), name.source.kind};
}

FolderCount MarkDirectory::counted(const LibraryFolder& folder) const {
  const Names& names = of_kind(folder.kind);
  const auto found = names.find(fold_for_search(folder.name));
  return found == names.end() ? FolderCount{folder} : counted(folder.kind, found->second);
}

std::span<const std::string> MarkDirectory::articles_with(const LibraryFolder& folder) const {
  const Names& names = of_kind(folder.kind);
  const auto found = names.find(fold_for_search(folder.name));
  if (found == names.end()) return {};
  return found->second.articles;
}

std::vector<KnownSource> MarkDirectory::sources_beginning(std::string_view typed,
                                                          std::size_t most) const {
  const std::string wanted = fold_for_search(typed);
  std::vector<const Names::value_type*> found;
  for (const Names::value_type& each : complete_.sources) {
    if (has_word_beginning(each.first, wanted)) found.push_back(&each);
  }
  keep_most_used(found, most);
  std::vector<KnownSource> sources;
  sources.reserve(found.size());
  for (const Names::value_type* each : found) {
    sources.push_back({each->second.source, each->second.articles.size()});
  }
  return sources;
}

}  // namespace attest
