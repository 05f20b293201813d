#include "article/text/incoming_text.h"

#include <cstddef>
#include <string_view>

#include "article/model/article.h"
#include "article/text/binary_kind.h"
#include "text/mark_runs.h"
#include "text/utf8.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {
namespace {

std::size_t megabytes(std::size_t bytes) { return (bytes + (1u << 19)) >> 20; }

Error too_large(std::size_t bytes) {
  return Error::too_large(say("article.text-too-large",
                              {{"size", megabytes(bytes)}, {"most", megabytes(kLargestArticle)}}));
}

Repaired decoded(std::string bytes) {
  if (bytes.compare(0, 3, "\xEF\xBB\xBF") == 0) bytes.erase(0, 3);
  return repair(std::move(bytes));
}

struct Cleaned {
  std::size_t nul = 0;       // Number of NUL bytes removed.
  std::size_t controls = 0;  // Number of control characters removed, except NUL.
  // Number of removed combining and invisible characters. Only sequences that are too long lose
  // some of these characters.
  std::size_t marks = 0;
};

// Cleans the text in place. All line ends become "\n" and U+2029 becomes an empty line. Control
// characters except tab and form feed are removed; form feed is white space in Markdown and HTML.
// Sequences of combining and invisible characters are cut to kMostMarks, because longer ones make a
// browser extremely slow.
Cleaned clean(std::string& text) {
  Cleaned found;
  std::size_t to = 0, marks = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      text[to++] = '\n';
      // U+0085 (next line) has the bytes 0xC2 0x85. There is a byte after each 0xC2, because valid
      // UTF-8 never ends with 0xC2.
    } else if (value == 0xC2 && text[at + 1] == '\x85') {
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
    } else if (value >= 0xCC) {  // The first byte of every combining mark is at least 0xCC.
      std::size_t end = at;
      marks = is_mark(decode(text, end)) ? marks + 1 : 0;
      if (marks <= kMostMarks) {
        while (at < end) text[to++] = text[at++];
      } else {
        ++found.marks;
      }
      at = end - 1;
    } else {
      marks = 0;
      text[to++] = byte;
    }
  }
  text.resize(to);
  return found;
}

}  // namespace

Result<IncomingText> read_incoming_text(std::string bytes) {
  if (bytes.size() > 2 * kLargestArticle) return too_large(bytes.size());
  if (const std::string_view kind = binary_kind(bytes); !kind.empty()) {
    return Error::invalid(say(has_words(kind) ? "article.is-binary" : "article.is-picture",
                              {{"kind", std::string(words(kind))}}));
  }

  Repaired repaired = decoded(std::move(bytes));
  const std::size_t size = repaired.text.size();
  const Cleaned cleaned = clean(repaired.text);
  if (!has_visible_words(repaired.text) && cleaned.nul + cleaned.controls == 0) {
    return Error::invalid(say("article.without-words"));
  }
  // Text in Latin-1 has a few bytes that are invalid in UTF-8. Binary data has many.
  if ((repaired.replaced + cleaned.nul + cleaned.controls) * 10 > size) {
    return Error::invalid(say("article.not-text"));
  }
  if (!has_visible_words(repaired.text)) return Error::invalid(say("article.without-words"));
  if (repaired.text.size() > kLargestArticle) return too_large(repaired.text.size());

  IncomingText incoming;
  if (repaired.replaced > 0) {
    incoming.remarks.push_back(say("article.not-utf-8-places", {{"count", repaired.replaced}}));
  }
  if (cleaned.nul > 0) {
    incoming.remarks.push_back(say("article.nul-removed", {{"count", cleaned.nul}}));
  }
  if (cleaned.controls > 0) {
    incoming.remarks.push_back(say("article.controls-removed", {{"count", cleaned.controls}}));
  }
  if (cleaned.marks > 0) {
    incoming.remarks.push_back(
        say("article.marks-removed", {{"count", cleaned.marks}, {"most", kMostMarks}}));
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
