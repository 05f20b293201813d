// The articles that are stored in this browser, and the notebook of each article.
//
// Saving writes only the changed records. Loading reads each record from local storage and from the
// journal and uses the newest valid revision.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "annotation/edit.h"
#include "annotation/notebook.h"
#include "annotation/project.h"
#include "base/result.h"
#include "formats/native/article_words_json.h"
#include "formats/native/native_json.h"
#include "storage/file_merge.h"
#include "storage/library_index.h"
#include "storage/record_store.h"

namespace attest {

// Returns the article with the metadata that a person has corrected.
std::shared_ptr<const Article> corrected(std::shared_ptr<const Article> article,
                                         const LibraryRecord& record);

class Library {
 public:
  explicit Library(RecordStore& records) : records_(&records), index_(records) {}

  // Returns all stored articles, sorted by the time of opening, latest first.
  std::vector<LibraryEntry> entries() const { return index_.entries(); }
  LibraryIndex& index() const { return index_; }
  std::string current() const;  // The id of the article opened last, or an empty string.

  // Returns the key prefixes of the journal entries that load() needs for an article.
  static std::vector<std::string> journal_prefixes(std::string_view article_id);

  // restore_current() adds the journal's entries under current_prefix() to current().
  // restore_index() adds the entries under index_prefix() to the library index. Both are called at
  // startup, because local storage holds only a part of the index and may have lost the writes of
  // the last two minutes before a crash.
  static std::string current_prefix();
  static std::string index_prefix();
  void restore_current(const std::vector<JournalEntry>& journal_entries);
  void restore_index(const std::vector<JournalEntry>& journal_entries);
  // Adds the entry of one article to the library index.
  void restore_index_entry(std::string_view article_id,
                           const std::vector<JournalEntry>& journal_entries);

  struct Opened {
    // All records of the project count as saved: Notebook::take_touched() returns no record.
    Project project;
    // Sentences about repairs, quarantined records and passages that were not found in the text,
    // without a final full stop.
    std::vector<std::string> remarks;
  };
  // Fails with NotFound if neither local storage nor the journal has the article's text.
  Result<Opened> load(std::string_view article_id,
                      const std::vector<JournalEntry>& journal_entries);
  // Loads the stored notebook of an article that was just opened from a file. The text comes from
  // the file, so the stored text is not read. Stored records that cannot be read stay stored and
  // are mentioned in the remarks.
  Opened load_for(std::shared_ptr<const Article> article,
                  const std::vector<JournalEntry>& journal_entries);

  // --- These functions read and restore articles without opening them (library_files.cpp). Reading
  // does not repair damaged or missing records.
  //
  // Returns the ids of the articles that have any record in local storage except a library record.
  std::unordered_set<std::string> in_local_storage() const;
  // `stores` can be Reading::Journal if the article is not in local storage. Reading is then much
  // faster. Fails with NotFound if neither local storage nor the journal has the text of the
  // article.
  Result<Project> read(std::string_view article_id,
                       const std::vector<JournalEntry>& journal_entries,
                       RecordStore::Reading stores);
  // Compares an article of a library file with `stored`, the same article in the library. `stored`
  // is null if the library does not have the article.
  FileComparison compare(ReadProject&& file, const Project* stored);
  // Merges an article of a library file into the stored one, or adds it. With Reading::Journal, the
  // records are written only to the journal, so that thousands of articles do not fill local
  // storage. Returns the article as it is stored now.
  Result<Project> restore_from(ReadProject&& file, const std::vector<JournalEntry>& journal_entries,
                               RecordStore::Reading stores, std::string_view time);
  // Adds the tags of a library file's article to the stored article. The file's corrected metadata
  // replaces the stored metadata unless a person has corrected the stored metadata, too.
  Result<Done> adopt_facts(const ReadProject& file, std::string_view time);
  // While `alone` is true, new states of records are written only to the journal.
  void write_to_journal_alone(bool alone) { journal_alone_ = alone; }

  // keep() adds the article to the library index and stores that it was opened last. keep_text()
  // stores the article's text. Storing the text of a book takes longer than a frame. Therefore each
  // call of keep_some_text() stores one part of the text and returns true while parts are left.
  Result<Done> keep(const Project& project, std::string_view time);
  Result<Done> keep_text(const Project& project, std::string_view time);
  Result<bool> keep_some_text(const Project& project, std::string_view time);

  // Writes the present state of the records named in `touched`. Records that are no longer in the
  // project are removed from the store. After an error the remaining records are still written; the
  // first error is returned.
  Result<Done> save(const Project& project, const std::vector<RecordRef>& touched,
                    std::string_view time);

  Result<Done> note_export(std::string_view article_id, std::string_view time);
  // Stores the reading position of an article, in code points. Does nothing if the index does not
  // have the article or already has this position.
  Result<Done> note_place(std::string_view article_id, std::size_t place, std::string_view time);

  // --- These functions store facts that the library shows about an article (library_facts.cpp).
  // Each function fails with NotFound if the article is not stored, and writes nothing if nothing
  // has changed. The library searches in `words`.
  Result<Done> summarise(std::string_view article_id, const LibraryProgress& progress,
                         const ArticleWords& words, std::string_view time);
  // Replaces the metadata of the article by `about`. The article's text is not changed.
  Result<Done> correct(std::string_view article_id, Metadata about, std::string_view time);
  Result<Done> set_tags(std::string_view article_id, std::vector<std::string> tags,
                        std::string_view time);

  // A deleted article with all data needed to restore it.
  struct Deleted {
    std::string id, title;
    std::vector<std::pair<std::string, std::string>> values;  // Key and value of each record.
  };
  // Deletes an article with all its records from local storage and writes tombstones to the
  // journal. `journal_entries` must be the entries that load() needs. With these entries, records
  // that exist only in the journal get tombstones, too.
  Deleted forget(std::string_view article_id, std::string_view time,
                 const std::vector<JournalEntry>& journal_entries);
  // Restores the deleted article. Records that another window has written since the deletion are
  // not overwritten.
  void restore(const Deleted& deleted, std::string_view time);

  // --- These functions find the articles in local storage and remove articles from local storage
  // (local_share.cpp).
  struct LocalArticle {
    std::string id;
    std::vector<std::string> keys;              // The article's keys in local storage.
    std::vector<std::string> prefixes() const;  // Key prefixes of the article's journal entries.
  };
  // Returns up to `most` articles that have records in local storage, oldest first. The open
  // article and the articles in `passed_over` are left out.
  std::vector<LocalArticle> oldest_in_local_storage(
      std::string_view open_article, const std::unordered_set<std::string>& passed_over,
      std::size_t most);
  // Removes the article's records from local storage. A record stays there if `journal_entries`,
  // which must have been read just before, do not have its present state. Returns false if a record
  // had to stay.
  bool leave_local_storage(const LocalArticle& article,
                           const std::vector<JournalEntry>& journal_entries);

  // The result of reading the journal after load_for(), which reads only local storage. `edits`
  // apply the records that are newer in the journal, and must be performed in the given order.
  // `ours` names the records that were changed in this window after load_for(). They are newer than
  // the journal's records and must be saved again.
  struct News {
    std::vector<Edit> edits;
    std::vector<RecordRef> ours;
  };
  News news(const Project& project, const std::vector<JournalEntry>& journal_entries);

  // Must be called when local storage or the journal was emptied. Copies the article's records from
  // the store that still has them to the other store. Empty `journal_entries` mean that the journal
  // was emptied. The caller must save the whole project afterwards.
  void mend(std::string_view article_id, const std::vector<JournalEntry>& journal_entries);

  // Must be called with the records that the reader has just changed. These records are newer than
  // any journal entry that is read later.
  void changed_by_hand(const Project& project, const std::vector<RecordRef>& records);
  // Applies another window's write to the library index. Returns true if the other window has
  // deleted the open article.
  bool index_from_other_window(const Project& project, std::string_view key,
                               std::string_view stored);
  // Converts another window's write into an edit of this project. Returns nothing if the write is
  // about another article, is outdated or changes nothing.
  std::optional<Edit> edit_from_other_window(const Project& project, std::string_view key,
                                             std::string_view stored);

 private:
  Opened open(std::shared_ptr<const Article> article,
              const std::vector<JournalEntry>& journal_entries, const RecordStore::Loaded& texts,
              bool only_in_journal);
  // True if local storage has any record of the article except its library record.
  bool is_in_local_storage(std::string_view article_id) const;
  Result<Done> write(std::string_view key, std::string_view value, std::string_view time);
  Result<Done> save_record(const Project& project, const RecordRef& record, std::string_view time);
  Result<Done> write_about(std::string_view article_id, LibraryRecord record,
                           std::string_view time);
  // Changes the library record of an article. Fails with NotFound if the article is not stored.
  // Writes nothing if `change` leaves the record unchanged.
  Result<Done> change_about(std::string_view article_id, std::string_view time,
                            const std::function<void(LibraryRecord&)>& change);
  Result<Done> count_marks(const Project& project, std::string_view time);

  // `from_journal` is the state of a record that was read from the journal. True if this window has
  // a state that replaces it.
  bool is_ours(const Project& project, const std::string& key, const RecordRef& named,
               const StoredRecord& from_journal) const;

  RecordStore* records_;
  mutable LibraryIndex index_;  // The index loads its records on first use.
  bool journal_alone_ = false;
  bool journal_is_read_ = true;  // True once the open article's journal entries were read.
  // Keys of records that were changed before the journal was read.
  std::unordered_set<std::string> by_hand_;
  std::optional<ArticleWriting> writing_;  // The article text that is being stored in steps.
  // The record of the text in `writing_`, if the text is too large for local storage.
  std::optional<RecordWriting> written_;
  // The article that load() returned, as long as it is open. The text of this article is already
  // stored.
  std::shared_ptr<const Article> from_store_;
};

}  // namespace attest
