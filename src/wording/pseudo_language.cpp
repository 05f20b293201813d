#include "wording/pseudo_language.h"

#include <algorithm>
#include <iterator>

#include "wording/message.h"
#include "wording/table_lines.h"

namespace attest {
namespace {

// These characters mark the start and the end of text that is displayed from right to left.
constexpr std::string_view kRightToLeft = "\u202E", kEndOfDirection = "\u202C";

// Replacements for letters. Vowels are doubled, which makes English texts about a third longer.
struct Letter {
  char plain;
  std::string_view pseudo;
};
constexpr Letter kLetters[]{
    {'a', "åå"}, {'c', "ç"}, {'e', "éé"}, {'g', "ğ"},  {'i', "îî"}, {'n', "ñ"}, {'o', "öö"},
    {'r', "ŕ"},  {'s', "š"}, {'t', "ţ"},  {'u', "ûû"}, {'y', "ÿ"},  {'z', "ž"}, {'A', "Å"},
    {'C', "Ç"},  {'D', "Ð"}, {'E', "É"},  {'I', "Î"},  {'L', "Ĺ"},  {'N', "Ñ"}, {'O', "Ö"},
    {'R', "Ŕ"},  {'S', "Š"}, {'T', "Ţ"},  {'U', "Û"},  {'W', "Ŵ"},  {'Y', "Ý"},
};

class Translation {
 public:
  explicit Translation(PseudoLanguage pseudo) : pseudo_(pseudo) {}

  void append_message(std::string_view message) {
    while (!message.empty()) {
      const std::size_t open = std::min(message.find('{'), message.size());
      append_text(message.substr(0, open));
      if (open == message.size()) return;
      const std::string_view inside = in_braces(message, open);
      out_ += '{';
      append_argument(inside);
      out_ += '}';
      message.remove_prefix(std::min(open + inside.size() + 2, message.size()));
    }
  }

  void append(std::string_view text) { out_ += text; }
  std::string take() { return std::move(out_); }

 private:
  void append_text(std::string_view text) {
    if (text.empty()) return;
    if (pseudo_ == PseudoLanguage::Bidi) {
      out_ += kRightToLeft;
      out_ += text;
      out_ += kEndOfDirection;
      return;
    }
    for (const char letter : text) {
      const auto* found = std::find_if(std::begin(kLetters), std::end(kLetters),
                                       [&](const Letter& known) { return known.plain == letter; });
      if (found == std::end(kLetters)) {
        out_ += letter;
      } else {
        out_ += found->pseudo;
      }
    }
  }

  // Changes only the messages in `inside`, which is "name" or "name, plural, one {…} other {…}".
  void append_argument(std::string_view inside) {
    for (;;) {
      const std::size_t open = std::min(inside.find('{'), inside.size());
      out_ += inside.substr(0, open);
      if (open == inside.size()) return;
      const std::string_view message = in_braces(inside, open);
      out_ += '{';
      append_message(message);
      out_ += '}';
      inside.remove_prefix(std::min(open + message.size() + 2, inside.size()));
    }
  }

  PseudoLanguage pseudo_;
  std::string out_;
};

}  // namespace

std::string in_pseudo_language(std::string_view table, PseudoLanguage pseudo) {
  Translation translation(pseudo);
  const bool brackets = pseudo == PseudoLanguage::Accents;
  for_each_sentence(table, [&](std::string_view id, std::string_view message) {
    translation.append(id);
    translation.append(kTableSeparator);
    if (brackets) translation.append("[");
    translation.append_message(message);
    if (brackets) translation.append("]");
    translation.append("\n");
  });
  return translation.take();
}

}  // namespace attest
