#include "layout/page_layout.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <numeric>

#include "layout/text_sample.h"
#include "text/bidi.h"

namespace attest {
namespace {

// The maximum number of runs in the width cache; set() clears a cache with more runs. Without this
// limit, the cache would keep the runs of all earlier fonts and articles.
constexpr std::size_t kMostWidths = 400'000;

}  // namespace

void PageLayout::set(std::shared_ptr<const Article> article, const PageStyle& style,
                     std::string byline) {
  assert(article);
  if (style.size != style_.size || widths_.measured() > kMostWidths) widths_.clear();
  article_ = std::move(article);
  style_ = style;
  byline_ = std::move(byline);
  open_.clear();
  table_ = {};
  open_lines_.clear();
  metrics_.clear();
  searched_ = {};
  estimate_blocks();
  lay_out_byline();

  std::vector<float> heights;
  heights.reserve(blocks_.size());
  for (const LaidBlock& block : blocks_) heights.push_back(block.height);
  heights_.assign(heights);
  changed_.resize(blocks_.size());
  std::iota(changed_.begin(), changed_.end(), std::size_t{0});
  ++generation_;
}

void PageLayout::estimate_blocks() {
  const std::vector<Block>& given = article_->blocks();
  blocks_.clear();
  blocks_.resize(given.size());
  title_.reset();
  std::optional<Direction> direction;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const bool is_title = !title_ && given[i].kind == BlockKind::Heading && given[i].level == 1;
    if (is_title) title_ = i;
    LaidBlock& block = blocks_[i];
    const std::string_view text = text_of(i);
    const TextSample sample = sample_of(text);
    if (direction == std::nullopt && !text.empty()) direction = base_direction(text);
    block.changed = true;
    block.look = look_of(given[i], is_title, style_, sample.tall_script);
    block.height =
        block.look.line_height *
        static_cast<float>(guess_lines(given[i], text, sample, block.look, column_of(block.look)));
  }
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    LaidBlock& block = blocks_[i];
    block.gap = block.look.inset;
    if (i + 1 < blocks_.size()) {
      const BlockLook& below = blocks_[i + 1].look;
      block.gap += space_between(given[i], block.look, given[i + 1], below) + below.inset;
    }
  }
  direction_ = direction.value_or(Direction::LeftToRight);
}

void PageLayout::lay_out_byline() {
  const BylineLook look = byline_look(style_);
  first_top_ = style_.top + (blocks_.empty() ? 0 : blocks_.front().look.inset);
  if (!byline_.empty()) {
    // ReadingView draws the byline in this font.
    const Font font{FontFamily::Interface, false, 400, look.line_height * 0.7f};
    Paragraph line;
    line.text = byline_;
    line.direction = base_direction(byline_);
    line.fonts = {{ByteRange(0, byline_.size()), font}};
    line.width = style_.column;
    const bool fits = break_lines(line, widths_).size() == 1;
    const float high = look.line_height * (fits ? 1 : 2), space = high + look.after;
    if (!title_) {
      first_top_ += space;
    } else if (*title_ + 1 == blocks_.size()) {
      blocks_[*title_].gap = look.before + high;
    } else {
      blocks_[*title_].gap = look.before + space + blocks_[*title_ + 1].look.inset;
    }
  }
  for (LaidBlock& block : blocks_) block.height += block.gap;
}

float PageLayout::height() const {
  return first_top_ + static_cast<float>(heights_.sum(blocks_.size())) + style_.bottom;
}

void PageLayout::ensure(float top, float bottom) {
  for (std::size_t i = block_at_height(top); i < blocks_.size(); ++i) {
    if (top_of(i) - blocks_[i].look.inset >= bottom) break;
    ensure_block(i);
  }
}

std::size_t PageLayout::exact_block_at(float y) {
  ensure(y, y + 1);
  const std::size_t block = block_at_height(y);
  // If `y` is above the page, ensure() lays out nothing, and `block` is the first block. This block
  // must then be laid out here.
  ensure_block(block);
  return block;
}

void PageLayout::ensure_block(std::size_t block) {
  if (!is_exact(block)) lay_out(block);
}

void PageLayout::lay_out(std::size_t index) {
  LaidBlock& block = blocks_[index];
  const OpenBlock& ready = open(index);
  block.direction = ready.paragraph.direction;
  block.lines = break_lines(ready.paragraph, ready.order, widths_);
  block.lines.shrink_to_fit();

  const float height = block.look.line_height * static_cast<float>(block.lines.size()) + block.gap;
  if (height != block.height) {
    heights_.add(index, static_cast<double>(height) - static_cast<double>(block.height));
    block.height = height;
    ++generation_;
  }
  note_change(index);
}

void PageLayout::note_change(std::size_t block) {
  if (blocks_[block].changed) return;
  blocks_[block].changed = true;
  changed_.push_back(block);
}

std::vector<std::size_t> PageLayout::take_changed_blocks() {
  for (const std::size_t block : changed_) blocks_[block].changed = false;
  return std::exchange(changed_, {});
}

bool PageLayout::lay_out_more(std::size_t near, const Deadline& deadline) {
  std::optional<std::size_t> next = nearest_estimated(near);
  while (next) {
    lay_out(*next);
    next = nearest_estimated(near);
    if (next && deadline.passed()) return true;
  }
  return false;
}

std::optional<std::size_t> PageLayout::nearest_estimated(std::size_t near) {
  if (blocks_.empty()) return std::nullopt;
  near = std::min(near, blocks_.size() - 1);
  if (searched_.near != near) searched_ = {near, near, near};
  std::size_t &from = searched_.from, &to = searched_.to;
  while (to < blocks_.size() && is_exact(to)) ++to;
  while (from > 0 && is_exact(from - 1)) --from;
  const bool below = to<blocks_.size(), above = from> 0;
  if (below && (!above || to - near <= near - (from - 1))) return to;
  if (above) return from - 1;
  return std::nullopt;
}

float PageLayout::column_of(const BlockLook& look) const {
  return std::max(1.0f, style_.column - look.indent - 2 * look.inset);
}

float PageLayout::top_of(std::size_t block) const {
  return first_top_ + static_cast<float>(heights_.sum(block));
}

float PageLayout::height_of(std::size_t block) const { return blocks_[block].height; }

std::size_t PageLayout::block_at_height(float y) const {
  return blocks_.empty()
             ? 0
             : heights_.index_at(static_cast<double>(y) - static_cast<double>(first_top_));
}

ScrollAnchor PageLayout::scroll_anchor_at(float y) const {
  const std::size_t block = block_at_height(y);
  return {block, y - (blocks_.empty() ? 0 : top_of(block))};
}

float PageLayout::y_of(ScrollAnchor anchor) const {
  if (blocks_.empty()) return anchor.into;
  return top_of(std::min(anchor.block, blocks_.size() - 1)) + anchor.into;
}

float PageLayout::title_bottom() const {
  return title_ ? top_of(*title_) + blocks_[*title_].height - blocks_[*title_].gap : 0;
}

Rect PageLayout::byline_rect() const {
  if (byline_.empty()) return {};
  const BylineLook look = byline_look(style_);
  // The byline fills the space that lay_out_byline() has reserved, except the distances above and
  // below the byline.
  if (!title_) {
    const float inset = blocks_.empty() ? 0 : blocks_.front().look.inset;
    return {0, style_.top, style_.column, first_top_ - style_.top - inset - look.after};
  }
  float high = blocks_[*title_].gap - look.before;
  if (*title_ + 1 < blocks_.size()) high -= look.after + blocks_[*title_ + 1].look.inset;
  return {0, title_bottom() + look.before, style_.column, high};
}

}  // namespace attest
