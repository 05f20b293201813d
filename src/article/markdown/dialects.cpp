#include "article/markdown/dialects.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "article/html/html_tag.h"
#include "article/markdown/cjk_emphasis.h"
#include "article/markdown/markdown_lines.h"
#include "article/markdown/next_occurrence.h"
#include "article/markdown/site_tags.h"
#include "article/markdown/wiki_links.h"
#include "base/ascii.h"

namespace attest {
namespace {

constexpr std::size_t kLongest = 2000;  // The maximum length in bytes of a link, a tag or the like.
constexpr std::string_view kFence = "\n``````";

// An empty comment, which counts as punctuation and adds no text (see cjk_emphasis.h).
constexpr std::string_view kNoText = "<!-- -->";

class Rewriting {
 public:
  explicit Rewriting(std::string_view text)
      : text_(text), tags_(text), definitions_(labels_of_definitions(text)) {}
  std::string run();

 private:
  std::string_view from(std::size_t at) const { return text_.substr(std::min(at, text_.size())); }
  char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
  char before() const { return at_ == 0 ? '\n' : text_[at_ - 1]; }
  std::size_t line_end() { return std::min(line_ends_.from(text_, at_), text_.size()); }
  // Returns the rest of the line, at most kLongest bytes. Inline markup must end within this text.
  std::string_view near() { return text_.substr(at_, std::min(line_end() - at_, kLongest)); }
  std::size_t run_length() const {
    return std::min(from(at_).find_first_not_of(text_[at_]), from(at_).size());
  }
  // Returns the last kLongest bytes of `out_`. Many signs search this text.
  std::string_view just_written() const {
    return std::string_view(out_).substr(out_.size() - std::min(out_.size(), kLongest));
  }
  bool at_line_start() const;
  void copy(std::size_t bytes);

  void read_code_line(std::string_view line);
  void read_line_start();
  void read_callout(std::string_view line);
  void end_line();
  void read_sign();
  void read_code_span();
  void read_tag();
  void read_site_tag(bool in_address);
  bool skip_to_end_tag(const SiteTag& tag);
  bool read_attributes();
  void read_destination();
  bool read_wiki_link();
  void read_tilde();
  void read_emphasis();
  bool read_mark();
  bool read_comment();

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::string before_line_end_;  // Text that is added at the end of the current line.
  Fences fences_;
  HtmlTagFinder tags_;
  std::vector<std::string_view> definitions_;
  // True if the end tag of a script or a similar element is missing. No other end tag is then
  // searched for, because each search reads the rest of the text.
  bool unclosed_ = false;
  std::size_t mark_end_ = 0;  // Offset of the "==" that closes the last opening "==", or 0.
  // Element i is for sequences of i + 1 backticks: an earlier search has found none before this
  // offset. The next search starts there, so that no text is searched twice.
  std::array<std::size_t, 32> no_backticks_ = {};
  NextOccurrence line_ends_{"\n"}, comments_{"%%"}, html_comments_{"-->"};
};

std::string Rewriting::run() {
  out_.reserve(text_.size() + 256);
  while (at_ < text_.size()) {
    if (at_ == 0 || text_[at_ - 1] == '\n') read_line_start();
    const std::size_t sign = std::min(text_.find_first_of("\n\\`<{[]!=%~*^", at_), text_.size());
    copy(sign - at_);
    if (at_ < text_.size()) read_sign();
  }
  out_ += before_line_end_;
  return std::move(out_);
}

void Rewriting::copy(std::size_t bytes) {
  out_.append(text_, at_, bytes);
  at_ = std::min(at_ + bytes, text_.size());
}

bool Rewriting::at_line_start() const {
  const std::string_view written = just_written();
  const std::size_t last = written.find_last_not_of(" \t>");
  return last == written.npos ? written.size() == out_.size() : written[last] == '\n';
}

// Copies a line of code without {% raw %} and {% endraw %}, which site generators remove even in
// code.
void Rewriting::read_code_line(std::string_view line) {
  const std::size_t end = at_ + line.size();
  const std::string_view text = text_.substr(0, end);  // A tag does not extend beyond its line.
  while (at_ < end) {
    copy(std::min(text.find("{%", at_), end) - at_);
    const SiteTag tag = at_ < end ? site_tag_at(text, at_) : SiteTag{};
    if (tag.name == "raw" || tag.name == "endraw")
      at_ += tag.source.size();
    else
      copy(std::min<std::size_t>(2, end - at_));
  }
}

void Rewriting::read_line_start() {
  for (;;) {
    const std::string_view line = text_.substr(at_, line_end() - at_);
    const bool was_open = fences_.is_open();
    if (!fences_.is_code(line) && !was_open) break;
    read_code_line(line);
    copy(1);
    if (at_ == text_.size()) return;
  }
  read_callout(text_.substr(at_, line_end() - at_));
}

// Turns the title in "> [!note] Title" into a separate paragraph. A callout without a title gets
// the name of its kind as the title.
void Rewriting::read_callout(std::string_view line) {
  const std::size_t start = std::min(line.find_first_not_of(" >"), line.size());
  const std::string_view signs = line.substr(0, start);
  if (line.substr(start, 2) != "[!" || signs.find('>') == signs.npos) return;
  const std::size_t close = line.find(']', start);
  if (close == line.npos || !is_ascii_alphanumeric(peek(at_ + start + 2))) return;
  std::string_view kind = line.substr(start + 2, close - start - 2);
  kind = kind.substr(0, kind.find('|'));
  if (kind.find_first_of(" [") != kind.npos) return;

  copy(start);
  at_ += close + 1 - start;
  if (peek(at_) == '-' || peek(at_) == '+') ++at_;
  while (peek(at_) == ' ') ++at_;
  const std::string_view title = text_.substr(at_, line_end() - at_);
  const bool plain = title.find('*') == title.npos;
  if (plain) out_ += "**";
  if (title.empty()) out_ += title_of_callout(kind);
  before_line_end_ = std::string(plain ? "**\n" : "\n").append(signs);
}

void Rewriting::end_line() {
  out_ += before_line_end_;
  before_line_end_.clear();
  copy(1);
}

void Rewriting::read_sign() {
  switch (text_[at_]) {
    case '\n':
      return end_line();
    case '\\':
      // In a hard line break, copies only the backslash. end_line() must handle the line end.
      return copy(peek(at_ + 1) == '\n' ? 1 : 2);
    case '`':
      return read_code_span();
    case '<':
      return read_tag();
    case '{':
      if (site_tag_at(text_, at_).kind != SiteTag::Kind::None) return read_site_tag(false);
      if (read_attributes()) return;
      break;
    case '[':
    case '!':
      if (read_wiki_link()) return;
      break;
    case ']':
      if (peek(at_ + 1) == '(') return read_destination();
      break;
    case '=':
      if (read_mark()) return;
      return copy(run_length());
    case '%':
      if (read_comment()) return;
      return copy(run_length());
    case '~':
      return read_tilde();
    case '*':
      return read_emphasis();
    case '^': {
      // Removes the id that a note program adds to a paragraph: "^" and six hexadecimal digits.
      const std::string_view name = text_.substr(at_ + 1, line_end() - at_ - 1);
      const bool is_name = name.size() == 6 && before() == ' ' &&
                           name.find_first_not_of("0123456789abcdef") == name.npos;
      if (is_name)
        at_ += 7;
      else
        copy(1);
      return;
    }
    default:
      break;
  }
  copy(1);
}

void Rewriting::read_code_span() {
  const std::size_t length = run_length();
  std::size_t& unsure = no_backticks_[std::min(length, no_backticks_.size()) - 1];
  // The search stops at an empty line, because a code span lies within one paragraph.
  std::size_t at = std::max(at_ + length, unsure);
  for (; at < text_.size(); ++at) {
    if (text_[at] == '\n' && peek(at + 1) == '\n') break;
    if (text_[at] != '`') continue;
    const std::size_t other = std::min(text_.find_first_not_of('`', at), text_.size()) - at;
    if (other == length) {
      const std::size_t end = at + length;
      while (at_ < end) read_code_line(text_.substr(at_, end - at_));
      return;
    }
    at += other - 1;
  }
  unsure = std::max(unsure, at);
  copy(length);
}

// Copies an HTML tag, a comment or an address in angle brackets. The contents of scripts and of
// preformatted text are copied too.
void Rewriting::read_tag() {
  if (from(at_).substr(0, 4) == "<!--") {
    const std::size_t end = html_comments_.from(text_, at_);
    return copy(end == text_.npos ? 1 : end + 3 - at_);
  }
  const HtmlTag tag = tags_.tag_at(at_);
  if (tag.source.empty() || tag.source.size() > kLongest) return copy(1);
  const std::size_t end = at_ + tag.source.size();
  while (at_ < end) {
    copy(std::min(text_.substr(0, end).find('{', at_), end) - at_);
    if (at_ < end) read_site_tag(true);
  }
  for (const std::string_view name : {"script", "style", "pre", "textarea"}) {
    if (tag.closing || unclosed_ || !tag.is(name)) continue;
    const std::size_t close = text_.find("</" + std::string(name), at_);
    unclosed_ = close == text_.npos;
    if (!unclosed_) copy(close - at_);
  }
}

// Replaces the site generator's tag at `at_` by the words in the tag, or by the tag's address if
// `in_address` is true. If no tag begins at `at_`, copies the "{".
void Rewriting::read_site_tag(bool in_address) {
  const SiteTag tag = site_tag_at(text_, at_);
  if (tag.kind == SiteTag::Kind::None) return copy(1);
  const bool alone = at_line_start() && peek(at_ + tag.source.size()) == '\n';
  at_ += tag.source.size();
  if (in_address) {
    out_ += address_of(tag);
  } else if (!skip_to_end_tag(tag)) {
    const std::string words = words_of(tag);
    out_ += words;
    if (alone) out_ += '\n';  // A tag that is alone on its line ends a paragraph.
    if (!alone && !words.empty() && tag.kind == SiteTag::Kind::Shortcode) out_ += ' ';
  }
}

// Handles the tags with an end tag: removes a comment, keeps raw text literally, and turns
// highlighted code into fenced code. Returns false for other tags or if the end tag is missing.
bool Rewriting::skip_to_end_tag(const SiteTag& tag) {
  const bool code = tag.name == "highlight", raw = tag.name == "raw";
  if (unclosed_ || (!code && !raw && tag.name != "comment")) return false;
  for (std::size_t at = at_; (at = text_.find('{', at)) != text_.npos; ++at) {
    const SiteTag end = site_tag_at(text_, at);
    const std::size_t slash = end.kind == SiteTag::Kind::Liquid ? 3 : 1;
    if (end.name.substr(std::min(slash, end.name.size())) != tag.name) continue;
    const std::string_view inside = text_.substr(at_, at - at_);
    if (code) out_.append(kFence) += '\n';
    if (code || raw) out_ += inside;
    if (code) out_.append(kFence) += '\n';
    at_ = at + end.source.size();
    return true;
  }
  unclosed_ = true;
  return false;
}

// Removes "{: .class}" after a block or a span, "{width=50%}" after a picture, and "{#id}" at the
// end of a heading.
bool Rewriting::read_attributes() {
  const std::size_t size = near().find('}');
  if (size == text_.npos) return false;
  const std::size_t end = at_ + size;
  const std::string_view inside = text_.substr(at_ + 1, size - 1);
  const char first = inside.empty() ? ' ' : inside[0], last = before();
  const bool after_span = last == ')' || last == '*' || last == '`' || last == '_';
  const bool ends_line = peek(end + 1) == '\n';
  const bool name = (first == '#' || first == '.') && is_ascii_alphanumeric(peek(at_ + 2));
  const bool kramdown = first == ':' && (after_span || (at_line_start() && ends_line));
  const bool of_picture = last == ')' && (name || inside.find('=') != inside.npos);
  const bool of_heading = name && last == ' ' && ends_line && inside.find(' ') == inside.npos;
  if (!kramdown && !of_picture && !of_heading) return false;
  at_ = end + 1;
  return true;
}

// Copies the address of a link and replaces the template tags in it. The spaces in a tag would end
// the address.
void Rewriting::read_destination() {
  copy(2);
  const std::size_t end = at_ + near().size();
  for (std::size_t depth = 0; at_ < end;) {
    const char c = text_[at_];
    if (c == '{') {
      read_site_tag(true);
      continue;
    }
    if (c == ' ' || (c == ')' && depth == 0)) return;
    if (c == '(') ++depth;
    if (c == ')') --depth;
    copy(c == '\\' && at_ + 1 < end ? 2 : 1);
  }
}

bool Rewriting::read_wiki_link() {
  const bool embed = text_[at_] == '!';
  const std::size_t start = at_ + (embed ? 3 : 2);
  if (from(at_ + (embed ? 1 : 0)).substr(0, 2) != "[[" || before() == '[') return false;
  const std::size_t end = text_.find_first_of("[]\n", start);
  if (end == text_.npos || end == start || from(end).substr(0, 2) != "]]") return false;
  const char after = peek(end + 2);
  if (after == ']' || after == '(' || after == '[' || text_[start] == ' ') return false;
  const std::string_view inside = text_.substr(start, end - start);
  if (inside[0] == '^' || inside.size() > kLongest ||
      std::binary_search(definitions_.begin(), definitions_.end(), inside))
    return false;

  out_ += markdown_of_wiki_link(inside, embed);
  at_ = end + 2;
  return true;
}

void Rewriting::read_tilde() {
  const std::size_t length = run_length();
  // A tilde in a URL, such as "https://a.example/~ana", is copied unchanged.
  const std::string_view start = just_written().substr(just_written().find_last_of(" \t\n(<") + 1);
  const bool address = start.find("://") != start.npos || start.substr(0, 4) == "www.";
  if (address || before() == '/' || length > 2) return copy(length);
  if (length == 2 && !edges_at(text_, at_, length).is_text) return read_emphasis();
  for (std::size_t i = 0; i < length; ++i) out_ += "&#126;";
  at_ += length;
}

void Rewriting::read_emphasis() {
  const std::size_t length = run_length();
  const EmphasisEdges edges = edges_at(text_, at_, length);
  if (edges.before) out_ += kNoText;
  copy(length);
  if (edges.after) out_ += kNoText;
}

bool Rewriting::read_mark() {
  if (run_length() != 2) return false;
  if (at_ == mark_end_ && at_ > 0) {
    at_ += 2;
    mark_end_ = 0;
    return true;
  }
  const char left = before(), first = peek(at_ + 2);
  if (is_ascii_alphanumeric(left) || left == '!' || left == '<' || left == '>' || first == ' ' ||
      first == '\n')
    return false;
  const std::size_t length = near().find("==", 2);
  if (length == text_.npos) return false;
  const std::size_t close = at_ + length;
  if (peek(close - 1) == ' ' || peek(close + 2) == '=' || is_ascii_alphanumeric(peek(close + 2)))
    return false;
  mark_end_ = close;
  at_ += 2;
  return true;
}

bool Rewriting::read_comment() {
  if (run_length() != 2 || is_ascii_alphanumeric(before())) return false;
  const bool block = at_line_start();
  const std::size_t close = comments_.from(text_, at_ + 2);
  if (close == text_.npos || (!block && close >= line_end())) return false;
  at_ = close + 2;
  return true;
}

}  // namespace

void rewrite_dialects(std::string& markdown) {
  if (markdown.find_first_of("{[=%~*^>") != markdown.npos) markdown = Rewriting(markdown).run();
}

}  // namespace attest
