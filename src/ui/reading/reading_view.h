// Draws the article: its text, its marks and the other layers, and the bars, rules and markers of
// its blocks.
//
// The layers are, from the lowest to the topmost: others' marks, own marks, suggestions, the
// mentions of a proposed speaker, search hits, the selection. Own marks and the selection come from
// the session.
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

// The layers that set_layer() sets.
enum class LayerRole : std::uint8_t { OthersMarks, Suggestions, SearchHits };

class ReadingView {
 public:
  // Replaces a layer. Its ranges are ranges of the article that the next draw() shows.
  void set_layer(LayerRole role, PaintLayer layer) {
    layers_[static_cast<std::size_t>(role)] = std::move(layer);
  }

  // The source whose mentions are shown because a speaker is being chosen. Empty: none.
  void set_proposed(ProposedSource source) { proposed_ = std::move(source); }

  // Draws the visible part of the page in `view`, scrolled to `scroll` (device pixels), and lays
  // out its blocks. `caret_shown` is true after the reader has placed the caret. `look` is
  // passed to PagePicture::begin().
  void draw(Ui& ui, Painter& painter, PageLayout& page, const Session& session, const Rect& view,
            float scroll, bool caret_shown, std::uint64_t look);
  PagePicture& picture() { return picture_; }

  // Says which handles the next draw() shows.
  struct Handles {
    bool chosen = true;               // Of the chosen mark.
    std::optional<MarkEnd> adjusted;  // The end of the chosen mark that the keyboard moves.
    bool selection = false;           // Of the selection, for a finger.
  };
  void show_handles(const Handles& handles) { shown_.handles = handles; }
  // The handles of a mark in the last draw(). Empty for every mark but the chosen one.
  const std::vector<MarkHandle>& handles(std::string_view mark) const;
  const std::vector<MarkHandle>& selection_handles() const { return shown_.of_selection; }

  // Returns the position of the page's top left corner in the window.
  static Point origin_of(const PageLayout& page, const Rect& view, float scroll);

  // The lines that the last draw() has shown, and the rects of the selected text in them.
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
    Id mark;  // The mark of `of_mark`.
    std::vector<MarkHandle> of_mark, of_selection;
  };
  ShownHandles shown_;
  std::array<PaintLayer, 3> layers_;  // Indexed by LayerRole.
  ProposedSource proposed_;
  PaintLayer selection_;
  ByteRange selection_range_;  // The range in selection_.
  MarkScene scene_;
  std::vector<PlacedLine> lines_;
  std::vector<Rect> selected_, scratch_;
  PagePicture picture_;
  ShapeBatch below_, above_;
};

}  // namespace attest
