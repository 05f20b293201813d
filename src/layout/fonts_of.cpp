#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/ascii.h"
#include "layout/page_style.h"
#include "text/script.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace attest {
namespace {

// At this fraction of the text size, inline code looks as large as the surrounding text.
constexpr float kCodeInText = 16.0f / 19.0f;

constexpr std::size_t kSpanKinds = static_cast<std::size_t>(SpanKind::Image) + 1;

// The start or end of a span.
struct Border {
  std::uint32_t at = 0;  // Byte offset in the block.
  SpanKind kind = SpanKind::Emphasis;
  int change = 0;  // +1 for a start, -1 for an end.
};

bool is_common_to_scripts(char32_t c) {
  const bool ascii_letter = is_ascii_letter(c);
  if (c < 0xC0) return !ascii_letter;
  return (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F);
}

// The first letter that identifies a script, or 0 if there is none.
char32_t first_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (!is_common_to_scripts(c)) return c;
  }
  return 0;
}

// Returns whether the script of the text can be slanted. Slanted ideographs, and Arabic that leans
// the wrong way, look like mistakes.
bool has_italics(std::string_view text) {
  const char32_t c = first_letter(text);
  const bool hebrew = (c >= 0x0590 && c <= 0x05FF) || (c >= 0xFB1D && c <= 0xFB4F);
  return !hebrew && !is_cjk(c) && !is_joining_script(c) && !needs_dictionary_breaks(c);
}

// Returns whether a span must have its own runs. A link must have its own runs because it has its
// own colour: a comma after the link must not be in the link's last run. A link in a joining script
// is an exception. It may start inside a word, and such a word must remain one run.
bool begins_run(const Span& span, std::string_view text) {
  switch (span.kind) {
    case SpanKind::Strong:
    case SpanKind::Code:
      return true;
    case SpanKind::Emphasis:
      return has_italics(text);
    case SpanKind::Link:
      return !is_joining_script(first_letter(text));
    default:
      return false;
  }
}

std::vector<Border> borders_of(const Article& article, ByteRange block) {
  const std::string_view text = article.slice(block);
  std::vector<Border> borders;
  const auto [first, last] = article.spans_near(block);
  for (std::size_t i = first; i < last; ++i) {
    const Span& span = article.spans()[i];
    if (!block.contains(span.range) || !begins_run(span, article.slice(span.range))) continue;
    const auto in_block = [&](ByteOffset at) {
      return floor_to_grapheme(text, ByteOffset(at.value - block.start.value)).value;
    };
    borders.push_back({in_block(span.range.start), span.kind, 1});
    borders.push_back({in_block(span.range.end), span.kind, -1});
  }
  std::stable_sort(borders.begin(), borders.end(),
                   [](const Border& left, const Border& right) { return left.at < right.at; });
  return borders;
}

}  // namespace

std::vector<FontRange> fonts_of(const Article& article, std::size_t block, const BlockLook& look) {
  const ByteRange range = article.blocks()[block].range;
  const bool heading = article.blocks()[block].kind == BlockKind::Heading;
  std::array<int, kSpanKinds> active{};  // The number of active spans of each kind.
  const auto count = [&](SpanKind kind) -> int& { return active[static_cast<std::size_t>(kind)]; };
  int last_links = 0;  // The number of active links in the previous range.
  const auto font_now = [&] {
    Font font = look.font;
    font.italic = count(SpanKind::Emphasis) > 0;
    if (count(SpanKind::Strong) > 0) font.weight = heading ? 800 : 700;
    if (count(SpanKind::Code) > 0 && font.family != FontFamily::Code) {
      font.family = FontFamily::Code;
      font.size *= kCodeInText;
    }
    return font;
  };

  std::vector<FontRange> fonts;
  std::uint32_t at = 0;
  const auto write_up_to = [&](std::uint32_t end) {
    if (end <= at) return;
    const Font font = font_now();
    const int links = count(SpanKind::Link);
    const bool same_colour = std::exchange(last_links, links) == links;
    if (!fonts.empty() && fonts.back().font == font && same_colour) {
      fonts.back().range.end = ByteOffset(end);
    } else {
      fonts.push_back({ByteRange(at, end), font});
    }
    at = end;
  };
  for (const Border& border : borders_of(article, range)) {
    write_up_to(border.at);
    count(border.kind) += border.change;
  }
  write_up_to(range.length());
  if (fonts.empty()) fonts.push_back({ByteRange(), look.font});
  return fonts;
}

}  // namespace attest
