// Tests and converts single ASCII characters, whatever the locale. The parameter may be a char or a
// char32_t. A character outside ASCII belongs to none of the classes and is converted to itself.
#pragma once

#include <algorithm>
#include <string_view>

namespace attest {

template <class Char>
constexpr bool is_ascii_digit(Char c) {
  return c >= '0' && c <= '9';
}

template <class Char>
constexpr bool is_ascii_upper(Char c) {
  return c >= 'A' && c <= 'Z';
}

template <class Char>
constexpr bool is_ascii_lower(Char c) {
  return c >= 'a' && c <= 'z';
}

template <class Char>
constexpr bool is_ascii_letter(Char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}

template <class Char>
constexpr bool is_ascii_alphanumeric(Char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}

template <class Char>
constexpr Char ascii_lower(Char c) {
  return is_ascii_upper(c) ? static_cast<Char>(c - 'A' + 'a') : c;
}

template <class Char>
constexpr Char ascii_upper(Char c) {
  return is_ascii_lower(c) ? static_cast<Char>(c - 'a' + 'A') : c;
}

// The white space of HTML: space, tab, line feed, form feed and carriage return.
constexpr bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

// True for a byte of a UTF-8 sequence that encodes a character outside ASCII.
constexpr bool is_beyond_ascii(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

// True if the text has an ASCII letter or a character outside ASCII.
inline bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return is_ascii_letter(c) || is_beyond_ascii(c); });
}

}  // namespace attest
