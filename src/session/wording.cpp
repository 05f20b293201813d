#include "session/wording.h"

#include <array>

#include "annotation/link.h"
#include "text/segmentation.h"

namespace attest {
namespace {

constexpr std::size_t kExcerptBytes = 80;

}  // namespace

std::string excerpt(const Mark& mark, std::string_view text) {
  std::string words = marked_text(mark, text);
  if (words.size() > kExcerptBytes) {
    words.resize(floor_to_grapheme(words, ByteOffset(kExcerptBytes)).value);
    words += "…";
  }
  for (char& byte : words) {
    if (byte == '\n' || byte == '\t') byte = ' ';
  }
  return words;
}

std::string described(const Mark& mark, std::string_view text) {
  return std::string(label_of(mark.kind)) + ": " + excerpt(mark, text);
}

std::string_view wording_of(std::string_view link_kind, bool from_its_end) {
  constexpr std::array<std::array<std::string_view, 2>, kLinkKinds.size()> kWordings{
      {{"said by", "says"},
       {"supports", "supported by"},
       {"disputes", "disputed by"},
       {"same as", "same as"}}};
  for (std::size_t i = 0; i < kLinkKinds.size(); ++i) {
    if (kLinkKinds[i] == link_kind) return kWordings[i][from_its_end ? 1 : 0];
  }
  return link_kind;
}

Error no_words_selected() { return Error::invalid("Select some words first"); }
Error mark_is_gone() { return Error::not_found("That mark is no longer there"); }

}  // namespace attest
