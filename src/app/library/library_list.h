// The rows of the library page: the stored articles that match the reader's search and folder, in
// the reader's order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "app/library/library_facts.h"
#include "app/library/library_search.h"
#include "storage/library_index.h"
#include "ui/panels/library/library_page.h"

namespace attest {

class LibraryList {
 public:
  const LibraryView& view() const { return view_; }
  // A number that changes when the program has set the search text. The search field must then show
  // the new text.
  std::uint64_t search_version() const { return search_version_; }
  void set_search(std::string typed) { view_.search = std::move(typed); }
  void clear_search();
  // Must be called when the library opens. `now` is a time from Environment::now().
  void begin(std::string now);
  void show(LibraryFolder folder);
  // Sorts the rows by a column. Reverses the order if the rows are already sorted by this column.
  void sort_by(LibraryColumn column);
  void toggle_folders() { view_.folders_open = !view_.folders_open; }

  // Adds an article to the chosen articles, or removes it if it is already chosen.
  void choose(const std::string& id);
  void forget_chosen();
  // Returns the chosen articles that are listed, in the order of the rows. Operations affect
  // only these articles, because the reader would not see an effect on unlisted articles.
  std::vector<std::string> chosen() const;
  // The number of all chosen articles, listed or not.
  std::size_t chosen_count() const { return chosen_.size(); }

  // The row of this article gets the keyboard focus as soon as it is drawn.
  void focus(std::string id) { to_focus_ = std::move(id); }
  void forget_focus() { to_focus_.clear(); }
  // Returns the position, counted from 1, of the row that gets the focus. Returns 0 if no row gets
  // the focus.
  std::size_t row_to_focus() const;
  // Returns the id of the next article that is not chosen. If there is none, returns the id of the
  // previous one.
  std::string beside(const std::string& id) const;

  // Brings facts() and the rows up to date. `open` is the id of the open article, or empty.
  // `search` has the hits in notes, names and texts.
  void update(LibraryIndex& index, const std::string& open, const LibrarySearch& search);
  // Returns the typed search text without case and accents.
  std::string wanted() const;
  // Returns the articles in which notes, names and texts must be searched, because their title,
  // publisher, byline and tags do not match the search. The most recently opened article is first.
  std::vector<std::string> unmatched() const;
  const LibraryFacts& facts() const { return facts_; }
  // The rows are made while they are drawn, because only a few of thousands are in view. `row` must
  // be less than row_count(). The index and the search must be those of the last update().
  std::size_t row_count() const { return listed_.size(); }
  LibraryItem row(std::size_t row, const LibrarySearch& search) const;

 private:
  bool is_shown(const KnownArticle& article, bool found) const;
  void list(const LibrarySearch& search);
  void sort(std::vector<const KnownArticle*>& listed) const;

  LibraryView view_;
  std::uint64_t search_version_ = 1;
  std::unordered_set<std::string> chosen_;
  LibraryFacts facts_;
  struct Listed {
    std::string id;
    const KnownArticle* article = nullptr;  // In facts_. Valid until the index changes.
  };
  std::vector<Listed> listed_;
  std::string to_focus_;
  // The inputs from which the facts and the rows were last computed.
  LibraryView listed_view_;
  std::string open_, now_;
  std::uint64_t facts_generation_ = 0, hits_generation_ = 0;
  bool folders_are_old_ = true, rows_are_old_ = true;
};

}  // namespace attest
