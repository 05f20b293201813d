#include "article/metadata/title_guess.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "article/html/html_reader.h"
#include "article/metadata/date_text.h"
#include "article/metadata/dateline.h"
#include "article/model/block_writer.h"
#include "article/model/line_break.h"
#include "base/ascii.h"
#include "text/folding.h"

namespace attest {
namespace {

constexpr std::size_t kLongestTitle = 160;  // The maximum length of a title line in bytes.
// The maximum number of datelines below a title: author, place and date may be on three lines.
constexpr std::size_t kMostDatelines = 3;

std::string_view text_of(const ArticleParts& parts, const Block& block) {
  return std::string_view(parts.text).substr(block.range.start.value, block.range.length());
}

std::string comparable(std::string_view title) {
  std::string folded = fold(one_line(title));
  while (!folded.empty() && (folded.back() == '.' || folded.back() == ' ')) folded.pop_back();
  return folded;
}

// True for a list item, a line of a dialogue or quoted mail.
bool begins_part(std::string_view words) {
  for (const std::string_view sign : {"- ", "* ", "+ ", ">", "|", "•", "–", "—"}) {
    if (words.starts_with(sign)) return true;
  }
  return words.find(kLineBreak) != words.npos;  // True if the block has several lines.
}

// True for a short line of plain words that is not a sentence.
bool looks_like_title(const ArticleParts& parts, const Block& block) {
  const std::string_view words = text_of(parts, block);
  if (block.kind != BlockKind::Paragraph || words.size() > kLongestTitle) return false;
  if (!has_letter(words) || begins_part(words)) return false;
  for (const char* end : {".", ":", ";", ",", "。", "।"}) {
    if (words.ends_with(end)) return false;
  }
  for (const Span& span : parts.spans) {
    if (span.range.start >= block.range.end) break;
    if (span.kind != SpanKind::Emphasis && span.kind != SpanKind::Strong) return false;
  }
  return words.front() != '@' && !read_dateline(words);
}

// Inserts the title at the start of the text.
void prepend(ArticleParts& parts, ArticleParts title) {
  if (title.blocks.empty()) return;
  const std::size_t shift = title.text.size() + 1;
  const auto moved = [&](ByteRange range) {
    return ByteRange(range.start.value + shift, range.end.value + shift);
  };
  for (Block& block : parts.blocks) {
    block.range = moved(block.range);
    title.blocks.push_back(std::move(block));
  }
  for (Span& span : parts.spans) {
    span.range = moved(span.range);
    title.spans.push_back(std::move(span));
  }
  parts.text.insert(0, title.text + "\n");
  parts.blocks = std::move(title.blocks);
  parts.spans = std::move(title.spans);
}

ArticleParts heading_of(const std::string& title) {
  BlockWriter writer;
  writer.begin_block(BlockKind::Heading, 1);
  HtmlReader(writer).read(title);
  return writer.take();
}

bool is_name_letter(char c) { return is_ascii_alphanumeric(c) || c == '_'; }

bool is_post_by_start(std::string_view words) {
  return words.size() > 1 && words[0] == '@' && is_name_letter(words[1]);
}

// Matches "— Name (@name) 14 March 2026", alone or at the end of a post.
bool is_signature(std::string_view words) {
  const std::size_t name = words.rfind("(@");
  if (name == words.npos || name + 2 >= words.size() || !is_name_letter(words[name + 2]))
    return false;
  const std::string_view before = words.substr(0, name);
  // If no dash is found, rfind() returns npos, and npos + 1 is 0.
  return std::max(before.rfind("—") + 1, before.rfind("–") + 1) > 0;
}

}  // namespace

std::string settle_title(ArticleParts& parts, const std::string& front_matter_title) {
  Block& first = parts.blocks.front();
  ArticleParts heading = heading_of(front_matter_title);
  if (!heading.blocks.empty()) {
    const bool is_there =
        (first.kind == BlockKind::Heading || first.kind == BlockKind::Paragraph) &&
        comparable(text_of(parts, first)) == comparable(heading.text);
    std::string words = one_line(heading.text.substr(0, heading.blocks.front().range.end.value));
    if (is_there) {
      first.kind = BlockKind::Heading;
      first.level = 1;
    } else {
      prepend(parts, std::move(heading));
    }
    return words;
  }
  for (const Block& block : parts.blocks) {
    if (block.kind == BlockKind::Heading && block.level == 1)
      return one_line(text_of(parts, block));
  }
  if (parts.blocks.size() > 1 && looks_like_title(parts, first)) {
    first.kind = BlockKind::Heading;
    first.level = 1;
  }
  return first.kind == BlockKind::Heading ? one_line(text_of(parts, first)) : std::string();
}

void settle_dateline(ArticleParts& parts) {
  const auto heading = [](const Block& block) { return block.kind == BlockKind::Heading; };
  const auto main_heading = [&](const Block& block) { return heading(block) && block.level == 1; };
  auto at = std::find_if(parts.blocks.begin(), parts.blocks.end(), main_heading);
  if (at == parts.blocks.end()) at = std::find_if(parts.blocks.begin(), at, heading);
  if (at == parts.blocks.end()) return;
  if (++at != parts.blocks.end() && at->kind == BlockKind::Rule) ++at;

  for (std::size_t i = 0; i < kMostDatelines && at != parts.blocks.end(); ++i, ++at) {
    if (at->kind != BlockKind::Paragraph) return;
    const std::optional<Dateline> dateline = read_dateline(text_of(parts, *at));
    if (!dateline) return;
    at->kind = BlockKind::Dateline;
    Metadata& metadata = parts.metadata;
    if (metadata.published.empty()) metadata.published = dateline->published;
    if (metadata.byline.empty()) metadata.byline = dateline->byline;
    if (metadata.publisher.empty()) metadata.publisher = dateline->publisher;
  }
}

void settle_published(Metadata& metadata, std::string_view text) {
  std::string words = std::exchange(metadata.published, {});
  metadata.published = one_day_of(words, date_order_of(metadata.language));
  if (metadata.published.empty()) metadata.published = day_by_weekday(words, text);
  if (metadata.published.empty() && metadata.published_text.empty())
    metadata.published_text = std::move(words);
}

void settle_posts(ArticleParts& parts) {
  for (std::size_t i = 0; i < parts.blocks.size(); ++i) {
    Block& block = parts.blocks[i];
    const bool quotation = block.kind == BlockKind::BlockQuote;
    if (!quotation && block.kind != BlockKind::Paragraph) continue;
    const std::string_view words = text_of(parts, block);
    if (is_post_by_start(words)) {
      block.kind = BlockKind::Post;
    } else if (quotation && is_signature(words)) {
      const std::uint8_t depth = block.depth;
      for (std::size_t j = i + 1; j > 0; --j) {
        Block& part = parts.blocks[j - 1];
        if (part.kind != BlockKind::BlockQuote || part.depth != depth) break;
        part.kind = BlockKind::Post;
      }
    }
  }
}

}  // namespace attest
