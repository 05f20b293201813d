// The articles that this browser keeps, and the notebook of each.
//
// Saving writes only the records that changed. Loading takes per record the newest
// valid revision of local storage and the journal.
#pragma once

#include <cstdint>
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
#include "formats/native_json.h"
#include "storage/library_index.h"
#include "storage/record_store.h"

namespace attest {

class Library {
 public:
  explicit Library(RecordStore& records) : records_(&records), index_(records) {}

  std::vector<LibraryEntry> entries() const { return index_.entries(); }  // Last opened first.
  LibraryIndex& index() const { return index_; }
  std::string current() const;  // Id of the article opened last; empty: none.

  // The keys (prefixes) whose journal entries load() wants for an article.
  static std::vector<std::string> journal_prefixes(std::string_view article_id);

  // The prefixes of the journal entries that complete the library index and current(), to be asked
  // for once at the start: local storage holds only a part, and may have lost its last seconds.
  static std::vector<std::string> index_prefixes();
  void restore_index(const std::vector<JournalEntry>& journal_entries);

  struct Opened {
    Project project;  // Its records count as saved: Notebook::take_touched() is empty.
    // Repairs, quarantined records, lost passages: sentences without the closing full stop.
    std::vector<std::string> remarks;
  };
  // Fails with NotFound when neither place has the text of the article.
  Result<Opened> load(std::string_view article_id,
                      const std::vector<JournalEntry>& journal_entries);
  // The stored notebook for an article whose text is at hand (it was opened from a file again). A
  // stored record that cannot be understood stays where it is, and a remark says so.
  Opened load_for(std::shared_ptr<const Article> article,
                  const std::vector<JournalEntry>& journal_entries);

  // Puts the article on the shelf and makes it the current one. Its text is stored by keep_text(),
  // which for a book takes longer than a frame should: keep_some_text() does a part of it, and true
  // means that there is more.
  Result<Done> keep(const Project& project, std::string_view time);
  Result<Done> keep_text(const Project& project, std::string_view time);
  Result<bool> keep_some_text(const Project& project, std::string_view time);

  // Writes the records that `touched` names, as they are now in the project (gone: removed).
  // On refusal the rest is still tried; the first error is returned.
  Result<Done> save(const Project& project, const std::vector<RecordRef>& touched,
                    std::string_view time);

  Result<Done> note_export(std::string_view article_id, std::string_view time);
  // An article that was deleted, with everything that brings it back.
  struct Deleted {
    std::string id, title;
    std::vector<std::pair<std::string, std::string>> values;  // Key and value of each record.
  };
  // Takes an article with all its records out of local storage (removed, with a trace, in the
  // journal). `journal_entries` as for load(): what only the journal has is removed there.
  Deleted forget(std::string_view article_id, std::string_view time,
                 const std::vector<JournalEntry>& journal_entries);
  // Brings it back. Records that another window has written meanwhile stay as they are.
  void restore(const Deleted& deleted, std::string_view time);

  // --- What local storage holds (local_share.cpp)
  struct LocalArticle {
    std::string id;
    std::vector<std::string> keys;              // In local storage.
    std::vector<std::string> prefixes() const;  // Of the journal entries under these keys.
  };
  // At most so many articles of which something is in local storage, oldest opened first; not the
  // open one.
  std::vector<LocalArticle> oldest_in_local_storage(
      std::string_view open_article, const std::unordered_set<std::string>& passed_over,
      std::size_t most);
  // Takes out of local storage what `journal_entries`, read just now, hold of an article. False
  // when something had to stay.
  bool leave_local_storage(const LocalArticle& article,
                           const std::vector<JournalEntry>& journal_entries);

  // Where the journal knows more of the open article than local storage did when load_for() read
  // it: `edits` make the project agree, in an order that can be applied. What was changed here
  // meanwhile is later than anything that stands in the journal: `ours` are to be saved again.
  struct News {
    std::vector<Edit> edits;
    std::vector<RecordRef> ours;
  };
  News news(const Project& project, const std::vector<JournalEntry>& journal_entries);

  // Local storage or the journal was emptied: what one of them still has of the article goes back
  // to the other. Without entries the journal has nothing. The project is to be saved as a whole
  // then.
  void mend(std::string_view article_id, const std::vector<JournalEntry>& journal_entries);

  // A person has changed these just now: they are later than what the journal may still bring.
  void changed_by_hand(const Project& project, const std::vector<RecordRef>& records);
  // What another window wrote into the library index. True if it has deleted the open article.
  bool index_from_other_window(const Project& project, std::string_view key,
                               std::string_view stored);
  // What another window wrote, as an edit to this project; none where it is about something else,
  // was overtaken or changes nothing.
  std::optional<Edit> edit_from_other_window(const Project& project, std::string_view key,
                                             std::string_view stored);

 private:
  Opened open(std::shared_ptr<const Article> article,
              const std::vector<JournalEntry>& journal_entries, const RecordStore::Loaded& texts,
              bool had_left);
  bool is_in_local_storage(std::string_view article_id) const;  // Its text, or a record of it.
  Result<Done> save_record(const Project& project, const RecordRef& record, std::string_view time);
  Result<Done> write_about(std::string_view article_id, LibraryRecord record,
                           std::string_view time);
  Result<Done> count_marks(const Project& project, std::string_view time);

  // Whether what is here is later than a record that the journal brings afterwards.
  bool is_ours(const Project& project, const std::string& key, const RecordRef& named,
               const StoredRecord& from_journal) const;

  RecordStore* records_;
  mutable LibraryIndex index_;               // Reads itself when it is first asked.
  bool journal_is_read_ = true;              // Of the open article.
  std::unordered_set<std::string> by_hand_;  // Keys of what was changed before that.
  std::optional<ArticleWriting> writing_;    // The text that is being kept,
  std::optional<RecordWriting> written_;     // and its record, once it is too large for both.
  std::shared_ptr<const Article>
      from_store_;  // What load() gave last, while it is open: its text is stored.
};

}  // namespace attest
