#include "article/markdown/site_tags.h"

#include <algorithm>
#include <array>

#include "article/html/html_tag.h"
#include "article/text/line_words.h"
#include "base/ascii.h"
#include "wording/dotted_line.h"

namespace attest {
namespace {

constexpr std::size_t kLongestTag = 2000;  // In bytes.
constexpr std::size_t kMostBraces = 8;     // More braces in a tag mean that its end is missing.

constexpr std::string_view kBetween = " \t\n,";
constexpr std::string_view kDash = " – ";

bool is_in_name(char c) {
  return is_ascii_alphanumeric(c) || c == '_' || c == '-' || c == '/' || c == '.';
}

std::string_view trimmed(std::string_view text, std::string_view characters) {
  const std::size_t first = text.find_first_not_of(characters);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(characters) + 1 - first);
}

// A parameter of a tag: `key="value"`, `key: value` or only a value.
struct Parameter {
  std::string_view key, value;
  bool quoted = false;
};

// Returns the next parameter and removes it from `text`. If `text` has only separators, the value
// of the parameter is empty.
Parameter take_parameter(std::string_view& text) {
  Parameter next;
  text.remove_prefix(std::min(text.find_first_not_of(kBetween), text.size()));
  const std::size_t end = std::min(text.find_first_of(" \t\n,=:\"'"), text.size());
  const bool has_key = end > 0 && (text.substr(end, 1) == "=" || text.substr(end, 2) == ": ");
  if (has_key) {
    next.key = text.substr(0, end);
    text.remove_prefix(end + 1);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
  }
  const char mark = text.empty() ? ' ' : text.front();
  std::size_t close = mark == '"' || mark == '\'' || mark == '`' ? text.find(mark, 1) : text.npos;
  next.quoted = close != text.npos;
  if (next.quoted) {
    next.value = text.substr(1, close - 1);
    text.remove_prefix(close + 1);
  } else {
    close = std::min(text.find_first_of(kBetween, 1), text.size());
    next.value = text.substr(0, close);
    text.remove_prefix(close);
  }
  return next;
}

bool is_picture(std::string_view address) {
  constexpr std::array<std::string_view, 8> kPictures = {".png",  ".jpg", ".jpeg", ".gif",
                                                         ".webp", ".svg", ".avif", ".bmp"};
  return std::any_of(kPictures.begin(), kPictures.end(), [&](std::string_view extension) {
    return address.size() > extension.size() &&
           same_ascii_letters(address.substr(address.size() - extension.size()), extension);
  });
}

std::string without_line_breaks(std::string_view words) {
  std::string out(words);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

// Returns the offset of `close` at or after `at`, or npos.
std::size_t end_of_tag(std::string_view text, std::size_t at, std::string_view close) {
  for (std::size_t braces = 0; at < text.size() && braces <= kMostBraces; ++at) {
    if (text.substr(at, close.size()) == close) return at;
    if (text[at] == '{') ++braces;
    if (text.substr(at, 2) == "\n\n") break;
  }
  return text.npos;
}

}  // namespace

SiteTag site_tag_at(std::string_view markdown, std::size_t at) {
  using Kind = SiteTag::Kind;
  const std::string_view text = markdown.substr(at, kLongestTag);
  const std::string_view open = text.substr(0, 3);
  SiteTag tag;
  std::string_view close = "}}";
  if (open.substr(0, 2) == "{%") {
    tag.kind = Kind::Liquid;
    close = "%}";
  } else if (open == "{{<" || open == "{{%") {
    tag.kind = Kind::Shortcode;
    close = open == "{{<" ? ">}}" : "%}}";
  } else if (open.substr(0, 2) == "{{" && open != "{{{") {
    tag.kind = Kind::Output;
  }
  const std::size_t start = close.size();
  const std::size_t end = tag.kind == Kind::None ? text.npos : end_of_tag(text, start, close);
  if (end == text.npos) return {};
  const std::string_view inside = trimmed(text.substr(start, end - start), "- \t\n");
  tag.source = text.substr(0, end + close.size());
  tag.parameters = inside;
  const bool output = tag.kind == Kind::Output;
  if (inside.empty() || (output && inside.find('\n') != inside.npos)) return {};
  if (output) return tag;
  const std::size_t length = static_cast<std::size_t>(
      std::find_if_not(inside.begin(), inside.end(), is_in_name) - inside.begin());
  tag.name = inside.substr(0, length);
  tag.parameters = inside.substr(length);
  // In "{{</* figure */>}}", the comment signs mean that the shortcode is shown and not called.
  return tag.name.empty() || inside.substr(0, 2) == "/*" ? SiteTag{} : tag;
}

std::string words_of(const SiteTag& tag) {
  if (tag.kind == SiteTag::Kind::Output) {
    std::string_view rest = tag.parameters;
    const Parameter first = take_parameter(rest);
    return std::string(first.quoted ? first.value : tag.source);
  }
  constexpr std::string_view kWords = "text quote content caption title author cite";
  constexpr std::string_view kAddresses = "src url image img path file";
  std::string_view address, alternative, sentence;
  std::string words;
  for (std::string_view rest = tag.parameters; !rest.empty();) {
    const Parameter given = take_parameter(rest);
    const bool may_be_address =
        given.key.empty() ? address.empty() : is_in_list(kAddresses, given.key);
    if (may_be_address && is_picture(given.value))
      address = given.value;
    else if (given.key.empty() && given.quoted)
      sentence = given.value;
    else if (given.key == "alt")
      alternative = given.value;
    else if (given.quoted && is_in_list(kWords, given.key))
      add_part(words, given.value, kDash);
  }
  const bool called = tag.kind == SiteTag::Kind::Shortcode && sentence.find(' ') != sentence.npos;
  if (address.empty()) {
    if (called) add_part(words, sentence, kDash);
    return without_line_breaks(words);
  }
  std::string picture =
      "![" + without_line_breaks(alternative.empty() ? sentence : alternative) + "](<";
  picture.append(address) += '>';
  if (!words.empty()) {
    std::replace(words.begin(), words.end(), '"', '\'');
    picture += " \"" + without_line_breaks(words) + '"';
  }
  return picture + ')';
}

std::string address_of(const SiteTag& tag) {
  std::string_view last;
  for (std::string_view rest = tag.parameters; !rest.empty();) {
    const Parameter given = take_parameter(rest);
    if (given.quoted) return std::string(given.value);
    if (!given.value.empty()) last = given.value;
  }
  return std::string(tag.kind == SiteTag::Kind::Output ? std::string_view() : last);
}

}  // namespace attest
