#include "app/library/library_list.h"

#include <algorithm>
#include <utility>

#include "text/folding.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// True if `a` is listed before `b` in the order of a column. Articles with the same value keep
// their order: the most recently opened article comes first.
bool stands_before(const KnownArticle& a, const KnownArticle& b, LibraryColumn column) {
  const LibraryRecord &left = *a.entry->record, &right = *b.entry->record;
  switch (column) {
    case LibraryColumn::Title:
      return a.folded_title() < b.folded_title();
    case LibraryColumn::Publisher:
      return left.about.publisher < right.about.publisher;
    case LibraryColumn::Published:
      return left.about.published > right.about.published;
    case LibraryColumn::Progress:
      return gaps_of(left) > gaps_of(right);
    case LibraryColumn::Opened:
      break;
  }
  return left.opened > right.opened;
}

std::string tag_line(const LibraryRecord& record) {
  std::string line;
  for (const std::string& tag : record.tags) add_part(line, tag);
  return line;
}

}  // namespace

void LibraryList::clear_search() {
  view_.search.clear();
  ++search_version_;
}

void LibraryList::begin(std::string now) {
  now_ = std::move(now);
  folders_are_old_ = rows_are_old_ = true;
  chosen_.clear();
  view_.folders_open = false;
  clear_search();
  forget_focus();
}

void LibraryList::show(LibraryFolder folder) {
  view_.folder = std::move(folder);
  view_.folders_open = false;
  forget_focus();
}

void LibraryList::sort_by(LibraryColumn column) {
  view_.reversed = view_.column == column && !view_.reversed;
  view_.column = column;
}

void LibraryList::choose(const std::string& id) {
  if (chosen_.erase(id) == 0) chosen_.insert(id);
}

void LibraryList::forget_chosen() { chosen_.clear(); }

std::size_t LibraryList::row_to_focus() const {
  if (to_focus_.empty()) return 0;
  const auto row = std::find_if(listed_.begin(), listed_.end(),
                                [&](const Listed& listed) { return listed.id == to_focus_; });
  return row == listed_.end() ? 0 : static_cast<std::size_t>(row - listed_.begin()) + 1;
}

std::string LibraryList::beside(const std::string& id) const {
  std::string before;
  bool passed = false;
  for (const Listed& listed : listed_) {
    if (listed.id == id) {
      passed = true;
    } else if (chosen_.count(listed.id) == 0) {
      if (passed) return listed.id;
      before = listed.id;
    }
  }
  return before;
}

std::vector<std::string> LibraryList::chosen() const {
  std::vector<std::string> ids;
  if (chosen_.empty()) return ids;
  for (const Listed& row : listed_) {
    if (chosen_.count(row.id) > 0) ids.push_back(row.id);
  }
  return ids;
}

std::string LibraryList::wanted() const { return fold_for_search(view_.search); }

std::vector<std::string> LibraryList::unmatched() const {
  const std::string searched = wanted();
  std::vector<std::string> ids;
  ids.reserve(facts_.articles.size());
  for (const KnownArticle& article : facts_.articles) {
    if (article.folded.find(searched) == std::string::npos) ids.push_back(article.entry->id);
  }
  return ids;
}

void LibraryList::update(LibraryIndex& index, const std::string& open,
                         const LibrarySearch& search) {
  if (facts_generation_ != index.generation()) {
    // find() may read queued entries and so change the index. Therefore find() is called before
    // library_facts(), whose result refers to entries of the index.
    std::erase_if(chosen_, [&](const std::string& id) { return index.find(id) == nullptr; });
    facts_ = library_facts(index.entries_so_far(), now_);
    facts_generation_ = index.generation();
    folders_are_old_ = false;
    rows_are_old_ = true;
  }
  if (std::exchange(folders_are_old_, false)) count_folders(facts_, now_);
  if (std::exchange(hits_generation_, search.generation()) != search.generation()) {
    rows_are_old_ = true;
  }
  open_ = open;
  if (!std::exchange(rows_are_old_, false) && listed_view_ == view_) return;
  listed_view_ = view_;
  list(search);
}

bool LibraryList::is_shown(const KnownArticle& article, bool found) const {
  const LibraryRecord& record = *article.entry->record;
  switch (view_.folder.kind) {
    case LibraryFolder::Kind::All:
      return found;
    case LibraryFolder::Kind::ThisWeek:
      return found && is_of_this_week(record.opened, now_);
    case LibraryFolder::Kind::WithGaps:
      return found && gaps_of(record) > 0;
    case LibraryFolder::Kind::Duplicates:
      return found && article.same != Sameness::None;
    case LibraryFolder::Kind::Tag:
      return found && std::find(record.tags.begin(), record.tags.end(), view_.folder.name) !=
                          record.tags.end();
    case LibraryFolder::Kind::Source:
    case LibraryFolder::Kind::MarkTag:
    case LibraryFolder::Kind::Samples:
      break;
  }
  return false;
}

void LibraryList::list(const LibrarySearch& search) {
  const std::string searched = wanted();
  std::vector<const KnownArticle*> listed;
  for (const KnownArticle& article : facts_.articles) {
    const bool found = article.folded.find(searched) != std::string::npos ||
                       search.hit(article.entry->id) != nullptr;
    if (is_shown(article, found)) listed.push_back(&article);
  }
  sort(listed);
  listed_.clear();
  listed_.reserve(listed.size());
  for (const KnownArticle* article : listed) listed_.push_back({article->entry->id, article});
}

void LibraryList::sort(std::vector<const KnownArticle*>& listed) const {
  // Duplicates are listed together, the most recently opened article first.
  if (view_.folder.kind == LibraryFolder::Kind::Duplicates) {
    const auto group = [this](const KnownArticle* article) {
      const auto own = static_cast<std::size_t>(article - facts_.articles.data());
      return std::min(own, article->same_as);
    };
    std::stable_sort(listed.begin(), listed.end(),
                     [&](const auto* a, const auto* b) { return group(a) < group(b); });
    return;
  }
  std::stable_sort(listed.begin(), listed.end(), [this](const auto* a, const auto* b) {
    return view_.reversed ? stands_before(*b, *a, view_.column)
                          : stands_before(*a, *b, view_.column);
  });
}

LibraryItem LibraryList::row(std::size_t row, const LibrarySearch& search) const {
  const KnownArticle& article = *listed_[row].article;
  const LibraryEntry& entry = *article.entry;
  const LibraryRecord& record = *entry.record;
  LibraryItem item;
  item.id = entry.id;
  item.title = entry.title.empty() ? say("saving.untitled") : entry.title;
  item.publisher = record.about.publisher;
  item.opened = entry.opened;
  item.published = record.about.published.empty() ? record.about.published_text
                                                  : day_in_words(record.about.published);
  item.detail = tag_line(record);
  if (article.same != Sameness::None) {
    const std::string& other = facts_.articles[article.same_as].entry->title;
    const bool by_text = article.same == Sameness::Text;
    add_part(item.detail,
             say(by_text ? "library.same-text" : "library.same-address", {{"title", other}}));
  }
  if (const LibraryHit* hit = search.hit(entry.id)) add_part(item.detail, in_words(*hit));
  item.marks = entry.marks;
  item.counted = record.progress.has_value();
  if (record.progress) {
    item.unattributed = record.progress->unattributed;
    item.without_verdict = record.progress->without_verdict;
  }
  item.open = entry.id == open_;
  item.chosen = chosen_.count(entry.id) > 0;
  return item;
}

}  // namespace attest
