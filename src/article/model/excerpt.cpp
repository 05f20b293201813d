#include "article/model/excerpt.h"
#include "article/model/line_break.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace attest {
namespace {

ByteRange shared(ByteRange a, ByteRange b) {
  return {std::max(a.start, b.start), std::min(a.end, b.end)};
}

void append_with_breaks(std::string& out, std::string_view words, std::string_view line_break) {
  for (std::size_t at; (at = words.find(kLineBreak)) != words.npos;) {
    out.append(words.substr(0, at)).append(line_break);
    words.remove_prefix(at + kLineBreak.size());
  }
  out += words;
}

std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string_view tag_of(SpanKind kind) {
  switch (kind) {
    case SpanKind::Emphasis:
      return "em";
    case SpanKind::Strong:
      return "strong";
    case SpanKind::Code:
      return "code";
    case SpanKind::Strikethrough:
      return "s";
    case SpanKind::Link:
      return "a";
    case SpanKind::Image:
      return "";
  }
  return "";
}

// Returns the number in the marker of a numbered list. The number is at the end, because a nested
// item has two markers: "• 3.".
std::string number_of(std::string_view marker) {
  marker = marker.substr(marker.rfind(' ') + 1);
  const std::size_t digits = std::min(marker.find_first_not_of("0123456789"), marker.size());
  return std::string(marker.substr(0, digits));
}

class HtmlExcerpt {
 public:
  HtmlExcerpt(const Article& article, ByteRange range) : article_(article), range_(range) {}

  std::string write() {
    for (const Block& block : article_.blocks()) {
      if (block.range.start >= range_.end) break;
      const ByteRange part = shared(block.range, range_);
      if (block.kind == BlockKind::Rule ? part.start == part.end && range_.start < part.start
                                        : !part.empty()) {
        write_block(block, part);
      }
    }
    leave_table();
    leave_to(0);
    return std::move(html_);
  }

 private:
  void write_block(const Block& block, ByteRange part) {
    if (block.kind != BlockKind::TableRow) leave_table();
    enter(block);
    switch (block.kind) {
      case BlockKind::Heading:
        return wrapped("h" + std::to_string(std::clamp<int>(block.level, 1, 6)), part);
      case BlockKind::Code:
        html_ += "<pre>";
        append_with_breaks(html_, escaped(article_.slice(part)), "\n");
        html_ += "</pre>";
        return;
      case BlockKind::Rule:
        html_ += "<hr>";
        return;
      case BlockKind::TableRow:
        return write_row(block, part);
      case BlockKind::ListItem:
        return block.marker.empty() ? wrapped("p", part) : write_words(part);
      case BlockKind::Caption:
        return wrapped("figcaption", part);
      default:
        return wrapped("p", part);
    }
  }

  void wrapped(const std::string& tag, ByteRange part) {
    html_ += "<" + tag + ">";
    write_words(part);
    html_ += "</" + tag + ">";
  }

  // Opens and closes elements until the open lists and quotations are those around `block`.
  void enter(const Block& block) {
    const std::string number = number_of(block.marker);
    const bool quotation = block.kind == BlockKind::BlockQuote || block.kind == BlockKind::Post;
    const char* const wanted = quotation ? "blockquote" : number.empty() ? "ul" : "ol";
    const bool certain = quotation || !block.marker.empty();
    leave_to(block.depth);
    if (certain && block.depth > 0 && containers_.size() == block.depth &&
        containers_.back() != wanted) {
      leave_to(block.depth - 1u);
    }
    if (containers_.size() < block.depth) leave_table();
    while (containers_.size() < block.depth) {
      containers_.emplace_back(certain || block.kind == BlockKind::ListItem ? wanted
                                                                            : "blockquote");
      html_ += "<" + std::string(containers_.back()) + ">";
    }
    if (block.marker.empty() || block.kind == BlockKind::Footnote || block.depth == 0) return;
    html_ += number.empty() ? "<li>" : "<li value=\"" + number + "\">";
  }

  void leave_to(std::size_t depth) {
    while (containers_.size() > depth) {
      leave_table();
      html_ += "</" + std::string(containers_.back()) + ">";
      containers_.pop_back();
    }
  }

  void write_row(const Block& block, ByteRange part) {
    if (!std::exchange(in_table_, true)) html_ += "<table>";
    html_ += block.level > 0 ? "<thead><tr>" : "<tr>";
    const char* const cell = block.level > 0 ? "th" : "td";
    std::size_t at = part.start.value;
    for (bool more = true; more;) {
      const std::size_t tab = article_.text().find('\t', at);
      more = tab < part.end.value;
      wrapped(cell, ByteRange(at, more ? tab : part.end.value));
      at = tab + 1;
    }
    html_ += block.level > 0 ? "</tr></thead>" : "</tr>";
  }

  void leave_table() {
    if (std::exchange(in_table_, false)) html_ += "</table>";
  }

  // Writes the text and spans of `part`, which is inside one block.
  void write_words(ByteRange part) {
    const auto [first, last] = article_.spans_near(part);
    std::vector<std::size_t> cuts = {part.start.value, part.end.value};
    for (std::size_t i = first; i < last; ++i) {
      const ByteRange range = shared(article_.spans()[i].range, part);
      if (!range.empty()) cuts.insert(cuts.end(), {range.start.value, range.end.value});
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

    std::vector<const Span*> open;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
      const ByteRange piece(cuts[i], cuts[i + 1]);
      std::vector<const Span*> wanted;
      bool image = false;
      for (std::size_t j = first; j < last; ++j) {
        const Span& span = article_.spans()[j];
        if (!span.range.contains(piece)) continue;
        image = image || span.kind == SpanKind::Image;
        if (span.kind != SpanKind::Image) wanted.push_back(&span);
      }
      change_spans(open, wanted);
      const std::string words = escaped(article_.slice(piece));
      if (image)
        html_ += "<img alt=\"" + words + "\">";
      else
        append_with_breaks(html_, words, "<br>");
    }
    change_spans(open, {});
  }

  void change_spans(std::vector<const Span*>& open, const std::vector<const Span*>& wanted) {
    std::size_t same = 0;
    while (same < open.size() && same < wanted.size() && open[same] == wanted[same]) ++same;
    for (; open.size() > same; open.pop_back())
      html_ += "</" + std::string(tag_of(open.back()->kind)) + ">";
    for (std::size_t i = same; i < wanted.size(); ++i) {
      const Span& span = *wanted[i];
      html_ += "<" + std::string(tag_of(span.kind));
      if (span.kind == SpanKind::Link) html_ += " href=\"" + escaped(span.href) + "\"";
      html_ += ">";
      open.push_back(&span);
    }
  }

  const Article& article_;
  ByteRange range_;
  std::string html_;
  std::vector<std::string_view> containers_;  // The open elements: "ul", "ol" or "blockquote".
  bool in_table_ = false;
};

}  // namespace

std::string excerpt_as_text(const Article& article, ByteRange range) {
  std::string text;
  for (const Block& block : article.blocks()) {
    if (block.range.start >= range.end) break;
    const ByteRange part = shared(block.range, range);
    if (part.empty()) continue;
    if (!text.empty()) text += "\n\n";
    append_with_breaks(text, article.slice(part), "\n");
  }
  return text;
}

std::string excerpt_as_html(const Article& article, ByteRange range) {
  return HtmlExcerpt(article, range).write();
}

}  // namespace attest
