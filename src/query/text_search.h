// Finds typed words in the article and in what the reader has written about it: notes, statements
// and tags.
//
// The search runs in slices. The article is folded in parts, and the folded parts are kept, so that
// the next typed letter needs no folding. By default, case, accents, and the forms of quotation
// marks, dashes and spaces do not matter. A hit lies in one block and consists of whole graphemes;
// hits do not overlap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/project.h"
#include "base/deadline.h"
#include "text/folding.h"

namespace attest {

struct SearchOptions {
  bool whole_word = false;     // A hit begins and ends at word boundaries (UAX #29).
  bool match_case = false;     // Otherwise upper and lower case are the same.
  bool match_accents = false;  // Otherwise letters with and without accents are the same.
  friend bool operator==(const SearchOptions&, const SearchOptions&) = default;
};

// The words that a search compares. They are kept for texts of any origin.
class SearchedWords {
 public:
  SearchedWords() = default;
  SearchedWords(std::string_view words, const SearchOptions& options);

  bool empty() const { return folded_.empty(); }
  // Appends the hits in `text` that start in [from, from + part.folded().size()); `part` was made
  // from the bytes of `text` from `from` on.
  void find(std::string_view text, const SearchText& part, std::size_t from,
            std::vector<ByteRange>& hits) const;
  bool occurs_in(std::string_view text) const;

 private:
  bool admits(std::string_view text, ByteRange hit) const;
  std::string signature(std::string_view words) const;

  SearchOptions options_;
  std::string folded_, signature_;
};

enum class NoteField : std::uint8_t { Note, Statement, Tag };
// A field of a mark that contains the words. A field with several occurrences is one hit.
struct NoteHit {
  std::uint32_t mark;  // The mark's number.
  NoteField field;
  friend bool operator==(const NoteHit&, const NoteHit&) = default;
};

class TextSearch {
 public:
  // Begins a search. Nothing is read yet. Empty words have no hits.
  void begin(std::string_view words, const SearchOptions& options);
  // Searches until the deadline, at least one part. A changed notebook is searched anew, and so is
  // another article.
  void step(const Project& project, const Deadline& deadline);
  // True if step() has nothing more to do.
  bool is_done(const Project& project) const;

  const std::vector<ByteRange>& hits() const { return hits_; }          // Sorted.
  const std::vector<NoteHit>& note_hits() const { return note_hits_; }  // In text order of marks.
  // The text before this offset has been searched.
  ByteOffset searched_to() const { return ByteOffset(searched_to_); }
  // Increases whenever the hits change.
  std::uint64_t generation() const { return generation_; }

  // The index of the first hit that starts at or after `at`, otherwise the first hit of the text.
  // No value if there are no hits.
  std::optional<std::size_t> hit_from(ByteOffset at) const;
  // The index of the last hit that starts before `at`, otherwise the last hit.
  std::optional<std::size_t> hit_before(ByteOffset at) const;

 private:
  struct Part {
    std::size_t start;
    SearchText text;
  };

  void restart_text(const Article& article);
  void restart_notes(const Notebook& notebook);
  void search_part(std::string_view text);
  void search_mark(const Notebook& notebook);

  SearchedWords words_;
  std::string article_id_;
  std::vector<Part> parts_;  // The parts that were folded so far.
  std::size_t searched_to_ = 0, next_part_ = 0, text_size_ = 0;
  std::size_t next_mark_ = 0;
  std::optional<std::uint64_t> notes_of_;  // The generation of the notebook that is searched.
  std::vector<ByteRange> hits_;
  std::vector<NoteHit> note_hits_;
  std::uint64_t generation_ = 0;
};

}  // namespace attest
