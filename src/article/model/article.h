// An article: its text, structure and metadata.
//
// An article is immutable, and every offset in memory is a byte offset into its text. The canonical
// text is plain: it has no markup, and its blocks are separated by single newlines. The structure
// is stored separately, as blocks and spans that refer to ranges of the text.
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
  ListItem,    // `marker` is "•" or "3.", and empty in later paragraphs of the item.
  BlockQuote,  // A paragraph inside a block quotation.
  Code,        // A line break in the block is U+2028.
  Rule,        // A horizontal rule: an empty block. The next block starts at the same offset.
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
  std::uint8_t depth = 0;  // Number of enclosing lists and quotations.
  ByteRange range;         // The range does not include the newline after the block.
  // The marker of a footnote or list item. It is not part of the text. Any kind of block can have a
  // marker, because a list item may begin with a heading or code.
  std::string marker{};
};

enum class SpanKind : std::uint8_t { Emphasis, Strong, Code, Strikethrough, Link, Image };

struct Span {
  SpanKind kind = SpanKind::Emphasis;
  ByteRange range;     // The range is inside one block.
  std::string href{};  // The URL of a link or image as written. May be "#" or empty.
};

// Facts about an article. All fields may be empty.
struct Metadata {
  std::string title, byline, publisher;
  std::string published;       // A day in ISO 8601 ("2026-03-14"), with or without a time.
  std::string published_text;  // A date that is not a single day, as written: "May 2026".
  std::string retrieved, url;
  std::string language;  // BCP 47, such as "en" or "pt-BR".

  friend bool operator==(const Metadata&, const Metadata&) = default;
};

struct ArticleParts {
  std::string text;
  std::vector<Block> blocks;
  std::vector<Span> spans;
  Metadata metadata;
  std::string extra;  // Unknown fields of the Attest file, as a JSON object. Saving keeps them.
};

// Copies share the same data and are therefore cheap.
class Article {
 public:
  // Validates untrusted parts. The text must be valid UTF-8 without NUL. Blocks must be in order,
  // cover the text and be separated by single newlines; a block must not contain a newline. Only a
  // block of the kind `Rule` may be empty, and it must precede another block. Spans must be sorted
  // by start, and each must be inside one block and on code point boundaries. An article without
  // text and blocks is valid. Fails with Invalid or TooLarge; the message names the problem.
  static Result<Article> make(ArticleParts parts);
  // Validates untrusted parts whose id is already known. `id` must equal article_id() of the text.
  // The hash is not computed again.
  static Result<Article> make(ArticleParts parts, std::string id);

  Article();  // An empty article.

  std::string_view text() const { return body_->parts.text; }
  std::string_view slice(ByteRange range) const;  // The range is clamped to the text.
  const std::vector<Block>& blocks() const { return body_->parts.blocks; }
  const std::vector<Span>& spans() const { return body_->parts.spans; }
  const Metadata& metadata() const { return body_->parts.metadata; }
  const std::string& extra() const { return body_->parts.extra; }

  // "sha256:" and the hash of the canonical text in 64 hexadecimal digits.
  const std::string& id() const { return body_->id; }

  // Returns the title on one line. It is the first of these that exists: (1) the title in the
  // metadata, (2) the first heading of level 1, (3) a heading at the start of the text, (4) the
  // first words.
  std::string title() const;

  // Returns the index of the block that contains `at`, or of the last block before `at`. The
  // article must have blocks.
  std::size_t block_at(ByteOffset at) const;

  // Returns indices [first, last) into spans(). They include every span that overlaps `range`, and
  // may include other spans. An empty `range` is treated as the byte at its offset.
  std::pair<std::size_t, std::size_t> spans_near(ByteRange range) const;

  const OffsetMap& offsets() const { return body_->offsets; }

 private:
  // A Body must not be moved in memory, because `offsets` points into `parts.text`.
  struct Body {
    ArticleParts parts;
    std::string id;
    OffsetMap offsets;
    std::vector<ByteOffset> furthest_end;  // Element i is the greatest end of spans 0 to i.

    Body(ArticleParts&& checked, std::string text_id);
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;
  };

  explicit Article(std::shared_ptr<const Body> body) : body_(std::move(body)) {}

  std::shared_ptr<const Body> body_;  // Null only in a moved-from article.
};

// Returns the text of a block on a single line: line breaks and tabs become spaces.
std::string one_line(std::string_view block);

// Returns the id() of an article with this text, without creating the article.
std::string article_id(std::string_view canonical_text);
std::string article_id_of(std::string_view sha256_digits);

}  // namespace attest
