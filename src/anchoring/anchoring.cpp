#include "anchoring/anchoring.h"

#include <algorithm>
#include <cassert>
#include <string_view>

#include "anchoring/candidates.h"
#include "anchoring/occurrences.h"
#include "text/segmentation.h"
#include "text/utf8.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kContextCodePoints = 32;

// The search first covers this many bytes on either side of the old position, because most edits to
// an article move a passage only a little. The range is widened until the match is certain.
constexpr std::size_t kFirstRadiusBytes = 8u << 10;
constexpr std::size_t kRadiusGrowth = 8;

// An error message quotes at most this many bytes of the passage.
constexpr std::size_t kQuotedInMessage = 60;

std::size_t context_start(std::string_view text, std::size_t at) {
  std::size_t start = at;
  for (std::size_t steps = 0; steps < kContextCodePoints && start > 0; ++steps) {
    decode_backwards(text, start);
  }
  return std::min<std::size_t>(ceil_to_grapheme(text, ByteOffset(start)).value, at);
}

std::size_t context_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t steps = 0; steps < kContextCodePoints && end < text.size(); ++steps) {
    decode(text, end);
  }
  return std::max<std::size_t>(floor_to_grapheme(text, ByteOffset(end)).value, at);
}

// Returns whether the article still contains the passage at `start` with the same text around it,
// byte for byte.
bool is_unchanged_at(std::string_view text, std::size_t start, const Anchor& anchor) {
  const std::size_t end = start + anchor.exact.size();
  return start >= anchor.before.size() && end <= text.size() &&
         text.substr(start, anchor.exact.size()) == anchor.exact &&
         text.substr(start - anchor.before.size(), anchor.before.size()) == anchor.before &&
         text.substr(end, anchor.after.size()) == anchor.after;
}

bool on_graphemes(std::string_view text, ByteRange range) {
  return is_grapheme_boundary(text, range.start) && is_grapheme_boundary(text, range.end);
}

std::string shortened(const std::string& words) {
  if (words.size() <= kQuotedInMessage) return words;
  const ByteOffset cut = floor_to_grapheme(words, ByteOffset(kQuotedInMessage));
  return words.substr(0, cut.value) + "…";
}

}  // namespace

Anchor describe_passage(const Article& article, ByteRange range) {
  const std::string_view text = article.text();
  assert(!range.empty() && range.end.value <= text.size());

  const std::size_t before = context_start(text, range.start.value);
  const std::size_t after = context_end(text, range.end.value);
  return {std::string(article.slice(range)),
          std::string(text.substr(before, range.start.value - before)),
          std::string(text.substr(range.end.value, after - range.end.value)),
          article.offsets().to_code_points(range.start)};
}

Result<Finding> find_passage(const Article& article, const Anchor& anchor) {
  if (anchor.exact.empty()) return Error::invalid(say("anchor.without-words"));

  const std::string_view text = article.text();
  const std::size_t hint = article.offsets().from_code_points(anchor.position).value;
  const ByteRange expected(hint, hint + anchor.exact.size());
  if (is_unchanged_at(text, hint, anchor) && on_graphemes(text, expected)) {
    return Finding{expected, 1};
  }

  const Occurrences occurrences(anchor.exact);
  const Neighbours neighbours(anchor);
  for (std::size_t radius = kFirstRadiusBytes;; radius *= kRadiusGrowth) {
    const std::size_t from = hint > radius ? hint - radius : 0;
    const std::size_t to = std::min(text.size(), hint + anchor.exact.size() + radius);
    Candidates candidates(anchor.exact.size(), neighbours.size(), hint);
    occurrences.in(text, from, to, [&](std::size_t start) {
      const ByteRange range(start, start + anchor.exact.size());
      if (on_graphemes(text, range)) candidates.add(start, neighbours.agreeing(text, range));
    });

    const bool whole_text = from == 0 && to == text.size();
    if (const auto finding = whole_text ? candidates.decide() : candidates.decide_within(radius)) {
      return *finding;
    }
    if (!whole_text) continue;
    return Error::not_found(
        say(candidates.count() == 0 ? "anchor.not-in-article" : "anchor.at-several-places",
            {{"words", shortened(anchor.exact)}}));
  }
}

}  // namespace attest
