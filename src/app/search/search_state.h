// The reader's search in the open article and in the notes: the search text, the options, the hits,
// and the current hit. The hits in notes follow the hits in the text.
//
// The search begins at the reader's text offset. The nearest hit at or after this offset becomes
// the current hit. Hits that are found later do not change the current hit.
//
// The browser searches for regular expressions: take_expression() returns the task for the browser,
// and adopt() receives the result.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotation/project.h"
#include "app/host.h"
#include "base/deadline.h"
#include "query/text_search.h"
#include "render/paint_layer.h"

namespace attest {

class SearchState {
 public:
  bool is_open() const { return open_; }
  // `from` is the text offset at which the search begins. `scroll` is the scroll position to
  // restore after close().
  void open(ByteOffset from, float scroll);
  void close();

  void set_words(std::string_view words);
  void set_options(const SearchOptions& options);
  const std::string& words() const { return words_; }
  const SearchOptions& options() const { return options_; }
  // Returns the hits in a note or a statement.
  std::vector<ByteRange> hits_in_note(const std::string& text) const;

  // Returns true if work() or take_expression() has something to do.
  bool has_work(const Project& project) const;
  // Returns true if the hits or the current hit have changed.
  bool work(const Project& project, const Deadline& deadline);
  // Returns true if all hits are known.
  bool is_complete(const Project& project) const { return !has_work(project) && !task_.running; }

  // Returns the regular expression that the browser must search for. After a change of the
  // expression, the options, the article or the notebook, only the first call returns a value.
  std::optional<FindExpression> take_expression(const Project& project);
  // Returns false, and adopts nothing, if the result is outdated.
  bool adopt(const ExpressionSearched& result, const Project& project);

  // Makes the next hit (if `step` is 1) or the previous hit (-1) the current hit. The first hit
  // follows the last hit. If the notebook may have changed, work() must be called first.
  void move(int step);
  std::optional<ByteRange> current() const;  // No value if the current hit is in a note.
  // A hit in a note becomes the current hit only through move().
  std::optional<NoteHit> current_note() const;
  // Returns true once after each change of the current hit. The caller must then scroll the hit
  // into view.
  bool take_moved();

  // Returns a text that counts the hits, such as "2 of 7 · 1 in notes" or "7 hits · 1 of 1 in
  // notes". Empty while the search text is empty.
  std::string count_text() const;
  // The first call after a search is complete returns count_text(), which screen readers must
  // announce. Every other call returns an empty text.
  std::string take_announcement(const Project& project);
  const TextSearch& search() const { return search_; }
  // Returns the hits that overlap `range`, as a layer to draw.
  PaintLayer layer(ByteRange range) const;
  // A number that increases whenever the result of layer() may change.
  std::uint64_t generation() const { return search_.generation() + moves_; }
  float scroll_before() const { return scroll_before_; }

 private:
  // The most recent task of the browser: to search for a regular expression.
  struct Task {
    std::uint32_t number = 0;
    std::string article;         // The article's id. Empty if there is no task.
    std::uint64_t notebook = 0;  // The notebook's generation when the task was made.
    bool running = false;
    ExpressionError error = ExpressionError::None;
    // The notes that the browser searches. The browser's result names each note by its index here.
    std::vector<NoteHit> notes;
    std::vector<std::string> texts;                                    // The texts of `notes`.
    std::unordered_map<std::string, std::vector<ByteRange>> in_notes;  // The hits in each text.
  };

  void restart();
  bool needs_task(const Project& project) const;
  bool choose_first_hit(const Project& project);

  bool open_ = false, moved_ = false, announced_ = true;
  std::string words_, article_id_;
  SearchOptions options_;
  TextSearch search_;
  Task task_;
  ByteOffset from_;
  float scroll_before_ = 0;
  // The index of the current hit in the text, and in the notes. At most one of them has a value.
  std::optional<std::size_t> current_, current_note_;
  std::uint64_t moves_ = 0;
};

}  // namespace attest
