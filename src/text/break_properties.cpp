#include "text/break_properties.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "text/break_table.h"

namespace attest {
namespace {

using break_table::kClasses;
using break_table::kRuns;

constexpr std::size_t kCodePoints = 0x110000;
constexpr std::size_t kPageSize = 128;

// Maps a code point to its class. The lookup table has two levels: a list of pages, and the classes
// of the 128 code points of each page. Most pages contain only one class. All pages with the same
// single class share one copy. The table is built from the runs in text/break_table.h.
class Pages {
 public:
  Pages() {
    pages_.reserve(kCodePoints / kPageSize);
    for (std::size_t at = 0; at < std::size(kRuns);) at = read_run(at);
  }

  std::uint8_t class_of(char32_t code_point) const {
    return classes_[pages_[code_point / kPageSize] * kPageSize + code_point % kPageSize];
  }

 private:
  // Reads the run of code points at byte `at` of kRuns. Returns the byte offset of the next run.
  std::size_t read_run(std::size_t at) {
    const bool alternates = (kRuns[at] & 0x80) != 0;
    const std::uint8_t pair[] = {static_cast<std::uint8_t>(kRuns[at] & 0x7F),
                                 alternates ? kRuns[at + 1] : kRuns[at]};
    at += alternates ? 2 : 1;

    std::size_t length = 0;
    do {
      length = length << 7 | (kRuns[at] & 0x7Fu);
    } while ((kRuns[at++] & 0x80) != 0);

    for (std::size_t i = 0; i < length; ++i) {
      // Most runs contain thousands of code points of one class and fill whole pages. All pages
      // with only this class share one copy, so the code points of these pages need not be added
      // one by one.
      const std::uint16_t known = alternates || filled_ > 0 ? 0 : uniform_[pair[0]];
      for (; known != 0 && length - i > kPageSize; i += kPageSize) pages_.push_back(known);
      page_[filled_++] = pair[i % 2];
      if (filled_ == kPageSize) keep_page();
    }
    return at;
  }

  void keep_page() {
    filled_ = 0;
    const auto added = static_cast<std::uint16_t>(classes_.size() / kPageSize);
    const bool uniform = std::count(page_, page_ + kPageSize, page_[0]) == kPageSize;
    if (uniform && uniform_[page_[0]] != 0) {
      pages_.push_back(uniform_[page_[0]]);
      return;
    }
    classes_.insert(classes_.end(), page_, page_ + kPageSize);
    pages_.push_back(added);
    if (uniform) uniform_[page_[0]] = added;
  }

  std::vector<std::uint16_t> pages_;  // Maps code point / 128 to the number of a page.
  // The classes of the code points of all pages, 128 for each page. A class is an index into
  // kClasses.
  std::vector<std::uint8_t> classes_;
  // For each class: the number of the page in which all 128 code points have this class. 0 if there
  // is no such page yet.
  std::uint16_t uniform_[std::size(kClasses)] = {};
  std::uint8_t page_[kPageSize] = {};  // The classes of the page that is being filled.
  std::size_t filled_ = 0;
};

// Returns whether the code point is a Hangul syllable of type LV, which has no final consonant.
// Every 28th syllable has this type (Unicode Standard, section 3.12).
bool is_hangul_lv(char32_t code_point) {
  constexpr char32_t kFirst = 0xAC00, kCount = 11172, kFinals = 28;
  const char32_t index = code_point - kFirst;
  return index < kCount && index % kFinals == 0;
}

}  // namespace

BreakProperties break_properties(char32_t code_point) {
  static const Pages pages;
  if (code_point >= kCodePoints) return {};
  BreakProperties found = kClasses[pages.class_of(code_point)];
  if (is_hangul_lv(code_point)) found.grapheme = GraphemeBreak::LV;
  return found;
}

bool is_of_a_word(const BreakProperties& properties) {
  switch (properties.sentence) {
    case SentenceBreak::Lower:
    case SentenceBreak::Upper:
    case SentenceBreak::OLetter:
    case SentenceBreak::Numeric:
      return true;
    default:
      return false;
  }
}

}  // namespace attest
