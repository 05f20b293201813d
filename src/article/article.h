// The words that are read and marked, and what is known about them.
//
// An article never changes once it is made: every offset in the program is a
// byte of its text. The canonical text is plain: markup is gone, and the blocks
// stand one below the other with a single newline between them. What the markup
// said is kept beside the text, as blocks and spans that point into it.
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

// The largest text that is taken in, in bytes: about two and a half million words.
inline constexpr std::size_t kLargestArticle = 16u << 20;

enum class BlockKind : std::uint8_t {
  Heading,  // `level` 1 to 6; the title is the first heading of level 1.
  Paragraph,
  ListItem,  // `marker` is what stands before it: "•", "3."; none for an item's later paragraphs.
  BlockQuote,  // A paragraph inside a quotation of a whole block.
  Code,        // Lines are kept; U+2028 stands for a line break inside the block.
  Rule,        // Empty: stands before the block that starts at the same place.
  Caption,
  TableRow,  // Cells are separated by a tab; `level` 1 for the head row.
  Image,     // The words that stand for a picture; the picture is never loaded.
  Footnote,
  Dateline,  // The line of date and place that follows a title.
  Post,      // A post from a social network, quoted whole.
};

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::uint8_t level = 0;  // Heading level; for a table row 1 if it is the head.
  std::uint8_t depth = 0;  // How many lists and quotations it is nested in.
  ByteRange range;         // Without the newline that follows.
  std::string marker{};    // Of a list item (also if it begins with a heading or code) or footnote.
                           // Not part of the text.
};

enum class SpanKind : std::uint8_t { Emphasis, Strong, Code, Strikethrough, Link, Image };

struct Span {
  SpanKind kind = SpanKind::Emphasis;
  ByteRange range;     // Inside one block.
  std::string href{};  // Of a link or image, as written; may be "#" or empty.
};

// All fields may be empty.
struct Metadata {
  std::string title, byline, publisher;
  std::string published;       // One day, as "2026-03-14", perhaps with its time; ISO 8601.
  std::string published_text;  // The source's words where they do not mean one day: "May 2026".
  std::string retrieved, url;
  std::string language;  // BCP 47, such as "en" or "pt-BR".
};

struct ArticleParts {
  std::string text;
  std::vector<Block> blocks;
  std::vector<Span> spans;
  Metadata metadata;
  std::string extra;  // Fields of a file that we do not know, as a JSON object, to be written back.
};

// Copies share the same words, so that handing one on costs nothing.
class Article {
 public:
  // Checks what untrusted parts must fulfil: valid UTF-8 without NUL; blocks in order, covering the
  // text, one newline apart and none inside (a rule is empty and stands before a block, no other
  // block is empty); spans sorted by start, each inside one block and on code point boundaries.
  // No text and no blocks is an article too. Fails with Invalid or TooLarge, naming what is wrong.
  static Result<Article> make(ArticleParts parts);
  // The same where the text's article_id() is known already.
  static Result<Article> make(ArticleParts parts, std::string id);

  Article();  // Empty.

  std::string_view text() const { return body_->parts.text; }
  std::string_view slice(ByteRange range) const;  // Clamped to the text.
  const std::vector<Block>& blocks() const { return body_->parts.blocks; }
  const std::vector<Span>& spans() const { return body_->parts.spans; }
  const Metadata& metadata() const { return body_->parts.metadata; }
  const std::string& extra() const { return body_->parts.extra; }

  // "sha256:" and 64 hexadecimal digits of the canonical text.
  const std::string& id() const { return body_->id; }

  // The title for a person, on one line: of the metadata, else the first heading of level 1 or the
  // one that the text begins with, else the first words.
  std::string title() const;

  // The block that holds `at`, or the last one before it. There must be a block.
  std::size_t block_at(ByteOffset at) const;

  // The spans that overlap `range`, as indices [first, last) into spans(); some in between may not.
  // An empty range asks for the byte at its place.
  std::pair<std::size_t, std::size_t> spans_near(ByteRange range) const;

  const OffsetMap& offsets() const { return body_->offsets; }

 private:
  // Stays at one place in memory, for `offsets` looks into `parts.text`.
  struct Body {
    ArticleParts parts;
    std::string id;
    OffsetMap offsets;
    std::vector<ByteOffset> furthest_end;  // Of spans 0..i, so that a search can stop.

    Body(ArticleParts&& checked, std::string text_id);
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;
  };

  explicit Article(std::shared_ptr<const Body> body) : body_(std::move(body)) {}

  std::shared_ptr<const Body> body_;  // Never null, unless moved from.
};

// The words of a block for a place that has one line only: line breaks and tabs become spaces.
std::string one_line(std::string_view block);

// "sha256:…" of a text, without making an article.
std::string article_id(std::string_view canonical_text);
std::string article_id_of(std::string_view sha256_digits);

}  // namespace attest
