#include "annotation/mark.h"

#include <algorithm>
#include <utility>

namespace attest {

std::optional<MarkKind> mark_kind_of(std::string_view token) {
  for (const MarkKindName& name : kMarkKinds) {
    if (name.token == token) return name.kind;
  }
  return std::nullopt;
}

Result<MarkKind> mark_kind_named(std::string_view token) {
  if (const std::optional<MarkKind> kind = mark_kind_of(token)) return *kind;
  std::string message = "'" + std::string(token) + "' is no kind of mark; there are";
  for (const MarkKindName& known : kMarkKinds) message.append(" '").append(known.token).append("'");
  return Error::invalid(std::move(message));
}

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
