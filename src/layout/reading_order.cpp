#include "layout/reading_order.h"

#include <algorithm>

#include "text/segmentation.h"

namespace attest {
namespace {

// A few characters, such as the sign before an Arabic number, form a grapheme with a letter of
// another UAX 9 level. The whole grapheme then gets the level of its first character.
void keep_graphemes_whole(std::string_view paragraph, std::vector<BidiRun>& runs) {
  ByteOffset start;
  for (BidiRun& run : runs) {
    run.range = ByteRange(start, ceil_to_grapheme(paragraph, std::max(start, run.range.end)));
    start = run.range.end;
  }
  std::erase_if(runs, [](const BidiRun& run) { return run.range.empty(); });
}

}  // namespace

ReadingOrder::ReadingOrder(std::string_view paragraph, Direction base)
    : paragraph_(paragraph), base_(base) {
  if (base == Direction::LeftToRight && !needs_bidi(paragraph)) return;
  runs_ = level_runs(paragraph, base);
  keep_graphemes_whole(paragraph, runs_);
}

BidiRun ReadingOrder::run_at(ByteOffset at) const {
  if (plain()) return {ByteRange(0, paragraph_.size()), 0};
  const auto after = std::upper_bound(
      runs_.begin(), runs_.end(), at,
      [](ByteOffset offset, const BidiRun& run) { return offset < run.range.start; });
  return after == runs_.begin() ? runs_.front() : *(after - 1);
}

std::vector<BidiRun> ReadingOrder::visual_runs(ByteRange line) const {
  if (plain()) return {{line, 0}};
  return attest::visual_runs(paragraph_, base_, runs_, line);
}

}  // namespace attest
