#include "app/library/mark_directory.h"

#include <algorithm>

#include "app/library/stored_words.h"
#include "storage/keys.h"
#include "text/folding.h"

namespace attest {
namespace {

std::vector<std::string> words_prefixes(std::string_view article_id) {
  return {notes_key(article_id)};
}

// The names of the sources and the tags of the marks, one line each.
std::string names_in(const ArticleWords& words) {
  std::string names;
  for (const Entity& source : words.sources) names.append(source.name).append("\n");
  for (const std::string& tag : words.tags) names.append(tag).append("\n");
  return names;
}

// True if `text` has a word that begins with `start`.
bool has_word_beginning(std::string_view text, std::string_view start) {
  for (std::size_t at = text.find(start); at != text.npos; at = text.find(start, at + 1)) {
    if (at == 0 || text[at - 1] == ' ') return true;
  }
  return false;
}

// Sorts by the number of articles, largest first, then by name.
template <class Named>
void sort_by_use(std::vector<const Named*>& found) {
  std::sort(found.begin(), found.end(), [](const Named* a, const Named* b) {
    const std::size_t left = a->second.articles.size(), right = b->second.articles.size();
    return left != right ? left > right : a->first < b->first;
  });
}

}  // namespace

void MarkDirectory::begin(LibraryIndex& index) {
  begun_ = true;
  of_all_ = !index.behind();
  std::vector<std::string> articles;
  articles.reserve(index.records_so_far().size());
  for (const auto& [id, record] : index.records_so_far()) articles.push_back(id);
  journal_->cancel(JournalRequests::Purpose::MarkDirectory);
  waits_ = false;
  arrived_.clear();
  next_ = {};
  batches_ = article_batches(std::move(articles), words_prefixes);
}

void MarkDirectory::begin_once(LibraryIndex& index) {
  if (!begun_) begin(index);
}

void MarkDirectory::index_read(LibraryIndex& index) {
  if (begun_ && !of_all_ && !index.behind()) begin(index);
}

void MarkDirectory::ask() {
  if (waits_ || batches_.empty()) return;
  waits_ = true;
  journal_->ask(JournalRequests::Purpose::MarkDirectory, batches_.back().prefixes);
}

void MarkDirectory::answered(const JournalRead& answer) {
  if (!std::exchange(waits_, false)) return;
  std::unordered_map<std::string, std::string> found;
  for (const auto& [key, value] : answer.entries) found[article_of_notes(key)] = value;
  for (std::string& id : batches_.back().articles) {
    std::string record = std::move(found[id]);
    arrived_.emplace_back(std::move(id), std::move(record));
  }
  batches_.pop_back();
}

bool MarkDirectory::step(const Deadline& deadline) {
  const bool had_work = !arrived_.empty();
  while (!arrived_.empty()) {
    add(arrived_.back().first, arrived_.back().second);
    arrived_.pop_back();
    if (deadline.passed()) break;
  }
  if (arrived_.empty()) ask();
  if (!had_work || !is_complete()) return false;
  complete_ = std::exchange(next_, {});
  ++generation_;
  return true;
}

void MarkDirectory::add(const std::string& article, std::string_view journaled) {
  ArticleWords words = stored_words(*records_, article, journaled);
  if (words.empty()) return;
  const auto add_name = [&](Names& names, const Entity& source) {
    Name& name = names[fold_for_search(source.name)];
    // An entry with more facts replaces one with fewer facts.
    if (name.articles.empty() || (name.source.role.empty() && !source.role.empty())) {
      name.source = source;
    }
    if (name.articles.empty() || name.articles.back() != article) name.articles.push_back(article);
  };
  for (const Entity& source : words.sources) add_name(next_.sources, source);
  for (const std::string& tag : words.tags) {
    Entity named;
    named.name = tag;
    add_name(next_.tags, named);
  }
  Words& kept = next_.words[article];
  kept.names = names_in(words);
  kept.notes = std::move(words.notes);
  fold_for_search(kept.notes, kept.folded_notes);
  fold_for_search(kept.names, kept.folded_names);
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
  sort_by_use(found);
  found.resize(std::min(most, found.size()));
  listed = {wanted, generation_, {}};
  for (const Names::value_type* each : found) {
    listed.names.push_back({{kind, each->second.source.name}, each->second.articles.size()});
  }
  return listed.names;
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
  sort_by_use(found);
  found.resize(std::min(most, found.size()));
  std::vector<KnownSource> sources;
  sources.reserve(found.size());
  for (const Names::value_type* each : found) {
    sources.push_back({each->second.source, each->second.articles.size()});
  }
  return sources;
}

}  // namespace attest
