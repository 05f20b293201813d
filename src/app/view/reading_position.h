// The scroll position of the article.
//
// The scroll position is kept relative to the text, because the heights of blocks above the view
// change: exact heights replace estimates, and the reader changes the sizes. Two anchors keep the
// text in place: (1) the scroll anchor while blocks are laid out, and (2) the word at the top of
// the view while the width or the sizes change.
//
// All lengths are device pixels. `y` is relative to the top of the page. When the program scrolls,
// it queues a ScrollTo. When the native scroller scrolls, nothing is queued.
#pragma once

#include <memory>
#include <string>

#include "app/request_queue.h"
#include "app/view/redraw.h"
#include "layout/page_layout.h"

namespace attest {

class ReadingPosition {
 public:
  // The object scrolls `page` and sets its article and style. `page`, `requests` and `redraw` must
  // outlive the object.
  ReadingPosition(PageLayout& page, RequestQueue& requests, Redraw& redraw)
      : page_(&page), requests_(&requests), redraw_(&redraw) {}

  float scroll() const { return scroll_; }  // The y at the top of the view, a whole number.
  const ScrollAnchor& anchor() const { return anchor_; }

  // Must be called when the size of the view changes, before any other function. `density` is
  // device pixels per CSS pixel.
  void set_view(float height, float density);

  // Must be called when another article opens. set_page() then scrolls to the line that contains
  // `at`.
  void begin_article(ByteOffset at);
  // The text offset at which the first line in view begins, or 0 at the top of the page.
  ByteOffset first_in_view();
  // Lays out the page for another article or style. If the article stays the same, the word at the
  // top of the view stays there.
  void set_page(std::shared_ptr<const Article> article, const PageStyle& style, std::string byline);

  void scroll_to(float y);
  // Must be called when the native scroller has moved to `y`. Returns false if the movement results
  // from a ScrollTo.
  bool scrolled_natively(float y);
  // Must be called after a ScrollTo with this y was sent to the page.
  void sent(float y) { last_sent_scroll_ = y; }

  // Lays out the lines in view and a margin around them.
  void lay_out_view();
  // Keeps the visible text in place after the heights of blocks above it have changed.
  void apply_anchor();

  bool is_in_view(ByteRange range);  // True if a part of `range` is in view.
  // Scrolls if the start of `range` is out of view. If the whole range fits into the view, also
  // scrolls if its end is out of view.
  void reveal(ByteRange range);

 private:
  void set_scroll(float y);

  PageLayout* page_;
  RequestQueue* requests_;
  Redraw* redraw_;
  float view_height_ = 0, density_ = 1;
  float scroll_ = 0;
  float last_sent_scroll_ = -1;  // The y of the last ScrollTo, or -1 after a native scroll.
  ScrollAnchor anchor_;
  // The word that stays in view when sizes change. The same word is kept until the reader scrolls
  // away from `word_scroll_`. If each change chose a new word, the text would move up line by line.
  TextAnchor word_;
  float word_scroll_ = -1;
  // Until set_page() is called: the text offset at which the new article opens.
  ByteOffset opens_at_;
};

}  // namespace attest
