// The text that is read and marked, with its structure and metadata.
//
// An article is immutable, and every offset in the program is a byte offset into its text. The
// canonical text is plain: it has no markup, and its blocks are separated by single newlines. The
// structure from the markup is kept beside the text, as blocks and spans with ranges in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/offsets.h"
#include "base/result.h"
#include "text/offset_map.h"

namespace attest {

// The size limit of a text in bytes: about two and a half million words.
inline constexpr std::size_t kLargestArticle = 16u << 20;

enum class BlockKind : std::uint8_t {
  Heading,  // `level` is 1 to 6. The title is the first heading of level 1.
  Paragraph,
  ListItem,    // `marker` is the printed marker: "•", "3.". An item's later paragraphs have none.
  BlockQuote,  // A paragraph inside a block quotation.
  Code,        // Keeps its lines. A line break in the block is U+2028.
  Rule,        // Empty. It precedes the block that starts at the same offset.
  Caption,
  TableRow,  // Cells are separated by a tab. `level` is 1 for the head row.
  Image,     // The alternative text of a picture. The picture is never loaded.
  Footnote,
  Dateline,  // The line with date and place below a title.
  Post,      // A complete post quoted from a social network.
};

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::uint8_t level = 0;  // Heading level, or 1 for the head row of a table.
  std::uint8_t depth = 0;  // Number of lists and quotations around it.
  ByteRange range;         // The range does not include the newline that follows.
  // The marker of a footnote or list item, which is not part of the text. Blocks of any kind can
  // have one, because an item may begin with a heading or code.
  std::string marker{};
};

enum class SpanKind : std::uint8_t { Emphasis, Strong, Code, Strikethrough, Link, Image };

struct Span {
  SpanKind kind = SpanKind::Emphasis;
  ByteRange range;     // The range is inside one block.
  std::string href{};  // The URL of a link or image as written. May be "#" or empty.
};

// All fields may be empty.
struct Metadata {
  std::string title, byline, publisher;
  std::string published;       // A single day in ISO 8601, as "2026-03-14", perhaps with a time.
  std::string published_text;  // The date as written if it is not a single day: "May 2026".
  std::string retrieved, url;
  std::string language;  // BCP 47, such as "en" or "pt-BR".
};

struct ArticleParts {
  std::string text;
  std::vector<Block> blocks;
  std::vector<Span> spans;
  Metadata metadata;
  std::string extra;  // Unknown fields of a file, as a JSON object. They are written back.
};

// Copies share the same data and are therefore cheap.
class Article {
 public:
  // Validates untrusted parts. The text must be valid UTF-8 without NUL. Blocks must be in order,
  // cover the text and be separated by single newlines; a block must not contain a newline. Only a
  // rule may be empty, and it must precede a block. Spans must be sorted by start, and each must be
  // inside one block and on code point boundaries. An article without text and blocks is valid.
  // Fails with Invalid or TooLarge and names the error.
  static Result<Article> make(ArticleParts parts);
  // The same if the text's article_id() is already known.
  static Result<Article> make(ArticleParts parts, std::string id);

  Article();  // An empty article.

  std::string_view text() const { return body_->parts.text; }
  std::string_view slice(ByteRange range) const;  // The range is clamped to the text.
  const std::vector<Block>& blocks() const { return body_->parts.blocks; }
  const std::vector<Span>& spans() const { return body_->parts.spans; }
  const Metadata& metadata() const { return body_->parts.metadata; }
  const std::string& extra() const { return body_->parts.extra; }

  // "sha256:" and 64 hexadecimal digits of the canonical text.
  const std::string& id() const { return body_->id; }

  // Returns the title on one line. It comes from the metadata, the first heading of level 1, a
  // heading at the start of the text, or the first words, in this order.
  std::string title() const;

  // Returns the block that contains `at`, or the last one before it. The article must have blocks.
  std::size_t block_at(ByteOffset at) const;

  // Returns the spans that overlap `range`, as indices [first, last) into spans(). Some spans
  // between them may not overlap it. An empty range means the byte at its offset.
  std::pair<std::size_t, std::size_t> spans_near(ByteRange range) const;

  const OffsetMap& offsets() const { return body_->offsets; }

 private:
  // Must not be moved in memory, because `offsets` points into `parts.text`.
  struct Body {
    ArticleParts parts;
    std::string id;
    OffsetMap offsets;
    std::vector<ByteOffset> furthest_end;  // The greatest end of spans 0..i, which bounds a search.

    Body(ArticleParts&& checked, std::string text_id);
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;
  };

  explicit Article(std::shared_ptr<const Body> body) : body_(std::move(body)) {}

  std::shared_ptr<const Body> body_;  // Null only in a moved-from article.
};

// The text of a block on a single line: line breaks and tabs become spaces.
std::string one_line(std::string_view block);

// Returns "sha256:…" of a text without making an article.
std::string article_id(std::string_view canonical_text);
std::string article_id_of(std::string_view sha256_digits);

}  // namespace attest
