// Articles and pages for the layout tests. Each grapheme is half an em wide (see fixed_shaper.h):
// at 20 pixels per em, a column of 400 pixels holds 40 graphemes.
#pragma once

#include <cassert>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/model/article.h"
#include "layout/page_layout.h"
#include "support/fixed_shaper.h"

namespace attest::testing {

struct Part {
  BlockKind kind = BlockKind::Paragraph;
  std::string text;
  std::uint8_t level = 0;
};

inline std::shared_ptr<const Article> article_of(const std::vector<Part>& blocks,
                                                 std::string language = {},
                                                 std::vector<Span> spans = {}) {
  ArticleParts parts;
  parts.metadata.language = std::move(language);
  bool has_text_above = false;
  for (const Part& given : blocks) {
    if (has_text_above) parts.text += '\n';
    Block block;
    block.kind = given.kind;
    block.level = given.level;
    block.depth = given.kind == BlockKind::ListItem || given.kind == BlockKind::BlockQuote ? 1 : 0;
    const std::size_t start = parts.text.size();
    parts.text += given.text;
    block.range = ByteRange(start, parts.text.size());
    parts.blocks.push_back(block);
    has_text_above = given.kind != BlockKind::Rule;
  }
  parts.spans = std::move(spans);
  Result<Article> article = Article::make(std::move(parts));
  assert(article.ok());
  return std::make_shared<const Article>(*std::move(article));
}

// An article with the given number of paragraphs and of words per paragraph.
inline std::shared_ptr<const Article> long_article(std::size_t paragraphs, std::size_t words) {
  std::vector<Part> blocks(paragraphs);
  for (std::size_t i = 0; i < paragraphs; ++i) {
    for (std::size_t word = 0; word < words; ++word) {
      if (word > 0) blocks[i].text += ' ';
      blocks[i].text += "word" + std::to_string(word * 7 % (11 + i % 5));
    }
  }
  return article_of(blocks);
}

// A style with 40 graphemes per line and no space above the first line.
inline PageStyle plain_style() {
  PageStyle style;
  style.column = 400;
  style.size = 20;
  style.line_height = 32;
  style.top = 0;
  style.bottom = 0;
  return style;
}

struct Page {
  FixedShaper shaper;
  PageLayout layout{shaper};

  explicit Page(std::shared_ptr<const Article> article, const PageStyle& style = plain_style(),
                std::string byline = {}) {
    layout.set(std::move(article), style, std::move(byline));
  }
  explicit Page(std::string text)
      : Page(article_of({Part{BlockKind::Paragraph, std::move(text)}})) {
    layout.ensure_block(0);
  }

  std::string_view slice(ByteRange range) const { return layout.article().slice(range); }
  ByteRange range_of(std::string_view words) const {
    const std::size_t at = layout.article().text().find(words);
    assert(at != std::string_view::npos);
    return ByteRange(at, at + words.size());
  }
  std::vector<std::string_view> lines_of(std::size_t block) {
    std::vector<std::string_view> lines;
    layout.ensure_block(block);
    for (std::size_t i = 0; i < layout.line_count(block); ++i) {
      lines.push_back(slice(layout.line_of(block, i).range));
    }
    return lines;
  }
};

}  // namespace attest::testing
