// Lists an article's blocks and spans as text. A test compares the list with the expected result of
// an import.
#pragma once

#include <string>

#include "article/model/article.h"

namespace attest::testing {

inline const char* name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::Heading:
      return "heading";
    case BlockKind::Paragraph:
      return "paragraph";
    case BlockKind::ListItem:
      return "item";
    case BlockKind::BlockQuote:
      return "quotation";
    case BlockKind::Code:
      return "code";
    case BlockKind::Rule:
      return "rule";
    case BlockKind::Caption:
      return "caption";
    case BlockKind::TableRow:
      return "row";
    case BlockKind::Image:
      return "image";
    case BlockKind::Footnote:
      return "footnote";
    case BlockKind::Dateline:
      return "dateline";
    case BlockKind::Post:
      return "post";
  }
  return "";
}

// Returns one line per block, such as "heading 1: Title", or ">> item [•]: words" for a block at
// depth 2. Line breaks inside a block are written as "/", and tabs as "|".
inline std::string blocks_of(const Article& article) {
  std::string listing;
  for (const Block& block : article.blocks()) {
    if (!listing.empty()) listing += '\n';
    listing.append(block.depth, '>');
    if (block.depth > 0) listing += ' ';
    listing += name_of(block.kind);
    if (block.level > 0) listing += " " + std::to_string(block.level);
    if (!block.marker.empty()) listing += " [" + block.marker + "]";
    if (block.kind == BlockKind::Rule) continue;
    listing += ": ";
    std::string words(article.slice(block.range));
    for (std::size_t at; (at = words.find("\xE2\x80\xA8")) != words.npos;)
      words.replace(at, 3, "/");
    for (char& c : words) c = c == '\t' ? '|' : c;
    listing += words;
  }
  return listing;
}

inline const char* name_of(SpanKind kind) {
  switch (kind) {
    case SpanKind::Emphasis:
      return "emphasis";
    case SpanKind::Strong:
      return "strong";
    case SpanKind::Code:
      return "code";
    case SpanKind::Strikethrough:
      return "strikethrough";
    case SpanKind::Link:
      return "link";
    case SpanKind::Image:
      return "image";
  }
  return "";
}

// Returns one line per span, such as "link: words <https://…>".
inline std::string spans_of(const Article& article) {
  std::string listing;
  for (const Span& span : article.spans()) {
    if (!listing.empty()) listing += '\n';
    listing += std::string(name_of(span.kind)) + ": " + std::string(article.slice(span.range));
    if (!span.href.empty()) listing += " <" + span.href + ">";
  }
  return listing;
}

}  // namespace attest::testing
