// The stored data of this browser: the library with the open article, and the objects that move
// records between the window, local storage and the journal.
#pragma once

#include <optional>
#include <string>

#include "app/library/library_backup.h"
#include "app/library/library_list.h"
#include "app/library/library_marks.h"
#include "app/library/library_restore.h"
#include "app/library/library_search.h"
#include "app/library/mark_directory.h"
#include "app/request_queue.h"
#include "app/saving/article_summary.h"
#include "app/saving/deletions.h"
#include "app/saving/file_changes.h"
#include "app/saving/file_reminder.h"
#include "app/saving/freeing_space.h"
#include "app/saving/journal_requests.h"
#include "app/saving/other_windows.h"
#include "app/saving/quarantine.h"
#include "app/saving/saving.h"
#include "app/view/codebooks.h"
#include "session/session.h"
#include "storage/library.h"
#include "storage/record_store.h"

namespace attest {

// The last export of the open article as a file.
struct LastFile {
  std::string time;  // The UTC time of the export. Empty if there was no export.
  FileChanges changes;
};

// The objects that save the library as a file, restore it, and remind the reader to save a file.
struct LibraryFiles {
  LibraryFiles(Library& library, JournalRequests& journal, RequestQueue& requests,
               Codebooks& codebooks)
      : backup(library, journal, requests, codebooks),
        restore(library, journal, requests, codebooks) {}

  LibraryBackup backup;
  bool backup_waits = false;  // A backup was requested before the library index had arrived.
  LibraryRestore restore;
  FileReminder reminder;
};

// The searches of the stored articles for the library page.
struct LibrarySearches {
  LibrarySearches(Library& library, const RecordStore& records, JournalRequests& journal)
      : directory(journal, records), texts(journal, records, directory), marks(library, journal) {}

  bool have_work() const { return texts.has_work() || directory.has_work() || marks.has_work(); }
  // True if the progress of the search should be drawn now: at most five times in a second.
  bool progress_is_due(double now_s) {
    constexpr double kProgressSeconds = 0.2;
    if (now_s - progress_s < kProgressSeconds) return false;
    progress_s = now_s;
    return true;
  }

  MarkDirectory directory;
  LibrarySearch texts;
  LibraryMarks marks;
  double progress_s = 0;  // When the progress of the search was last drawn.
};

struct Storage {
  // `store`, `environment` and `requests` must outlive the object.
  Storage(KeyValueStore& store, Environment& environment, RequestQueue& requests)
      : records(store,
                [this, &requests](const JournalEntry& entry) {
                  requests.push(WriteJournal{saving.next_entry(), entry.first, entry.second});
                }),
        library(records),
        journal(requests),
        saving(library, store, environment),
        space(library, store, journal),
        codebooks(store),
        quarantine(records, journal),
        deletions(library, journal, environment),
        searches(library, records, journal),
        files(library, journal, requests, codebooks) {}
  Storage(const Storage&) = delete;
  Storage& operator=(const Storage&) = delete;

  // True if local storage has refused a write of the open article that may still succeed, because a
  // request to free space is pending or possible.
  bool frees_space(const Article& open) const { return space.may_help(open, saving.is_refused()); }
  bool is_saved(const Article& open) const { return saving.saved(frees_space(open)); }

  RecordStore records;
  Library library;
  JournalRequests journal;
  Saving saving;
  FreeingSpace space;
  Codebooks codebooks;
  Quarantine quarantine;
  Deletions deletions;
  LibraryList list;
  LibrarySearches searches;
  ArticleSummary summary;
  OtherWindows other_windows;
  LibraryFiles files;
  LastFile last_file;
  // The value of `last_file` before the most recent export. Undoing the export restores this value.
  std::optional<LastFile> file_before;
};

}  // namespace attest
