// Finds typed words in the article and in the reader's notes, statements and tags.
//
// The search runs in slices. The article is folded in parts: their case and accents are removed.
// The folded parts are kept, so that a search for other words does not fold them again. By default,
// case, accents, and the forms of quotation marks, dashes and spaces do not matter. A hit lies in
// one block and consists of whole graphemes. Hits do not overlap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/project.h"
#include "base/deadline.h"
#include "text/folding.h"

namespace attest {

struct SearchOptions {
  bool whole_word = false;     // If true, a hit must begin and end at word boundaries (UAX #29).
  bool match_case = false;     // If false, upper and lower case are equal.
  bool match_accents = false;  // If false, letters with and without accents are equal.
  // If true, the words are a regular expression. The browser then searches the text, and TextSearch
  // adopts the hits of the browser.
  bool expression = false;
  friend bool operator==(const SearchOptions&, const SearchOptions&) = default;
};

// The words of a search, without case and accents, and its options. The object can be used for any
// number of texts.
class SearchedWords {
 public:
  SearchedWords() = default;
  SearchedWords(std::string_view words, const SearchOptions& options);

  bool empty() const { return folded_.empty(); }
  // Appends the hits in a part of `text` to `hits`. The part begins at `from`, and `part` is its
  // folded text.
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
// A field of a mark that contains the searched words. A field with several occurrences is one hit.
struct NoteHit {
  std::uint32_t mark;  // The mark's number.
  NoteField field;
  friend bool operator==(const NoteHit&, const NoteHit&) = default;
};

// Calls `visit` with each text that a search in the notes reads: the note, the statement and the
// tags of each mark, in the text order of the marks.
void for_each_note(const Notebook& notebook,
                   const std::function<void(NoteHit field, const std::string& text)>& visit);

// Returns the hits of a regular expression. `found` must be sorted. Each hit is extended to whole
// graphemes. A hit is dropped if it is empty, if it overlaps the previous hit, or if
// `options.whole_word` is true and the hit is not made of whole words.
std::vector<ByteRange> whole_hits(std::string_view text, const SearchOptions& options,
                                  const std::vector<ByteRange>& found);

class TextSearch {
 public:
  // Begins a search without reading any text. If `words` is empty, the search has no hits. If
  // `words` is a regular expression, adopt() sets the hits.
  void begin(std::string_view words, const SearchOptions& options);
  // Sets the hits of a regular expression. See whole_hits().
  void adopt(std::string_view text, const SearchOptions& options,
             const std::vector<ByteRange>& hits, std::vector<NoteHit> note_hits);
  // Searches at least one part and continues until the deadline. If the notebook has changed,
  // searches all notes again. If another article is open, searches its text from the start.
  void step(const Project& project, const Deadline& deadline);
  // Returns true if step() has nothing more to do.
  bool is_done(const Project& project) const;

  bool has_hits() const { return !hits_.empty() || !note_hits_.empty(); }
  const std::vector<ByteRange>& hits() const { return hits_; }  // Sorted.
  // The hits in notes, in the text order of the marks.
  const std::vector<NoteHit>& note_hits() const { return note_hits_; }
  // The text before this offset has been searched.
  ByteOffset searched_to() const { return ByteOffset(searched_to_); }
  // Increases whenever the hits change.
  std::uint64_t generation() const { return generation_; }

  // Returns the index of the first hit that starts at or after `at`. If there is none, returns the
  // index of the first hit in the text. Returns nothing if the text has no hits.
  std::optional<std::size_t> hit_from(ByteOffset at) const;
  // Returns the index of the last hit that starts before `at`. If there is none, returns the index
  // of the last hit in the text. Returns nothing if the text has no hits.
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
  std::vector<Part> parts_;  // The parts of the article that were folded so far.
  std::size_t searched_to_ = 0, next_part_ = 0, text_size_ = 0;
  std::size_t next_mark_ = 0;
  std::optional<std::uint64_t> notes_of_;  // The generation of the notebook that is searched.
  std::vector<ByteRange> hits_;
  std::vector<NoteHit> note_hits_;
  std::uint64_t generation_ = 0;
};

}  // namespace attest
