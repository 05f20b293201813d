#include "annotation/mark.h"

#include <algorithm>

namespace attest {

ByteRange extent_of(const Mark& mark) {
  ByteRange extent;
  for (const Passage& passage : mark.passages) {
    if (!passage.placed()) continue;
    if (extent.empty()) extent.start = passage.range.start;
    extent.end = passage.range.end;
  }
  return extent;
}

std::string marked_text(const Mark& mark, std::string_view text) {
  std::string words;
  for (const Passage& passage : mark.passages) {
    if (!words.empty()) words += " … ";
    if (passage.placed()) {
      const std::size_t start = std::min<std::size_t>(passage.range.start.value, text.size());
      words += text.substr(start, passage.range.length());
    } else {
      words += passage.lost->exact;
    }
  }
  return words;
}

}  // namespace attest
