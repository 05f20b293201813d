// The undo histories of articles that were open earlier in this session.
//
// A history is only valid for the notebook that it was made with. It is therefore kept with a hash
// of that notebook. When the article opens again, the history is dropped if the notebook has
// changed, for example because another window has changed it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "annotation/history.h"
#include "annotation/notebook.h"

namespace attest {

// The undo history of an article, and the revisions that the next change must exceed.
struct SessionHistory {
  History steps;
  // The highest revision that each record has had in this session. An undo restores a lower
  // revision, but the next change must get a revision above the highest one.
  std::unordered_map<Id, std::uint64_t> highest_revisions;
};

class KeptHistories {
 public:
  // The maximum number of records in the steps of all kept histories. If there are more records,
  // the histories of the articles that were open longest ago are dropped first.
  static constexpr std::size_t kMostRecords = 100'000;

  // Keeps the history of an article when the article closes. `notebook` is its notebook at that
  // moment.
  void keep(std::string_view article, SessionHistory history, const Notebook& notebook);
  // Returns the history of an article when the article opens, and stops keeping the history. The
  // result is empty if no history was kept or the notebook has changed.
  SessionHistory take(std::string_view article, const Notebook& notebook);

 private:
  struct Kept {
    Id article;
    SessionHistory history;
    std::size_t records = 0;
    std::uint64_t notebook = 0;  // The hash of the notebook.
  };
  std::optional<Kept> remove(std::string_view article);

  std::deque<Kept> kept_;  // The most recently closed article is at the back.
  std::size_t records_ = 0;
};

}  // namespace attest
