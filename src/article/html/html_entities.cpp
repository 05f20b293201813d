#include "article/html/html_entities.h"

#include <array>
#include <cstddef>

#include "base/ascii.h"
#include "text/utf8.h"

namespace attest {
namespace {

// The longest name of a character reference in the HTML standard has 33 bytes.
constexpr std::size_t kLongestReference = 40;
// The maximum number of digits of a numeric reference. A longer reference is refused. The largest
// code point has 7 decimal digits.
constexpr std::size_t kMostDigits = 8;

// The code points of the windows-1252 characters 0x80 to 0x9F. The five unused codes map to
// themselves.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// Returns the value of a hexadecimal digit, or 16 for another character.
unsigned digit_value(char c) {
  if (is_ascii_digit(c)) return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return 16;
}

bool append_number(std::string& out, std::string_view digits) {
  const bool hexadecimal = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
  const unsigned base = hexadecimal ? 16 : 10;
  if (hexadecimal) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > kMostDigits) return false;

  char32_t code_point = 0;
  for (const char c : digits) {
    if (digit_value(c) >= base) return false;
    code_point = code_point * base + digit_value(c);
  }
  if (code_point >= 0x80 && code_point < 0xA0) code_point = kWindows1252[code_point - 0x80];
  // U+2029 becomes U+2028 (line separator), because a reference must not end a block.
  if (code_point == 0x2029) code_point = 0x2028;
  append(out, code_point == 0 ? kReplacementCharacter : code_point);
  return true;
}

}  // namespace

bool append_entity(std::string& out, std::string_view reference) {
  if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return false;
  if (reference[1] == '#') return append_number(out, reference.substr(2, reference.size() - 3));

  const std::string character = named_character(reference);
  out += character;
  return !character.empty();
}

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t ampersand = text.find('&');
    out += text.substr(0, ampersand);
    if (ampersand == text.npos) break;
    text.remove_prefix(ampersand);

    const std::size_t end = text.substr(0, kLongestReference).find(';');
    const std::size_t length = end == text.npos ? 1 : end + 1;
    if (length > 1 && append_entity(out, text.substr(0, length))) {
      text.remove_prefix(length);
    } else {
      out += '&';
      text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace attest
