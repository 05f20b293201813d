#include "storage/library_index.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "storage/keys.h"

namespace attest {
void LibraryIndex::read_local() {
  if (std::exchange(local_read_, true)) return;
  for (const auto& [key, stored] : records_->list(article_prefix())) {
    if (Result<LibraryRecord> record = read_library_record(stored.value)) {
      articles_[article_in_key(key)] = *std::move(record);
    }
  }
  ++generation_;
}

void LibraryIndex::add(std::vector<JournalEntry> journal_entries) {
  std::erase_if(journal_entries,
                [](const JournalEntry& entry) { return article_in_key(entry.first).empty(); });
  if (!behind()) {
    incoming_.clear();
    next_ = 0;
  }
  for (JournalEntry& entry : journal_entries) incoming_.push_back(std::move(entry));
}

void LibraryIndex::catch_up(const Deadline& deadline) {
  constexpr std::size_t kBetweenLooks = 16;
  read_local();
  for (std::size_t i = 1; behind(); ++i) {
    read_next();
    if (i % kBetweenLooks == 0 && deadline.passed()) return;
  }
  incoming_.clear();
  next_ = 0;
}

void LibraryIndex::read_next() { adopt(incoming_[next_++]); }

void LibraryIndex::adopt(const JournalEntry& entry) {
  const std::string id = article_in_key(entry.first);
  const std::optional<StoredRecord> newer = records_->adopt_from_journal(entry);
  // Keeps the record of local storage, because it is newer than the journal entry.
  if (!newer) return;
  const std::uint64_t written = records_->written(entry.first);
  if (newer->removed()) {
    if (written == 0) remove(id);
    return;
  }
  Result<LibraryRecord> record = read_library_record(newer->value);
  if (!record) return;
  if (written > 0) {
    // The reader opened the article before its journal entry was read. Opening the article wrote a
    // record, so the record and the entry are merged.
    const LibraryRecord* ours = find(id);
    if (ours == nullptr) return;
    LibraryRecord merged = *ours;
    merged.exported = std::max(merged.exported, record->exported);
    if (merged.file_extra.empty()) merged.file_extra = std::move(record->file_extra);
    if (merged.tags.empty()) merged.tags = std::move(record->tags);
    if (record->corrected && !merged.corrected) {
      merged.corrected = true;
      merged.title = std::move(record->title);
      merged.about = std::move(record->about);
    }
    (void)records_->put(entry.first, write_library_record(merged), merged.opened);
    record = std::move(merged);
  }
  put(id, *std::move(record));
}

const std::vector<LibraryEntry>& LibraryIndex::entries() {
  catch_up(Deadline::never());
  return entries_so_far();
}

const std::vector<LibraryEntry>& LibraryIndex::entries_so_far() {
  read_local();
  if (sorted_generation_ != generation_) sort();
  return sorted_;
}

const std::unordered_map<std::string, LibraryRecord>& LibraryIndex::records_so_far() {
  read_local();
  return articles_;
}

void LibraryIndex::sort() {
  sorted_.clear();
  sorted_.reserve(articles_.size());
  for (const auto& [id, record] : articles_) {
    sorted_.push_back({id, record.title, record.opened, record.exported, record.marks, &record});
  }
  std::stable_sort(sorted_.begin(), sorted_.end(),
                   [](const LibraryEntry& a, const LibraryEntry& b) {
                     return a.opened != b.opened ? a.opened > b.opened : a.id < b.id;
                   });
  sorted_generation_ = generation_;
}

const LibraryRecord* LibraryIndex::find(std::string_view article_id) {
  read_local();
  // Reads the queued entry of this article before all others, because the caller needs the entry
  // now.
  const std::string key = article_key(article_id);
  for (std::size_t i = next_; i < incoming_.size(); ++i) {
    if (incoming_[i].first != key) continue;
    const JournalEntry entry = std::move(incoming_[i]);
    incoming_.erase(incoming_.begin() + static_cast<std::ptrdiff_t>(i));
    adopt(entry);
    break;
  }
  const auto found = articles_.find(std::string(article_id));
  return found == articles_.end() ? nullptr : &found->second;
}

void LibraryIndex::put(std::string_view article_id, LibraryRecord record) {
  read_local();
  articles_[std::string(article_id)] = std::move(record);
  ++generation_;
}

void LibraryIndex::remove(std::string_view article_id) {
  read_local();
  if (articles_.erase(std::string(article_id)) > 0) ++generation_;
}

}  // namespace attest
