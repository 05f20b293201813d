#include "layout/page_style.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"

namespace attest {
namespace {

// The lengths below are designed for running text of this size and line height. All of them are in
// pixels.
constexpr float kDesignSize = 19, kDesignLineHeight = 31;

constexpr float kItemIndent = 28, kQuoteIndent = 24;
constexpr float kParagraphSpace = 18, kSpaceInGroup = 8;
// The maximum indent as a fraction of the column width, even for deeply nested lists.
constexpr float kLargestIndent = 0.4f;

// Line height factors for scripts with tall letters. Headings need a larger factor, because their
// line height is tighter.
constexpr float kTallText = 1.08f, kTallHeading = 1.2f;

struct Design {
  FontFamily family = FontFamily::Reading;
  float size = kDesignSize, line_height = kDesignLineHeight;
  std::uint16_t weight = 400;
  float before = kParagraphSpace, after = kParagraphSpace, inset = 0;
};

constexpr Design kTitle{FontFamily::Reading, 34, 42, 600, 0, 24};
constexpr Design kHeadings[] = {
    {FontFamily::Reading, 28, 36, 600, 40, 16}, {FontFamily::Reading, 24, 32, 600, 36, 12},
    {FontFamily::Reading, 20, 30, 600, 28, 8},  {FontFamily::Reading, 19, 28, 600, 24, 8},
    {FontFamily::Reading, 17, 26, 600, 24, 8},  {FontFamily::Reading, 16, 24, 600, 24, 8},
};

Design design_of(const Block& block, bool is_title) {
  switch (block.kind) {
    case BlockKind::Heading:
      if (is_title) return kTitle;
      return kHeadings[std::clamp<int>(block.level, 1, 6) - 1];
    case BlockKind::Paragraph:
    case BlockKind::ListItem:
    case BlockKind::BlockQuote:
      return {};
    case BlockKind::Code:
      return {FontFamily::Code, 16, 24, 400, kParagraphSpace, kParagraphSpace, 12};
    case BlockKind::Rule:
      return {FontFamily::Reading, 19, 8, 400, 28, 28};
    case BlockKind::Caption:
    case BlockKind::Dateline:
      return {FontFamily::Interface, 14, 20, 400, 8, 24};
    case BlockKind::TableRow:
      return {FontFamily::Reading,
              16,
              26,
              static_cast<std::uint16_t>(block.level == 1 ? 600 : 400),
              kParagraphSpace,
              kSpaceInGroup};
    case BlockKind::Image:
      return {FontFamily::Interface, 14, 20, 400, 24, 24, 16};
    case BlockKind::Footnote:
      return {FontFamily::Reading, 15, 24, 400, 12, 12};
    case BlockKind::Post:
      return {FontFamily::Reading, 17, 28, 400, 24, 24, 16};
  }
  return {};
}

float indent_of(const Block& block) {
  const auto depth = static_cast<float>(block.depth);
  switch (block.kind) {
    case BlockKind::ListItem:
    case BlockKind::Footnote:
      return kItemIndent * std::max(1.0f, depth);
    case BlockKind::BlockQuote:
      return kQuoteIndent * std::max(1.0f, depth);
    default:
      return kItemIndent * depth;
  }
}

// Firefox rounds large font sizes on a canvas to quarters or halves of a pixel. The same rounding
// here gives the text layer the same letter widths as the canvas.
float rounded_size(float size) {
  const float step = size < 32 ? 0.25f : 0.5f;
  return std::max(step, std::round(size / step) * step);
}

// Running text uses the line height chosen by the reader. Other blocks scale only with the text
// size.
bool is_running_text(const Block& block) {
  switch (block.kind) {
    case BlockKind::Paragraph:
    case BlockKind::ListItem:
    case BlockKind::BlockQuote:
    case BlockKind::TableRow:
    case BlockKind::Footnote:
    case BlockKind::Post:
      return true;
    default:
      return false;
  }
}

// A new list begins where bullets change to numbers or numbers change to bullets.
bool begins_list(const Block& upper, const Block& lower) {
  const auto numbered = [](const Block& item) { return is_ascii_digit(item.marker[0]); };
  if (upper.depth != lower.depth || upper.marker.empty() || lower.marker.empty()) return false;
  return numbered(upper) != numbered(lower);
}

}  // namespace

BlockLook look_of(const Block& block, bool is_title, const PageStyle& style, bool tall_script) {
  const Design design = design_of(block, is_title);
  const auto scaled = [&style](float pixels) {
    return std::round(pixels * style.size / kDesignSize);
  };

  BlockLook look;
  look.font.family = design.family;
  look.font.weight = design.weight;
  look.font.size = rounded_size(design.size * style.size / kDesignSize);
  float lines = is_running_text(block) ? design.line_height * style.line_height / kDesignLineHeight
                                       : design.line_height * style.size / kDesignSize;
  if (tall_script && design.family != FontFamily::Code) {
    lines *= block.kind == BlockKind::Heading ? kTallHeading : kTallText;
  }
  look.line_height = std::max(1.0f, std::round(lines));
  look.before = scaled(design.before);
  look.after = scaled(design.after);
  look.indent = std::min(scaled(indent_of(block)), std::floor(style.column * kLargestIndent));
  look.inset = std::min(scaled(design.inset), std::floor(style.column / 8));
  return look;
}

float space_between(const Block& upper, const BlockLook& upper_look, const Block& lower,
                    const BlockLook& lower_look) {
  const float larger = std::max(upper_look.after, lower_look.before);
  if (upper.kind == BlockKind::Heading) return upper_look.after;
  if (lower.kind == BlockKind::Caption) return lower_look.before;
  if (upper.kind != lower.kind) return larger;
  if (upper.kind == BlockKind::TableRow) return lower.level == 1 ? larger : upper_look.after;
  if (upper.kind == BlockKind::ListItem && !begins_list(upper, lower)) {
    return std::round(larger * kSpaceInGroup / kParagraphSpace);
  }
  return larger;
}

BylineLook byline_look(const PageStyle& style) {
  const float scale = style.size / kDesignSize;
  return {std::round(8 * scale), std::round(20 * scale), std::round(24 * scale)};
}

}  // namespace attest
