#include "article/html/html_tag.h"

#include "article/html/html_entities.h"
#include "base/ascii.h"

namespace attest {
namespace {

bool ends_name(char c) { return is_ascii_space(c) || c == '/' || c == '>' || c == '='; }

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_ascii_space(text[at]) || text[at] == '/')) ++at;
  return at;
}

std::size_t skip_name(std::string_view text, std::size_t at) {
  while (at < text.size() && !ends_name(text[at])) ++at;
  return at;
}

// Reads the attribute value at `at` without its quotation marks and moves `at` past the value.
std::string_view take_value(std::string_view text, std::size_t& at) {
  const char quote = at < text.size() && (text[at] == '"' || text[at] == '\'') ? text[at] : '\0';
  const std::size_t from = quote == '\0' ? at : at + 1;
  std::size_t end = from;
  while (end < text.size() &&
         (quote == '\0' ? !is_ascii_space(text[end]) && text[end] != '>' : text[end] != quote)) {
    ++end;
  }
  at = quote == '\0' ? end : end + 1;
  return text.substr(from, end - from);
}

}  // namespace

bool same_ascii_letters(std::string_view text, std::string_view lower_case) {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ascii_lower(text[i]) != lower_case[i]) return false;
  }
  return true;
}

bool HtmlTag::is(std::string_view lower_case_name) const {
  return same_ascii_letters(name, lower_case_name);
}

std::string HtmlTag::attribute(std::string_view lower_case_name) const {
  std::size_t at = static_cast<std::size_t>(name.data() - source.data()) + name.size();
  while ((at = skip_spaces(source, at)) < source.size() && source[at] != '>') {
    const std::size_t from = at;
    at = skip_name(source, at);
    const std::string_view key = source.substr(from, at - from);
    if (key.empty()) ++at;  // Skips a "=" without an attribute name.
    std::string_view value;
    const std::size_t equals = skip_spaces(source, at);
    if (equals < source.size() && source[equals] == '=') {
      at = equals + 1;
      while (at < source.size() && is_ascii_space(source[at])) ++at;
      value = take_value(source, at);
    }
    if (same_ascii_letters(key, lower_case_name)) return decode_entities(value);
  }
  return {};
}

HtmlTagFinder::HtmlTagFinder(std::string_view text) : text_(text.substr(0, text.rfind('>') + 1)) {}

HtmlTag HtmlTagFinder::tag_at(std::size_t at) {
  const std::string_view text = text_;
  HtmlTag tag;
  if (at + 1 >= text.size()) return tag;
  const bool declaration = text[at + 1] == '!' || text[at + 1] == '?';
  tag.closing = text[at + 1] == '/';
  const std::size_t name = at + (tag.closing ? 2 : 1);
  if (!declaration && (name >= text.size() || !is_ascii_letter(text[name]))) return tag;

  std::size_t end = name;
  char quote = '\0';
  while (!declaration && !quotes_are_broken_ && end < text.size()) {
    const char c = text[end];
    if (quote == '\0' && c == '>') break;
    if (quote == '\0' && (c == '"' || c == '\''))
      quote = c;
    else if (c == quote)
      quote = '\0';
    ++end;
  }
  if (end == text.size() || text[end] != '>') {
    end = text.find('>', name);
    quotes_are_broken_ = quotes_are_broken_ || (end != text.npos && !declaration);
  }
  if (end == text.npos) return tag;
  tag.source = text.substr(at, end + 1 - at);
  if (!declaration) tag.name = text.substr(name, skip_name(text, name) - name);
  return tag;
}

}  // namespace attest
