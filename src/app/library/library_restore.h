// Compares a library file with the library, and restores the articles that the reader chooses.
//
// The file is read twice, line by line and between frames: first for the preview, which writes
// nothing, then to restore. Therefore the program never holds the whole file, and a large file
// makes no frame longer. Restoring merges each article into the stored one (annotation/merging.h),
// so nothing is removed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "app/library/article_batches.h"
#include "app/request_queue.h"
#include "app/saving/journal_requests.h"
#include "app/view/codebooks.h"
#include "base/deadline.h"
#include "formats/native/library_file.h"
#include "storage/library.h"
#include "ui/panels/library/restore_dialog.h"

namespace attest {

class LibraryRestore {
 public:
  enum class Phase : std::uint8_t { None, Comparing, Choosing, Restoring };

  // All arguments must outlive the object.
  LibraryRestore(Library& library, JournalRequests& journal, RequestQueue& requests,
                 Codebooks& codebooks)
      : library_(&library), journal_(&journal), requests_(&requests), codebooks_(&codebooks) {}

  // Must be called when the page holds a new library file. Begins to compare the file with the
  // library.
  void begin(const LibraryGiven& file);
  // Begins to restore the chosen articles. `journal_works` is false if the browser has no journal.
  // The articles are then written to local storage.
  void restore(bool journal_works);
  void stop();

  void choose(std::size_t row);
  void choose_group(RestoreGroup group);

  Phase phase() const { return phase_; }
  bool has_work() const;
  // The open article, which is in memory.
  struct Open {
    const Project* project;
    std::function<Result<Done>(ReadProject&& file)> merge;
    std::string time;
  };
  // Continues to compare or to restore articles until the deadline.
  void step(const Deadline& deadline, const Open& open);
  void part_read(const FilePart& part);
  void answered(const JournalRead& answer);
  // Must be called when the journal has stored everything that was written so far.
  void journal_written() { unsafe_ = false; }

  // Returns why comparing or restoring failed, or an empty text. Returns each error once. After a
  // failure the phase is None.
  std::string take_error() { return std::exchange(error_, {}); }
  void fail(std::string why);
  // Returns how many articles and how many samples were restored, as a sentence.
  std::string restored_in_words() const;
  RestorePreview preview() const;
  // The progress in words, with the percentage of the file that is read. Empty while the reader
  // chooses the articles to restore.
  std::string progress() const;

 private:
  struct Source {
    std::string name, text;  // `text` is the part of the file in memory.
    std::size_t at = 0;      // The offset of the next line in `text`.
    std::size_t line = 0;    // The number of the line read last.
    std::uint64_t offset = 0, size = 0;
    bool waits = false, ended = false;
  };
  struct Read {
    std::size_t line;
    ReadProject file;
  };
  // Articles that were read from the file and wait for their journal entries.
  struct Batch {
    std::vector<Read> articles;
    EntriesByArticle entries;
    bool waits = false, ready = false;
  };

  void begin_phase(Phase phase);
  void take_step(const Open& open);
  void ask();
  std::optional<std::string> next_line();
  void read_line(const std::string& line, const Open& open);
  void finish_article(Read article, const Open& open);
  void compare(Read article, const Open& open);
  void restore(Read article, const Open& open);
  void end_of_file();
  bool is_chosen(std::size_t line) const;
  RecordStore::Reading stores_of(const std::string& id) const;

  Library* library_;
  JournalRequests* journal_;
  RequestQueue* requests_;
  Codebooks* codebooks_;
  Phase phase_ = Phase::None;
  Source source_;
  Batch batch_;
  LibraryHeader header_;
  std::unordered_set<std::string> local_;  // The articles in local storage.
  // One row per article, sorted by `line` after the comparison.
  std::vector<RestoreItem> rows_;
  std::vector<std::string> remarks_;
  std::unordered_set<std::string> restored_;  // The ids. A file may have an article twice.
  bool journal_works_ = true;
  bool unsafe_ = false;  // True until the journal has stored all restored articles.
  std::string error_;
};

}  // namespace attest
