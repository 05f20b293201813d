#include "text/line_breaks.h"

#include <linebreak.h>

#include <algorithm>

#include "text/break_properties.h"
#include "text/script.h"
#include "text/utf8.h"

namespace attest {
namespace {

static_assert(static_cast<int>(LineBreak::Must) == LINEBREAK_MUSTBREAK);
static_assert(static_cast<int>(LineBreak::May) == LINEBREAK_ALLOWBREAK);
static_assert(static_cast<int>(LineBreak::MustNot) == LINEBREAK_NOBREAK);
static_assert(static_cast<int>(LineBreak::Inside) == LINEBREAK_INSIDEACHAR);

// A paragraph is read in slices. Each slice is extended to the next letter, but by at most this
// many bytes. A slice that reaches the limit may end with a wrong line break. Only a sequence of
// tens of thousands of digits or dashes reaches the limit.
constexpr std::size_t kLongestSearch = 65536;

// True if the text before this code point does not affect the line break opportunities after it.
// This holds for letters and ideographs, because no rule reaches across them.
bool starts_afresh(char32_t code_point) {
  const WordBreak word = break_properties(code_point).word;
  if (word == WordBreak::ALetter || word == WordBreak::HebrewLetter) return true;
  return is_cjk(code_point) && is_of_a_word(break_properties(code_point));
}

}  // namespace

LineBreaker::LineBreaker(std::string_view paragraph, std::string_view language)
    : paragraph_(paragraph), language_(language) {}

bool LineBreaker::read(std::size_t bytes) {
  const std::size_t from = breaks_.size();
  if (from >= paragraph_.size()) return false;

  // libunibreak gets a slice of the paragraph and the first code point of the next slice, because
  // that code point determines whether a line may end before it. The result for that code point is
  // discarded.
  const std::size_t left = paragraph_.size() - from;
  const std::size_t end = restart_after(from + std::min(std::max<std::size_t>(bytes, 1), left));
  std::size_t known = end;
  if (end < paragraph_.size()) decode(paragraph_, known);

  breaks_.resize(known, LineBreak::MustNot);
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(paragraph_.data()) + from, known - from,
                      language_.c_str(), reinterpret_cast<char*>(breaks_.data()) + from);
  breaks_.resize(end);
  if (end == paragraph_.size()) breaks_.back() = LineBreak::Must;
  return end < paragraph_.size();
}

// Returns the first offset at or after `at` at which a slice of the paragraph can start, or the end
// of the paragraph.
std::size_t LineBreaker::restart_after(std::size_t at) const {
  const std::size_t farthest = at + kLongestSearch;
  at = floor_to_code_point(paragraph_, ByteOffset(at)).value;
  while (at < paragraph_.size() && at < farthest) {
    std::size_t next = at;
    const bool afresh = starts_afresh(decode(paragraph_, next));
    if (afresh && at > breaks_.size()) break;
    at = next;
  }
  return at;
}

void line_breaks(std::string_view paragraph, std::string_view language,
                 std::vector<LineBreak>& out) {
  LineBreaker breaker(paragraph, language);
  breaker.read(paragraph.size());
  out = breaker.take();
}

}  // namespace attest
