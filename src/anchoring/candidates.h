// Which of several places with the same words is the one that was meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "anchoring/anchoring.h"
#include "base/offsets.h"

namespace attest {

// What stood on either side of a passage, made ready to be compared with many places.
class Neighbours {
 public:
  explicit Neighbours(const Anchor& anchor);

  // How many characters there are to agree with: no white space, nothing unseen.
  std::size_t size() const { return before_.size() + after_.size(); }

  // How many of them are found beside `range`, counted from its ends outwards up to the first that
  // differs on either side.
  std::size_t agreeing(std::string_view text, ByteRange range) const;

 private:
  std::vector<char32_t> before_, after_;  // Folded; the nearest first.
};

class Candidates {
 public:
  // `length` in bytes of the words; `hint` is the byte where they stood.
  Candidates(std::size_t length, std::size_t neighbours, std::size_t hint);

  void add(std::size_t start, std::size_t agreeing);
  std::size_t count() const { return count_; }

  // The place that is meant, if all places in the text have been added; nothing if none convinces
  // or two convince alike.
  std::optional<Finding> decide() const;

  // The same if only those are known that begin within `radius` bytes of the hint: nothing unless
  // no place further away could change the answer.
  std::optional<Finding> decide_within(std::size_t radius) const;

 private:
  // The places with the same number of agreeing neighbours.
  struct Tally {
    std::size_t count = 0;
    std::size_t nearest = 0;                        // Where the nearest of them begins.
    std::size_t distance = 0, second_distance = 0;  // Of the nearest two, in bytes.
  };

  static void note(Tally& tally, std::size_t start, std::size_t distance);
  std::size_t best() const;
  Tally rivals_of(std::size_t agreeing) const;
  Finding finding(std::size_t start, std::size_t agreeing) const;

  std::size_t length_, neighbours_, hint_;
  std::size_t count_ = 0;
  std::vector<Tally> by_agreement_;  // Indexed by the number of agreeing neighbours.
};

}  // namespace attest
