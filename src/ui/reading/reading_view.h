// Draws the article: its text, its marks, the selection, and the bars, rules and markers of its
// blocks.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/page_layout.h"
#include "render/mark_scene.h"
#include "render/painter.h"
#include "session/session.h"
#include "ui/reading/page_picture.h"
#include "ui/widgets/ui.h"

namespace attest {

class ReadingView {
 public:
  // Draws the visible part of the page in `view`, scrolled to `scroll` (device pixels), and lays
  // out its blocks. `caret_shown` is true after the reader has placed the caret. `look` is
  // passed to PagePicture::begin().
  void draw(Ui& ui, Painter& painter, PageLayout& page, const Session& session, const Rect& view,
            float scroll, bool caret_shown, std::uint64_t look);
  PagePicture& picture() { return picture_; }

  // Returns the position of the page's top left corner in the window.
  static Point origin_of(const PageLayout& page, const Rect& view, float scroll);

  // The lines that the last draw() has shown, and the rects of the selected text in them.
  const std::vector<PlacedLine>& lines() const { return lines_; }
  const std::vector<Rect>& selected_boxes() const { return selected_; }

 private:
  void block_frames(Ui& ui, PageLayout& page, Point origin);
  void quote_bars(Ui& ui, PageLayout& page, std::size_t index, Point origin);
  void words(Ui& ui, PageLayout& page, const PlacedLine& line, Point origin);
  void counts(Ui& ui, PageLayout& page, Point origin);
  void caret(Ui& ui, PageLayout& page, const Session& session, Point origin);
  void collect_selected(PageLayout& page, const Session& session, Point origin);

  MarkScene scene_;
  std::vector<PlacedLine> lines_;
  std::vector<Rect> selected_, scratch_;
  PagePicture picture_;
  ShapeBatch below_, above_;
};

}  // namespace attest
