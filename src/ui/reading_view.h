// The article as it is read: its words, its marks, the selection, and what the
// kinds of block look like around their words.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/page_layout.h"
#include "render/mark_scene.h"
#include "render/painter.h"
#include "session/session.h"
#include "ui/page_picture.h"
#include "ui/ui.h"

namespace attest {

class ReadingView {
 public:
  // Draws the part of the page that stands in `view`, scrolled to `scroll` (device pixels). Lays
  // out what is seen. The caret is drawn where `caret_shown`: the reader has put it somewhere.
  // `look` as PagePicture::begin() takes it.
  void draw(Ui& ui, Painter& painter, PageLayout& page, const Session& session, const Rect& view,
            float scroll, bool caret_shown, std::uint64_t look);
  PagePicture& picture() { return picture_; }

  // Where the page's top left corner stands in the window.
  static Point origin_of(const PageLayout& page, const Rect& view, float scroll);

  // Of the last draw: the lines that were seen, and the boxes of the selected words among them.
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
