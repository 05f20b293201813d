#include "anchoring/candidates.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "text/folding.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

// The text around a passage is compared with the text in its anchor. On each side of the passage,
// the comparison reads at most kFurthestNeighbour code points and compares at most kMostNeighbours
// characters. The limits are needed because an anchor from another program may contain a long text.
constexpr std::size_t kMostNeighbours = 64;
constexpr std::size_t kFurthestNeighbour = 256;

// A candidate, an occurrence of the passage, is convincing if at least this percentage of the
// characters around it agree with the anchor.
constexpr std::size_t kLeastAgreementPercent = 25;
// A rival is a candidate that is nearly as good as the best one: the numbers of agreeing characters
// differ by at most this percentage of all compared characters.
constexpr std::size_t kRivalPercent = 10;

// Among equally good candidates, the distance from the old position decides only if at least this
// many characters around the candidates agree with the anchor.
constexpr std::size_t kConvincingNeighbours = 8;

// A passage of at least this many bytes does not occur by chance. If the article contains a passage
// of this length exactly once, this occurrence is accepted even if all the text around it is new.
// The value is about three English words or six Chinese characters.
constexpr std::size_t kDistinctiveBytes = 16;

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

// Returns the form in which a character is compared, or 0 if the comparison skips the character.
char32_t compared(char32_t code_point) { return is_white_space(code_point) ? 0 : fold(code_point); }

// Counts the characters that agree with `expected`, from one end of the passage outwards, up to the
// first difference. `step` moves outwards by one code point and returns that code point.
template <class Step>
std::size_t count_agreeing(const std::vector<char32_t>& expected, Step step) {
  std::size_t agreeing = 0;
  for (std::size_t steps = 0; agreeing < expected.size() && steps < kFurthestNeighbour; ++steps) {
    const std::optional<char32_t> code_point = step();
    if (!code_point) break;
    const char32_t character = compared(*code_point);
    if (character == 0) continue;
    if (character != expected[agreeing]) break;
    ++agreeing;
  }
  return agreeing;
}

}  // namespace

Neighbours::Neighbours(const Anchor& anchor) {
  for (std::size_t at = anchor.before.size(); at > 0 && before_.size() < kMostNeighbours;) {
    const char32_t character = compared(decode_backwards(anchor.before, at));
    if (character != 0) before_.push_back(character);
  }
  for (std::size_t at = 0; at < anchor.after.size() && after_.size() < kMostNeighbours;) {
    const char32_t character = compared(decode(anchor.after, at));
    if (character != 0) after_.push_back(character);
  }
}

std::size_t Neighbours::agreeing(std::string_view text, ByteRange range) const {
  std::size_t start = range.start.value;
  const std::size_t before = count_agreeing(before_, [&]() -> std::optional<char32_t> {
    if (start == 0) return std::nullopt;
    return decode_backwards(text, start);
  });
  std::size_t end = range.end.value;
  const std::size_t after = count_agreeing(after_, [&]() -> std::optional<char32_t> {
    if (end >= text.size()) return std::nullopt;
    return decode(text, end);
  });
  return before + after;
}

Candidates::Candidates(std::size_t length, std::size_t neighbours, std::size_t hint)
    : length_(length), neighbours_(neighbours), hint_(hint), by_agreement_(neighbours + 1) {}

void Candidates::note(Tally& tally, std::size_t start, std::size_t distance) {
  if (tally.count == 0 || distance < tally.distance) {
    tally.second_distance = tally.count == 0 ? kNowhere : tally.distance;
    tally.distance = distance;
    tally.nearest = start;
  } else {
    tally.second_distance = std::min(tally.second_distance, distance);
  }
  ++tally.count;
}

void Candidates::add(std::size_t start, std::size_t agreeing) {
  assert(agreeing <= neighbours_);
  note(by_agreement_[agreeing], start, start > hint_ ? start - hint_ : hint_ - start);
  ++count_;
}

std::size_t Candidates::best() const {
  assert(count_ > 0);
  std::size_t agreeing = neighbours_;
  while (by_agreement_[agreeing].count == 0) --agreeing;
  return agreeing;
}

// Returns one summary of the best candidates and of all candidates that are nearly as good (see
// kRivalPercent). `agreeing` is the number of characters around the best candidates that agree with
// the anchor.
Candidates::Tally Candidates::rivals_of(std::size_t agreeing) const {
  Tally all;
  const std::size_t margin = neighbours_ * kRivalPercent / 100;
  for (std::size_t i = agreeing > margin ? agreeing - margin : 0; i <= agreeing; ++i) {
    const Tally& tally = by_agreement_[i];
    if (tally.count == 0) continue;
    note(all, tally.nearest, tally.distance);
    all.second_distance = std::min(all.second_distance, tally.second_distance);
    all.count += tally.count - 1;
  }
  return all;
}

Finding Candidates::finding(std::size_t start, std::size_t agreeing) const {
  const double share =
      neighbours_ == 0 ? 1 : static_cast<double>(agreeing) / static_cast<double>(neighbours_);
  return {ByteRange(start, start + length_), (1 + share) / 2};
}

std::optional<Finding> Candidates::decide() const {
  if (count_ == 0) return std::nullopt;
  const std::size_t agreeing = best();
  const Tally rivals = rivals_of(agreeing);
  const bool neighbours_agree =
      neighbours_ > 0 && agreeing * 100 >= neighbours_ * kLeastAgreementPercent;

  if (count_ == 1) {
    // The marked passage may have been removed, and a short word may still occur elsewhere by
    // chance. If a short passage occurs only once, the surrounding text or the position must
    // therefore confirm that this occurrence is the right one. An anchor without surrounding text
    // needs no confirmation.
    const bool sure = neighbours_ == 0 || neighbours_agree || length_ >= kDistinctiveBytes ||
                      rivals.distance == 0;
    return sure ? std::optional(finding(rivals.nearest, agreeing)) : std::nullopt;
  }
  if (neighbours_agree && rivals.count == 1) return finding(rivals.nearest, agreeing);

  // Several candidates are about equally good. The one nearest to the old position wins if the
  // second nearest is more than twice as far from it. If few characters around a candidate agree
  // with the anchor, the distance decides nothing: a common phrase such as "he said" may occur near
  // the old position by chance.
  const bool clearly_nearest = rivals.distance < rivals.second_distance / 2;
  if (neighbours_agree && agreeing >= kConvincingNeighbours && clearly_nearest) {
    return finding(rivals.nearest, agreeing);
  }
  // If a candidate is at the old position and no candidate elsewhere is better, the candidate at
  // the old position wins. A short passage is an exception, because a short text may be there by
  // chance.
  const bool position_tells = neighbours_ == 0 || length_ >= kDistinctiveBytes;
  if (rivals.distance == 0 && position_tells) return finding(rivals.nearest, agreeing);
  return std::nullopt;
}

std::optional<Finding> Candidates::decide_within(std::size_t radius) const {
  // All compared characters around the best candidate must agree with the anchor. A candidate
  // outside the radius then cannot be better, but it can be a rival, that is, about equally good.
  // The best candidate therefore wins only if:
  //   (1) it lies within half the radius, and
  //   (2) every rival is more than twice as far from the old position.
  if (count_ == 0 || neighbours_ < kConvincingNeighbours || best() < neighbours_) {
    return std::nullopt;
  }
  const Tally rivals = rivals_of(neighbours_);
  const bool alone_or_nearest = rivals.distance < rivals.second_distance / 2;
  if (rivals.distance * 2 >= radius || !alone_or_nearest) return std::nullopt;
  return finding(rivals.nearest, neighbours_);
}

}  // namespace attest
