#include "ui/panels/short_words.h"

#include "text/utf8.h"

namespace attest {
namespace {

// The maximum number of bytes of each passage. A row cannot show more text.
constexpr std::uint32_t kShortWordsMost = 300;

std::string_view cut(std::string_view text) {
  return text.substr(0, floor_to_code_point(text, ByteOffset(kShortWordsMost)).value);
}

}  // namespace

std::string short_words(const Mark& mark, const Article& article) {
  std::string words;
  for (const Passage& passage : mark.passages) {
    if (!words.empty()) words += " … ";
    if (!passage.placed()) {
      words += cut(passage.lost->exact);
      continue;
    }
    words += cut(article.slice(passage.range));
    if (words.size() / 2 > kShortWordsMost) break;
  }
  return words;
}

}  // namespace attest
