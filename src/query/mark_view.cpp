#include "query/mark_view.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

#include "query/attribution.h"
#include "text/folding.h"

namespace attest {
namespace {

constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();

// Returns a number that grows with the time. The number consists of the digits of a time such as
// "2026-11-23T10:00:00.123Z", down to milliseconds.
std::uint64_t time_rank(std::string_view utc) {
  constexpr int kDigits = 17;
  std::uint64_t rank = 0;
  int digits = 0;
  for (const char sign : utc.substr(0, utc.find('Z'))) {
    if (sign < '0' || sign > '9' || digits == kDigits) continue;
    rank = rank * 10 + static_cast<std::uint64_t>(sign - '0');
    ++digits;
  }
  for (; digits < kDigits; ++digits) rank *= 10;
  return rank;
}

// Ranks speakers by name, without case and accents. Each name is converted only once.
class SpeakerRanks {
 public:
  SpeakerRanks(const Notebook& notebook, std::string_view text,
               const std::vector<std::uint32_t>& marks) {
    // Reads all marks in order of creation, because they lie in memory in this order.
    const RecordTable<Mark>& all = notebook.marks();
    for (auto mark = all.begin(); mark != all.end(); ++mark) {
      speakers_.resize(mark.number() + std::size_t{1}, kNoNumber);
      speakers_[mark.number()] = speaker_of(notebook, mark.number());
    }
    std::vector<std::pair<std::string, std::uint32_t>> names;
    for (const std::uint32_t mark : marks) {
      const std::uint32_t speaker = speakers_[mark];
      if (speaker == kNoNumber) continue;
      if (speaker >= ranks_.size()) ranks_.resize(speaker + std::size_t{1}, kLast);
      if (std::exchange(ranks_[speaker], 0) != kLast) continue;
      const Mark& source = notebook.mark_numbered(speaker);
      names.emplace_back(fold_for_search(speaker_name(notebook, source, text)), speaker);
    }
    std::sort(names.begin(), names.end());
    std::uint64_t rank = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0 && names[i].first != names[i - 1].first) ++rank;
      ranks_[names[i].second] = rank;
    }
  }

  std::uint64_t of(std::uint32_t mark) const {
    const std::uint32_t speaker = speakers_[mark];
    return speaker == kNoNumber ? kLast : ranks_[speaker];
  }

 private:
  std::vector<std::uint32_t> speakers_;  // Indexed by the number of the mark.
  std::vector<std::uint64_t> ranks_;     // Indexed by the number of the source mark.
};

}  // namespace

MarkView::MarkView(const Notebook& notebook, std::string_view text, const MarkQuery& query,
                   MarkFilter filter) {
  // Marks are tested in order of creation, because they lie in memory in this order.
  const RecordTable<Mark>& marks = notebook.marks();
  if (filter.restricting() != 0) {
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
      excluding_.resize(mark.number() + std::size_t{1});
      excluding_[mark.number()] = filter.excluding(mark.number());
    }
  }

  in_text_order_.reserve(notebook.mark_count());
  marks_.reserve(notebook.mark_count());
  for (const PlacedPassage& extent : notebook.extents()) {
    if (excluding(extent.mark) != 0) continue;
    in_text_order_.push_back({extent.range.start, extent.mark});
    marks_.push_back(extent.mark);
  }
  sort(notebook, text, query.order);

  for (std::uint32_t i = 0; i < marks_.size(); ++i) {
    if (marks_[i] >= positions_.size()) positions_.resize(marks_[i] + std::size_t{1}, kNoNumber);
    positions_[marks_[i]] = i;
  }
}

void MarkView::sort(const Notebook& notebook, std::string_view text, MarkOrder order) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> ranked;
  const auto rank_all = [&](auto rank) {
    ranked.reserve(marks_.size());
    for (const std::uint32_t mark : marks_) ranked.emplace_back(rank(mark), mark);
  };
  switch (order) {
    case MarkOrder::Place:
      return;
    case MarkOrder::Time:
      rank_all([&](std::uint32_t mark) { return time_rank(notebook.mark_numbered(mark).created); });
      break;
    case MarkOrder::Kind:
      rank_all([&](std::uint32_t mark) {
        return static_cast<std::uint64_t>(notebook.mark_numbered(mark).kind);
      });
      break;
    case MarkOrder::Speaker: {
      const SpeakerRanks speakers(notebook, text, marks_);
      rank_all([&](std::uint32_t mark) { return speakers.of(mark); });
      break;
    }
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(ranked.begin(), ranked.end(), marks_.begin(),
                 [](const auto& entry) { return entry.second; });
}

std::optional<std::size_t> MarkView::position_of(std::uint32_t mark) const {
  if (mark >= positions_.size() || positions_[mark] == kNoNumber) return std::nullopt;
  return positions_[mark];
}

std::uint32_t MarkView::beside_mark(std::uint32_t mark, int step) const {
  const std::optional<std::size_t> position = position_of(mark);
  assert(position);
  return marks_[(*position + (step > 0 ? 1 : size() - 1)) % size()];
}

std::uint32_t MarkView::beside_offset(ByteOffset at, int step) const {
  assert(!empty());
  const auto from = std::partition_point(in_text_order_.begin(), in_text_order_.end(),
                                         [at](const Start& start) { return start.at < at; });
  const auto index = static_cast<std::size_t>(from - in_text_order_.begin());
  return in_text_order_[(step > 0 ? index : index + size() - 1) % size()].mark;
}

}  // namespace attest
