#include "article/markdown/markdown_parts.h"

#include <algorithm>
#include <array>

#include "article/html/html_tag.h"
#include "base/ascii.h"

namespace attest {
namespace {

// The beginnings of HTML blocks that may contain empty lines (CommonMark 4.6, kinds 1 to 5).
constexpr std::array<std::string_view, 6> kRawHtml = {"<script",   "<pre", "<style",
                                                      "<textarea", "<!",   "<?"};

bool begins_raw_html(std::string_view text) {
  return std::any_of(kRawHtml.begin(), kRawHtml.end(), [&](std::string_view start) {
    return same_ascii_letters(text.substr(0, start.size()), start);
  });
}

// Returns the line without indentation and without markers of quotations and list items.
std::string_view without_marks(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t>-+*0123456789.)"), line.size()));
}

bool begins_fence(std::string_view text) {
  return text.substr(0, 3) == "```" || text.substr(0, 3) == "~~~";
}

// Returns whether the text may contain a link definition "[label]: url". A definition begins a
// line, but its label may span several lines.
bool may_define_links(std::string_view text) {
  const std::size_t last = text.rfind("]:");
  if (last == text.npos) return false;
  for (std::size_t at = 0; at < last;) {
    if (without_marks(next_line(text, at)).substr(0, 1) == "[") return true;
  }
  return false;
}

bool begins_paragraph_or_heading(char c) {
  return is_ascii_letter(c) || c == '"' || c == '(' || c == '#' || c == '[' || is_beyond_ascii(c);
}

constexpr std::size_t kLongestLine = 256u << 10;  // The length in bytes above which a line is cut.
// A longer line is cut within the last kSearch bytes before kLongestLine.
constexpr std::size_t kSearch = 4096;

// Returns whether a line may be cut before `at`. The character before `at` must be a space. The
// character at `at` must begin a word or a link, and must not be inside a link.
bool may_cut_line(std::string_view line, std::size_t at) {
  if (line[at - 1] != ' ' || line[at] == '#' || !begins_paragraph_or_heading(line[at]))
    return false;
  const std::string_view before = line.substr(at - kSearch / 4, kSearch / 4);
  const std::size_t open = before.rfind('['), closed = before.rfind(')');
  return open == before.npos || (closed != before.npos && closed > open);
}

}  // namespace

MarkdownParts::MarkdownParts(std::string_view markdown)
    : text_(markdown), whole_(may_define_links(markdown)) {}

std::string_view MarkdownParts::take(std::size_t least) {
  const std::size_t start = at_;
  if (const std::size_t end = end_in_long_line(); end > 0) {
    in_line_ = true;
    after_empty_ = false;
    at_ = end;
    return text_.substr(start, end - start);
  }
  in_line_ = false;
  while (at_ < text_.size() && !(at_ - start >= least && may_cut())) {
    if (whole_) {
      at_ = text_.size();
    } else {
      pass(next_line(text_, at_));
    }
  }
  return text_.substr(start, at_ - start);
}

// If the next part lies within a long line of prose, returns the offset of the part's end.
// Otherwise returns 0.
std::size_t MarkdownParts::end_in_long_line() const {
  const bool paragraph = !whole_ && !fences_.is_open() && (in_line_ || after_empty_) &&
                         at_ < text_.size() && begins_paragraph_or_heading(text_[at_]) &&
                         text_[at_] != '#';
  if (!paragraph) return 0;
  std::size_t end = at_;
  const std::string_view line = next_line(text_, end);
  if (line.size() <= kLongestLine || line.find('|') != line.npos) return 0;
  for (std::size_t cut = kLongestLine; cut > kLongestLine - kSearch; --cut) {
    if (may_cut_line(line, cut)) return at_ + cut;
  }
  return 0;
}

bool MarkdownParts::may_cut() const {
  // The text may be cut between an empty line and a line without indentation, because that line
  // ends all lists and quotations.
  return !whole_ && after_empty_ && !fences_.is_open() && begins_paragraph_or_heading(text_[at_]);
}

void MarkdownParts::pass(std::string_view line) {
  const bool was_code = fences_.is_open();
  fences_.is_code(line);
  // is_blank() is not used here, because a form feed is content in Markdown.
  after_empty_ = line.find_first_not_of(" \t") == line.npos;
  if (was_code) return;

  // After a fence in HTML, in a table or in a list item, the rest of the text is not cut, because
  // it is unclear where code ends. In HTML or a table, the line may be plain text and not a fence.
  // In a list item, the closing fence may have no indentation.
  if (after_empty_) unclear_ = false;
  const std::string_view text = without_marks(line);
  const bool plain = text.size() == line.size();
  if (begins_fence(text)) whole_ = unclear_ || !plain;
  if (text.substr(0, 1) == "<") {
    whole_ = whole_ || begins_raw_html(text);
    unclear_ = true;
  }
  unclear_ = unclear_ || line.find('|') != line.npos;
}

}  // namespace attest
