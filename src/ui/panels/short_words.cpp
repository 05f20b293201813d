#include "ui/panels/short_words.h"

#include <vector>

#include "text/segmentation.h"
#include "text/utf8.h"

namespace attest {

std::string short_words(const Mark& mark, const Article& article, std::uint32_t most) {
  const auto cut = [most](std::string_view text) {
    return text.substr(0, floor_to_code_point(text, ByteOffset(most)).value);
  };
  std::string words;
  for (const Passage& passage : mark.passages) {
    if (!words.empty()) words += " … ";
    if (!passage.placed()) {
      words += cut(passage.lost->exact);
      continue;
    }
    words += cut(article.slice(passage.range));
    if (words.size() / 2 > most) break;
  }
  return words;
}

std::string short_tip(std::string_view text) {
  constexpr std::size_t kMost = 60;
  std::vector<std::uint32_t> characters;
  grapheme_boundaries(text, characters);
  return on_one_line(text, characters.size() > kMost + 1 ? characters[kMost - 1] : text.size());
}

}  // namespace attest
