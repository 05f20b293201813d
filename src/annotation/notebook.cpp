#include "annotation/notebook.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <string_view>
#include <unordered_set>

namespace attest {

const Mark& Notebook::mark_at(std::size_t place) const {
  assert(place < mark_count());
  return marks_[extents()[place].mark];
}

std::uint32_t Notebook::mark_number(std::string_view id) const {
  const std::uint32_t number = marks_.number_of(id);
  assert(number != kNoNumber);
  return number;
}

std::vector<const Link*> Notebook::links_of(std::string_view mark_id) const {
  std::vector<const Link*> links;
  const std::span<const std::uint32_t> numbers = link_numbers_of(marks_.number_of(mark_id));
  links.reserve(numbers.size());
  for (const std::uint32_t link : numbers) links.push_back(&links_[link]);
  return links;
}

std::span<const std::uint32_t> Notebook::link_numbers_of(std::uint32_t mark) const {
  if (mark >= links_by_mark_.size()) return {};
  return links_by_mark_[mark];
}

void Notebook::passages_in(ByteRange range, std::vector<PlacedPassage>& out) const {
  index_.settle();
  index_.overlapping(range, out);
}

std::vector<const Mark*> Notebook::marks_at(ByteOffset at) const {
  std::vector<PlacedPassage> passages;
  passages_in(ByteRange(at.value, at.value + 1u), passages);

  // All elements of `passages` cover the offset `at`. Passages of one mark do not overlap, so each
  // mark has at most one passage among them.
  for (PlacedPassage& passage : passages) {
    passage = extent_in_text(marks_[passage.mark], passage.mark);
  }
  std::stable_sort(passages.begin(), passages.end(),
                   [](const PlacedPassage& a, const PlacedPassage& b) {
                     const std::uint32_t length_a = a.range.length(), length_b = b.range.length();
                     return length_a != length_b ? length_a < length_b : a < b;
                   });

  std::vector<const Mark*> marks;
  marks.reserve(passages.size());
  for (const PlacedPassage& passage : passages) marks.push_back(&marks_[passage.mark]);
  return marks;
}

const std::vector<PlacedPassage>& Notebook::passages() const {
  index_.settle();
  return index_.all();
}

std::vector<RecordRef> Notebook::take_touched() {
  std::vector<RecordRef> touched;
  touched.swap(touched_);

  // The string views in `seen` point into `touched`.
  std::map<RecordKind, std::unordered_set<std::string_view>> seen;
  std::vector<RecordRef> once;
  for (const RecordRef& record : touched) {
    if (seen[record.kind].insert(record.id).second) once.push_back(record);
  }
  return once;
}

PlacedPassage Notebook::extent_in_text(const Mark& mark, std::uint32_t number) {
  const ByteRange extent = extent_of(mark);
  return {extent.empty() ? ByteRange(kBehindAllText, kBehindAllText) : extent, number, 0};
}

const std::vector<PlacedPassage>& Notebook::extents() const {
  order_.settle();
  return order_.entries();
}

}  // namespace attest
