#include "wording/message.h"

#include <algorithm>

#include "wording/isolation.h"

namespace attest {
namespace {

constexpr std::string_view kSpaces = " \t";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

// Returns whether a text has letters of a right-to-left script, such as Hebrew: U+0590–U+08FF,
// U+FB00–U+FEFF, U+10800–U+10FFF or U+1E800–U+1EFFF. U+FB00–U+FEFF also includes Latin ligatures
// such as "ﬁ". A text with one of these gets direction marks that it does not need, which does no
// harm.
bool has_right_to_left(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned lead = byte(i), second = byte(i + 1), third = byte(i + 2);
    if (lead == 0xD6 ? second >= 0x90 : lead > 0xD6 && lead < 0xE0) return true;
    if (lead == 0xE0 && second >= 0xA0 && second < 0xA4) return true;
    if (lead == 0xEF && second >= 0xAC && second < 0xBC) return true;
    if (lead == 0xF0 && (second == 0x90 || second == 0x9E) && third >= 0xA0) return true;
  }
  return false;
}

// Returns the text before the first comma. Removes this text and the comma from `rest`.
std::string_view take_part(std::string_view& rest) {
  const std::size_t comma = std::min(rest.find(','), rest.size());
  const std::string_view part = trimmed(rest.substr(0, comma));
  rest.remove_prefix(std::min(comma + 1, rest.size()));
  return part;
}

// Returns the plural category of a number in English (CLDR): "one" for 1, otherwise "other".
std::string_view plural_category(std::int64_t number) { return number == 1 ? "one" : "other"; }

// Returns the message of the plural form that fits the number. `forms` is "one {…} other {…}".
std::string_view plural_form(std::string_view forms, std::int64_t number) {
  const std::string exact = "=" + std::to_string(number);
  std::string_view found;
  for (;;) {
    const std::size_t open = forms.find('{');
    if (open == std::string_view::npos) return found;
    const std::string_view category = trimmed(forms.substr(0, open));
    const std::string_view message = in_braces(forms, open);
    if (category == exact) return message;
    if (category == plural_category(number) || (category == "other" && found.empty())) {
      found = message;
    }
    forms.remove_prefix(std::min(open + message.size() + 2, forms.size()));
  }
}

class Formatter {
 public:
  explicit Formatter(MessageArguments arguments) : arguments_(arguments) {}

  // Inserts `number` for each "#". `number` is null outside plural forms.
  void append(std::string_view message, const std::int64_t* number) {
    for (;;) {
      const std::size_t special = message.find_first_of(number == nullptr ? "{" : "{#");
      out_ += message.substr(0, special);
      if (special == std::string_view::npos) return;
      message.remove_prefix(special);
      if (message.front() == '#') {
        out_ += std::to_string(*number);
        message.remove_prefix(1);
        continue;
      }
      const std::string_view inside = in_braces(message, 0);
      append_argument(inside);
      message.remove_prefix(std::min(inside.size() + 2, message.size()));
    }
  }
  std::string take() { return std::move(out_); }

 private:
  void append_argument(std::string_view inside) {
    std::string_view rest = inside;
    const std::string_view name = take_part(rest);
    const auto* argument =
        std::find_if(arguments_.begin(), arguments_.end(),
                     [&](const MessageArgument& candidate) { return candidate.name == name; });
    if (argument == arguments_.end()) {
      out_ += '{';
      out_ += name;
      out_ += '}';
      return;
    }
    const std::int64_t* number = argument->value.number();
    if (number != nullptr && take_part(rest) == "plural") {
      return append(plural_form(rest, *number), number);
    }
    append_isolated(out_, argument->value.text());
  }

  MessageArguments arguments_;
  std::string out_;
};

}  // namespace

std::string MessageValue::text() const {
  if (const std::int64_t* whole = number()) return std::to_string(*whole);
  return std::string(*std::get_if<std::string_view>(&value_));
}

void append_isolated(std::string& sentence, std::string_view text) {
  const bool isolated = has_right_to_left(text);
  if (isolated) sentence += "\u2068";  // FIRST STRONG ISOLATE
  sentence += text;
  if (isolated) sentence += "\u2069";  // POP DIRECTIONAL ISOLATE
}

std::string_view in_braces(std::string_view message, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < message.size(); ++i) {
    if (message[i] == '{') ++depth;
    if (message[i] == '}' && --depth == 0) return message.substr(open + 1, i - open - 1);
  }
  return message.substr(std::min(open + 1, message.size()));
}

std::string format_message(std::string_view message, MessageArguments arguments) {
  Formatter formatter(arguments);
  formatter.append(message, nullptr);
  return formatter.take();
}

}  // namespace attest
