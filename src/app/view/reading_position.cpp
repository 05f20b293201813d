#include "app/view/reading_position.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attest {

void ReadingPosition::set_view(float height, float density) {
  view_height_ = height;
  density_ = density;
}

void ReadingPosition::begin_article(ByteOffset at) {
  opens_at_ = at;
  scroll_ = 0;
  anchor_ = {};
  requests_->scroll_to(0);
}

ByteOffset ReadingPosition::first_in_view() {
  // The rounded scroll position may lie just above the first line, so the line is looked up one
  // pixel lower.
  return scroll_ > 0 && page_->block_count() > 0 ? page_->text_anchor_at(scroll_ + 1).at
                                                 : ByteOffset();
}

void ReadingPosition::set_page(std::shared_ptr<const Article> article, const PageStyle& style,
                               std::string byline) {
  const bool keep_word =
      &page_->article() == article.get() && page_->block_count() > 0 && scroll_ > 0;
  if (keep_word && scroll_ != word_scroll_) word_ = page_->text_anchor_at(scroll_);
  page_->set(std::move(article), style, std::move(byline));
  const ByteOffset opens_at = std::exchange(opens_at_, ByteOffset());
  const bool opens_below = opens_at > ByteOffset() && page_->block_count() > 0;
  if (opens_below) word_ = {opens_at, 0};
  if (keep_word || opens_below) {
    // The scroller can move `word_` to the top only if the lines below `word_` are laid out.
    const float y = page_->y_of(word_);
    page_->ensure(y, y + view_height_);
    scroll_to(page_->y_of(word_));
  }
  word_scroll_ = scroll_;
  anchor_ = page_->scroll_anchor_at(scroll_);
  redraw_->begin_layout();
}

void ReadingPosition::set_scroll(float y) {
  scroll_ = y;
  if (page_->block_count() > 0) anchor_ = page_->scroll_anchor_at(scroll_);
}

void ReadingPosition::scroll_to(float y) {
  const float furthest = std::max(0.0f, page_->height() - view_height_);
  y = std::round(std::clamp(y, 0.0f, furthest));
  if (y == scroll_) return;
  set_scroll(y);
  requests_->scroll_to(scroll_);
  redraw_->request(Redraw::Reason::Page);
}

bool ReadingPosition::scrolled_natively(float y) {
  // A scroll event results from a ScrollTo if its position is (1) the present position or (2) the
  // position of the last ScrollTo that was sent. The two positions differ if a newer ScrollTo is
  // queued. A difference below one pixel is allowed, because the page may round the position.
  if (std::abs(y - scroll_) < 1 || std::abs(y - last_sent_scroll_) < 1) return false;
  last_sent_scroll_ = -1;
  set_scroll(std::max(0.0f, y));
  requests_->cancel_scroll();
  return true;
}

void ReadingPosition::lay_out_view() {
  if (page_->block_count() == 0) return;
  page_->ensure(scroll_ - view_height_ / 2, scroll_ + view_height_ + view_height_ / 2);
  apply_anchor();
}

void ReadingPosition::apply_anchor() {
  if (page_->block_count() == 0) return;
  const float kept = page_->y_of(anchor_);
  if (std::abs(kept - scroll_) < 0.5f) return;
  const bool keeps_word = scroll_ == word_scroll_;
  scroll_to(kept);
  if (keeps_word) word_scroll_ = scroll_;
}

bool ReadingPosition::is_in_view(ByteRange range) {
  if (page_->block_count() == 0) return true;
  const PlacedLine first = page_->line_holding(range.start);
  const PlacedLine last = page_->line_holding(range.end);
  return first.top < scroll_ + view_height_ && last.top + last.height > scroll_;
}

void ReadingPosition::reveal(ByteRange range) {
  if (page_->block_count() == 0) return;
  const PlacedLine first = page_->line_holding(range.start);
  const PlacedLine last =
      range.empty() ? first : page_->line_holding(ByteOffset(range.end.value - 1));
  const float pad = std::round(48 * density_), edge = pad / 2;
  // The highest (`most`) and the lowest (`least`) scroll position that show the whole range.
  const float most = first.top - edge, least = last.top + last.height + edge - view_height_;
  const bool fits = least <= most;
  const bool shows_first =
      first.top >= scroll_ + edge && first.top + first.height <= scroll_ + view_height_ - pad;
  if (shows_first && (!fits || scroll_ >= least)) return;
  const float wanted = first.top - std::round(view_height_ * 0.3f);
  scroll_to(fits ? std::max(wanted, std::round(least)) : wanted);
}

}  // namespace attest
