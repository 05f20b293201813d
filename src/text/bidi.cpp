#include "text/bidi.h"

#include <SheenBidi/SheenBidi.h>

#include <algorithm>
#include <cstddef>
#include <memory>

#include "text/utf8.h"

namespace attest {
namespace {

template <auto release>
struct Releaser {
  template <class Object>
  void operator()(Object* object) const {
    release(object);
  }
};
using Algorithm = std::unique_ptr<const _SBAlgorithm, Releaser<SBAlgorithmRelease>>;
using Paragraph = std::unique_ptr<const _SBParagraph, Releaser<SBParagraphRelease>>;

std::uint8_t level_of(Direction base) { return base == Direction::LeftToRight ? 0 : 1; }

// Appends a run of text with one bidi level. If the last run has the same level, extends that run
// instead.
void add_run(std::vector<BidiRun>& runs, std::size_t start, std::size_t end, std::uint8_t level) {
  if (!runs.empty() && runs.back().level == level) {
    runs.back().range.end = ByteOffset(end);
  } else {
    runs.push_back({{start, end}, level});
  }
}

bool could_reorder(char32_t code_point) {
  const auto within = [code_point](char32_t first, char32_t last) {
    return code_point >= first && code_point <= last;
  };
  return within(0x0590, 0x08FF) ||    // Hebrew, Arabic, Syriac, Thaana, N'Ko ...
         within(0x200F, 0x200F) ||    // The right-to-left mark
         within(0x202A, 0x202E) ||    // Embeddings and overrides
         within(0x2066, 0x2069) ||    // Isolates
         within(0xFB1D, 0xFDFF) ||    // Hebrew and Arabic presentation forms
         within(0xFE70, 0xFEFE) ||    // More Arabic presentation forms
         within(0x10800, 0x10FFF) ||  // Ancient Near Eastern scripts, Hanifi Rohingya ...
         within(0x1E800, 0x1EFFF);    // Mende Kikakui, Adlam, Arabic number symbols
}

// Returns whether rule L1 gives the base level to characters of this type: white space, directional
// formatting characters and the other characters that rule X9 removes.
bool is_reset_by_l1(SBBidiType type) {
  return type == SBBidiTypeWS || type == SBBidiTypeBN || SBBidiTypeIsFormat(type);
}

bool opens_isolate(SBBidiType type) {
  return type == SBBidiTypeLRI || type == SBBidiTypeRLI || type == SBBidiTypeFSI;
}

// The parts of `runs` that lie inside `line`.
std::vector<BidiRun> clipped(const std::vector<BidiRun>& runs, ByteRange line) {
  std::vector<BidiRun> inside;
  for (const BidiRun& run : runs) {
    const ByteRange part(std::max(run.range.start, line.start), std::min(run.range.end, line.end));
    if (!part.empty()) inside.push_back({part, run.level});
  }
  return inside;
}

// Rule L1: gives the base level to tabs and paragraph separators, to the white space before them,
// and to the white space at the end of the line. The runs stay in logical order.
std::vector<BidiRun> with_trailing_spaces_reset(std::string_view paragraph, std::uint8_t base,
                                                const std::vector<BidiRun>& runs) {
  std::vector<BidiRun> backwards;
  bool at_end = true;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    for (std::size_t start = run->range.end.value; start > run->range.start.value;) {
      const std::size_t end = start;
      const SBBidiType type = SBCodepointGetBidiType(decode_backwards(paragraph, start));
      const bool separates = type == SBBidiTypeS || type == SBBidiTypeB;
      at_end = separates || (at_end && is_reset_by_l1(type));
      const std::uint8_t level = at_end ? base : run->level;
      if (!backwards.empty() && backwards.back().level == level) {
        backwards.back().range.start = ByteOffset(start);
      } else {
        backwards.push_back({{start, end}, level});
      }
    }
  }
  std::reverse(backwards.begin(), backwards.end());
  return backwards;
}

// Rule L2: for each level from the highest down to 1, reverses each sequence of runs at that level
// or above.
void reorder(std::vector<BidiRun>& runs) {
  const auto lower = [](const BidiRun& a, const BidiRun& b) { return a.level < b.level; };
  const int highest = std::max_element(runs.begin(), runs.end(), lower)->level;
  for (int level = highest; level > 0; --level) {
    const auto is_at_level = [level](const BidiRun& run) { return run.level >= level; };
    for (auto first = runs.begin(); first != runs.end();) {
      first = std::find_if(first, runs.end(), is_at_level);
      const auto last = std::find_if_not(first, runs.end(), is_at_level);
      std::reverse(first, last);
      first = last;
    }
  }
}

}  // namespace

bool needs_bidi(std::string_view text) {
  // The first UTF-8 byte of U+0580. Smaller bytes are skipped, because all scripts below U+0580 are
  // written from left to right.
  constexpr unsigned char kFirstLead = 0xD6;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < kFirstLead) {
      ++at;
    } else if (could_reorder(decode(text, at))) {
      return true;
    }
  }
  return false;
}

std::optional<Direction> first_strong(std::string_view paragraph, bool in_isolates) {
  int isolates = 0;  // The number of open isolates (UAX 9).
  for (std::size_t at = 0; at < paragraph.size();) {
    const SBBidiType type = SBCodepointGetBidiType(decode(paragraph, at));
    if (opens_isolate(type)) ++isolates;
    if (type == SBBidiTypePDI && isolates > 0) --isolates;
    if (isolates > 0 && !in_isolates) continue;
    if (type == SBBidiTypeL) return Direction::LeftToRight;
    if (type == SBBidiTypeR || type == SBBidiTypeAL) return Direction::RightToLeft;
  }
  return std::nullopt;
}

Direction base_direction(std::string_view paragraph) {
  return first_strong(paragraph, false).value_or(Direction::LeftToRight);
}

std::vector<BidiRun> level_runs(std::string_view paragraph, Direction base) {
  if (paragraph.empty()) return {};
  const std::uint8_t base_level = level_of(base);
  if (base == Direction::LeftToRight && !needs_bidi(paragraph)) {
    return {{{std::size_t{0}, paragraph.size()}, base_level}};
  }

  const SBCodepointSequence text{SBStringEncodingUTF8, paragraph.data(), paragraph.size()};
  const Algorithm algorithm(SBAlgorithmCreate(&text));
  std::vector<BidiRun> runs;
  for (std::size_t from = 0; from < paragraph.size();) {
    const Paragraph part(
        SBAlgorithmCreateParagraph(algorithm.get(), from, paragraph.size() - from, base_level));
    const SBLevel* levels = SBParagraphGetLevelsPtr(part.get());
    const std::size_t end = from + SBParagraphGetLength(part.get());
    for (std::size_t at = from; at < end;) {
      const std::size_t start = at;
      decode(paragraph, at);
      add_run(runs, start, at, levels[start - from]);
    }
    from = end;
  }
  return runs;
}

std::vector<BidiRun> visual_runs(std::string_view paragraph, Direction base,
                                 const std::vector<BidiRun>& levels, ByteRange line) {
  std::vector<BidiRun> runs = clipped(levels, line);
  const bool is_plain = runs.empty() || (runs.size() == 1 && runs[0].level == level_of(base));
  if (is_plain) return runs;

  runs = with_trailing_spaces_reset(paragraph, level_of(base), runs);
  reorder(runs);
  return runs;
}

}  // namespace attest
