// Searches the notes, the names of sources, the tags of marks and the texts of stored articles, in
// slices between frames.
//
// Notes and names are in memory (MarkDirectory) and are searched at once. The journal holds the
// texts. The search asks the journal for a few texts at a time, so neither the memory nor the time
// of a frame grows with the length of the texts. Each article's hit is known as soon as the article
// was searched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/library/article_batches.h"
#include "app/library/mark_directory.h"
#include "app/saving/journal_requests.h"
#include "base/deadline.h"
#include "storage/record_store.h"

namespace attest {

struct LibraryHit {
  enum class Where : std::uint8_t { Note, Name, Text };
  Where where = Where::Text;
  std::string words;  // The hit with the words around it, on one line.
};

// Returns the words of a hit and where they were found, as a text.
std::string in_words(const LibraryHit& hit);

// Returns the first hit in the notes and names of an article. `words` may be null. `wanted` is a
// text without case and accents.
std::optional<LibraryHit> hit_in(const MarkDirectory::Words* words, const std::string& wanted);
// Returns the first hit in `folded`, which must be `text` from the byte `folded_from` on, or the
// beginning of that part.
std::optional<LibraryHit> hit_in(std::string_view text, const SearchText& folded,
                                 const std::string& wanted, std::size_t folded_from = 0);

class LibrarySearch {
 public:
  // All arguments must outlive the object. Notes and names are searched in `directory`.
  LibrarySearch(JournalRequests& journal, const RecordStore& records,
                const MarkDirectory& directory)
      : journal_(&journal), records_(&records), directory_(&directory) {}

  // Searches the notes and names of these articles for `wanted`, a text without case and accents
  // (fold_for_search()). Then starts to search the texts of those articles that have no hit in
  // notes and names. If `wanted` contains the text of the previous search, articles without a hit
  // for that text are skipped.
  void begin(std::string wanted, std::vector<std::string> articles);
  void stop();

  // True if a text can be searched now or the journal can be asked for the next batch.
  bool has_work() const {
    return reading_ || !arrived_.empty() || (waits_ < kRequestsAtOnce && next_ < batches_.size());
  }
  // Searches at least one article, or a piece of a long one. Returns true if hits or progress have
  // changed.
  bool step(const Deadline& deadline);
  // Must be called with each answer of the journal. `batch` is the text that was given as `about`
  // to JournalRequests::ask().
  void answered(const JournalRead& answer, const std::string& batch);

  const LibraryHit* hit(const std::string& article) const;  // Null if the article has no hit.
  // Increases with every new hit, and when a search begins.
  std::uint64_t generation() const { return generation_; }
  std::size_t done() const { return searched_.size(); }
  std::size_t all() const { return all_; }
  bool is_complete() const {
    return next_ == batches_.size() && arrived_.empty() && !reading_ && waits_ == 0;
  }

 private:
  // An answer takes some frames, so several batches are requested at the same time.
  static constexpr std::size_t kRequestsAtOnce = 8;
  void ask();
  struct Arrived {
    std::string article;
    std::string text;  // The stored record of the text. Empty if the journal has no record.
  };
  // The article that is being searched. Its text is searched in pieces, because a book takes longer
  // than a slice.
  struct Reading {
    std::string article, text;
    std::size_t at = 0;  // The byte offset of the next piece.
  };
  void begin_reading(Arrived arrived);
  // Searches the next piece. Returns true if the article was searched completely.
  bool read_on();
  bool look_in(ByteRange piece);
  bool look_in_words(const std::string& article);
  bool add_hit(const std::string& article, std::optional<LibraryHit> hit);

  JournalRequests* journal_;
  const RecordStore* records_;
  const MarkDirectory* directory_;
  std::string wanted_;
  std::vector<ArticleBatch> batches_;
  std::size_t next_ = 0;   // The index of the next batch to ask for.
  std::size_t waits_ = 0;  // The number of batches for which the journal's answer is awaited.
  std::vector<Arrived> arrived_;
  std::optional<Reading> reading_;
  std::unordered_map<std::string, LibraryHit> hits_;
  // The ids of the articles that have been searched for `wanted_`, or cannot contain it.
  std::unordered_set<std::string> searched_;
  std::size_t all_ = 0;
  std::uint64_t generation_ = 1;
};

// Returns the text of a byte range with some words before and after it, as one line. The text is
// cut between words, with "…" there; a very long word is cut at a grapheme boundary.
std::string words_around(std::string_view text, std::size_t from, std::size_t to);

}  // namespace attest
