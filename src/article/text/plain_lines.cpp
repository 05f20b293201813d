#include "article/text/plain_lines.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "text/script.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest {
namespace {

constexpr std::string_view kSpaces = " \t";
constexpr std::size_t kNarrowestLine = 24;  // In columns.

// True for a CJK character of a script without spaces between words. Korean has spaces.
bool has_no_spaces(char32_t c) {
  const bool hangul = (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F) ||
                      (c >= 0xA960 && c <= 0xA97F) || (c >= 0xAC00 && c <= 0xD7FF);
  return is_cjk(c) && !hangul;
}

// True for a header field of an e-mail.
bool is_mail_field(std::string_view line) {
  for (const std::string_view name :
       {"From: ", "To: ", "Cc: ", "Date: ", "Sent: ", "Subject: ", "Von: ", "An: ", "Datum: ",
        "Gesendet: ", "Betreff: ", "De: ", "À: ", "Envoyé: ", "Objet: "}) {
    if (line.starts_with(name)) return true;
  }
  return false;
}

}  // namespace

bool begins_anew(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(kSpaces), line.size()));
  for (const std::string_view sign : {">", "|", "- ", "* ", "+ ", "•", "◦", "·", "–", "—", "―"}) {
    if (line.starts_with(sign)) return true;
  }
  if (is_mail_field(line)) return true;
  const bool bracket = line.starts_with('[');
  if (bracket) line.remove_prefix(1);
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == 0 || digits > 3) return false;
  const std::string_view after = line.substr(digits);
  return bracket ? after.starts_with(']') : after.starts_with(". ") || after.starts_with(") ");
}

std::size_t take_quote_signs(std::string_view& line) {
  const std::size_t after = std::min(line.find_first_not_of('>'), line.size());
  const bool comparison =
      after < line.size() && (is_ascii_digit(line[after]) || line[after] == '=');
  if (comparison) return 0;
  std::size_t signs = 0, at = 0;
  for (std::size_t i = 0; i < line.size() && (line[i] == '>' || line[i] == ' '); ++i) {
    if (line[i] == '>') ++signs;
    at = i + 1;
  }
  if (signs > 0) line.remove_prefix(at);
  return std::min(signs, kDeepestQuote);
}

bool may_compare(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of("> "), line.size()));
  for (const std::string_view sign :
       {"=", "-", "−",   "–",   "+",   "±",   "~", "≈",      "$", "€", "£",
        "¥", "₹", "US$", "EUR", "USD", "CHF", " ", "\u00A0", ".", ","}) {
    if (line.starts_with(sign)) line.remove_prefix(sign.size());
  }
  return !line.empty() && is_ascii_digit(line[0]);
}

bool begins_quote(std::string_view text) {
  std::size_t compared = 0;
  for (std::size_t at = 0; at < text.size() && text[at] == '>' && compared < kMostCompared;
       ++compared) {
    const std::string_view line = text.substr(at, text.find('\n', at) - at);
    std::string_view words = line;
    if (take_quote_signs(words) > 0 && !may_compare(line)) return true;
    at += line.size() + 1;
  }
  return false;
}

bool introduces_quote(std::string_view line) {
  if (is_mail_field(line)) return true;
  line = line.substr(0, line.find_last_not_of(kSpaces) + 1);
  if (!line.ends_with(':')) return false;
  for (const std::string_view wrote : {"@", "wrote", "schrieb", "écrit", "escribió", "scritto",
                                       "schreef", "skrev", "napisał", "escreveu", "писал"}) {
    if (line.find(wrote) != line.npos) return true;
  }
  return false;
}

bool is_line_of_signs(std::string_view line) {
  const std::size_t first = line.find_first_of("-*_=~#");
  return first != line.npos &&
         line.find_first_not_of(std::string(" \t") + line[first]) == line.npos;
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view closing :
       {" ", "\"", "'", ")", "]", "”", "’", "»", "“", "」", "』", "）"}) {
    while (line.ends_with(closing)) line.remove_suffix(closing.size());
  }
  for (const std::string_view stop :
       {".", "!", "?", ":", "…", "。", "！", "？", "：", "।", "؟", "۔"}) {
    if (line.ends_with(stop)) return true;
  }
  return line.empty();
}

std::size_t columns_of(std::string_view line) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < line.size() && columns <= kWidestLine;)
    columns += is_cjk(decode(line, at)) ? 2u : 1u;
  return columns;
}

std::size_t columns_of_first_word(std::string_view line) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < line.size() && columns <= kWidestLine;) {
    const char32_t c = decode(line, at);
    if (has_no_spaces(c)) return columns + 4;
    if (is_white_space(c)) break;
    columns += is_cjk(c) ? 2u : 1u;
  }
  return columns;
}

std::size_t full_width(std::vector<std::size_t>& widths) {
  if (widths.empty()) return 0;
  std::sort(widths.begin(), widths.end());
  const std::size_t width = widths[(widths.size() - 1) * 95 / 100];
  return width >= kNarrowestLine && width <= kWidestLine ? width : 0;
}

bool joins_without_space(std::string_view before, std::string_view after) {
  std::size_t end = before.size(), start = 0;
  return end > 0 && !after.empty() && has_no_spaces(decode_backwards(before, end)) &&
         has_no_spaces(decode(after, start));
}

}  // namespace attest
