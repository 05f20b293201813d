#include "text/utf8.h"

#include <cassert>
#include <cstdint>
#include <cstring>
#include <utility>

namespace attest {
namespace {

constexpr std::size_t kLongest = 4;  // The maximum length of a UTF-8 sequence in bytes.

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The result of decoding at one offset: the code point of a well-formed sequence, or
// kReplacementCharacter and the number of bytes that it replaces.
struct Sequence {
  char32_t code_point = kReplacementCharacter;
  std::uint8_t length = 1;
  bool well_formed = false;
};

// The properties of a lead byte. The range of the second byte is restricted where a sequence would
// otherwise be overlong, a surrogate or beyond U+10FFFF (Unicode Standard, table 3-7).
struct Lead {
  // Length of the sequence in bytes. 0 if the byte cannot start a sequence.
  std::uint8_t length = 0;
  std::uint8_t bits = 0;  // The bits of the lead byte that belong to the code point.
  std::uint8_t lowest = 0x80, highest = 0xBF;
};

Lead lead_of(std::uint8_t byte) {
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {2, static_cast<std::uint8_t>(byte & 0x1F)};
  const auto bits = static_cast<std::uint8_t>(byte & 0x0F);
  if (byte == 0xE0) return {3, bits, 0xA0, 0xBF};
  if (byte == 0xED) return {3, bits, 0x80, 0x9F};
  if (byte < 0xF0) return {3, bits};
  if (byte == 0xF0) return {4, bits, 0x90, 0xBF};
  if (byte < 0xF4) return {4, bits};
  if (byte == 0xF4) return {4, bits, 0x80, 0x8F};
  return {};
}

Sequence read(std::string_view text, std::size_t at) {
  const auto first = static_cast<std::uint8_t>(text[at]);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  Sequence found;
  char32_t code_point = lead.bits;
  for (std::uint8_t i = 1; i < lead.length; ++i) {
    if (at + i >= text.size()) return found;
    const auto byte = static_cast<std::uint8_t>(text[at + i]);
    const bool fits = i == 1 ? byte >= lead.lowest && byte <= lead.highest : (byte & 0xC0) == 0x80;
    if (!fits) return found;
    code_point = code_point << 6 | (byte & 0x3F);
    found.length = static_cast<std::uint8_t>(i + 1);
  }
  if (lead.length == 0) return found;
  return {code_point, found.length, true};
}

// The offset of the first byte that is not part of a well-formed sequence, or the end.
std::size_t first_invalid(std::string_view text) {
  std::size_t at = 0;
  while ((at = skip_ascii(text, at)) < text.size()) {
    const Sequence sequence = read(text, at);
    if (!sequence.well_formed) return at;
    at += sequence.length;
  }
  return at;
}

}  // namespace

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  return at;
}

char32_t decode(std::string_view text, std::size_t& at) {
  assert(at < text.size());
  const Sequence sequence = read(text, at);
  at += sequence.length;
  return sequence.code_point;
}

char32_t decode_backwards(std::string_view text, std::size_t& at) {
  assert(at > 0 && at <= text.size());
  const std::size_t end = at;
  for (std::size_t back = 1; back <= kLongest && back <= end; ++back) {
    if (back < kLongest && back < end && is_continuation(text[end - back])) continue;
    const Sequence sequence = read(text.substr(0, end), end - back);
    if (sequence.length != back) break;
    at = end - back;
    return sequence.code_point;
  }
  --at;  // A stray continuation byte.
  return kReplacementCharacter;
}

void append(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = kReplacementCharacter;
  }
  const auto put = [&out](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
  }
  put(0x80 | (code_point & 0x3F));
}

bool is_valid(std::string_view text) { return first_invalid(text) == text.size(); }

Repaired repair(std::string text) {
  std::size_t at = first_invalid(text);
  if (at == text.size()) return {std::move(text), 0};

  Repaired repaired{text.substr(0, at), 0};
  repaired.text.reserve(text.size() + text.size() / 8);
  while (at < text.size()) {
    const Sequence sequence = read(text, at);
    if (sequence.well_formed) {
      repaired.text.append(text, at, sequence.length);
    } else {
      append(repaired.text, kReplacementCharacter);
      ++repaired.replaced;
    }
    at += sequence.length;
  }
  return repaired;
}

ByteOffset floor_to_code_point(std::string_view text, ByteOffset at) {
  if (at.value >= text.size()) return ByteOffset(text.size());
  for (std::size_t back = 1; back < kLongest && back <= at.value; ++back) {
    if (!is_continuation(text[at.value - back + 1])) break;
    const std::size_t start = at.value - back;
    if (is_continuation(text[start])) continue;
    if (read(text, start).length > back) return ByteOffset(start);
  }
  return at;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += !is_continuation(byte);
  return count;
}

std::size_t count_utf16(std::string_view text) {
  std::size_t beyond_16_bits = 0;
  for (const char byte : text) beyond_16_bits += static_cast<unsigned char>(byte) >= 0xF0;
  return count_code_points(text) + beyond_16_bits;
}

}  // namespace attest
