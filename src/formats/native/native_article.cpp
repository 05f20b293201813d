#include "formats/native/native_article.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "article/metadata/title_guess.h"
#include "formats/json/json_reader.h"
#include "formats/native/metadata_fields.h"
#include "text/offset_map.h"
#include "wording/sentences.h"

namespace attest {
namespace {

template <class Kind>
struct KindToken {
  Kind kind;
  std::string_view token;
};

constexpr std::array<KindToken<BlockKind>, 12> kBlockTokens{{
    {BlockKind::Heading, "heading"},
    {BlockKind::Paragraph, "paragraph"},
    {BlockKind::ListItem, "list-item"},
    {BlockKind::BlockQuote, "block-quote"},
    {BlockKind::Code, "code"},
    {BlockKind::Rule, "rule"},
    {BlockKind::Caption, "caption"},
    {BlockKind::TableRow, "table-row"},
    {BlockKind::Image, "image"},
    {BlockKind::Footnote, "footnote"},
    {BlockKind::Dateline, "dateline"},
    {BlockKind::Post, "post"},
}};

constexpr std::array<KindToken<SpanKind>, 6> kSpanTokens{{
    {SpanKind::Emphasis, "emphasis"},
    {SpanKind::Strong, "strong"},
    {SpanKind::Code, "code"},
    {SpanKind::Strikethrough, "strikethrough"},
    {SpanKind::Link, "link"},
    {SpanKind::Image, "image"},
}};

template <class Tokens, class Kind>
std::string_view token_in(const Tokens& tokens, Kind kind) {
  return tokens[std::size_t(kind)].token;
}

template <class Kind, std::size_t kCount>
std::optional<Kind> kind_in(const std::array<KindToken<Kind>, kCount>& tokens,
                            std::string_view token) {
  for (const KindToken<Kind>& known : tokens) {
    if (known.token == token) return known.kind;
  }
  return std::nullopt;
}

void write_range(JsonWriter& writer, ByteRange range, const OffsetMap& offsets) {
  const CodePointRange counted = offsets.to_code_points(range);
  writer.key("start").number(counted.start.value);
  writer.key("end").number(counted.end.value);
}

// Reads `start` and `end` in code points and converts them to bytes. Reports invalid offsets as a
// failure of `reader`.
ByteRange read_range(JsonReader& reader, const OffsetMap& offsets) {
  const std::uint64_t start = reader.needed_number("start");
  const std::uint64_t end = reader.needed_number("end");
  if (end > offsets.code_points()) reader.fail("end", words("native.behind-end"));
  if (start > end) reader.fail("end", words("native.before-start"));
  if (reader.failed()) return {};
  return offsets.from_code_points(CodePointRange(std::size_t(start), std::size_t(end)));
}

std::uint8_t read_small(JsonReader& reader, std::string_view name) {
  const std::uint64_t number = reader.number(name);
  if (number > UINT8_MAX) reader.fail(name, words("native.at-most-255"));
  return std::uint8_t(number & 0xFF);
}

std::optional<Error> read_blocks(JsonReader& article, ArticleParts& parts, const OffsetMap& offsets,
                                 ReadingReport& report) {
  for (const JsonValue item : article.list("blocks")) {
    JsonReader reader(item);
    Block block;
    const std::string token = reader.needed_text("kind");
    block.level = read_small(reader, "level");
    block.depth = read_small(reader, "depth");
    block.range = read_range(reader, offsets);
    block.marker = reader.text("marker");
    if (reader.failed()) return reader.failure();
    if (reader.has_rest()) ++report.places_with_extra;

    const std::optional<BlockKind> kind = kind_in(kBlockTokens, token);
    if (!kind) ++report.unknown_blocks;
    block.kind = kind.value_or(BlockKind::Paragraph);
    parts.blocks.push_back(std::move(block));
  }
  return std::nullopt;
}

std::optional<Error> read_spans(JsonReader& article, ArticleParts& parts, const OffsetMap& offsets,
                                ReadingReport& report) {
  for (const JsonValue item : article.list("spans")) {
    JsonReader reader(item);
    Span span;
    const std::string token = reader.needed_text("kind");
    span.range = read_range(reader, offsets);
    span.href = reader.text("href");
    if (reader.failed()) return reader.failure();
    if (reader.has_rest()) ++report.places_with_extra;

    const std::optional<SpanKind> kind = kind_in(kSpanTokens, token);
    if (!kind) {
      ++report.unknown_spans;
      continue;
    }
    span.kind = *kind;
    parts.spans.push_back(std::move(span));
  }
  return std::nullopt;
}

// Makes a paragraph of each line, for hand-written files without blocks.
std::vector<Block> lines_as_blocks(std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    Block block;
    block.range = ByteRange(at, end);
    blocks.push_back(block);
    at = end + 1;
  }
  return blocks;
}

constexpr std::size_t kRowsOfAStep = 500;

}  // namespace

void write_article_of(JsonWriter& writer, const Article& article) {
  ArticleRows rows;
  while (rows.step(writer, article)) {
  }
}

void ArticleRows::begin(JsonWriter& writer, const Article& article) {
  writer.begin_object();
  writer.key("id").text(article.id());
  write_texts<Metadata>(writer, article.metadata(), kMetadataFields);
  writer.key("text").text(article.text());
  writer.key("blocks").begin_list();
}

bool ArticleRows::step(JsonWriter& writer, const Article& article) {
  if (!std::exchange(begun_, true)) {
    begin(writer, article);
    return true;
  }
  const std::size_t blocks = article.blocks().size(), all = blocks + article.spans().size();
  const std::size_t end = std::min(all, next_ + kRowsOfAStep);
  for (; next_ < std::min(end, blocks); ++next_) {
    const Block& block = article.blocks()[next_];
    writer.begin_object(JsonWriter::Layout::Row);
    writer.key("kind").text(token_in(kBlockTokens, block.kind));
    if (block.level > 0) writer.key("level").number(block.level);
    if (block.depth > 0) writer.key("depth").number(block.depth);
    write_range(writer, block.range, article.offsets());
    writer.text_if_any("marker", block.marker);
    writer.end_object();
  }
  if (next_ == blocks && !std::exchange(in_spans_, true)) {
    writer.end_list();
    writer.key("spans").begin_list();
  }
  for (; next_ < end; ++next_) {
    const Span& span = article.spans()[next_ - blocks];
    writer.begin_object(JsonWriter::Layout::Row);
    writer.key("kind").text(token_in(kSpanTokens, span.kind));
    write_range(writer, span.range, article.offsets());
    writer.text_if_any("href", span.href);
    writer.end_object();
  }
  if (next_ < all) return true;
  writer.end_list();
  writer.members_of(article.extra());
  writer.end_object();
  return false;
}

Result<Article> read_article_in(JsonValue value, ReadingReport& report, const Article* open) {
  JsonReader reader(value);
  ArticleParts parts;
  const std::string id = reader.text("id");
  read_texts<Metadata>(reader, parts.metadata, kMetadataFields);
  if (!reader.failed() && !reader.has("text")) {
    return Error::invalid(say("native.no-text"));
  }
  const std::string_view text = reader.view("text");
  if (open != nullptr && !open->text().empty() && text == open->text()) {
    if (!id.empty() && id != open->id()) report.other_text = true;
    return *open;
  }
  parts.text = text;
  // In files of earlier versions, `published` contains the whole text of the dateline.
  // settle_published() finds the day in it.
  settle_published(parts.metadata, parts.text);

  {
    const OffsetMap offsets(parts.text);
    std::optional<Error> wrong = read_blocks(reader, parts, offsets, report);
    if (!wrong) wrong = read_spans(reader, parts, offsets, report);
    if (wrong) return *std::move(wrong);
  }
  if (reader.failed()) return reader.failure();
  if (parts.blocks.empty() && !parts.text.empty()) {
    parts.blocks = lines_as_blocks(parts.text);
    report.blocks_made_up = true;
  }
  std::stable_sort(parts.spans.begin(), parts.spans.end(),
                   [](const Span& a, const Span& b) { return a.range.start < b.range.start; });
  parts.extra = reader.rest();

  Result<Article> article = Article::make(std::move(parts));
  if (article && !id.empty() && id != article->id()) report.other_text = true;
  return article;
}

}  // namespace attest
