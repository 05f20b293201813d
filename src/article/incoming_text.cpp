#include "article/incoming_text.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "article/article.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

struct Signature {
  std::string_view bytes;  // What such files begin with.
  std::string_view name;
};

constexpr std::array<Signature, 18> kSignatures = {{
    {"%PDF-", "a PDF"},
    {"PK\x03\x04", "a ZIP archive or an office document"},
    {"\x89PNG\r\n", "a PNG picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF87a", "a GIF picture"},
    {"GIF89a", "a GIF picture"},
    {"\xD0\xCF\x11\xE0", "an old office document"},
    {"{\\rtf", "an RTF document"},
    {"\x1F\x8B", "a gzip archive"},
    {"7z\xBC\xAF", "a 7-Zip archive"},
    {"Rar!\x1A", "a RAR archive"},
    {"ID3\x02", "a sound file"},
    {"ID3\x03", "a sound file"},
    {"ID3\x04", "a sound file"},
    {std::string_view("OggS\0", 5), "a sound or video file"},
    {"wOF2", "a font"},
    {std::string_view("\0asm", 4), "a program"},
    {"\x7F"
     "ELF",
     "a program"},
}};

std::string megabytes(std::size_t bytes) { return std::to_string((bytes + (1u << 19)) >> 20); }

Error too_large(std::size_t bytes) {
  return Error::too_large("This text has " + megabytes(bytes) + " MB, and " +
                          megabytes(kLargestArticle) + " MB is the most that Attest opens");
}

std::optional<Error> known_binary(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.substr(0, signature.bytes.size()) != signature.bytes) continue;
    return Error::invalid("This looks like " + std::string(signature.name) + ", not text");
  }
  const bool riff = bytes.size() > 12 && bytes.substr(0, 4) == "RIFF";
  if (riff && bytes.substr(8, 4) == "WEBP") {
    return Error::invalid("This looks like a WebP picture, not text");
  }
  if (riff && bytes.substr(8, 4) == "WAVE") {
    return Error::invalid("This looks like a sound file, not text");
  }
  if (bytes.size() > 12 && bytes[0] == '\0' && bytes.substr(4, 4) == "ftyp") {
    return Error::invalid("This looks like a video or a picture, not text");
  }
  return std::nullopt;
}

// UTF-16 as UTF-8. A surrogate that stands alone, or half a unit at the end, becomes U+FFFD.
Repaired from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  Repaired out;
  out.text.reserve(bytes.size());
  std::size_t at = 0;
  while (at + 1 < bytes.size()) {
    char32_t unit = unit_at(at);
    at += 2;
    if (unit >= 0xD800 && unit < 0xDC00 && at + 1 < bytes.size()) {
      const char32_t low = unit_at(at);
      if (low >= 0xDC00 && low < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    if (unit >= 0xD800 && unit < 0xE000) ++out.replaced;
    append(out.text, unit);  // Which writes U+FFFD for a surrogate.
  }
  if (at < bytes.size()) {
    append(out.text, kReplacementCharacter);
    ++out.replaced;
  }
  return out;
}

Repaired decoded(std::string bytes) {
  const std::string_view all = bytes;
  if (all.substr(0, 2) == "\xFF\xFE") return from_utf16(all.substr(2), false);
  if (all.substr(0, 2) == "\xFE\xFF") return from_utf16(all.substr(2), true);
  if (all.substr(0, 3) == "\xEF\xBB\xBF") bytes.erase(0, 3);
  return repair(std::move(bytes));
}

struct Cleaned {
  std::size_t nul = 0;       // NUL bytes taken out.
  std::size_t controls = 0;  // Other control characters taken out.
};

// In place: one "\n" for each way to end a line, an empty line for U+2029, no control characters
// but tab and form feed (which is a space to Markdown and HTML).
Cleaned clean(std::string& text) {
  Cleaned found;
  std::size_t to = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      text[to++] = '\n';
    } else if (value == 0xC2 && text[at + 1] == '\x85') {  // U+0085; the text is valid UTF-8.
      text[to++] = '\n';
      ++at;
    } else if (value == 0xE2 && text[at + 1] == '\x80' && text[at + 2] == '\xA9') {
      text[to++] = '\n';
      text[to++] = '\n';
      at += 2;
    } else if (value == 0) {
      ++found.nul;
    } else if ((value < 0x20 && byte != '\n' && byte != '\t' && byte != '\f') || value == 0x7F) {
      ++found.controls;
    } else {
      text[to++] = byte;
    }
  }
  text.resize(to);
  return found;
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return count == 1 ? "1 " + std::string(one) : std::to_string(count) + " " + many;
}

bool is_joiner_or_direction(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         c == 0x61C || (c >= 0xE0000 && c <= 0xE0FFF);
}

}  // namespace

Result<IncomingText> read_incoming_text(std::string bytes) {
  // UTF-16 takes two bytes for what may be one in UTF-8.
  if (bytes.size() > 2 * kLargestArticle) return too_large(bytes.size());
  if (std::optional<Error> binary = known_binary(bytes)) return *std::move(binary);

  Repaired repaired = decoded(std::move(bytes));
  const std::size_t size = repaired.text.size();
  const Cleaned cleaned = clean(repaired.text);
  if (!has_visible_words(repaired.text) && cleaned.nul + cleaned.controls == 0) {
    return Error::invalid("There are no words in this text");
  }
  // A letter of Latin text may be broken here and there; noise is broken everywhere.
  if ((repaired.replaced + cleaned.nul + cleaned.controls) * 10 > size) {
    return Error::invalid("This file is not text, or its letters are not stored as UTF-8");
  }
  if (!has_visible_words(repaired.text)) return Error::invalid("There are no words in this text");
  if (repaired.text.size() > kLargestArticle) return too_large(repaired.text.size());

  IncomingText incoming;
  if (repaired.replaced > 0) {
    incoming.remarks.push_back(counted(repaired.replaced,
                                       "place was not valid UTF-8 and is shown as �",
                                       "places were not valid UTF-8 and are shown as �"));
  }
  if (cleaned.nul > 0) {
    incoming.remarks.push_back(counted(cleaned.nul, "NUL byte was", "NUL bytes were") +
                               " taken out");
  }
  if (cleaned.controls > 0) {
    incoming.remarks.push_back(
        counted(cleaned.controls, "control character was", "control characters were") +
        " taken out");
  }
  incoming.text = std::move(repaired.text);
  return incoming;
}

bool has_visible_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (!is_white_space(c) && !is_joiner_or_direction(c)) return true;
  }
  return false;
}

}  // namespace attest
