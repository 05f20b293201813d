// Saves the open article: its changed records and its text. Reports whether all changes are saved
// and, if not, what could be lost.
//
// Changes made by hand are saved immediately. Imported records and the text are saved in slices
// between frames. If local storage refuses a write, the journal still receives it, and the next
// change retries the refused write.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/saving/autosave.h"
#include "app/saving/save_status.h"
#include "base/deadline.h"
#include "session/session.h"
#include "storage/key_value_store.h"
#include "storage/library.h"

namespace attest {

class Saving {
 public:
  // `library`, `store` and `environment` must outlive the object.
  Saving(Library& library, const KeyValueStore& store, Environment& environment)
      : library_(&library), store_(&store), environment_(&environment), autosave_(library) {}

  // --- Records
  void note(std::vector<RecordRef> touched) { autosave_.note(std::move(touched)); }
  // Marks all records of the notebook as changed, because local storage or the journal may have
  // lost them.
  void note_all(const Notebook& notebook);
  bool records_wait() const { return autosave_.waiting(); }
  // True if so few records wait that they are written immediately and not between frames.
  bool few_records_wait() const { return autosave_.waiting_records() <= Autosave::kSlice; }
  void save_records(const Project& project, const Deadline& deadline);

  // --- The article's entry in the library index, and its text

  // Writes the article's entry in the library index. The text is saved later, after the article was
  // drawn.
  void keep(const Project& project);
  bool text_waits() const { return text_waits_; }
  void save_text(const Project& project, const Deadline& deadline);
  void save_text_again() { text_waits_ = true; }

  // --- Errors

  // After this call, saving tries again to write the records and the text that local storage has
  // refused.
  void retry();
  void retry_records() { autosave_.retry(); }
  void retry_text() { text_waits_ = text_waits_ || !text_error_.empty(); }
  // True if local storage has refused the text or a record.
  bool is_refused() const { return !text_error_.empty() || !autosave_.error().empty(); }
  // Returns the save error as a sentence without a full stop. No value if there is no error, or if
  // the same error was returned before.
  std::optional<std::string> take_new_error();

  // --- Lost stores

  // Must be called when local storage or the journal was emptied. All records are written again
  // after the journal was read. The journal is read first, because the new revisions must be
  // greater than the revisions that other windows have seen.
  void rewrite_later() { rewrite_waits_ = true; }
  bool rewrite_waits() const { return rewrite_waits_; }
  void begin_rewrite(const Project& project, const std::vector<JournalEntry>& journal_entries);

  // Must be called when another article opens, after the previous article was saved completely.
  void begin_article();

  // --- The journal
  std::uint64_t next_entry() { return status_.send(); }  // The number of the next journal entry.
  void written(const JournalWritten& report) { status_.written(report); }
  bool journal_waits() const { return status_.journal_waits(); }
  JournalError journal_error() const { return status_.journal_error(); }

  // --- The save status. `frees_space` is true while other articles may be removed from local
  // storage. During that time, an error of local storage is not final.
  bool saved(bool frees_space) const { return status_.saved(local_state(frees_space)); }
  std::string risk(bool frees_space) const { return status_.risk(local_state(frees_space)); }
  // The reason why changes are not saved. Empty while a write is pending, or if no change is at
  // risk.
  std::string refusal(bool frees_space) const;

 private:
  SaveStatus::Local local_state(bool frees_space) const;

  Library* library_;
  const KeyValueStore* store_;
  Environment* environment_;
  Autosave autosave_;
  SaveStatus status_;
  bool text_waits_ = false;  // True if the open article's text is not stored yet.
  std::string text_error_;   // The reason why the text or the index entry was refused, or empty.
  // True if all records must be written again after the journal was read.
  bool rewrite_waits_ = false;
  std::string last_error_;  // The error that take_new_error() returned last.
};

}  // namespace attest
