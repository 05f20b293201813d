#include "render/page_bands.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"

namespace attest {
namespace {

int floor_to_band(int row) {
  return static_cast<int>(std::floor(static_cast<float>(row) / PageBands::kHigh));
}

}  // namespace

PageBands::Rows PageBands::begin(Rows seen, std::uint64_t look) {
  before_.swap(now_);
  first_before_ = first_;
  first_ = floor_to_band(seen.top);
  const int end = floor_to_band(seen.bottom - 1) + 1;
  now_.assign(static_cast<std::size_t>(std::max(0, end - first_)), look);
  return {first_ * kHigh, end * kHigh};
}

void PageBands::add(float top, float bottom, std::uint64_t hash) {
  const Span span = bands_of(top, bottom);
  for (std::size_t i = span.first; i < span.end; ++i) now_[i] = mixed_hash(now_[i], hash);
}

const std::vector<PageBands::Rows>& PageBands::compare(int ring_rows) {
  changed_.assign(now_.size(), true);
  rows_.clear();
  for (std::size_t i = 0; i < now_.size(); ++i) {
    const int band = first_ + static_cast<int>(i), known = band - first_before_;
    changed_[i] = known < 0 || known >= static_cast<int>(before_.size()) ||
                  before_[static_cast<std::size_t>(known)] != now_[i];
    if (!changed_[i]) continue;
    const int top = band * kHigh;
    if (!rows_.empty() && rows_.back().bottom == top && top % ring_rows != 0) {
      rows_.back().bottom += kHigh;
    } else {
      rows_.push_back({top, top + kHigh});
    }
  }
  return rows_;
}

bool PageBands::changed(float top, float bottom) const {
  const Span span = bands_of(top, bottom);
  const auto at = [this](std::size_t i) {
    return changed_.begin() + static_cast<std::ptrdiff_t>(i);
  };
  return std::find(at(span.first), at(span.end), true) != at(span.end);
}

PageBands::Span PageBands::bands_of(float top, float bottom) const {
  const auto count = static_cast<float>(now_.size());
  const auto from_first = [&](float bands) {
    return static_cast<std::size_t>(std::clamp(bands - static_cast<float>(first_), 0.0f, count));
  };
  const std::size_t first = from_first(std::floor(top / kHigh));
  return {first, std::max(first, from_first(std::ceil(bottom / kHigh)))};
}

}  // namespace attest
