// Formats messages with named arguments and plural forms.
//
// A message is a subset of the ICU message format. {name} inserts an argument. {name, plural, =0
// {none} one {# mark} other {# marks}} chooses a form by a number, and # inserts the number. A form
// can contain arguments and plural forms. Braces cannot be escaped, so a message cannot show them.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace attest {

class MessageValue {
 public:
  MessageValue(std::string_view text) : value_(text) {}    // NOLINT(google-explicit-constructor)
  MessageValue(const std::string& text) : value_(text) {}  // NOLINT(google-explicit-constructor)
  MessageValue(const char* text)                           // NOLINT(google-explicit-constructor)
      : value_(std::string_view(text)) {}
  template <std::integral Number>
  MessageValue(Number number)  // NOLINT(google-explicit-constructor)
      : value_(static_cast<std::int64_t>(number)) {}

  std::string text() const;
  const std::int64_t* number() const { return std::get_if<std::int64_t>(&value_); }

 private:
  // A text is not copied and must outlive the MessageValue.
  std::variant<std::string_view, std::int64_t> value_;
};

struct MessageArgument {
  std::string_view name;
  MessageValue value;
};
using MessageArguments = std::initializer_list<MessageArgument>;

// Replaces the arguments in a message. A missing argument is shown as its name in braces. If a
// brace is not closed, the rest of the message counts as inside the braces.
std::string format_message(std::string_view message, MessageArguments arguments);

// Returns the part of a message between the opening brace at `open` and its closing brace. If there
// is no closing brace, returns the text after `open`.
std::string_view in_braces(std::string_view message, std::size_t open);

}  // namespace attest
