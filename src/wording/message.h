// Formats messages with named arguments and plural forms.
//
// A message is a subset of the ICU message format: {name} inserts an argument, and
// {name, plural, =0 {none} one {# mark} other {# marks}} chooses a form by a number; # inserts the
// number. Messages can be nested in forms. There is no quoting: a message cannot contain braces.
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
  std::variant<std::string_view, std::int64_t> value_;  // Texts are not copied.
};

struct MessageArgument {
  std::string_view name;
  MessageValue value;
};
using MessageArguments = std::initializer_list<MessageArgument>;

// An argument that is not given is shown as its name in braces. The result of a message that is not
// well formed is the message from there on.
std::string format_message(std::string_view message, MessageArguments arguments);

// The part of a message between the brace at `open` and its partner, or nothing if it has none.
std::string_view in_braces(std::string_view message, std::size_t open);

}  // namespace attest
