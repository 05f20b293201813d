// The chosen marks. The mark that was chosen last is the primary one.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "annotation/mark.h"
#include "base/string_map.h"

namespace attest {

class ChosenMarks {
 public:
  const Id& primary() const;  // An empty id if no mark is chosen.
  const std::vector<Id>& ids() const { return ids_; }
  bool contains(std::string_view mark) const { return known_.find(mark) != known_.end(); }
  // The mark from which a range begins: the last one that choose() or toggle() chose.
  const Id& anchor() const { return anchor_; }
  // A counter that grows whenever the set of chosen marks changes.
  std::uint64_t version() const { return version_; }

  void clear();
  void choose(const Id& mark);
  // Adds the mark to the chosen marks and makes it the primary one. If the mark is already chosen,
  // removes it instead.
  void toggle(const Id& mark);
  // Chooses the marks of a range. The last one in `marks` becomes the primary one. The mark from
  // which the range begins (anchor()) does not change.
  void choose_range(std::vector<Id> marks);
  // Removes the marks for which `is_gone` returns true.
  template <class Predicate>
  void remove_if(const Predicate& is_gone) {
    std::vector<Id> left;
    for (const Id& id : ids_) {
      if (!is_gone(id)) left.push_back(id);
    }
    if (left.size() != ids_.size()) set(std::move(left));
    if (!anchor_.empty() && !contains(anchor_)) anchor_ = primary();
  }

 private:
  void set(std::vector<Id> ids);

  std::vector<Id> ids_;
  StringMap<bool> known_;  // Used as a set of the ids in ids_. The values are not used.
  Id anchor_;
  std::uint64_t version_ = 0;
};

}  // namespace attest
