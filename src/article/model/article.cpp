#include "article/model/article.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "article/model/sha256.h"
#include "text/segmentation.h"
#include "text/utf8.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The maximum length in bytes of a title that is made from the first words of an article.
constexpr std::size_t kTitleWords = 80;

std::string numbered(std::string_view sentence, std::size_t index) {
  return say(sentence, {{"number", index + 1}});  // Error messages count blocks and spans from one.
}

bool splits_code_point(std::string_view text, ByteOffset at) {
  return at.value < text.size() && (static_cast<unsigned char>(text[at.value]) & 0xC0u) == 0x80u;
}

std::optional<Error> wrong_text(std::string_view text) {
  if (text.size() > kLargestArticle) {
    return Error::too_large(
        say("article.too-large", {{"size", text.size() >> 20}, {"most", kLargestArticle >> 20}}));
  }
  if (text.find('\0') != text.npos) return Error::invalid(say("article.nul"));
  if (!is_valid(text)) return Error::invalid(say("article.not-utf-8"));
  return std::nullopt;
}

std::optional<Error> wrong_blocks(std::string_view text, const std::vector<Block>& blocks) {
  std::size_t expected = 0;  // The offset at which the next block must start.
  bool rule_waits = false;   // True if the previous block was a horizontal rule.
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const std::size_t start = block.range.start.value, end = block.range.end.value;
    if (start != expected || end < start || end > text.size()) {
      return Error::invalid(numbered("article.block-misplaced", i));
    }
    rule_waits = block.kind == BlockKind::Rule;
    if (rule_waits != (start == end)) {
      return Error::invalid(numbered(
          rule_waits ? "article.block-rule-with-words" : "article.block-without-words", i));
    }
    if (rule_waits) continue;
    if (text.substr(start, end - start).find('\n') != text.npos) {
      return Error::invalid(numbered("article.block-with-newline", i));
    }
    if (end < text.size() && text[end] != '\n') {
      return Error::invalid(numbered("article.block-without-newline", i));
    }
    expected = end + 1;
  }
  if (rule_waits) return Error::invalid(say("article.last-is-rule"));
  if (expected != (text.empty() ? 0 : text.size() + 1)) {
    return Error::invalid(say("article.text-after-last"));
  }
  return std::nullopt;
}

std::optional<Error> wrong_spans(std::string_view text, const std::vector<Block>& blocks,
                                 const std::vector<Span>& spans) {
  std::size_t block = 0;  // Index of the last block that starts at or before the span.
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const ByteRange range = spans[i].range;
    if (range.end < range.start) {
      return Error::invalid(numbered("article.span-reversed", i));
    }
    if (i > 0 && range.start < spans[i - 1].range.start) {
      return Error::invalid(numbered("article.span-out-of-order", i));
    }
    while (block + 1 < blocks.size() && blocks[block + 1].range.start <= range.start) ++block;
    if (block >= blocks.size() || !blocks[block].range.contains(range)) {
      return Error::invalid(numbered("article.span-in-no-block", i));
    }
    if (splits_code_point(text, range.start) || splits_code_point(text, range.end)) {
      return Error::invalid(numbered("article.span-splits-letter", i));
    }
  }
  return std::nullopt;
}

}  // namespace

Article::Body::Body(ArticleParts&& checked, std::string text_id)
    : parts(std::move(checked)), id(std::move(text_id)), offsets(parts.text) {
  assert(id == article_id(parts.text));
  furthest_end.reserve(parts.spans.size());
  ByteOffset furthest;
  for (const Span& span : parts.spans) {
    furthest = std::max(furthest, span.range.end);
    furthest_end.push_back(furthest);
  }
}

Article::Article() {
  static const std::shared_ptr<const Body> empty =
      std::make_shared<const Body>(ArticleParts{}, article_id({}));
  body_ = empty;
}

Result<Article> Article::make(ArticleParts parts) {
  std::string id = article_id(parts.text);
  return make(std::move(parts), std::move(id));
}

Result<Article> Article::make(ArticleParts parts, std::string id) {
  std::optional<Error> wrong = wrong_text(parts.text);
  if (!wrong) wrong = wrong_blocks(parts.text, parts.blocks);
  if (!wrong) wrong = wrong_spans(parts.text, parts.blocks, parts.spans);
  if (wrong) return *std::move(wrong);
  return Article(std::make_shared<const Body>(std::move(parts), std::move(id)));
}

std::string_view Article::slice(ByteRange range) const {
  const std::size_t start = std::min<std::size_t>(range.start.value, text().size());
  return text().substr(start, range.length());
}

std::string Article::title() const {
  if (!metadata().title.empty()) return metadata().title;
  for (const Block& block : blocks()) {
    const bool first = &block == &blocks().front();
    if (block.kind == BlockKind::Heading && (block.level == 1 || first))
      return one_line(slice(block.range));
  }
  const std::string_view words = text().substr(0, text().find('\n'));
  if (words.size() <= kTitleWords) return one_line(words);
  const ByteOffset word = word_at(words, ByteOffset(kTitleWords)).start;
  const ByteOffset cut =
      word.value > 0 ? word : floor_to_code_point(words, ByteOffset(kTitleWords));
  return one_line(slice(trimmed(words, {ByteOffset(), cut}))) + "…";
}

std::size_t Article::block_at(ByteOffset at) const {
  assert(!blocks().empty());
  const auto after = std::upper_bound(
      blocks().begin(), blocks().end(), at,
      [](ByteOffset place, const Block& block) { return place < block.range.start; });
  return static_cast<std::size_t>(after - blocks().begin()) - 1;
}

std::pair<std::size_t, std::size_t> Article::spans_near(ByteRange range) const {
  const std::vector<ByteOffset>& ends = body_->furthest_end;
  const ByteOffset end = range.empty() ? ByteOffset(range.start.value + 1) : range.end;
  const auto first = std::upper_bound(ends.begin(), ends.end(), range.start);
  const auto last =
      std::lower_bound(spans().begin(), spans().end(), end,
                       [](const Span& span, ByteOffset place) { return span.range.start < place; });
  const auto from = static_cast<std::size_t>(first - ends.begin());
  return {from, std::max(from, static_cast<std::size_t>(last - spans().begin()))};
}

std::string one_line(std::string_view block) {
  std::string line;
  for (std::size_t at = 0; at < block.size();) {
    const std::size_t start = at;
    const char32_t c = decode(block, at);
    if (c == 0x2028 || c == '\t')
      line += ' ';
    else
      line += block.substr(start, at - start);
  }
  return line;
}

std::string article_id(std::string_view canonical_text) {
  return article_id_of(sha256_hex(canonical_text));
}

std::string article_id_of(std::string_view sha256_digits) {
  return std::string("sha256:").append(sha256_digits);
}

}  // namespace attest
