// Chooses the marked passage among several occurrences of the same text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "anchoring/anchoring.h"
#include "base/offsets.h"

namespace attest {

// The text around a passage, prepared for comparison with many occurrences.
class Neighbours {
 public:
  explicit Neighbours(const Anchor& anchor);

  // The number of characters to compare. White space and invisible characters do not count.
  std::size_t size() const { return before_.size() + after_.size(); }

  // Returns the number of characters beside `range` that agree with the anchor. On each side,
  // counting starts at the range and stops at the first difference.
  std::size_t agreeing(std::string_view text, ByteRange range) const;

 private:
  // Case-folded characters. The character next to the passage comes first.
  std::vector<char32_t> before_, after_;
};

class Candidates {
 public:
  // `length` is the length of the passage in bytes. `neighbours` is the number of compared
  // characters around the passage. `hint` is the old start of the passage in bytes.
  Candidates(std::size_t length, std::size_t neighbours, std::size_t hint);

  void add(std::size_t start, std::size_t agreeing);
  std::size_t count() const { return count_; }

  // Returns the occurrence that is the marked passage, or nothing if no candidate is convincing or
  // several are equally good. add() must have been called for every occurrence in the text.
  std::optional<Finding> decide() const;

  // Like decide(), but needs only the occurrences within `radius` bytes of the old position.
  // Returns nothing if an occurrence further away could change the result.
  std::optional<Finding> decide_within(std::size_t radius) const;

 private:
  // A summary of the candidates whose surrounding text agrees with the anchor in the same number of
  // characters.
  struct Tally {
    std::size_t count = 0;
    std::size_t nearest = 0;  // Start of the candidate nearest to the old position, in bytes.
    // Distances of the nearest two candidates from the old position, in bytes.
    std::size_t distance = 0, second_distance = 0;
  };

  static void note(Tally& tally, std::size_t start, std::size_t distance);
  std::size_t best() const;
  Tally rivals_of(std::size_t agreeing) const;
  Finding finding(std::size_t start, std::size_t agreeing) const;

  std::size_t length_, neighbours_, hint_;
  std::size_t count_ = 0;
  // Element i summarises the candidates around which i characters agree with the anchor.
  std::vector<Tally> by_agreement_;
};

}  // namespace attest
