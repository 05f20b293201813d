// Draws the article: its text, the marks and other layers, and the bars, rules and markers of its
// blocks.
//
// The layers, from the lowest to the topmost, are: the examples in a sample article, the marks of
// other people, the reader's own marks, suggestions, the mentions of a proposed speaker, search
// hits, and the selection. The own marks and the selection come from the session.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/page_layout.h"
#include "render/mark_handles.h"
#include "render/mark_scene.h"
#include "render/paint_layer.h"
#include "render/painter.h"
#include "render/proposed_source.h"
#include "session/session.h"
#include "ui/reading/page_picture.h"
#include "ui/widgets/ui.h"

namespace attest {

// The layers that callers set with set_layer().
enum class LayerRole : std::uint8_t { Examples, OthersMarks, Suggestions, SearchHits };

class ReadingView {
 public:
  // Replaces a layer. Its ranges must refer to the article that the next draw() shows.
  void set_layer(LayerRole role, PaintLayer layer) {
    layers_[static_cast<std::size_t>(role)] = std::move(layer);
  }

  // Sets the source whose mentions are shown while the reader chooses a speaker. If `source` is
  // empty, no mentions are shown.
  void set_proposed(ProposedSource source) { proposed_ = std::move(source); }

  // Draws the visible part of the page in `view` and lays out the blocks of this part. `scroll` is
  // in device pixels. `caret_shown` is true after the reader has placed the caret. `look` is passed
  // to PagePicture::begin().
  void draw(Ui& ui, Painter& painter, PageLayout& page, const Session& session, const Rect& view,
            float scroll, bool caret_shown, std::uint64_t look);
  PagePicture& picture() { return picture_; }

  // Selects the handles that the next draw() shows.
  struct Handles {
    bool chosen = true;               // Whether the chosen mark has handles.
    std::optional<MarkEnd> adjusted;  // The end of the chosen mark that the arrow keys move.
    bool selection = false;           // Whether the selection has handles, for touch.
  };
  void show_handles(const Handles& handles) { shown_.handles = handles; }
  // Returns the handles of a mark that the most recent draw() has drawn. Only the chosen mark has
  // handles.
  const std::vector<MarkHandle>& handles(std::string_view mark) const;
  const std::vector<MarkHandle>& selection_handles() const { return shown_.of_selection; }

  // Returns the position of the page's top left corner in the window.
  static Point origin_of(const PageLayout& page, const Rect& view, float scroll);

  // These functions return the lines that the most recent draw() has drawn, and the rects of the
  // selected text in these lines.
  const std::vector<PlacedLine>& lines() const { return lines_; }
  const std::vector<Rect>& selected_boxes() const { return selected_; }

 private:
  void block_frames(Ui& ui, PageLayout& page, Point origin);
  void quote_bars(Ui& ui, PageLayout& page, std::size_t index, Point origin);
  void words(Ui& ui, PageLayout& page, const PlacedLine& line, Point origin);
  void run(Ui& ui, PageLayout& page, const PlacedLine& line, const Piece& piece, ByteRange range,
           Point at, Colour colour);
  void counts(Ui& ui, PageLayout& page, Point origin);
  void caret(Ui& ui, PageLayout& page, const Session& session, Point origin);
  void collect_handles(Ui& ui, PageLayout& page, const Session& session, Point origin);
  void selection_handles(Ui& ui);
  void collect_selected(PageLayout& page, const Session& session, Point origin);

  const PaintLayer& layer(LayerRole role) const { return layers_[static_cast<std::size_t>(role)]; }

  struct ShownHandles {
    Handles handles;
    Id mark;  // The mark whose handles are in `of_mark`.
    std::vector<MarkHandle> of_mark, of_selection;
  };
  ShownHandles shown_;
  std::array<PaintLayer, 4> layers_;  // Indexed by LayerRole.
  ProposedSource proposed_;
  PaintLayer selection_;
  ByteRange selection_range_;  // The range that the layer selection_ contains.
  MarkScene scene_;
  std::vector<PlacedLine> lines_;
  std::vector<Rect> selected_, scratch_;
  PagePicture picture_;
  ShapeBatch below_, above_;
};

}  // namespace attest
