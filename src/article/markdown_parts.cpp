#include "article/markdown_parts.h"

#include <algorithm>
#include <array>

#include "article/html_tag.h"

namespace attest {
namespace {

constexpr std::size_t kLongestLabel = 1000;  // Letters of "[label]: address", and a bracket.

// HTML that goes on over empty lines, up to an end of its own (CommonMark 4.6, kinds 1 to 5).
constexpr std::array<std::string_view, 6> kRawHtml = {"<script",   "<pre", "<style",
                                                      "<textarea", "<!",   "<?"};

bool begins_raw_html(std::string_view text) {
  return std::any_of(kRawHtml.begin(), kRawHtml.end(), [&](std::string_view start) {
    return same_ascii_letters(text.substr(0, start.size()), start);
  });
}

// Whether "[label]: address" may stand somewhere. A label lies within one paragraph.
bool may_define_links(std::string_view text) {
  for (std::size_t at = text.find("]:"); at != text.npos; at = text.find("]:", at + 1)) {
    const std::string_view before = text.substr(0, at).substr(at - std::min(at, kLongestLabel));
    for (std::size_t i = before.size(); i > 0; --i) {
      const char previous = i > 1 ? before[i - 2] : '\n';
      if (before[i - 1] == '[' && previous != '\\') return true;
      if (before[i - 1] == '\n' && previous == '\n') break;
    }
  }
  return false;
}

bool begins_paragraph_or_heading(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '"' || c == '(' || c == '#' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

MarkdownParts::MarkdownParts(std::string_view markdown)
    : text_(markdown), whole_(may_define_links(markdown)) {}

std::string_view MarkdownParts::take(std::size_t least) {
  const std::size_t start = at_;
  while (at_ < text_.size() && !(at_ - start >= least && may_cut())) {
    if (whole_) {
      at_ = text_.size();
    } else {
      pass(take_line(text_, at_));
    }
  }
  return text_.substr(start, at_ - start);
}

bool MarkdownParts::may_cut() const {
  // A line without indentation leaves every list and quotation, and what is open in them.
  return !whole_ && after_empty_ && !fences_.is_open() && begins_paragraph_or_heading(text_[at_]);
}

void MarkdownParts::pass(std::string_view line) {
  const bool was_code = fences_.is_open();
  fences_.is_code(line);
  // Not is_blank(): to Markdown a form feed is something.
  after_empty_ = line.find_first_not_of(" \t") == line.npos;
  if (was_code) return;

  if (after_empty_) unclear_ = false;
  const std::size_t indent = indentation(line);
  if (fences_.is_open()) {
    // In a list item, in HTML and in a table the same line means something else.
    whole_ = indent > 0 || unclear_;
  } else if (indent <= 3 && line.substr(indent, 1) == "<") {
    whole_ = begins_raw_html(line.substr(indent));
    unclear_ = true;
  }
  unclear_ = unclear_ || line.find('|') != line.npos;
}

}  // namespace attest
