// The reader's search in the open article and in the notes: the words, the options, the hits, and
// the current hit. The hits in notes follow the hits in the text.
//
// The first current hit is the nearest one at or after the place where the reader was when the
// search began. It does not change while more hits are found, unless a nearer one is found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "annotation/project.h"
#include "base/deadline.h"
#include "query/text_search.h"
#include "render/paint_layer.h"

namespace attest {

class SearchState {
 public:
  bool is_open() const { return open_; }
  // `from` is the reader's place in the text. `scroll` is restored by close().
  void open(ByteOffset from, float scroll);
  void close();

  void set_words(std::string_view words);
  void set_options(const SearchOptions& options);
  const std::string& words() const { return words_; }
  const SearchOptions& options() const { return options_; }

  bool has_work(const Project& project) const { return open_ && !search_.is_done(project); }
  // Returns true if the hits or the current hit have changed.
  bool work(const Project& project, const Deadline& deadline);

  // Makes the next (1) or the previous (-1) hit the current one. At an end, the first hit follows
  // the last one. If the notebook may have changed, call work() before.
  void move(int step);
  std::optional<ByteRange> current() const;  // No value if the current hit is in a note.
  // Only move() makes a hit in a note the current one.
  std::optional<NoteHit> current_note() const;
  // True once after the current hit has changed. It must then be scrolled into view.
  bool take_moved();

  // "2 of 7 · 1 in notes", or "7 hits · 1 of 1 in notes". Empty while no words are typed.
  std::string count_text() const;
  // The text to announce, once when the search is complete. Empty: nothing.
  std::string take_announcement(const Project& project);
  const TextSearch& search() const { return search_; }
  // The hits that overlap `range`.
  PaintLayer layer(ByteRange range) const;
  // Increases whenever layer() may change.
  std::uint64_t generation() const { return search_.generation() + moves_; }
  float scroll_before() const { return scroll_before_; }

 private:
  void restart();

  bool open_ = false, moved_ = false, announced_ = true;
  std::string words_, article_id_;
  SearchOptions options_;
  TextSearch search_;
  ByteOffset from_;
  float scroll_before_ = 0;
  std::optional<std::size_t> current_, current_note_;  // At most one has a value.
  std::uint64_t moves_ = 0;
};

}  // namespace attest
